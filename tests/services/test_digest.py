"""The weekly digest: for whom, of which days, and each number counted again in SQL."""

from collections import Counter
from datetime import date, timedelta

import pytest
from services.coaching_by_sql import asked
from services.readers import HEAD, LEADER, OPERATOR, OTHER, OWN, reader

from merit.domain.access import Role
from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.errors import InputError
from merit.reports.digest import text_of
from merit.services.agenda import Kind
from merit.services.digest import Digest, reader_of, weekly_digest
from merit.services.overview import overview
from merit.store.engine import Engine, Session

BUSY = date(2026, 9, 28)


def of(session: Session, user: object = LEADER, today: date = BUSY) -> Digest:
    return weekly_digest(session, user, dataset=Dataset.DEMO, today=today)  # type: ignore[arg-type]


def count(engine: Engine, query: str, *values: str) -> int:
    ((number,),) = asked(engine, query, values)
    return int(number)


@pytest.mark.parametrize("weeks", range(0, 40, 3))
def test_the_numbers_of_a_week_are_those_of_sql(
    session: Session, shipped: Engine, weeks: int
) -> None:
    today = date(2026, 11, 25) - timedelta(weeks=weeks)
    days = ((today - timedelta(days=7)).isoformat(), (today - timedelta(days=1)).isoformat())
    found = of(session, today=today).changes
    assert len(found.agreed) == count(
        shipped,
        "SELECT COUNT(*) FROM action_item WHERE dataset = 'contoh' AND agreed_on BETWEEN ? AND ?",
        *days,
    )
    assert len(found.interventions) == count(
        shipped,
        "SELECT COUNT(*) FROM intervention WHERE dataset = 'contoh' AND status = 'terlaksana' "
        "AND ends_on BETWEEN ? AND ?",
        *days,
    )
    assert len(found.results) == count(
        shipped,
        "SELECT COUNT(*) FROM assessment WHERE dataset = 'contoh' AND stage = 'penetapan' "
        "AND decided_on BETWEEN ? AND ?",
        *days,
    )


def test_following_weeks_leave_out_no_day_and_repeat_none(session: Session) -> None:
    weeks = [of(session, today=BUSY + timedelta(weeks=number)).changes for number in range(3)]
    days = [
        week.since + timedelta(days=number)
        for week in weeks
        for number in range((week.until - week.since).days + 1)
    ]
    assert days == [date(2026, 9, 21) + timedelta(days=number) for number in range(21)]


def test_a_leader_is_told_of_all_regions_what_the_overview_tells(session: Session) -> None:
    found = of(session)
    scope = Scope(Dataset.DEMO, 2025)
    assert found.regions == ()
    assert found.attention == overview(session, LEADER, scope=scope, today=BUSY).attention


@pytest.mark.parametrize("user", [OPERATOR, HEAD], ids=["operator", "head"])
def test_who_is_there_for_one_region_is_told_of_that_region_only(
    session: Session, shipped: Engine, user: object
) -> None:
    found = of(session, user)
    assert [item.code for item in found.regions] == [OWN]
    assert {case.standing.region.code for item in found.attention for case in item.cases} == {OWN}
    assert {region.code for item in found.agenda.entries for region in item.regions} == {OWN}
    assert set(found.changes.regions) == {OWN}
    own = {
        item.rule: [case for case in item.cases if case.standing.region.code == OWN]
        for item in of(session).attention
    }
    assert {item.rule: list(item.cases) for item in found.attention} == {
        rule: cases for rule, cases in own.items() if cases
    }
    due = sum(item.count for item in found.agenda.entries if item.kind is Kind.DUE)
    assert due == min(
        4,
        count(
            shipped,
            "SELECT COUNT(DISTINCT due_on) FROM action_item WHERE dataset = 'contoh' "
            "AND region_code = ? AND due_on >= ? "
            "AND status NOT IN ('selesai', 'selesai_penyesuaian', 'dibatalkan')",
            OWN,
            BUSY.isoformat(),
        ),
    )


def test_an_operator_gets_the_items_of_the_own_region_in_the_week_they_were_agreed(
    session: Session, shipped: Engine
) -> None:
    query = "SELECT region_code, agreed_on FROM action_item WHERE dataset = 'contoh'"
    rows = asked(shipped, query, ())
    day = next(date.fromisoformat(on) for code, on in rows if code == OWN)
    today = day + timedelta(days=1)
    first = today - timedelta(days=7)
    expected = Counter(code for code, on in rows if first <= date.fromisoformat(on) < today)
    found = of(session, OPERATOR, today=today).changes.agreed
    assert [item.region_code for item in found] == [OWN] * expected[OWN]
    assert expected[OWN] > 0


def test_a_mailbox_of_a_region_is_written_to_as_its_operator_and_never_of_made_up_data(
    session: Session,
) -> None:
    user = reader_of(session, OTHER)
    found = weekly_digest(session, user, dataset=Dataset.PUBLISHED, today=BUSY)
    assert [item.code for item in found.regions] == [OTHER]
    for each in (user, reader_of(session)):
        with pytest.raises(Exception, match="tidak memiliki akses"):
            weekly_digest(session, each, dataset=Dataset.DEMO, today=BUSY)


@pytest.mark.parametrize("code", ["33", "33.99", "34.01"])
def test_a_code_of_no_region_is_refused(session: Session, code: str) -> None:
    with pytest.raises(InputError, match=code):
        reader_of(session, code)


def test_the_week_names_the_self_checks_that_are_waited_for(
    session: Session, shipped: Engine
) -> None:
    day = date(2026, 11, 25)
    unsent = (
        "SELECT COUNT(*) FROM self_check c JOIN self_check_period p ON p.id = c.period_id "
        "WHERE p.dataset = 'contoh' AND p.state = 'dibuka' AND c.first_sent_at IS NULL"
    )
    number = count(shipped, unsent)
    assert number == 13
    assert f"Penilaian mandiri belum masuk · {number} daerah" in text_of(
        of(session, today=day), address=""
    )
    own = text_of(of(session, reader(Role.OPERATOR, "33.75"), day), address="")
    assert "Penilaian mandiri belum masuk · 1 daerah" in own
    assert "Draf, tenggat 5 hari lagi" in own
    assert "Penilaian mandiri" not in text_of(of(session, OPERATOR, day), address="")
