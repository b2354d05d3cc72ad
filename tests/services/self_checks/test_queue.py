"""What waits for the province, counted by hand and by straight SQL."""

from datetime import UTC, date, datetime

import pytest
from services.self_checks.sent_checks import (
    BATANG,
    LATER,
    LEADER,
    NOW,
    PEMALANG,
    PERIOD,
    SARI,
    SENT,
    TEGAL,
    TONO,
    WATI,
    answered,
    decide,
    moved,
    planned,
    rows,
    sent,
)

from merit.domain.access import User, visitor
from merit.domain.self_checks.records import Word
from merit.domain.self_checks.workflow import CheckState
from merit.domain.states import Dataset
from merit.errors import NotAllowedError
from merit.services.self_checks.actions import rises
from merit.services.self_checks.inflation import inflation
from merit.services.self_checks.queue import Queue, queue
from merit.store.engine import Engine, reading

TODAY = date(2026, 5, 12)
EARLIER = datetime(2026, 5, 2, 20, 0, tzinfo=UTC)  # already 3 May in Jakarta


def seen(engine: Engine, user: User = SARI) -> Queue:
    with reading(engine) as session:
        return queue(session, user, Dataset.PUBLISHED, today=TODAY)


def test_the_oldest_comes_first_and_waits_the_days_since_it_was_sent(engine: Engine) -> None:
    planned(engine)
    sent(engine, {}, BATANG)
    answered(engine, {}, TEGAL, at=EARLIER)
    moved(engine, CheckState.SENT, TEGAL, at=EARLIER)
    found = seen(engine)
    assert [(item.region.code, item.days) for item in found.checks] == [(TEGAL, 9), (BATANG, 7)]
    recorded = rows(engine, "SELECT region_code FROM self_check WHERE state = 'dikirim'")
    assert {code for (code,) in recorded} == {BATANG, TEGAL}


def test_what_was_never_sent_is_not_in_the_queue(engine: Engine) -> None:
    planned(engine)
    answered(engine, {}, BATANG)
    moved(engine, CheckState.WITH_HEAD, BATANG)
    assert seen(engine).checks == ()


def test_each_reader_finds_the_regions_in_reach(engine: Engine) -> None:
    planned(engine)
    for region in (BATANG, PEMALANG, TEGAL):
        sent(engine, {}, region)

    def reach(user: User) -> tuple[int, list[str]]:
        found = seen(engine, user)
        return found.regions, [item.region.code for item in found.checks]

    assert reach(LEADER) == (35, [BATANG, PEMALANG, TEGAL])
    assert reach(TONO) == (2, [BATANG, PEMALANG])
    assert reach(WATI) == (1, [BATANG])
    with pytest.raises(NotAllowedError):
        seen(engine, visitor(demo=True))


def test_verdicts_are_counted_as_straight_sql_counts_them(engine: Engine) -> None:
    planned(engine)
    sent(engine)
    for code in ("1.1", "1.2", "2.1"):
        decide(engine, code)
    decide(engine, "1.3", Word.DIFFERS, 1, "Bukti kurang.")
    decide(engine, "1.4", Word.CLARIFY, None, "Jelaskan.")
    decide(engine, "1.2", Word.CLARIFY, None, "Jelaskan.", now=LATER)
    (item,) = seen(engine).checks
    newest = (
        "FROM self_check_verdict v WHERE v.id = (SELECT max(w.id) FROM self_check_verdict w "
        "WHERE w.self_check_id = v.self_check_id AND w.indicator_id = v.indicator_id)"
    )
    assert rows(engine, f"SELECT count(*) {newest}") == [(item.decided,)] == [(5,)]
    assert rows(engine, f"SELECT count(*) {newest} AND v.word <> 'sesuai'") == [(item.apart,)]
    assert (item.apart, item.of) == (3, 37)
    assert (item.mended, item.untouched) == ((), ())


def test_what_changed_since_the_last_return_is_told_apart(engine: Engine) -> None:
    planned(engine)
    sent(engine)
    decide(engine, "1.1")
    decide(engine, "1.2", Word.DIFFERS, 2, "Bukti kurang.")
    decide(engine, "1.3", Word.CLARIFY, None, "Jelaskan.")
    moved(engine, CheckState.RETURNED)
    answered(engine, {"1.2": 2}, version=2, at=LATER, rest=None)
    moved(engine, CheckState.SENT, at=LATER)
    (item,) = seen(engine).checks
    assert (item.mended, item.untouched) == (("1.2",), ("1.3",))
    assert (item.decided, item.apart) == (1, 0)
    assert item.days == 0
    assert rows(engine, "SELECT count(*) FROM self_check_answer WHERE version > 1") == [(1,)]


def test_what_was_opened_again_is_decided_anew(engine: Engine) -> None:
    planned(engine)
    sent(engine)
    for code in ("1.1", "1.2"):
        decide(engine, code)
    decide(engine, "1.3", Word.DIFFERS, 1, "Bukti kurang.")
    moved(engine, CheckState.REOPENED, at=LATER)
    (item,) = seen(engine).checks
    assert (item.decided, item.apart, item.first_open) == (0, 0, "1.1")
    assert item.untouched == ("1.3",)
    with reading(engine) as session:
        assert rises(session, SARI, Dataset.PUBLISHED, PERIOD, BATANG) == ()
        assert inflation(session, SARI, Dataset.PUBLISHED, PERIOD).total.n == 0


def test_the_day_of_sending_is_that_of_central_java(engine: Engine) -> None:
    planned(engine)
    answered(engine, {}, BATANG, at=EARLIER)
    moved(engine, CheckState.SENT, BATANG, at=EARLIER)
    assert [item.days for item in seen(engine).checks] == [9]
    assert NOW > SENT


def test_what_was_verified_tells_where_its_levels_land(engine: Engine) -> None:
    planned(engine, BATANG)
    sent(engine, {}, BATANG)
    assert [item.verified for item in seen(engine).checks] == [None]
    for (code,) in rows(
        engine,
        "SELECT i.code FROM self_check_answer a JOIN indicator i ON i.id = a.indicator_id",
    ):
        decide(engine, code)
    assert [item.verified for item in seen(engine).checks] == [None]
    moved(engine, CheckState.VERIFIED, BATANG)
    (found,) = seen(engine).checks
    assert found.verified is not None
    assert found.verified.score == 205  # every level 2 of 4: half of 410
    assert found.is_estimated
