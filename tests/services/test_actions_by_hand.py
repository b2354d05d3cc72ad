"""Eight action items written for the purpose: what the demonstration set does not contain."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from merit.domain.access import visitor
from merit.domain.burn_up import burn_up
from merit.domain.instruments import Instrument
from merit.domain.records import ActionRecord, ActionUpdate
from merit.domain.regions import Region
from merit.domain.scope import Scope
from merit.domain.states import ActionStatus, Dataset
from merit.services.actions import Actions, Filter, actions
from merit.services.progress import By, Progress, progress
from merit.store import actions as store
from merit.store import instruments
from merit.store import regions as region_store
from merit.store.engine import make_engine, reading, writing
from merit.store.migrations import migrate

KASN, NEW = "kasn-9-2019", "permenpanrb-19-2025"
TODAY = date(2026, 11, 20)
TRACK, DONE, CANCELLED = ActionStatus.ON_TRACK, ActionStatus.DONE, ActionStatus.CANCELLED


def agreed(code: str, status: ActionStatus, **changes: Any) -> ActionRecord:
    values: dict[str, Any] = {
        "dataset": Dataset.PUBLISHED,
        "code": code,
        "region_code": "33.10",
        "title": f"Butir {code}",
        "owner": "BKPSDM Kabupaten Klaten",
        "agreed_on": date(2026, 8, 3),
        "due_on": date(2026, 12, 31),
        "status": status,
        "progress": 100 if status is DONE else 20,
    }
    return ActionRecord(**(values | changes))


def closing(day: date, status: ActionStatus) -> tuple[ActionUpdate, ...]:
    return (ActionUpdate(day, status, 100, "Ditutup."),)


OLD = [
    agreed("A", TRACK, due_on=date(2026, 11, 19), indicator_code="7.1"),
    agreed("B", TRACK, due_on=date(2026, 11, 20)),
    agreed("C", DONE),  # nobody wrote down when
    agreed("D", DONE, updates=closing(date(2026, 10, 1), DONE), indicator_code="7.1"),
    agreed("E", DONE, updates=closing(date(2026, 11, 1), DONE), region_code="33.71"),
    agreed("F", CANCELLED, updates=closing(date(2026, 9, 1), CANCELLED), region_code="33.72"),
    agreed("G", TRACK, due_on=date(2026, 11, 19), region_code="33.71", progress=60),
]
RECENT = [agreed("H", TRACK, agreed_on=date(2026, 10, 21), indicator_code="7.1", progress=40)]


@pytest.fixture(scope="module")
def data(
    tmp_path_factory: pytest.TempPathFactory,
    regions: list[Region],
    kasn: Instrument,
    draft: Instrument,
) -> Iterator[Actions]:
    path: Path = tmp_path_factory.mktemp("hand") / "merit.db"
    engine = make_engine(f"sqlite:///{path}")
    migrate(engine)
    with writing(engine) as session:
        region_store.add(session, regions)
        for instrument in (kasn, draft):
            instruments.add(session, instrument)
        store.add(session, OLD, instrument=KASN)
        store.add(session, RECENT, instrument=NEW)
    with reading(engine) as session:
        scope = Scope(Dataset.PUBLISHED, 2024)
        yield actions(session, visitor(demo=False), scope=scope, today=TODAY)
    engine.dispose()


def codes(data: Actions, asked: Filter) -> list[str]:
    return [item.state.record.code for item in data.of(asked)]


def test_the_order_is_late_then_due_then_last_closed_then_closed_without_a_day(
    data: Actions,
) -> None:
    assert codes(data, Filter.ALL) == ["A", "G", "B", "H", "E", "D", "F", "C"]


def test_late_is_past_the_due_date_and_stale_is_more_than_thirty_days(data: Actions) -> None:
    assert codes(data, Filter.LATE) == ["A", "G"]  # B is due today
    assert codes(data, Filter.STALE) == ["A", "G", "B"]  # H was agreed 30 days ago


def rows(data: Actions, by: By) -> dict[str, Progress]:
    return {getattr(row.subject, "name", ""): row for row in progress(data.items, by)}


def test_a_region_with_cancelled_items_only_has_no_share(data: Actions) -> None:
    surakarta = rows(data, By.REGION)["Surakarta"]
    assert (surakarta.number, surakarta.cancelled) == (0, 1)
    assert (surakarta.done_share, surakarta.mean_progress) == (None, None)


def test_shares_and_means_leave_the_cancelled_out(data: Actions) -> None:
    klaten = rows(data, By.REGION)["Klaten"]
    assert (klaten.number, klaten.done, klaten.done_share) == (5, 2, 0.4)
    assert klaten.mean_progress == pytest.approx((20 + 20 + 100 + 100 + 40) / 5)


def test_one_code_of_two_instruments_is_two_aspects_and_none_is_a_group_of_its_own(
    data: Actions,
) -> None:
    found = rows(data, By.ASPECT)
    assert {name: row.number for name, row in found.items()} == {
        "Perlindungan dan Pelayanan": 2,  # A and D
        "Disiplin, pemberhentian, dan upaya administratif": 1,  # H
        "": 4,  # B, C, E, G; F is cancelled
    }


def test_without_an_intervention_everything_is_in_one_group(data: Actions) -> None:
    (row,) = progress(data.items, By.INTERVENTION)
    assert (row.subject, row.number, row.cancelled) == (None, 7, 1)


def test_what_was_done_on_an_unknown_day_is_named_and_in_neither_curve(data: Actions) -> None:
    found = burn_up(data.states, today=TODAY)
    assert [record.code for record in found.undated] == ["C"]
    assert found.cancelled == 1
    # A, B, D, E and G agreed in August, H in October; D and E done.
    assert [(point.agreed, point.done) for point in found.points] == [
        (5, 0),
        (5, 0),
        (6, 1),
        (6, 2),
    ]
    # The last 90 days begin on 23 August.
    assert (found.recent_agreed, found.recent_done) == (1, 2)
