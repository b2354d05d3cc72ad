"""The snapshots of the demonstration: the results two of its rakor were shown, on their days."""

from collections.abc import Iterator
from datetime import date, datetime

from merit.domain.access import visitor
from merit.domain.decks import Asked, Deck, DeckKind
from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.reports.decks.building import deck
from merit.reports.decks.words_deck import EXAMPLE
from merit.services.demonstration.days import hour
from merit.services.reference import example_snapshots
from merit.settings import Settings
from merit.store import faults
from merit.store.engine import Session, reading, shared_engine, writing

RESULTS = ("pembuka", "peta", "jarak", "aspek", "karesidenan")
"""Slides of results only: action items and coaching were not on record yet on those days."""
HELD = {2024: date(2025, 1, 22), 2025: date(2026, 1, 21)}
"""When the rakor on the results of a year was held."""
MORNING = 4  # in UTC; eleven o'clock in Central Java


def give(settings: Settings) -> None:
    """Keep them in a demonstration that has never had a snapshot."""
    if not settings.has_demo:
        return
    engine = shared_engine(settings.database_url)
    with faults.told():
        with reading(engine) as session:
            if not example_snapshots.lacks_snapshots(session):
                return
            frozen = tuple(_frozen(session))
        with writing(engine) as session:
            example_snapshots.enter(session, frozen)


def _frozen(session: Session) -> Iterator[tuple[str, datetime, Deck]]:
    reader = visitor(demo=True)
    for year, day in HELD.items():
        asked = Asked(DeckKind.MEETING, Scope(Dataset.DEMO, year), keys=RESULTS)
        made = deck(session, reader, asked, today=day)
        yield EXAMPLE.format(year=year), hour(day, MORNING), made
