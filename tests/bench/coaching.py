"""Years of coaching: the demonstration's activities and action items, repeated up to a number.

Everything else of an already filled database stays as it is; only the amount matters.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import count, cycle, islice
from typing import TypeVar

from merit.domain.records import ActionRecord, InterventionRecord
from merit.domain.states import Dataset
from merit.store import actions, assessments, interventions, revision
from merit.store.engine import make_engine, writing

ITEMS, ACTIVITIES = 5_000, 500
YEAR = 2025
WEEK = timedelta(days=7)
R = TypeVar("R", ActionRecord, InterventionRecord)


def fill(database_url: str) -> None:
    """Let the coaching of the demonstration set at `database_url` grow."""
    engine = make_engine(database_url)
    with writing(engine) as session:
        instrument = assessments.instrument_of(session, Dataset.DEMO, YEAR)
        if instrument is None:
            raise LookupError("the database has no demonstration set to grow")
        items = actions.recorded(session, Dataset.DEMO, regions=None)
        activities = interventions.recorded(session, Dataset.DEMO)
        actions.add(session, map(_later, _more(items, ITEMS)), instrument=instrument)
        for activity in _more(activities, ACTIVITIES):
            interventions.enter(session, activity)
        revision.raise_number(session)
    engine.dispose()


def _more(records: list[R], wanted: int) -> Iterator[R]:
    """As many as are missing, each like one of those there are."""
    missing = islice(cycle(records), wanted - len(records))
    return (replace(item, code=f"S-{number}") for number, item in zip(count(1), missing))


def _later(item: ActionRecord) -> ActionRecord:
    """The same, due on another day: so many are never due at once."""
    weeks = int(item.code.removeprefix("S-")) % 26
    return replace(item, due_on=item.due_on + weeks * WEEK, decision_code=None)
