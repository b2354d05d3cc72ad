"""Answers are kept as they are typed: every version, nothing twice, nothing that is locked."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from services.self_checks.check_cases import (
    BREBES,
    CODE,
    DEWI,
    DRAFT,
    HEAD,
    JOKO,
    KEBUMEN,
    SARI,
    TO_THE_END,
    TONO,
    WATI,
    WHY,
    Office,
    at,
)

from merit.domain.access import User
from merit.domain.self_checks.periods import PeriodStep
from merit.domain.self_checks.records import Word
from merit.domain.self_checks.workflow import CheckStep
from merit.errors import InputError, NoDataError, NotAllowedError, ResultError, StaleError
from merit.services import self_checks
from merit.services.self_checks import Filled
from merit.store.engine import Engine

NIP = "198701012010011001"


@pytest.fixture
def office(engine: Engine) -> Office:
    found = Office(engine)
    found.opened()
    return found


def recorded(office: Office) -> list[tuple[Any, ...]]:
    return office.rows(
        "SELECT i.code, a.level, a.note, a.version, a.changed_by FROM self_check_answer a "
        "JOIN indicator i ON i.id = a.indicator_id ORDER BY a.version, i.code"
    )


def save(office: Office, *items: Filled, user: User = WATI, region: str = BREBES) -> Any:
    return office.do(
        lambda session: self_checks.save_answers(session, user, CODE, region, items, now=office.now)
    )


def test_an_answer_is_kept_in_every_version(office: Office) -> None:
    office.answer("3.4", 2)
    office.answer("3.4", 3, note="  SK baru. ", version=1, user=JOKO)
    assert recorded(office) == [("3.4", 2, "", 1, "wati"), ("3.4", 3, "SK baru.", 2, "joko")]
    cell = office.view().cells["3.4"]
    assert cell.answer is not None
    assert (cell.answer.level, cell.answer.version) == (3, 2)


def test_a_note_may_come_before_the_level_and_a_level_may_be_taken_back(office: Office) -> None:
    office.answer("3.4", None, note="Menunggu SK.")
    office.answer("3.4", 3, note="Menunggu SK.", version=1)
    office.answer("3.4", None, version=2)
    assert [row[1:3] for row in recorded(office)] == [
        (None, "Menunggu SK."),
        (3, "Menunggu SK."),
        (None, ""),
    ]


def test_the_same_content_again_is_one_whoever_typed_it(office: Office) -> None:
    first = office.answer("3.4", 2)
    assert office.answer("3.4", 2) == first  # sent twice
    assert office.answer("3.4", 2, version=1) == first  # nothing changed
    assert office.answer("3.4", 2, user=JOKO) == first
    assert len(recorded(office)) == 1


def test_nothing_filled_in_is_no_answer(office: Office) -> None:
    with pytest.raises(InputError, match="Belum ada yang diisi"):
        office.answer("3.4", None, note="  ")
    assert recorded(office) == []


def test_what_somebody_else_wrote_meanwhile_is_told_and_kept(office: Office) -> None:
    office.answer("3.4", 2, user=JOKO)
    with pytest.raises(StaleError, match=r"3\.4 diubah oleh joko pukul 10\.00 WIB") as caught:
        office.answer("3.4", 3)
    assert caught.value.current.level == 2  # type: ignore[attr-defined]
    assert len(recorded(office)) == 1


def test_a_version_that_never_was_is_stale_as_well(office: Office) -> None:
    with pytest.raises(StaleError) as caught:
        office.answer("3.4", 3, version=4)
    assert caught.value.current is None


@pytest.mark.parametrize(
    ("level", "note", "field"),
    [
        (0, "", "level:3.4"),
        (5, "", "level:3.4"),
        (2, f"Pak Budi {NIP}", "note:3.4"),
        (2, "x" * 4001, "note:3.4"),
        (2, "nol\x00", "note:3.4"),
        (2, "Tanya 0812-3456-7890", "note:3.4"),
        (2, "Tanya budi@contoh.id", "note:3.4"),
        (2, "NIK 3374015208900001", "note:3.4"),
    ],
)
def test_an_unusable_answer_is_refused_at_its_field(
    office: Office, level: int, note: str, field: str
) -> None:
    with pytest.raises(ResultError, match=r"3\.4") as caught:
        office.answer("3.4", level, note=note)
    assert [item.field for item in caught.value.findings] == [field]  # type: ignore[attr-defined]
    assert recorded(office) == []


def test_an_indicator_the_instrument_does_not_have_is_told_so(office: Office) -> None:
    with pytest.raises(NoDataError, match=r"9\.9"):
        office.answer("9.9", 2)


def test_a_region_that_is_not_scheduled_has_nothing_to_fill_in(office: Office) -> None:
    elsewhere = replace(WATI, regions=frozenset({"33.01"}))
    with pytest.raises(NoDataError, match="tidak dijadwalkan"):
        office.answer("3.4", 2, user=elsewhere, region="33.01")


@pytest.mark.parametrize("user", [HEAD, TONO, SARI, DEWI])
def test_nobody_but_an_operator_of_the_region_answers(office: Office, user: User) -> None:
    with pytest.raises(NotAllowedError):
        office.answer("3.4", 2, user=user)


def test_an_operator_who_tries_the_role_out_answers_in_the_demonstration_only(
    office: Office,
) -> None:
    with pytest.raises(NoDataError):  # no such period there
        office.answer("3.4", 2, user=replace(WATI, trial=True))
    assert recorded(office) == []


def test_before_the_period_is_opened_nothing_can_be_filled_in(engine: Engine) -> None:
    office = Office(engine)
    office.planned()
    with pytest.raises(InputError, match="belum dibuka; mulai 01-05-2026"):
        office.answer("3.4", 2)


def test_an_opened_period_begins_on_its_day_in_jakarta(engine: Engine) -> None:
    """30 April 17.00 UTC is the first of May in Jakarta; a second earlier is not."""
    office = Office(engine, datetime(2026, 4, 30, 16, 59, 50, tzinfo=UTC))
    office.opened()
    with pytest.raises(InputError, match="belum dibuka"):
        office.answer("3.4", 2)
    office.now = datetime(2026, 4, 30, 16, 59, 59, tzinfo=UTC)
    assert office.answer("3.4", 2).level == 2


def test_after_the_period_is_closed_nothing_changes_until_it_is_opened_again(
    office: Office,
) -> None:
    office.period(CODE, PeriodStep.CLOSE, 2)
    with pytest.raises(InputError, match="sudah ditutup"):
        office.answer("3.4", 2)
    office.period(CODE, PeriodStep.REOPEN, 3, reason=WHY)
    assert office.answer("3.4", 2).level == 2


def test_what_is_late_is_taken_as_long_as_the_period_is_open(office: Office) -> None:
    office.now = at(31)
    assert office.view().period.due_on < office.now.date()
    assert office.answer("3.4", 2).level == 2


LOCKED = {
    "menunggu_kepala": "menunggu kepala dan terkunci",
    "dikirim": "sudah dikirim dan terkunci",
    "diverifikasi": "sudah diverifikasi dan terkunci",
    "disahkan": "sudah disahkan dan terkunci",
}


def test_nothing_is_changed_after_it_is_locked(office: Office) -> None:
    office.fill()
    for step, user in TO_THE_END:
        if step is CheckStep.VERIFY:
            office.judge()
        office.step(step, user)
        with pytest.raises(InputError, match=LOCKED[office.state]):
            office.answer("3.4", 3, version=1)
        assert office.answer("3.4", 2, version=1).version == 1  # what stands there already
    assert len(recorded(office)) == 37


def test_only_what_was_questioned_is_open_after_a_return(engine: Engine) -> None:
    office = Office(engine)
    office.sent()
    office.judge({"3.4": (Word.DIFFERS, 1), "3.5": (Word.CLARIFY, None)})
    office.step(CheckStep.RETURN, TONO, reason=WHY)
    assert {code for code, cell in office.view().cells.items() if cell.is_open} == {"3.4", "3.5"}
    with pytest.raises(InputError, match=r"Indikator 3\.6 tidak termasuk yang dikembalikan"):
        office.answer("3.6", 3, version=1)
    assert office.state == "dikembalikan"


def test_the_first_change_after_a_return_begins_the_mending(engine: Engine) -> None:
    office = Office(engine)
    office.returned()
    before = office.version
    office.answer("3.4", 2, version=1)  # nothing changes
    assert (office.state, office.version) == ("dikembalikan", before)
    office.answer("3.4", 1, version=1)
    assert (office.state, office.version) == ("perbaikan", before + 1)
    office.answer("3.4", 3, version=2)
    assert (office.state, office.version) == ("perbaikan", before + 1)
    assert office.count("SELECT count(*) FROM audit_entry WHERE action = 'mulai_perbaikan'") == 1


def test_everything_is_open_after_the_province_opens_it_again(engine: Engine) -> None:
    office = Office(engine)
    office.approved()
    office.step(CheckStep.REOPEN, SARI, reason=WHY)
    assert all(cell.is_open for cell in office.view().cells.values())
    office.answer("8.4", 3, version=1)
    assert office.state == "perbaikan"


def test_many_answers_are_kept_whole_or_not_at_all(office: Office) -> None:
    office.answer("1.1", 3)
    good, stale = Filled("1.2", 2, "", 0), Filled("1.1", 4, "", 0)
    with pytest.raises(StaleError):
        save(office, good, stale)
    with pytest.raises(ResultError):
        save(office, good, Filled("1.3", 7, "", 0))
    with pytest.raises(NoDataError):
        save(office, good, Filled("9.9", 2, "", 0))
    with pytest.raises(InputError, match="diisi dua kali"):
        save(office, good, Filled("1.2", 3, "", 0))
    assert [row[0] for row in recorded(office)] == ["1.1"]


def test_of_many_only_what_is_new_is_written_and_blanks_are_passed_over(office: Office) -> None:
    office.answer("1.1", 3)
    items = Filled("1.1", 3, "", 1), Filled("1.2", 2, "Ada.", 0), Filled("1.3", None, " ", 0)
    assert [item.indicator_code for item in save(office, *items)] == ["1.1", "1.2"]
    assert [row[0] for row in recorded(office)] == ["1.1", "1.2"]


def test_every_fault_of_many_answers_is_told_at_once(office: Office) -> None:
    with pytest.raises(ResultError) as caught:
        save(office, Filled("1.1", 9, "", 0), Filled("1.2", 2, NIP, 0), Filled("1.3", 2, "", 0))
    fields = [item.field for item in caught.value.findings]  # type: ignore[attr-defined]
    assert fields == ["level:1.1", "note:1.2"]


def test_saving_an_answer_does_not_raise_the_revision_but_a_step_does(office: Office) -> None:
    query = "SELECT number FROM revision"
    before = office.count(query)
    office.fill()
    assert office.count(query) == before
    office.step(CheckStep.HAND_IN, WATI)
    assert office.count(query) == before + 1


def test_the_journal_says_who_filled_in_a_draft_but_not_what(office: Office) -> None:
    office.answer("3.4", 2, note="Rahasia daerah.")
    ((actor, key, before, after),) = office.rows(
        "SELECT actor, subject_key, CAST(before AS VARCHAR), CAST(after AS VARCHAR) "
        "FROM audit_entry WHERE subject = 'jawaban_mandiri'"
    )
    assert (actor, key) == ("wati", f"terbit/mandiri/{CODE}/{BREBES}")
    assert before in (None, "null")
    assert "3.4" not in after
    assert "Rahasia" not in after


def test_after_the_first_sending_the_journal_says_which_level_was_answered(engine: Engine) -> None:
    office = Office(engine)
    office.returned()
    office.answer("3.4", 1, note="Turun.", version=1)
    ((key, after),) = office.rows(
        "SELECT subject_key, CAST(after AS VARCHAR) FROM audit_entry "
        "WHERE action = 'isi_mandiri' AND subject_key LIKE '%/3.4'"
    )
    assert key == f"terbit/mandiri/{CODE}/{BREBES}/3.4"
    assert "answer_version" in after
    assert "Turun." not in after  # whoever may read the note reads it beside the answer


def test_answers_of_another_period_do_not_mix(office: Office) -> None:
    office.answer("3.4", 2)
    second = office.opened(replace(DRAFT, year=2027, region_codes=(KEBUMEN, BREBES)))
    office.do(
        lambda session: self_checks.save_answer(
            session, WATI, second.code, BREBES, "3.4", level=4, note="", version=0, now=office.now
        )
    )
    assert office.view().cells["3.4"].answer is not None
    assert [(row[1], row[3]) for row in recorded(office)] == [(2, 1), (4, 1)]
