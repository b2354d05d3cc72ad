"""Screens of the province at the self-checks of the demonstration, and straight SQL beside them."""

from typing import Any

from sqlalchemy import text
from ui.practice_desk import trying
from ui.screen import Screen

from merit.domain.access import Role
from merit.store.engine import Engine, reading

UNTOUCHED, BEGUN, VERIFIED, RETURNED, APPROVED, DRAFT = (
    "33.02",
    "33.12",
    "33.08",
    "33.29",
    "33.10",
    "33.75",
)
"""Regions by where their self-check of 2026 stands in the demonstration."""
PERIOD = "M-2026-01"


def manager(engine: Engine, number: int = 1) -> Screen:
    """One of the two data managers one can try out."""
    return trying(engine, Role.DATA_MANAGER, number=number)


def check(screen: Screen, region: str, **more: str) -> Screen:
    """Open the self-check of a region."""
    return screen.open("verifikasi", data="contoh", periode=PERIOD, daerah=region, **more)


def rows(engine: Engine, query: str) -> list[tuple[Any, ...]]:
    """What straight SQL finds in the self-checks of the demonstration, called `c`."""
    with reading(engine) as session:
        return [tuple(row) for row in session.execute(text(query))]


OF_DEMO = (
    "FROM self_check c JOIN self_check_period p ON p.id = c.period_id AND p.dataset = 'contoh' "
)
NEWEST = (
    OF_DEMO + "JOIN self_check_verdict v ON v.self_check_id = c.id "
    "JOIN indicator i ON i.id = v.indicator_id "
    "JOIN aspect a ON a.id = i.aspect_id "
    "WHERE v.id = (SELECT max(w.id) FROM self_check_verdict w "
    "WHERE w.self_check_id = v.self_check_id AND w.indicator_id = v.indicator_id) "
    f"AND p.code = '{PERIOD}' "
)
"""The present verdicts, called `v`, with their indicators `i` and aspects `a`."""


def verdict(engine: Engine, region: str, code: str) -> tuple[Any, ...] | None:
    """Word, level and note of the present verdict."""
    found = rows(
        engine,
        f"SELECT v.word, v.level, v.note {NEWEST} "
        f"AND c.region_code = '{region}' AND i.code = '{code}'",
    )
    return found[0] if found else None


def state(engine: Engine, region: str) -> str:
    """Where the self-check of a region stands."""
    ((found,),) = rows(
        engine,
        f"SELECT c.state {OF_DEMO} WHERE p.code = '{PERIOD}' AND c.region_code = '{region}'",
    )
    return str(found)
