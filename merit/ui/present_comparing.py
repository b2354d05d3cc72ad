"""Two decks side by side: a frozen one with another, or with how things are now."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from merit.charts import palette
from merit.domain.decks import Asked, Deck
from merit.domain.scope import Scope
from merit.domain.snapshots import Difference, Snapshot, differences, scope_of, without_repeats
from merit.errors import InputError
from merit.reports.decks import catalogue
from merit.ui import address, clock, downloads
from merit.ui.components import drill, frame, tables
from merit.ui.components.choices import Choice, picker
from merit.ui.components.tables import Cell, Stack, Table, Tag
from merit.ui.downloads import Listing
from merit.ui.loaders import decks as loader
from merit.ui.present_choice import NOW, WITH
from merit.ui.text import present_snapshots as words


@dataclass(frozen=True, slots=True)
class Side:
    """One of two decks, what it is called, and as of when it is."""

    name: str
    title: str
    at: datetime
    deck: Deck

    @property
    def column(self) -> str:
        """The head of its column."""
        return words.column(self.name, self.title)

    @property
    def about(self) -> tuple[str, str]:
        """Its name, and what it shows as of when."""
        return self.column, words.about(self.deck.period, self.at)


@dataclass(frozen=True, slots=True)
class Pair:
    """The earlier and the later of two decks, each fact once; `refused` says why not compared."""

    earlier: Side
    later: Side
    rows: tuple[Difference, ...]
    refused: str

    @property
    def lead(self) -> str:
        """The answer in one sentence."""
        names = self.earlier.title, self.later.title
        if self.refused:
            return words.not_compared(*names)
        changed = [item.label for item in self.rows if item.is_changed]
        both = sum(item.is_comparable for item in self.rows)
        alone = sum(not item.is_in_both for item in self.rows)
        return words.compared(names, changed, both, alone)

    @property
    def kind(self) -> str:
        """Which deck both are of."""
        return words.deck_of(self.earlier.deck.kind)

    @property
    def period(self) -> str:
        """What both decks are about; each is told apart where they differ."""
        either = dict.fromkeys((self.earlier.deck.period, self.later.deck.period))
        return words.BETWEEN.join(either)


def pair(scope: Scope, code: str) -> Pair:
    """The snapshot `code` beside what the address names, the older one first."""
    known = loader.snapshots(scope.dataset)
    one = _frozen(scope, code)
    codes = [item.code for item in known if item.code != code and not item.is_withdrawn]
    asked = address.asked(WITH, codes, default=NOW)
    other = _now(one) if asked == NOW else _frozen(scope, asked)
    earlier, later = sorted((one, other), key=lambda side: side.at)
    try:
        return Pair(earlier, later, without_repeats(differences(earlier.deck, later.deck)), "")
    except InputError as error:
        return Pair(earlier, later, (), str(error))


def _frozen(scope: Scope, code: str) -> Side:
    found, deck = loader.snapshot(scope.dataset, code)
    return Side(found.code, found.title, found.frozen_at, deck)


def _now(frozen: Side) -> Side:
    """The slides of `frozen` about the same year and group with the data as they are."""
    deck = frozen.deck
    asked = Asked(deck.kind, scope_of(deck), deck.region_code, deck.meeting_code)
    whole = loader.whole_deck(asked)
    now = whole.choosing([slide.key for slide in deck.slides])
    return Side(words.NOW, words.NOW, clock.now(), now)


def others(found: Pair, scope: Scope, code: str) -> str:
    """What the snapshot can be put beside: those that are alike, and the present."""
    names = {found.earlier.name, found.later.name} - {code}
    present: Sequence[Snapshot] = loader.snapshots(scope.dataset)
    own = next(item for item in present if item.code == code)
    items = [Choice(words.NOW, address.here(**{WITH: ""}), words.NOW in names)]
    items += [
        Choice(f"{item.code} {item.title}", address.here(**{WITH: item.code}), item.code in names)
        for item in present
        if item.code in names
        or (not item.is_withdrawn and item.code != code and _is_alike(item, own))
    ]
    return picker(words.WITH, items, stay=WITH)


def _is_alike(one: Snapshot, other: Snapshot) -> bool:
    """Of the same kind, region and instrument: scores of another one are not comparable."""
    either = ((item.kind, item.region_code, item.instrument) for item in (one, other))
    return len(set(either)) == 1


def table(found: Pair) -> str | Listing:
    """The key figures of both, or why they are not compared."""
    if found.refused:
        return frame.empty(found.refused, words.REFUSED_NEXT)
    if not found.rows:
        return frame.empty(*words.NOTHING_TO_COMPARE)
    names = dict(catalogue(found.later.deck.kind))
    ordered = sorted(found.rows, key=lambda item: (not item.is_changed, not item.is_in_both))
    slides = [names.get(item.slide_key, item.slide_key) for item in ordered]
    first, last = words.COMPARE_HEAD
    head = (first, found.earlier.column, found.later.column, last)
    shown = tables.table(
        words.COMPARE_CAPTION,
        head,
        map(_row, ordered, slides),
        numeric=frozenset({1, 2}),
        groups=words.groups(ordered),
        is_blocks=True,
    )
    told = tuple((slide, *_told(item)) for item, slide in zip(ordered, slides, strict=True))
    content = Table(words.COMPARE_CAPTION, (words.SLIDE, *head), told)
    return downloads.listing("banding-cuplikan", content, html=drill.facts(_both(found)) + shown)


def _row(item: Difference, slide: str) -> tuple[Cell, ...]:
    """A figure and the slide it stands on; what changed in bold, with a sign and in words."""
    label, earlier, later, change = _told(item)
    said = Tag(change, words.sign(item), palette.INK) if item.is_changed else change
    return Stack((label, slide)), earlier, later, said


def _told(item: Difference) -> tuple[str, str, str, str]:
    return item.label, words.value(item.earlier), words.value(item.later), words.change(item)


def _both(found: Pair) -> tuple[tuple[str, str], ...]:
    return found.earlier.about, found.later.about
