"""Coaching counted a second time, in SQL straight on the database and by group of regions."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from merit.store.engine import Engine

HELD = """
    i.dataset = ? AND i.status = 'terlaksana' AND i.kind NOT IN ('anugerah', 'komitmen')
    AND (? = 'semua' OR substr(i.starts_on, 1, 4) = ?)
"""
PRESENT = """
    (ir.present = 1 OR NOT EXISTS (SELECT 1 FROM intervention_region known
                                   WHERE known.intervention_id = i.id
                                     AND known.present IS NOT NULL))
"""
"""A region counts where it was present, or where nobody noted of any region whether it was."""
MEMBER = """
    (? = 'semua' OR (? = 'kota' AND r.kind = 'Kota') OR (? = 'kabupaten' AND r.kind = 'Kabupaten')
     OR 'eks-' || lower(r.residency) = ?)
"""
LINKED = """
    FROM intervention i
    JOIN intervention_region ir ON ir.intervention_id = i.id
    JOIN region r ON r.code = ir.region_code
"""


@contextmanager
def opened(engine: Engine) -> Iterator[sqlite3.Connection]:
    """The database file itself, without the store."""
    connection = sqlite3.connect(str(engine.url.database))
    yield connection
    connection.close()


def asked(engine: Engine, query: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
    """Rows of a query."""
    with opened(engine) as connection:
        return connection.execute(query, values).fetchall()


def regions(engine: Engine, group: str) -> list[str]:
    """Codes of the regions of a group."""
    query = f"SELECT r.code FROM region r WHERE r.kind <> 'Provinsi' AND {MEMBER} ORDER BY r.code"
    return [code for (code,) in asked(engine, query, [group] * 4)]


def held(engine: Engine, dataset: str, period: str, group: str) -> dict[str, tuple[int, str]]:
    """Held coaching activities for at least one region of a group: code to hours as text."""
    query = f"SELECT DISTINCT i.code, i.hours {LINKED} WHERE {HELD} AND {MEMBER}"
    rows = asked(engine, query, [dataset, period, period, *[group] * 4])
    return dict(rows)


def attended(engine: Engine, dataset: str, period: str, group: str) -> dict[str, tuple[int, str]]:
    """Those of them at least one region of the group took part in."""
    query = f"SELECT DISTINCT i.code, i.hours {LINKED} WHERE {HELD} AND {MEMBER} AND {PRESENT}"
    rows = asked(engine, query, [dataset, period, period, *[group] * 4])
    return dict(rows)


def without_attendance(engine: Engine, dataset: str, period: str, group: str) -> int:
    """How many of them nobody noted the attendance of."""
    query = f"""
        SELECT COUNT(*) FROM (
            SELECT i.id {LINKED} WHERE {HELD} AND {MEMBER}
            GROUP BY i.id
            HAVING (SELECT COUNT(present) FROM intervention_region WHERE intervention_id = i.id) = 0
        )
    """
    ((number,),) = asked(engine, query, [dataset, period, period, *[group] * 4])
    return int(number)


def per_region(engine: Engine, dataset: str, period: str) -> dict[str, int]:
    """Held coaching activities per region."""
    query = f"SELECT ir.region_code, COUNT(*) {LINKED} WHERE {HELD} AND {PRESENT} GROUP BY 1"
    return dict(asked(engine, query, [dataset, period, period]))


def per_kind(engine: Engine, dataset: str, period: str) -> dict[tuple[str, str], int]:
    """Held coaching activities per region and kind."""
    query = (
        f"SELECT ir.region_code, i.kind, COUNT(*) {LINKED} WHERE {HELD} AND {PRESENT} GROUP BY 1, 2"
    )
    rows = asked(engine, query, [dataset, period, period])
    return {(region, kind): number for region, kind, number in rows}


def per_aspect(engine: Engine, dataset: str, period: str) -> dict[tuple[str, str], int]:
    """Held coaching activities per region and aspect, "" for those about none."""
    query = f"""
        SELECT ir.region_code, COALESCE(a.code, ''), COUNT(*) {LINKED}
        LEFT JOIN intervention_aspect ia ON ia.intervention_id = i.id
        LEFT JOIN aspect a ON a.id = ia.aspect_id
        WHERE {HELD} AND {PRESENT} GROUP BY 1, 2
    """
    rows = asked(engine, query, [dataset, period, period])
    return {(region, aspect): number for region, aspect, number in rows}


def hours_per_region(engine: Engine, dataset: str, period: str) -> dict[str, float]:
    """Recorded hours of the held coaching of each region, regions without any left out."""
    query = f"SELECT ir.region_code, SUM(i.hours) {LINKED} WHERE {HELD} AND {PRESENT} GROUP BY 1"
    rows = asked(engine, query, [dataset, period, period])
    return {region: hours for region, hours in rows if hours is not None}


def last_coached(engine: Engine, dataset: str, today: str) -> dict[str, str]:
    """Last day of held coaching up to a day, per region."""
    query = f"""
        SELECT ir.region_code, MAX(MIN(i.ends_on, ?)) {LINKED}
        WHERE {HELD} AND {PRESENT} AND i.starts_on <= ? GROUP BY 1
    """
    return dict(asked(engine, query, [today, dataset, "semua", "semua", today]))


def on_day(engine: Engine, dataset: str, day: str) -> list[str]:
    """Codes of the activities that take place on a day, where days are known."""
    query = """
        SELECT code FROM intervention
        WHERE dataset = ? AND date_precision = 'hari' AND starts_on <= ? AND ends_on >= ?
        ORDER BY starts_on, code
    """
    return [code for (code,) in asked(engine, query, [dataset, day, day])]
