"""From a path to action items: one for each indicator, once, for those who may."""

from dataclasses import replace
from datetime import date

import pytest
from services.follow_ups.office import BATANG, HEAD, KASN, NOW, SARI, TEGAL, TONO, rows

from merit.domain.access import User
from merit.domain.agreements import Agreement
from merit.errors import NotAllowedError, ResultError
from merit.services import pathways
from merit.store.engine import Engine, writing

STEP = Agreement(
    region_codes=(BATANG,),
    title="Naikkan 3.4 Rencana suksesi dari tingkat 2 ke tingkat 4",
    owner="BKPSDM {daerah}",
    agreed_on=date(2026, 5, 12),
    due_on=date(2026, 12, 1),
    instrument=KASN,
    indicator_code="3.4",
    level_from=2,
    level_to=4,
    evidence="SK rencana suksesi",
)
OTHER = replace(
    STEP, title="Naikkan 5.2 ke tingkat 4", indicator_code="5.2", level_from=3, evidence=""
)


def agree(engine: Engine, *steps: Agreement, by: User = SARI) -> tuple[str, ...]:
    with writing(engine) as session:
        return pathways.agree_on_steps(session, by, BATANG, steps, now=NOW)


def test_a_path_is_an_item_for_each_indicator(engine: Engine) -> None:
    assert agree(engine, STEP, OTHER) == ("R-2026-001", "R-2026-002")
    assert rows(
        engine,
        """SELECT a.code, a.region_code, a.owner, i.code, a.level_from, a.level_to, a.due_on
           FROM action_item a JOIN indicator i ON i.id = a.indicator_id ORDER BY a.code""",
    ) == [
        ("R-2026-001", BATANG, "BKPSDM Kabupaten Batang", "3.4", 2, 4, _day(engine)),
        ("R-2026-002", BATANG, "BKPSDM Kabupaten Batang", "5.2", 3, 4, _day(engine)),
    ]


def _day(engine: Engine) -> object:
    """The due date as this database gives it."""
    return date(2026, 12, 1) if engine.dialect.name == "postgresql" else "2026-12-01"


def test_handed_in_twice_it_is_recorded_once(engine: Engine) -> None:
    first = agree(engine, STEP, OTHER)
    assert agree(engine, replace(STEP, agreed_on=date(2026, 5, 11)), OTHER) == first
    assert rows(engine, "SELECT count(*) FROM action_item") == [(2,)]


def test_a_further_aim_gets_an_item_of_its_own(engine: Engine) -> None:
    near = replace(STEP, title="Naikkan 3.4 ke tingkat 3", level_to=3)
    assert agree(engine, near) == ("R-2026-001",)
    assert agree(engine, STEP) == ("R-2026-002",)
    assert agree(engine, near) == ("R-2026-002",)


def test_only_who_manages_items_of_the_region_may(engine: Engine) -> None:
    assert agree(engine, STEP, by=TONO) == ("R-2026-001",)
    with pytest.raises(NotAllowedError):
        agree(engine, STEP, by=HEAD)
    with writing(engine) as session, pytest.raises(NotAllowedError):
        pathways.agree_on_steps(session, TONO, TEGAL, (STEP,), now=NOW)


def test_a_day_that_cannot_be_is_refused_and_nothing_is_kept(engine: Engine) -> None:
    with pytest.raises(ResultError):
        agree(engine, STEP, replace(OTHER, due_on=date(2026, 1, 1)))
    assert rows(engine, "SELECT count(*) FROM action_item") == [(0,)]
