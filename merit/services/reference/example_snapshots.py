"""Snapshots a demonstration begins with, so that there is something to show and to compare."""

from collections.abc import Iterable
from datetime import datetime

from merit.domain.decks import Deck
from merit.domain.snapshots import Snapshot
from merit.domain.states import Dataset
from merit.services.deck_texts import to_text
from merit.services.demonstration.origin import SOURCE
from merit.services.numbering import SNAPSHOT, next_code
from merit.services.reference import completing
from merit.store import meetings, snapshots
from merit.store.engine import Session


def lacks_snapshots(session: Session) -> bool:
    """Whether there is a demonstration, and there was never a snapshot of it."""
    return bool(
        meetings.codes(session, Dataset.DEMO) and not snapshots.codes(session, Dataset.DEMO)
    )


def enter(session: Session, frozen: Iterable[tuple[str, datetime, Deck]]) -> None:
    """Keep decks under a title as of a moment, each once; the caller commits."""
    if not lacks_snapshots(session):
        return
    for title, at, deck in frozen:
        made = Snapshot(
            dataset=Dataset.DEMO,
            code=next_code(session, SNAPSHOT, Dataset.DEMO, at.year),
            kind=deck.kind,
            title=title,
            period=deck.period,
            author=SOURCE.reference,
            frozen_at=at,
            revision=deck.revision,
            instrument=deck.instrument,
        )
        snapshots.enter(session, made, to_text(deck))
    completing.announce(session)
