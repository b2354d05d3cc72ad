"""Two presentations side by side: what changed, what has no value, and what is not compared."""

from dataclasses import replace
from decimal import Decimal

import pytest

from merit.domain.decks import Deck, DeckKind, KeyFigure, Nothing, Slide
from merit.domain.scope import Scope
from merit.domain.snapshots import (
    Difference,
    differences,
    findings_on_reason,
    findings_on_title,
    scope_of,
    without_repeats,
)
from merit.domain.states import Dataset
from merit.errors import InputError

NO_BODY = Nothing("Tidak ada.")


def deck(*figures: KeyFigure, key: str = "pembuka") -> Deck:
    slide = Slide(key, "Temuan", NO_BODY, figures=figures)
    return Deck(
        DeckKind.MEETING, Dataset.DEMO, "Rakor", "Akhir 2025", "", "", "kasn-9-2019", 1, (slide,)
    )


def figure(value: str | None, *, key: str = "rata", unit: str = "poin") -> KeyFigure:
    return KeyFigure(key, "Rata-rata", None if value is None else Decimal(value), unit)


def only(earlier: Deck, later: Deck) -> Difference:
    (found,) = differences(earlier, later)
    return found


def test_a_change_is_exact_to_the_half_point() -> None:
    assert only(deck(figure("264.5")), deck(figure("271.0"))).change == Decimal("6.5")
    assert only(deck(figure("3")), deck(figure("3"))).change == 0
    assert only(deck(figure("3")), deck(figure("1"))).change == -2


def test_what_looks_the_same_has_not_changed() -> None:
    same = only(deck(figure("280.11")), deck(figure("280.14")))
    assert (same.is_changed, same.change) == (False, Decimal(0))
    other = only(deck(figure("280.14")), deck(figure("280.15")))
    assert (other.is_changed, other.change) == (True, Decimal("0.1"))


def test_a_change_is_the_difference_of_what_is_shown() -> None:
    risen = only(deck(figure("276.35")), deck(figure("282.04")))
    assert risen.values == (Decimal("276.4"), Decimal("282.0"))
    assert risen.change == Decimal("5.6")


def test_a_fact_on_two_slides_is_one_and_with_another_value_another() -> None:
    def told(first: str, second: str) -> Deck:
        one, two = deck(figure(first)), deck(figure(second), key="peta")
        return replace(one, slides=one.slides + two.slides)

    assert len(without_repeats(differences(told("9", "9"), told("9", "9.0")))) == 1
    assert len(without_repeats(differences(told("9", "9"), told("9", "8")))) == 2
    assert [
        item.slide_key for item in without_repeats(differences(told("9", "9"), told("8", "8")))
    ] == ["pembuka"]


@pytest.mark.parametrize(
    ("reason", "fault"), [("", "belum diisi"), ("x", "satu kalimat"), ("  salah ", "satu kalimat")]
)
def test_a_reason_for_withdrawing_is_a_sentence(reason: str, fault: str) -> None:
    (found,) = findings_on_reason(reason)
    assert found.field == "reason"
    assert fault in found.message
    assert list(findings_on_reason("Angka 2025 dikoreksi.")) == []


def test_no_value_is_not_zero() -> None:
    gained = only(deck(figure(None)), deck(figure("12")))
    assert (gained.change, gained.earlier, gained.later) == (None, figure(None), figure("12"))
    assert only(deck(figure("12")), deck(figure(None))).change is None
    assert only(deck(figure("0")), deck(figure("12"))).change == 12


def test_a_value_that_came_or_went_is_a_change_and_one_deck_alone_is_none() -> None:
    assert only(deck(figure(None)), deck(figure("0"))).is_changed
    assert only(deck(figure("0")), deck(figure(None))).is_changed
    assert only(deck(figure("3")), deck(figure("4"))).is_changed
    assert not only(deck(figure("3")), deck(figure("3.0"))).is_changed
    assert not only(deck(figure(None)), deck(figure(None))).is_changed
    found = differences(deck(figure("4", key="lama")), deck(figure("5", key="baru")))
    assert [(item.is_in_both, item.is_changed) for item in found] == [(False, False)] * 2


def test_the_year_of_a_deck_kept_before_it_was_noted_is_that_of_its_period() -> None:
    noted = replace(deck(), year=2023, group="kota")
    assert scope_of(noted) == Scope(Dataset.DEMO, 2023, "kota")
    earlier = replace(deck(), period="Posisi akhir 2025 · 35 kabupaten/kota · KASN 9/2019")
    assert scope_of(earlier).year == 2025


def test_a_figure_only_one_deck_has_is_shown_without_a_change() -> None:
    gone, new = figure("4", key="lama"), figure("5", key="baru")
    found = differences(deck(gone, figure("1")), deck(figure("2"), new))
    assert [(item.figure_key, item.change) for item in found] == [
        ("rata", 1),
        ("baru", None),
        ("lama", None),
    ]
    assert (found[1].earlier, found[2].later) == (None, None)
    assert found[2].label == "Rata-rata"


def test_the_same_figure_of_another_slide_or_unit_is_another() -> None:
    assert only(deck(figure("50", unit="%")), deck(figure("60"))).change is None
    found = differences(deck(figure("1"), key="peta"), deck(figure("2")))
    assert [(item.slide_key, item.change) for item in found] == [("pembuka", None), ("peta", None)]


@pytest.mark.parametrize(
    ("other", "why"),
    [
        ({"dataset": Dataset.PUBLISHED}, "himpunan data"),
        ({"kind": DeckKind.LEADERS}, "paparan yang berbeda"),
        ({"region_code": "33.29"}, "daerah yang berbeda"),
        ({"group": "kota"}, "kelompok"),
        ({"instrument": "permenpanrb-19-2025"}, "instrumen"),
    ],
)
def test_decks_that_are_not_alike_are_not_compared_and_it_says_why(
    other: dict[str, object], why: str
) -> None:
    present = deck(figure("1"))
    changed = replace(present, **other)  # type: ignore[arg-type]
    for earlier, later in ((present, changed), (changed, present)):
        with pytest.raises(InputError, match=why):
            differences(earlier, later)


@pytest.mark.parametrize(
    ("title", "fault"),
    [("", "belum diisi"), ("x" * 121, "120"), ("Desk 19800101 200501 1 001", "NIP")],
)
def test_a_title_is_written_short_and_about_nobody(title: str, fault: str) -> None:
    (found,) = findings_on_title(title)
    assert found.field == "title"
    assert fault in found.message
    assert list(findings_on_title("x" * 120)) == []
