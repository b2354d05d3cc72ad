"""Action items on 7.2 of either instrument: one code, two indicators."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from database_files import copy_of

from merit.domain.access import visitor
from merit.domain.instruments import Instrument
from merit.domain.records import ActionRecord
from merit.domain.scope import Scope
from merit.domain.states import ActionStatus, Dataset
from merit.services.actions import actions
from merit.services.breakdowns import breakdowns
from merit.services.profile import profile
from merit.store import actions as action_store
from merit.store.engine import Engine, reading, writing
from merit.ui import aspects_region_view

TODAY = date(2026, 11, 20)
SCOPE = Scope(Dataset.DEMO, 2025)
VISITOR = visitor(demo=True)
CODE, REGION = "7.2", "33.17"  # a region without a result, whose items were all made here
OLD, NEW, NONE = "Butir instrumen lama", "Butir instrumen baru", "Butir tanpa indikator"


def agreed(title: str, indicator: str | None) -> ActionRecord:
    return ActionRecord(
        dataset=Dataset.DEMO,
        code=title,
        region_code=REGION,
        title=title,
        owner="BKPSDM",
        agreed_on=date(2026, 1, 5),
        due_on=date(2026, 12, 1),
        status=ActionStatus.ON_TRACK,
        indicator_code=indicator,
    )


@pytest.fixture(scope="module")
def engine(
    demonstration_file: Path,
    tmp_path_factory: pytest.TempPathFactory,
    kasn: Instrument,
    draft: Instrument,
) -> Iterator[Engine]:
    with copy_of(demonstration_file, tmp_path_factory.mktemp("two")) as engine:
        with writing(engine) as session:
            action_store.add(session, [agreed(OLD, CODE), agreed(NONE, None)], instrument=kasn.code)
            action_store.add(session, [agreed(NEW, CODE)], instrument=draft.code)
        yield engine


def named(instrument: Instrument) -> tuple[str, str]:
    """Aspect code and name of the indicator in one instrument."""
    (found,) = (
        (aspect.code, item.name)
        for aspect in instrument.aspects
        for item in aspect.indicators
        if item.code == CODE
    )
    return found


def test_an_item_aims_at_the_indicator_of_its_own_instrument(
    engine: Engine, kasn: Instrument, draft: Instrument
) -> None:
    with reading(engine) as session:
        data = actions(session, VISITOR, scope=SCOPE, today=TODAY)
    targets = {item.state.record.title: item.target for item in data.items}
    found = {
        title: (target.aspect.code, target.indicator.name)
        for title in (OLD, NEW)
        if (target := targets[title])
    }
    assert named(kasn) != named(draft)
    assert found == {OLD: named(kasn), NEW: named(draft)}
    assert targets[NONE] is None


def test_a_profile_gives_the_open_items_of_one_instrument(
    engine: Engine, kasn: Instrument, draft: Instrument
) -> None:
    with reading(engine) as session:
        data = profile(session, VISITOR, scope=SCOPE, code=REGION, today=TODAY)
    titles = {item.record.title for item in data.open_actions}
    assert {OLD, NEW, NONE} <= titles
    of_old, of_new = (
        {item.record.title for item in data.open_on(instrument)} for instrument in (kasn, draft)
    )
    assert of_old == titles - {NEW, NONE}
    assert of_new == {NEW}


def test_an_indicator_shows_no_item_of_another_instrument(
    engine: Engine, kasn: Instrument, draft: Instrument, monkeypatch: pytest.MonkeyPatch
) -> None:
    with reading(engine) as session:
        data = breakdowns(session, VISITOR, scope=SCOPE)
        own = profile(session, VISITOR, scope=SCOPE, code=REGION, today=TODAY)
    drawn: list[str] = []
    monkeypatch.setattr(aspects_region_view.loaders, "profile", lambda _scope, _code: own)
    monkeypatch.setattr(aspects_region_view, "draw", drawn.append)
    for instrument in (kasn, draft):
        code, _ = named(instrument)
        view = replace(data, instrument=instrument)
        aspects_region_view.show(view, view.aspect(code), REGION, period="")
    assert [(OLD in page, NEW in page) for page in drawn] == [(True, False), (False, True)]
