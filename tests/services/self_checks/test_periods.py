"""Periods of self-checks: planned, amended, opened, closed, opened again with a reason."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from services.access_ground import another_instrument
from services.self_checks.check_cases import (
    ADMIN,
    BREBES,
    BUDI,
    CODE,
    DRAFT,
    KASN,
    KEBUMEN,
    NOW,
    SARI,
    TONO,
    WATI,
    WHY,
    Office,
    official,
)

from merit.domain.self_checks.periods import PeriodState, PeriodStep
from merit.domain.states import Dataset
from merit.errors import InputError, NoDataError, NotAllowedError, ResultError, StaleError
from merit.services import instruments, self_checks
from merit.services.documents import add_link
from merit.store.engine import Engine

CILACAP = "33.01"


def findings(caught: pytest.ExceptionInfo[ResultError]) -> list[tuple[str, str]]:
    return [(item.field, item.message) for item in caught.value.findings]  # type: ignore[attr-defined]


@pytest.fixture
def office(engine: Engine) -> Office:
    return Office(engine)


def amend(office: Office, version: int = 1, reason: str = "", **changes: Any) -> Any:
    wanted = replace(DRAFT, **changes)
    return office.do(
        lambda session: self_checks.amend_period(
            session, SARI, CODE, wanted, version=version, reason=reason, now=office.now
        )
    )


def scheduled(office: Office) -> list[tuple[Any, ...]]:
    return office.rows(
        "SELECT c.region_code, c.state FROM self_check c "
        "JOIN self_check_period p ON p.id = c.period_id WHERE p.code = :code "
        "ORDER BY c.region_code",
        code=CODE,
    )


def test_a_planned_period_gives_every_scheduled_region_a_draft(office: Office) -> None:
    assert office.planned().code == "M-2026-01"
    assert scheduled(office) == [("33.05", "draf"), ("33.29", "draf")]
    assert office.rows("SELECT state, year, version FROM self_check_period") == [
        ("rencana", 2026, 1)
    ]


def test_the_same_plan_handed_in_twice_is_one_period(office: Office) -> None:
    first = office.planned()
    again = replace(DRAFT, region_codes=(BREBES, KEBUMEN, BREBES))  # another order, one twice
    assert office.planned(again).code == first.code
    assert office.count("SELECT count(*) FROM self_check_period") == 1
    assert office.planned(replace(DRAFT, due_on=date(2026, 6, 1))).code == "M-2026-02"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"year": 1926}, "year"),
        ({"instrument": "lain"}, "instrument"),
        ({"due_on": date(2026, 4, 30)}, "due_on"),
        ({"region_codes": ()}, "region_codes"),
        ({"region_codes": ("33.99",)}, "region_codes"),
        ({"region_codes": ("33",)}, "region_codes"),  # the province itself
    ],
)
def test_a_plan_that_cannot_be_is_refused_at_its_field_and_says_what_to_do(
    office: Office, changes: dict[str, Any], field: str
) -> None:
    with pytest.raises(ResultError) as caught:
        office.planned(replace(DRAFT, **changes))
    ((found, message),) = findings(caught)
    assert found == field
    assert message.count(". ") == 1  # what is wrong, and what to do
    assert office.count("SELECT count(*) FROM self_check_period") == 0


def test_the_day_it_opens_may_be_the_day_it_is_due(office: Office) -> None:
    assert office.planned(replace(DRAFT, due_on=DRAFT.opens_on)).due_on == DRAFT.opens_on


@pytest.mark.parametrize("user", [WATI, TONO])
def test_only_who_manages_periods_plans_amends_and_opens(office: Office, user: Any) -> None:
    with pytest.raises(NotAllowedError):
        office.planned(user=user)
    office.planned()
    with pytest.raises(NotAllowedError):
        office.period(CODE, PeriodStep.OPEN, 1, user=user)


def test_a_period_goes_open_closed_and_open_again_with_the_reason_kept(office: Office) -> None:
    office.planned()
    for version, step, state in (
        (1, PeriodStep.OPEN, "dibuka"),
        (2, PeriodStep.CLOSE, "ditutup"),
        (3, PeriodStep.REOPEN, "dibuka"),
    ):
        office.period(CODE, step, version, reason=WHY)
        assert office.rows("SELECT state FROM self_check_period") == [(state,)]
    assert office.rows("SELECT reason, version FROM self_check_period") == [(WHY, 4)]


STEPS = {
    ("rencana", "buka"): "dibuka",
    ("dibuka", "tutup"): "ditutup",
    ("ditutup", "buka_kembali"): "dibuka",
}
"""Written by hand: from which state which step leads where."""


@pytest.mark.parametrize("step", PeriodStep)
@pytest.mark.parametrize("state", PeriodState)
def test_any_other_step_is_refused_with_what_to_do(
    office: Office, state: PeriodState, step: PeriodStep
) -> None:
    office.planned()
    ways: dict[str, list[PeriodStep]] = {
        "rencana": [],
        "dibuka": [PeriodStep.OPEN],
        "ditutup": [PeriodStep.OPEN, PeriodStep.CLOSE],
    }
    for version, way in enumerate(ways[state.value], start=1):
        office.period(CODE, way, version)
    version = len(ways[state.value]) + 1
    wanted = STEPS.get((state.value, step.value))
    if wanted is None:
        with pytest.raises(InputError, match=r"\. "):
            office.period(CODE, step, version, reason=WHY)
        wanted = state.value
    else:
        office.period(CODE, step, version, reason=WHY)
    assert office.rows("SELECT state FROM self_check_period") == [(wanted,)]


def test_opening_again_needs_a_reason(office: Office) -> None:
    office.opened()
    office.period(CODE, PeriodStep.CLOSE, 2)
    with pytest.raises(ResultError) as caught:
        office.period(CODE, PeriodStep.REOPEN, 3, reason="  ")
    assert findings(caught) == [("reason", "Alasan belum diisi. Tulis dalam beberapa kata.")]


def test_a_reason_reaches_no_single_person(office: Office) -> None:
    """Every region reads why a period was opened again or changed."""
    office.opened()
    called = "Hubungi 0812-3456-7890"
    with pytest.raises(ResultError, match="nomor telepon"):
        amend(office, 2, called, due_on=date(2026, 6, 12))
    office.period(CODE, PeriodStep.CLOSE, 2)
    with pytest.raises(ResultError, match="nomor telepon"):
        office.period(CODE, PeriodStep.REOPEN, 3, reason=called)


def test_a_step_pressed_twice_is_one_and_of_another_person_is_stale(office: Office) -> None:
    office.planned()
    office.period(CODE, PeriodStep.OPEN, 1)
    office.period(CODE, PeriodStep.OPEN, 1)
    assert office.rows("SELECT version FROM self_check_period") == [(2,)]
    assert office.count("SELECT count(*) FROM audit_entry WHERE action = 'buka_masa'") == 1
    with pytest.raises(StaleError, match="sari") as caught:
        office.period(CODE, PeriodStep.OPEN, 1, user=BUDI)
    assert caught.value.current.state is PeriodState.OPEN  # type: ignore[attr-defined]


def test_an_unknown_period_is_told_so(office: Office) -> None:
    with pytest.raises(NoDataError, match="M-2026-09"):
        office.period("M-2026-09", PeriodStep.OPEN, 1)


def test_everything_of_a_plan_can_be_amended_before_it_is_opened(office: Office) -> None:
    office.planned()
    amend(office, year=2027, opens_on=date(2027, 1, 4), due_on=date(2027, 2, 1))
    assert office.rows("SELECT year, opens_on IS NULL, version FROM self_check_period") == [
        (2027, False, 2)
    ]
    amend(office, year=2027, opens_on=date(2027, 1, 4), due_on=date(2027, 2, 1))  # once more
    assert office.rows("SELECT version FROM self_check_period") == [(2,)]


def test_of_an_open_period_only_the_day_it_is_due_and_the_regions_change(office: Office) -> None:
    office.opened()
    for changes, field in (
        ({"year": 2027}, "year"),
        ({"instrument": "permenpanrb-19-2025"}, "instrument"),
        ({"opens_on": date(2026, 5, 2)}, "opens_on"),
    ):
        with pytest.raises(ResultError) as caught:
            amend(office, 2, WHY, **changes)
        assert [found for found, _ in findings(caught)] == [field]
    after = amend(office, 2, WHY, due_on=date(2026, 6, 12))
    assert after.due_on == date(2026, 6, 12)


def test_amending_an_open_period_needs_a_reason_which_the_journal_keeps(office: Office) -> None:
    office.opened()
    with pytest.raises(ResultError) as caught:
        amend(office, 2, due_on=date(2026, 6, 12))
    assert [found for found, _ in findings(caught)] == ["reason"]
    amend(office, 2, WHY, due_on=date(2026, 6, 12))
    assert office.rows("SELECT reason FROM audit_entry WHERE action = 'ubah_masa'") == [(WHY,)]


def test_a_closed_period_is_opened_again_before_it_changes(office: Office) -> None:
    office.opened()
    office.period(CODE, PeriodStep.CLOSE, 2)
    with pytest.raises(InputError, match="Buka kembali"):
        amend(office, 3, WHY, due_on=date(2026, 6, 12))


def test_a_region_is_added_to_an_open_period_and_the_others_keep_what_they_have(
    office: Office,
) -> None:
    office.opened()
    office.answer("1.1", 3)
    amend(office, 2, WHY, region_codes=(KEBUMEN, BREBES, CILACAP))
    assert [code for code, _ in scheduled(office)] == [CILACAP, KEBUMEN, BREBES]
    assert office.count("SELECT count(*) FROM self_check_answer") == 1


def test_a_region_that_has_not_begun_may_leave_and_one_that_has_may_not(office: Office) -> None:
    office.opened()
    office.answer("1.1", 3)
    with pytest.raises(ResultError) as caught:
        amend(office, 2, WHY, region_codes=(KEBUMEN,))
    assert findings(caught) == [
        (
            "region_codes",
            "Kabupaten Brebes sudah mulai mengisi, jadi tetap dijadwalkan. "
            "Pilih kembali daerahnya.",
        )
    ]
    amend(office, 2, WHY, region_codes=(BREBES,))
    assert scheduled(office) == [(BREBES, "draf")]


def test_evidence_and_words_are_a_beginning_too(office: Office) -> None:
    office.opened()
    subject = self_checks.subject(Dataset.PUBLISHED, f"{CODE}/{BREBES}/1.1")
    office.do(
        lambda session: add_link(
            session, WATI, subject, title="SK", link="https://a.id/sk", now=NOW
        )
    )
    with pytest.raises(ResultError):
        amend(office, 2, WHY, region_codes=(KEBUMEN,))
    office.do(
        lambda session: self_checks.say(
            session, _operator(KEBUMEN), CODE, KEBUMEN, "1.1", "Kami bahas.", now=NOW
        )
    )
    with pytest.raises(ResultError):
        amend(office, 2, WHY, region_codes=(BREBES,))


def _operator(region: str) -> Any:
    return replace(WATI, account="lain", regions=frozenset({region}))


def test_two_who_amend_at_once_are_told_of_each_other(office: Office) -> None:
    office.planned()
    amend(office, due_on=date(2026, 6, 1))
    with pytest.raises(StaleError, match=r"diubah oleh sari pukul 10\.00 WIB") as caught:
        amend(office, due_on=date(2026, 6, 2))
    assert caught.value.current.due_on == date(2026, 6, 1)  # type: ignore[attr-defined]


def test_a_period_keeps_the_revision_of_its_instrument_when_another_comes_into_use(
    office: Office,
) -> None:
    """The one put in use asks for more points for Sangat Baik: results by it are others."""
    office.opened()
    office.answer("1.1", 3)
    before = office.view().instrument
    _replace_revision(office)
    after = office.view()
    assert after.instrument.goal == before.goal
    assert before.goal is not None
    assert before.goal.minimum == 325
    assert after.cells["1.1"].answer is not None
    amend(office, 2, WHY, instrument=after.period.instrument, due_on=date(2026, 6, 5))
    assert office.view().instrument.goal == before.goal
    assert office.answer("1.2", 2).level == 2


def _replace_revision(office: Office) -> None:
    """Another boundary of Sangat Baik comes into use."""
    kept = office.do(
        lambda session: instruments.upload(
            session, ADMIN, another_instrument(), reason=WHY, now=NOW
        )
    )
    office.do(
        lambda session: instruments.activate(
            session, ADMIN, KASN, kept.number, seen=1, reason=WHY, now=NOW
        )
    )


def test_the_schedule_follows_the_cycle_of_the_last_official_result(
    engine: Engine, office: Office
) -> None:
    """Sangat Baik (325 and more) is assessed again after two years, any other after one."""
    official(engine, 2024, 330, {}, region=BREBES)
    official(engine, 2024, 300, {}, region=KEBUMEN)

    def due(year: int) -> dict[str, tuple[bool, int | None]]:
        found = office.do(
            lambda session: self_checks.proposed_schedule(session, SARI, year=year, instrument=KASN)
        )
        assert len(found) == 35
        return {item.region.code: (item.is_due, item.last_year) for item in found}

    assert due(2025)[BREBES] == (False, 2024)
    assert due(2025)[KEBUMEN] == (True, 2024)
    assert due(2026)[BREBES] == (True, 2024)
    assert due(2024)[BREBES] == (True, None)  # nothing earlier is recorded
    assert due(2025)[CILACAP] == (True, None)


def test_the_schedule_names_the_band_and_whether_it_is_by_the_planned_instrument(
    engine: Engine, office: Office
) -> None:
    official(engine, 2025, 330, {}, region=BREBES)

    def of(instrument: str) -> Any:
        found = office.do(
            lambda session: self_checks.proposed_schedule(
                session, SARI, year=2026, instrument=instrument
            )
        )
        return next(item for item in found if item.region.code == BREBES)

    same, other = of(KASN), of("permenpanrb-19-2025")
    assert (same.band.name, same.same_instrument) == ("Sangat Baik", True)
    assert (other.band.name, other.same_instrument, other.is_due) == ("Sangat Baik", False, False)
    with pytest.raises(NoDataError):
        of("tidak-ada")
