"""The decks a reader can show, and those that were frozen."""

from dataclasses import replace
from datetime import date

from merit.domain.access import Permission, User
from merit.domain.decks import Asked, Deck
from merit.domain.snapshots import Snapshot
from merit.domain.states import Dataset
from merit.reports import decks
from merit.services import snapshots as service
from merit.store.engine import Session
from merit.ui import acting
from merit.ui.clock import today
from merit.ui.keeping import kept


@kept(maxsize=16, also=(Permission.READ_ACTIONS,))
def _deck(session: Session, user: User, asked: Asked, day: date) -> Deck:
    """No right beyond reading: what is frozen is read by everybody who may read its facts."""
    return decks.deck(session, user, asked, today=day)


def whole_deck(asked: Asked) -> Deck:
    """The deck with every slide it has, as of today in Western Indonesian time."""
    return _deck(replace(asked, keys=()), today())


def snapshots(dataset: Dataset) -> tuple[Snapshot, ...]:
    """The snapshots the reader may see, as of now: freezing one changes no data."""
    return acting.ask(lambda session, user: service.snapshots(session, user, dataset))


def snapshot(dataset: Dataset, code: str) -> tuple[Snapshot, Deck]:
    """One snapshot and its deck."""
    return acting.ask(lambda session, user: service.snapshot(session, user, dataset, code))
