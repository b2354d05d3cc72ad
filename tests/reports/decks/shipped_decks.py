"""The decks of the shipped data, each built once however many tests look at it."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from services.readers import LEADER

from merit.domain.access import User
from merit.domain.decks import Asked, Body, Deck, DeckKind, Slide
from merit.domain.scope import EVERYONE, Scope
from merit.domain.states import Dataset
from merit.reports.decks import deck
from merit.store.engine import Engine, reading

TODAY = date(2026, 11, 29)
DEMO, PUBLISHED = Dataset.DEMO, Dataset.PUBLISHED


@dataclass(frozen=True)
class Decks:
    """Decks of one database, kept by what was asked and by whom."""

    engine: Engine
    built: dict[tuple[Asked, User], Deck] = field(default_factory=dict, repr=False)

    def of(self, kind: DeckKind, dataset: Dataset, year: int, **more: Any) -> Deck:
        """A deck; `more` are `group`, `user` and further fields of what is asked."""
        user = more.pop("user", LEADER)
        asked = Asked(kind, Scope(dataset, year, more.pop("group", EVERYONE)), **more)
        if (asked, user) not in self.built:
            with reading(self.engine) as session:
                self.built[asked, user] = deck(session, user, asked, today=TODAY)
        return self.built[asked, user]

    def slide(self, kind: DeckKind, dataset: Dataset, year: int, key: str, **more: Any) -> Slide:
        """One slide of a deck."""
        return slide(self.of(kind, dataset, year, **more), key)


def slide(found: Deck, key: str) -> Slide:
    """The slide of a deck with this key."""
    return next(item for item in found.slides if item.key == key)


def texts(body: Body) -> list[str]:
    """Every text of a body."""
    found: list[str] = []

    def visit(value: Any) -> None:
        if isinstance(value, str):
            found.append(value)
        elif isinstance(value, tuple):
            for item in value:
                visit(item)
        elif hasattr(value, "__dataclass_fields__"):
            for name in value.__dataclass_fields__:
                visit(getattr(value, name))

    visit(body)
    return found
