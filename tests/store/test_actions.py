"""Action items by the thousand: few queries, few parameters, every note at its own item."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import event

from merit.domain.records import ActionRecord, ActionUpdate
from merit.domain.states import ActionStatus, Dataset
from merit.store import actions
from merit.store.engine import Engine, reading, writing

KASN, NEW = "kasn-9-2019", "permenpanrb-19-2025"
FIRST = date(2024, 1, 1)
CODES = ("33.10", "33.29", "33.71")


def agreed(number: int, **changes: Any) -> ActionRecord:
    """Item `number`, with as many notes as its last digit modulo three."""
    values: dict[str, Any] = {
        "dataset": Dataset.DEMO,
        "code": f"R-{number:05}",
        "region_code": CODES[number % len(CODES)],
        "title": f"Butir {number}",
        "owner": "BKPSDM",
        "agreed_on": FIRST,
        "due_on": FIRST + timedelta(days=number),
        "status": ActionStatus.ON_TRACK,
        "indicator_code": "3.10",
        "updates": tuple(
            ActionUpdate(FIRST + timedelta(days=day), ActionStatus.ON_TRACK, day, f"{number}-{day}")
            for day in range(number % 3)
        ),
    }
    return ActionRecord(**(values | changes))


@contextmanager
def counted(engine: Engine) -> Iterator[list[tuple[str, Any]]]:
    """The statements sent meanwhile, with their parameters."""
    sent: list[tuple[str, Any]] = []

    def note(_c: Any, _cursor: Any, statement: str, values: Any, *_rest: Any) -> None:
        sent.append((statement, values))

    event.listen(engine, "before_cursor_execute", note)
    yield sent
    event.remove(engine, "before_cursor_execute", note)


@pytest.mark.parametrize("number", [3, 3000])
def test_the_questions_do_not_grow_with_the_items(engine: Engine, number: int) -> None:
    with writing(engine) as session:
        actions.add(session, [agreed(place) for place in range(number)], instrument=KASN)
    with counted(engine) as sent, reading(engine) as session:
        found = actions.recorded(session, Dataset.DEMO, regions=None)
    assert len(found) == number
    asked = [values for statement, values in sent if statement.startswith("SELECT")]
    assert len(asked) == 2
    assert max(len(values) for values in asked) == 1  # the data set


def test_many_items_come_out_whole_and_in_order(engine: Engine) -> None:
    records = [agreed(place) for place in range(3000)]
    others = [
        agreed(7, dataset=Dataset.PUBLISHED, title="Butir lain", updates=()),
        agreed(8, dataset=Dataset.PUBLISHED),
    ]
    with writing(engine) as session:
        actions.add(session, [*reversed(records), *others], instrument=KASN)
    with reading(engine) as session:
        assert actions.recorded(session, Dataset.DEMO, regions=None) == records
        assert actions.recorded(session, Dataset.PUBLISHED, regions=None) == others
        assert actions.recorded(session, Dataset.DEMO, regions=()) == []
        of_region = actions.recorded(session, Dataset.DEMO, regions={"33.29"})
    assert of_region == [item for item in records if item.region_code == "33.29"]


def test_an_indicator_belongs_to_one_instrument_even_where_two_share_its_code(
    engine: Engine,
) -> None:
    old = agreed(1, code="A", indicator_code="7.1")
    new = agreed(2, code="B", indicator_code="7.1")
    with writing(engine) as session:
        actions.add(session, [old, agreed(3, code="C", indicator_code=None)], instrument=KASN)
        actions.add(session, [new], instrument=NEW)
    with reading(engine) as session:
        assert actions.instruments_of(session, Dataset.DEMO, regions=None) == {"A": KASN, "B": NEW}
        assert actions.instruments_of(session, Dataset.PUBLISHED, regions=None) == {}
