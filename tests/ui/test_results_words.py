"""Penetapan: numbers and dates as typed, and what a change is called in few words."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from services.results.people import CONTENT, ENTRY

from merit.domain.instruments import Instrument
from merit.domain.proposals import Change, Proposal, ProposalState
from merit.domain.states import Dataset
from merit.ui.components.literal import literal
from merit.ui.text import result_form, results, typed


@pytest.mark.parametrize(
    "text", ["1.301", "3,5O", "1,2,3", "12.5.1", "1e3", "Infinity", "٣٠١", "1,234"]
)
def test_a_number_nobody_can_be_sure_of_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        typed.number(text)


@pytest.mark.parametrize(
    "text",
    [
        *("7 Desembre 2023", "31 Feb 2023", "7 Desember", "7 Desember 23", "7 8 2023"),
        *("31-02-2023", "12-23", "2023-13", "1-2-3-2023", "-", "12-2023-7"),
    ],
)
def test_a_date_nobody_can_be_sure_of_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        typed.partial_day(text)


@pytest.mark.parametrize("text", ["7 Desember 2023", "07 des 2023", " 7-DES-2023", "7 Des. 2023"])
def test_a_month_may_be_named(text: str) -> None:
    assert typed.day(text) == date(2023, 12, 7)
    assert typed.partial_day(text.split("7")[1].strip(" -")) == "2023-12"


def test_a_day_must_be_whole() -> None:
    assert typed.day("7/12/2023") == date(2023, 12, 7)
    with pytest.raises(ValueError, match=r"."):
        typed.day("12-2023")


@pytest.mark.parametrize("value", [Decimal("301.5"), Decimal(320), Decimal("0.65"), None])
def test_a_number_is_typed_as_it_is_read(value: Decimal | None) -> None:
    assert typed.number(typed.number_to_type(value)) == value


def proposal(
    change: Change, before: Decimal | None, after: Decimal | None, **other: str
) -> Proposal:
    key = ENTRY.key(Dataset.PUBLISHED)
    now = ENTRY.content
    assert now is not None

    def record(score: Decimal | None, **more: str) -> object:
        return None if score is None else replace(CONTENT, score=score, **more).of(key)

    moment = date(2026, 1, 1)
    return Proposal(
        1, key, change, record(after, **other), record(before), 0, "", ProposalState.WAITING,  # type: ignore[arg-type]
        ("sari",), "sari", moment, "sari", moment,  # type: ignore[arg-type]
    )  # fmt: skip


@pytest.mark.parametrize(
    ("change", "before", "after", "told"),
    [
        (Change.ENTER, None, Decimal(260), "260, Baik"),
        (Change.CORRECT, Decimal(260), Decimal("261.5"), "260, Baik → 261,5, Baik"),
        (Change.RETRACT, Decimal(260), None, "260, Baik → ditarik"),
    ],
)
def test_a_change_is_told_in_few_words(
    change: Change, before: Decimal | None, after: Decimal | None, told: str
) -> None:
    assert results.change(proposal(change, before, after)) == told


def test_a_change_of_something_else_names_it() -> None:
    same = proposal(Change.CORRECT, Decimal(260), Decimal(260), decree_number="1/2023")
    assert results.change(same) == "260, Baik; berbeda: Nomor keputusan"


def test_the_sum_says_which_side_is_short() -> None:
    running = result_form.running(Decimal(320), 8, 8, Decimal("300.5"))
    assert running == "Jumlah 8 dari 8 aspek: 320. 19,5 lebih dari skor 300,5."


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("![x](http://y)", r"!\[x\](http\://y)"),
        ("www.contoh.id a@b.id <b>", r"www\.contoh.id a\@b.id \<b\>"),
        ("$x$ ~~y~~ :material/home:", r"\$x\$ \~\~y\~\~ \:material/home\:"),
    ],
)
def test_names_of_uploaded_instruments_are_no_markdown(name: str, told: str) -> None:
    assert literal(name) == told


def test_names_of_the_shipped_instruments_are_read_out_as_they_are(kasn: Instrument) -> None:
    names = [item.name for item in (*kasn.aspects, *kasn.indicators)]
    assert [literal(name) for name in names] == names
