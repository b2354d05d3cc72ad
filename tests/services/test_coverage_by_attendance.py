"""Whom the coaching reached where attendance is known of some activities: again counted in SQL."""

import sqlite3
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest
from services import before_after_by_sql, coaching_by_sql

from merit.domain.access import visitor
from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.services.before_after import before_after
from merit.services.coverage import coverage, waiting
from merit.services.interventions import Programme, programme
from merit.store.engine import Engine, make_engine, reading

TODAY = date(2026, 11, 20)
HELD = """
    SELECT id FROM intervention
    WHERE dataset = 'contoh' AND status = 'terlaksana' AND kind NOT IN ('anugerah', 'komitmen')
"""


@pytest.fixture(scope="module")
def noted(shipped: Engine, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """The demonstration with the attendance of two in three held activities noted by a rule.

    Of those, a region is present unless code and activity add up to a multiple of four; to the
    very first one nobody came.
    """
    path = tmp_path_factory.mktemp("noted") / "merit.db"
    with sqlite3.connect(str(shipped.url.database)) as source:
        source.execute("VACUUM INTO ?", (str(path),))
    source.close()
    with sqlite3.connect(path) as copy:
        copy.execute("UPDATE intervention_region SET present = NULL")
        copy.execute(f"""
            UPDATE intervention_region
            SET present = (CAST(substr(region_code, 4) AS INTEGER) + intervention_id) % 4 <> 0
            WHERE intervention_id IN ({HELD}) AND intervention_id % 3 <> 0
        """)
        copy.execute(f"""
            UPDATE intervention_region SET present = 0
            WHERE intervention_id = (SELECT MIN(id) FROM ({HELD}))
        """)
    copy.close()
    engine = make_engine(f"sqlite:///{path}")
    yield engine
    engine.dispose()


def activities(engine: Engine, group: str = "semua") -> Programme:
    with reading(engine) as session:
        scope = Scope(Dataset.DEMO, 2025, group)
        return programme(session, visitor(demo=True), scope=scope, today=TODAY)


@pytest.mark.parametrize("group", ["semua", "kota", "kabupaten", "eks-kedu", "eks-pati"])
@pytest.mark.parametrize("period", ["2023", "2024", "2025", "2026", "semua"])
def test_only_regions_that_came_count_and_get_the_hours(
    noted: Engine, period: str, group: str
) -> None:
    sql = coaching_by_sql
    data = coverage(activities(noted, group), None if period == "semua" else int(period))
    members = sql.regions(noted, group)
    numbers = sql.per_region(noted, "contoh", period)
    hours = sql.hours_per_region(noted, "contoh", period)
    aspects = sql.per_aspect(noted, "contoh", period)
    kinds = sql.per_kind(noted, "contoh", period)
    columns = [*(item.code for item in data.aspects), ""]
    assert [item.region.code for item in data.regions] == members
    for item in data.regions:
        code = item.region.code
        assert item.activities == numbers.get(code, 0)
        assert item.hours.value == Decimal(str(hours.get(code, 0)))
        assert list(item.by_aspect) == [aspects.get((code, aspect), 0) for aspect in columns]
        assert list(item.by_kind) == [kinds.get((code, kind), 0) for kind in data.kinds]
    assert data.reached == sum(code in numbers for code in members)
    attended = sql.attended(noted, "contoh", period, group)
    assert data.hours.known == sum(Decimal(str(value)) for value in attended.values())
    assert {item.record.code for item in data.held} == set(sql.held(noted, "contoh", period, group))
    assert data.without_attendance == sql.without_attendance(noted, "contoh", period, group)


def test_the_rule_leaves_somebody_out_and_some_activities_unknown(
    noted: Engine, shipped: Engine
) -> None:
    held = coverage(activities(noted), None)
    assert 0 < held.without_attendance < len(held.held)
    assert sum(item.activities for item in held.regions) < sum(
        item.activities for item in coverage(activities(shipped), None).regions
    )
    assert any(item.has_attendance and not item.taken_part for item in held.held)


@pytest.mark.parametrize("months", [3, 6, 12])
def test_an_invitation_nobody_followed_ends_no_wait(noted: Engine, months: int) -> None:
    limit = {3: "2026-08-20", 6: "2026-05-20", 12: "2025-11-20"}[months]
    last = coaching_by_sql.last_coached(noted, "contoh", TODAY.isoformat())
    expected = {
        code: last.get(code)
        for code in coaching_by_sql.regions(noted, "semua")
        if last.get(code, "0000") < limit
    }
    found = waiting(activities(noted), months)
    assert expected == {
        item.region.code: item.on.isoformat() if item.on else None for item in found
    }


@pytest.mark.parametrize(("first", "last"), [(2022, 2023), (2023, 2024), (2024, 2025)])
def test_touched_are_those_that_came(noted: Engine, first: int, last: int) -> None:
    with reading(noted) as session:
        data = before_after(
            session,
            visitor(demo=True),
            scope=Scope(Dataset.DEMO, 2025),
            first=first,
            last=last,
            today=TODAY,
        )
    for item in data.aspects:
        expected = before_after_by_sql.counted(noted, "contoh", item.aspect.code, first, last)
        assert [pair.region_code for pair in item.groups.touched] == expected.touched
        assert [pair.region_code for pair in item.groups.others] == expected.others
    assert any(held.has_attendance for held in data.held)
