"""The instruments and sources behind the numbers."""

from dataclasses import dataclass

from merit.domain.access import Permission, User, authorise
from merit.domain.instruments import Instrument
from merit.domain.states import Dataset
from merit.store import instruments, sources
from merit.store.engine import Session
from merit.store.sources import SourceUse


@dataclass(frozen=True, slots=True, eq=False)
class Method:
    """All instruments, oldest regulation first, and every source with how often it is used."""

    instruments: tuple[Instrument, ...]
    sources: tuple[SourceUse, ...]


def method(session: Session, user: User) -> Method:
    """What the methodology page explains; sources are those of the published facts."""
    authorise(user, Permission.READ_PUBLISHED)
    return Method(
        instruments=tuple(instruments.every(session).values()),
        sources=tuple(sources.used_by_results(session, Dataset.PUBLISHED)),
    )
