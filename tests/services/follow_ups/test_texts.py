"""No text about an action item keeps the number of an officer, wherever it is written."""

from collections.abc import Callable
from typing import Any

import pytest
from services.follow_ups.office import (
    BATANG,
    DONE,
    LATER,
    NOW,
    SARI,
    WATI,
    agreed,
    enter,
    news,
    one,
    rows,
)

from merit.domain.states import ActionStatus
from merit.errors import InputError, ResultError
from merit.services import follow_ups
from merit.store.engine import Engine, Session, writing

NIPS = ("NIP 198001012005011001", "Hubungi 19800101 200501 1 001.")
Work = Callable[[Session], object]


def reported(engine: Engine) -> int:
    code = one(engine)
    with writing(engine) as session:
        return follow_ups.report_progress(session, WATI, code, DONE, version=1, now=NOW).number


def entered(**changes: Any) -> Callable[[Engine, str], Work]:
    def work(_: Engine, text: str) -> Work:
        told = dict.fromkeys(changes, text)
        reason = told.pop("reason", "")
        wanted = agreed(**told)
        return lambda it: follow_ups.record_items(it, SARI, wanted, reason=reason, now=NOW)

    return work


def amended(**changes: Any) -> Callable[[Engine, str], Work]:
    def work(engine: Engine, text: str) -> Work:
        code = one(engine)
        told = dict.fromkeys(changes, text)
        reason = told.pop("reason", "Nama diperjelas.")
        wanted = agreed(**{"region_codes": (BATANG,), "title": "Lain"} | told)
        return lambda it: follow_ups.amend_item(
            it, SARI, code, wanted, version=1, reason=reason, now=LATER
        )

    return work


def noted(engine: Engine, text: str) -> Work:
    code, told = one(engine), news(ActionStatus.ON_TRACK, 10, text)
    return lambda it: follow_ups.note_progress(it, SARI, code, told, version=1, now=NOW)


def told_by_region(engine: Engine, text: str) -> Work:
    code, told = one(engine), news(ActionStatus.DONE, 100, text)
    return lambda it: follow_ups.report_progress(it, WATI, code, told, version=1, now=NOW)


def accepted(engine: Engine, text: str) -> Work:
    number = reported(engine)
    return lambda it: follow_ups.accept_report(it, SARI, number, answer=text, now=LATER)


def returned(engine: Engine, text: str) -> Work:
    number = reported(engine)
    return lambda it: follow_ups.return_report(it, SARI, number, answer=text, now=LATER)


FIELDS: dict[str, Callable[[Engine, str], Work]] = {
    "title": entered(title=""),
    "owner": entered(owner=""),
    "evidence": entered(evidence=""),
    "reason": entered(reason=""),
    "amended title": amended(title=""),
    "amended owner": amended(owner=""),
    "amended evidence": amended(evidence=""),
    "reason of the change": amended(reason=""),
    "note": noted,
    "note of the region": told_by_region,
    "answer with yes": accepted,
    "answer with no": returned,
}


@pytest.mark.parametrize("nip", NIPS)
@pytest.mark.parametrize("field", FIELDS)
def test_the_number_of_an_officer_is_refused_wherever_it_is_written(
    engine: Engine, field: str, nip: str
) -> None:
    work = FIELDS[field](engine, nip)
    before = rows(engine, "SELECT count(*), max(id) FROM audit_entry")
    with pytest.raises((InputError, ResultError), match="memuat NIP"), writing(engine) as session:
        work(session)
    assert rows(engine, "SELECT count(*), max(id) FROM audit_entry") == before


@pytest.mark.parametrize("field", FIELDS)
def test_what_is_longer_than_any_text_may_be_is_refused_wherever_it_is_written(
    engine: Engine, field: str
) -> None:
    work = FIELDS[field](engine, "x" * 4001)
    with (
        pytest.raises((InputError, ResultError), match="terlalu panjang"),
        writing(engine) as session,
    ):
        work(session)


def test_an_answer_with_yes_may_say_nothing(engine: Engine) -> None:
    number = reported(engine)
    with writing(engine) as session:
        assert follow_ups.accept_report(session, SARI, number, answer=" ", now=LATER).answer == ""


def test_a_reason_of_new_items_is_kept_without_the_blanks_around_it(engine: Engine) -> None:
    enter(engine)
    with writing(engine) as session:
        wanted = agreed(title="Lain", region_codes=(BATANG,))
        follow_ups.record_items(session, SARI, wanted, reason=" Titipan rapat. ", now=NOW)
    assert rows(engine, "SELECT reason FROM audit_entry ORDER BY id DESC LIMIT 1") == [
        ("Titipan rapat.",)
    ]
