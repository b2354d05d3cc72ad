"""Claim minus verified, against a table made by hand.

Weights of A1 are 2.5 points a level, of A2 two points (`data/instruments/kasn-9-2019.yaml`).
"""

from decimal import Decimal

import pytest
from services.self_checks.sent_checks import (
    BATANG,
    CLAIMS,
    LATER,
    LEADER,
    PERIOD,
    SARI,
    TEGAL,
    TONO,
    answered,
    decide,
    moved,
    planned,
    rows,
    sent,
)

from merit.domain.access import User, visitor
from merit.domain.self_checks.inflation import Difference
from merit.domain.self_checks.records import Word
from merit.domain.self_checks.workflow import CheckState
from merit.domain.states import Dataset
from merit.errors import NoDataError, NotAllowedError
from merit.services.self_checks.inflation import Inflation, inflation
from merit.store.engine import Engine, reading

BY_HAND = {
    # indicator: claimed, verified, apart, points
    "1.1": (4, 2, 2, Decimal("5.0")),
    "1.2": (3, 3, 0, Decimal("0.0")),
    "1.4": (1, 2, -1, Decimal("-2.5")),
    "2.1": (3, 1, 2, Decimal(4)),
}
NOTHING = Difference(0, 0, Decimal(0), 0, 0)


def seen(engine: Engine, user: User = SARI, **more: str) -> Inflation:
    with reading(engine) as session:
        return inflation(session, user, Dataset.PUBLISHED, PERIOD, **more)


def verified(engine: Engine) -> None:
    """Verdicts on four indicators of Batang; a fifth is to be clarified."""
    for code, (claimed, level, *_) in BY_HAND.items():
        if claimed == level:
            decide(engine, code)
        else:
            decide(engine, code, Word.DIFFERS, level, "Bukti lain.")
    decide(engine, "1.3", Word.CLARIFY, None, "Jelaskan.")


def test_the_differences_are_those_of_the_table_made_by_hand(engine: Engine) -> None:
    planned(engine)
    sent(engine)
    verified(engine)
    found = seen(engine)
    (row,) = found.regions
    assert row.aspects[0] == Difference(3, 1, Decimal("2.5"), 1, 1)
    assert row.aspects[1] == Difference(1, 2, Decimal(4), 1, 0)
    assert set(row.aspects[2:]) == {NOTHING}
    assert row.total == Difference(4, 3, Decimal("6.5"), 2, 1)
    assert row.total.levels == sum(apart for _, _, apart, _ in BY_HAND.values())
    assert row.total.points == sum(points for *_, points in BY_HAND.values())
    assert row.total.mean == Decimal("0.75")
    assert row.aspects[2].mean is None


def test_straight_sql_finds_the_same_sum(engine: Engine) -> None:
    planned(engine)
    sent(engine)
    verified(engine)
    (told,) = rows(
        engine,
        "SELECT count(*), sum(a.level - v.level), sum((a.level - v.level) * i.weight) "
        "FROM self_check_verdict v JOIN indicator i ON i.id = v.indicator_id "
        "JOIN self_check_answer a ON a.self_check_id = v.self_check_id "
        "AND a.indicator_id = v.indicator_id AND a.version = 1 WHERE v.level IS NOT NULL",
    )
    total = seen(engine).total
    assert (total.n, total.levels, total.points) == (told[0], told[1], Decimal(str(told[2])))


def test_regions_add_up_and_one_without_verdicts_counts_only_as_scheduled(engine: Engine) -> None:
    planned(engine)
    sent(engine)
    verified(engine)
    sent(engine, {"1.1": 3}, TEGAL)
    assert [item.region.code for item in seen(engine).regions] == [BATANG]
    decide(engine, "1.1", Word.DIFFERS, 2, "Bukti lain.", region=TEGAL, user=SARI)
    found = seen(engine)
    assert found.scheduled == 3
    assert [item.region.code for item in found.regions] == [BATANG, TEGAL]
    assert found.aspects[0] == Difference(4, 2, Decimal("5.0"), 2, 1)
    assert found.total == Difference(5, 4, Decimal("9.0"), 3, 1)


def test_what_was_mended_after_a_return_is_compared_with_the_first_claim(engine: Engine) -> None:
    planned(engine)
    sent(engine)
    decide(engine, "1.1", Word.DIFFERS, 2, "Bukti kurang.")
    moved(engine, CheckState.RETURNED)
    assert seen(engine).total.levels == 2
    answered(engine, {"1.1": 2}, version=2, at=LATER, rest=None)
    moved(engine, CheckState.SENT, at=LATER)
    assert seen(engine).regions == ()
    decide(engine, "1.1", answer_version=2, now=LATER)
    assert seen(engine).total == Difference(1, 2, Decimal("5.0"), 1, 0)
    assert CLAIMS["1.1"] - 2 == 2


def test_each_reader_compares_the_regions_in_reach_and_of_the_group(engine: Engine) -> None:
    planned(engine)
    sent(engine)
    verified(engine)
    sent(engine, {"1.1": 3}, TEGAL)
    decide(engine, "1.1", region=TEGAL, user=SARI)
    assert len(seen(engine, LEADER).regions) == 2
    own = seen(engine, TONO)
    assert (own.scheduled, [item.region.code for item in own.regions]) == (2, [BATANG])
    assert seen(engine, LEADER, group="kota").regions == ()
    with pytest.raises(NotAllowedError):
        seen(engine, visitor(demo=True))


def test_an_unknown_period_is_told(engine: Engine) -> None:
    with pytest.raises(NoDataError, match="M-2026-01 tidak ada"):
        seen(engine)
