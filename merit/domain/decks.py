"""A presentation as content: what each slide says and shows, whatever it is shown with.

The hall, PowerPoint and a frozen snapshot all hold the same `Deck`, so they say the same.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from merit.domain.scope import EVERYONE, Scope
from merit.domain.states import Dataset

LONGEST_TITLE = 90
"""Characters a title has room for: two lines of the largest type."""


class DeckKind(StrEnum):
    """For whom a deck is."""

    MEETING = "rakor"
    LEADERS = "pimpinan"
    REGION = "daerah"


@dataclass(frozen=True, slots=True)
class Asked:
    """Which deck of which data is wanted.

    `region_code` is needed for the deck of a region; `meeting_code` names the rakor whose decisions
    are shown. `keys` are the slides wanted, in their order; none means all.
    """

    kind: DeckKind
    scope: Scope
    region_code: str = ""
    meeting_code: str = ""
    keys: tuple[str, ...] = ()


class ChartKind(StrEnum):
    """How values are drawn: bars to the right, columns, bars in parts, dots on one scale."""

    BARS = "batang"
    COLUMNS = "kolom"
    PARTS = "bagian"
    STRIP = "garis_skala"


@dataclass(frozen=True, slots=True)
class Series:
    """Values of one kind, one per category, None where there is none.

    `tone` says what its colour means: the code of a band, a status of action items, "naik",
    "turun", or empty for values that mean nothing but themselves.
    """

    name: str
    values: tuple[Decimal | None, ...]
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Limit:
    """A value that is drawn as a line across, with its name."""

    name: str
    value: Decimal


@dataclass(frozen=True, slots=True)
class Chart:
    """Series over the same categories, in the order they are shown; `unit` is that of the values.

    `named` are the categories that have room for their names where not all do.
    """

    kind: ChartKind
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str
    limits: tuple[Limit, ...] = ()
    named: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A region on the map: its code, short name, and the code of its band where it has one.

    `since` is the year of a result carried over from an earlier year; `tile` its row and column
    on the grid of tiles (`merit.domain.regions.Region`).
    """

    region_code: str
    name: str
    band: str | None
    since: int | None = None
    tile: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Map:
    """Every region of the group in its place.

    `bands` are code, name and number of what the colours mean.
    """

    places: tuple[Place, ...]
    bands: tuple[tuple[str, str, int], ...]
    without: int


@dataclass(frozen=True, slots=True)
class Heat:
    """Shares of what can be had, in percent: a cell for every row and column, or None."""

    columns: tuple[str, ...]
    rows: tuple[str, ...]
    percents: tuple[tuple[Decimal | None, ...], ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A table; `shares` are those of its columns in the width."""

    head: tuple[str, ...]
    lines: tuple[tuple[str, ...], ...]
    shares: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A large number and what it counts; None is shown as having no value."""

    value: Decimal | None
    label: str
    detail: str = ""
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """Some large numbers side by side."""

    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A short text under a heading."""

    heading: str
    text: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Cards:
    """Some texts side by side."""

    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Nothing:
    """Why there is nothing to show, and what would change that."""

    reason: str
    remedy: str = ""


Body = Chart | Map | Heat | Listing | Facts | Cards | Nothing


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A number by which two decks can be compared later; `unit` stands behind it."""

    key: str
    label: str
    value: Decimal | None
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Slide:
    """One message. `title` is the finding, `body` what shows it, `note` how it is to be read.

    `spoken` are the words for whoever presents, `view` the address of the page that shows the
    same with every detail, from the slash on.
    """

    key: str
    title: str
    body: Body
    note: str = ""
    spoken: str = ""
    view: str = ""
    figures: tuple[KeyFigure, ...] = ()


@dataclass(frozen=True, slots=True)
class Deck:
    """Slides in order. `period` are its filters in words, `mark` "Data contoh" or empty.

    `instrument` is the code of the one its scores are of: decks of different instruments are
    not compared. `revision` is that of the data, `source` the line under every slide.
    `region_code` is whose deck it is where it is one region's, `group` the group it is about,
    `year` the one asked for, 0 in a deck kept before it was noted. `meeting_code` is the rakor
    whose decisions were asked for.
    """

    kind: DeckKind
    dataset: Dataset
    title: str
    period: str
    mark: str
    source: str
    instrument: str
    revision: int
    slides: tuple[Slide, ...]
    region_code: str = ""
    group: str = EVERYONE
    year: int = 0
    meeting_code: str = ""

    def choosing(self, keys: Sequence[str]) -> "Deck":
        """The slides of `keys` in that order; unknown keys are passed over.

        None means all that show something; those that only say why they do not are shown to whoever
        asks for them, and where there are no others.
        """
        known = {slide.key: slide for slide in self.slides}
        chosen = tuple(known[key] for key in dict.fromkeys(keys) if key in known)
        filled = tuple(slide for slide in self.slides if not isinstance(slide.body, Nothing))
        return replace(self, slides=chosen or filled or self.slides)
