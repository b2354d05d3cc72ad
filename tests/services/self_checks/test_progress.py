"""Expected, received, on time: recomputed straight from SQL, and by the day it is in Jakarta."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from services.self_checks.check_cases import (
    BREBES,
    CODE,
    DRAFT,
    HEAD,
    KEBUMEN,
    LEADER,
    PRESENTER,
    RINI,
    SARI,
    TONO,
    WATI,
    Office,
    at,
)
from services.self_checks.sent_checks import KASN

from merit.domain.access import User
from merit.domain.self_checks.periods import PeriodDraft
from merit.domain.self_checks.workflow import CheckState, CheckStep
from merit.domain.states import Dataset
from merit.errors import NoDataError, NotAllowedError
from merit.services import self_checks
from merit.store.engine import Engine, reading


@pytest.fixture
def office(engine: Engine) -> Office:
    return Office(engine)


def progress(office: Office, user: User = SARI, code: str = CODE) -> Any:
    with reading(office.engine) as session:
        return self_checks.progress(session, user, Dataset.PUBLISHED, code)


def send_at(office: Office, moment: datetime) -> None:
    """Brebes sends at `moment`."""
    office.opened()
    office.fill()
    office.step(CheckStep.HAND_IN, WATI)
    office.now = moment - timedelta(seconds=1)
    office.step(CheckStep.SEND, HEAD)


@pytest.mark.parametrize(
    ("moment", "on_time"),
    [
        # 29 May 2026, the day it is due, in Jakarta (UTC+7):
        (datetime(2026, 5, 28, 17, 0, tzinfo=UTC), True),  # 29-05 00.00 WIB
        (datetime(2026, 5, 29, 16, 59, tzinfo=UTC), True),  # 29-05 23.59 WIB
        (datetime(2026, 5, 29, 17, 0, tzinfo=UTC), False),  # 30-05 00.00 WIB; still 29-05 in UTC
        (datetime(2026, 5, 30, 1, 0, tzinfo=UTC), False),
    ],
)
def test_it_is_on_time_by_the_day_in_jakarta(
    office: Office, moment: datetime, on_time: bool
) -> None:
    send_at(office, moment)
    found = progress(office)
    assert (found.on_time.count, found.on_time.of) == (int(on_time), 1)
    (row,) = [row for row in found.regions if row.region.code == BREBES]
    assert row.late is not on_time
    assert row.first_sent_at == moment


def test_each_number_has_its_own_denominator(office: Office) -> None:
    office.sent()
    found = progress(office)
    assert (found.expected.count, found.expected.of) == (2, 35)
    assert (found.received.count, found.received.of) == (1, 2)
    assert (found.on_time.count, found.on_time.of) == (1, 1)


def test_the_numbers_are_those_of_straight_sql(office: Office) -> None:
    regions = ("33.01", "33.02", "33.03", KEBUMEN, BREBES)
    office.opened(PeriodDraft(2026, KASN, DRAFT.opens_on, DRAFT.due_on, regions))
    for code, sent in (("33.01", "05-10"), ("33.02", "05-29"), ("33.03", "05-30")):
        office.do(
            lambda session, code=code, sent=sent: session.connection().exec_driver_sql(
                "UPDATE self_check SET state = 'dikirim', first_sent_at = "
                f"'2026-{sent} 05:00:00' WHERE region_code = '{code}'"
            )
        )
    office.answer("3.4", 2)
    found = progress(office)
    of_period = (
        f"FROM self_check c JOIN self_check_period p ON p.id = c.period_id WHERE p.code = '{CODE}'"
    )
    expected = office.count(f"SELECT count(*) {of_period}")
    received = office.count(f"SELECT count(*) {of_period} AND c.first_sent_at IS NOT NULL")
    on_time = office.count(
        f"SELECT count(*) {of_period} AND c.first_sent_at < '2026-05-29 17:00:00'"
    )
    assert (expected, received, on_time) == (5, 3, 2)
    assert (found.expected.count, found.received.count, found.on_time.count) == (5, 3, 2)
    assert (found.received.of, found.on_time.of) == (expected, received)


def test_how_much_is_answered_is_told_of_a_draft(office: Office) -> None:
    office.opened()
    office.answer("3.4", 2)
    office.answer("3.5", 3)
    office.answer("3.5", 4, version=1)
    office.answer("3.6", None, note="Nanti.")
    found = {row.region.code: row for row in progress(office).regions}
    counted = office.count(
        "SELECT count(DISTINCT indicator_id) FROM self_check_answer WHERE level IS NOT NULL"
    )
    assert (found[BREBES].answered, found[BREBES].of, counted) == (2, 37, 2)
    assert (found[KEBUMEN].answered, found[KEBUMEN].state) == (0, CheckState.DRAFT)


def test_what_is_returned_was_received_all_the_same(office: Office) -> None:
    office.returned()
    found = progress(office)
    assert (found.received.count, found.on_time.count) == (1, 1)


def test_overdue_is_who_has_sent_nothing_when_the_day_is_over(office: Office) -> None:
    office.sent()
    found = progress(office)
    assert found.overdue(date(2026, 5, 29)) == ()
    assert [row.region.code for row in found.overdue(date(2026, 5, 30))] == [KEBUMEN]


def test_a_later_day_makes_what_was_late_on_time(office: Office) -> None:
    """The day it is due may be put off; what counts is the day as it stands."""
    send_at(office, at(30))
    assert progress(office).on_time.count == 0
    wanted = PeriodDraft(2026, KASN, DRAFT.opens_on, date(2026, 5, 30), DRAFT.region_codes)
    office.do(
        lambda session: self_checks.amend_period(
            session, SARI, CODE, wanted, version=2, reason="Libur.", now=office.now
        )
    )
    assert progress(office).on_time.count == 1


def test_each_sees_the_regions_within_reach(office: Office) -> None:
    office.sent()
    reach = {
        SARI: ([KEBUMEN, BREBES], (2, 35)),
        LEADER: ([KEBUMEN, BREBES], (2, 35)),
        TONO: ([BREBES], (1, 1)),
        RINI: ([KEBUMEN], (1, 1)),
        WATI: ([BREBES], (1, 1)),
    }
    for user, (codes, expected) in reach.items():
        found = progress(office, user)
        assert [row.region.code for row in found.regions] == codes
        assert (found.expected.count, found.expected.of) == expected


def test_who_reads_no_self_checks_sees_no_progress_and_no_periods(office: Office) -> None:
    office.opened()
    with pytest.raises(NotAllowedError):
        progress(office, PRESENTER)
    with reading(office.engine) as session, pytest.raises(NotAllowedError):
        self_checks.periods(session, PRESENTER, Dataset.PUBLISHED)


def test_an_unknown_period_has_no_progress(office: Office) -> None:
    with pytest.raises(NoDataError):
        progress(office, code="M-2026-07")


def test_the_newest_period_comes_first_with_its_version(office: Office) -> None:
    office.opened()
    later = office.planned(PeriodDraft(2027, KASN, DRAFT.opens_on, DRAFT.due_on, (BREBES,)))
    with reading(office.engine) as session:
        found = self_checks.periods(session, WATI, Dataset.PUBLISHED)
    assert [(period.code, version) for period, version in found] == [(later.code, 1), (CODE, 2)]
