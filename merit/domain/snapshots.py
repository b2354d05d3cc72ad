"""Presentations as they were shown once, and what has changed from one to another."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal

from merit.domain.coaching_texts import findings_on_open_text
from merit.domain.decks import Deck, DeckKind, KeyFigure
from merit.domain.findings import Finding, error
from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.errors import InputError

TITLE = 120
"""Longest title of a snapshot, in characters."""
REASON = 500
"""Longest reason for withdrawing one, in characters."""
REASON_WORDS = 2
"""Fewest words of it."""
MOST_KEPT = 20
"""Snapshots of one deck that one person has without having withdrawn them."""
TENTH = Decimal("0.1")
_YEAR = re.compile(r"\b20\d{2}\b")


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What is told of a frozen deck without its slides; it is never changed.

    `author` is who froze it, `period` its filters in words, `revision` that of the data it shows,
    `region_code` empty for a deck of the province. One that was withdrawn says when, by whom and
    why, and is kept.
    """

    dataset: Dataset
    code: str
    kind: DeckKind
    title: str
    period: str
    author: str
    frozen_at: datetime
    revision: int
    instrument: str
    region_code: str = ""
    withdrawn_by: str | None = None
    withdrawn_at: datetime | None = None
    reason: str = ""

    @property
    def is_withdrawn(self) -> bool:
        """Whether it is no longer to be shown."""
        return self.withdrawn_at is not None


@dataclass(frozen=True, slots=True)
class Difference:
    """A key figure in two decks; None in a deck that does not have it.

    A figure without a value is no zero: there is no `change` from it or to it.
    """

    slide_key: str
    figure_key: str
    earlier: KeyFigure | None
    later: KeyFigure | None

    @property
    def label(self) -> str:
        """What the later deck calls it, or the earlier one where only that has it."""
        return self._told.label

    @property
    def unit(self) -> str:
        """Its unit, from the same deck."""
        return self._told.unit

    @property
    def change(self) -> Decimal | None:
        """By how much it rose, as printed; None unless both have a value of the same unit."""
        earlier, later = self.values
        return None if earlier is None or later is None else later - earlier

    @property
    def is_in_both(self) -> bool:
        """Whether both decks have it."""
        return self.earlier is not None and self.later is not None

    @property
    def is_comparable(self) -> bool:
        """Whether both decks have it, in the same unit."""
        earlier, later = self.earlier, self.later
        return earlier is not None and later is not None and earlier.unit == later.unit

    @property
    def values(self) -> tuple[Decimal | None, Decimal | None]:
        """Both values, in tenths, where they can be compared; None for one that is not known."""
        if not self.is_comparable:
            return None, None
        return _value(self.earlier), _value(self.later)

    @property
    def is_changed(self) -> bool:
        """Whether it is not what it was; a value that came or went is a change too."""
        earlier, later = self.values
        return earlier != later

    @property
    def _told(self) -> KeyFigure:
        told = self.later or self.earlier
        assert told is not None  # it comes from one of the two
        return told


def _value(figure: KeyFigure | None) -> Decimal | None:
    """As it is printed: what looks the same has not changed."""
    if figure is None or figure.value is None:
        return None
    return figure.value.quantize(TENTH, ROUND_HALF_UP)


def differences(earlier: Deck, later: Deck) -> tuple[Difference, ...]:
    """The key figures of two decks side by side, in the order of the later one.

    Figures only the earlier one has come last. Raises InputError with the reason where the two
    cannot be compared: of different data sets, kinds, regions, groups, or instruments.
    """
    if why := _unlike(earlier, later):
        raise InputError(why)
    before, after = _figures(earlier), _figures(later)
    return tuple(
        Difference(*key, before.get(key), after.get(key))
        for key in dict.fromkeys([*after, *before])
    )


def without_repeats(rows: Iterable[Difference]) -> tuple[Difference, ...]:
    """Each fact the first time only: slides may repeat what another one says."""
    found: dict[object, Difference] = {}
    for item in rows:
        both = (figure and (figure.unit, _value(figure)) for figure in (item.earlier, item.later))
        found.setdefault((item.label, *both), item)
    return tuple(found.values())


def scope_of(deck: Deck) -> Scope:
    """The data a deck shows; its year is the first its period names where none was noted."""
    named = deck.year or next(map(int, _YEAR.findall(deck.period)), 0)
    return Scope(deck.dataset, named, deck.group)


def findings_on_title(title: str) -> Iterator[Finding]:
    """What is wrong with the title of a snapshot."""
    return findings_on_open_text("title", "Judul cuplikan", title, TITLE, needed=True)


def findings_on_reason(reason: str) -> Iterator[Finding]:
    """What is wrong with the reason for withdrawing one; a single word is none."""
    wrong = tuple(findings_on_open_text("reason", "Alasan", reason, REASON, needed=True))
    yield from wrong
    if not wrong and len(reason.split()) < REASON_WORDS:
        yield error("reason", "Alasan terlalu pendek. Tulis satu kalimat.")


def _figures(deck: Deck) -> dict[tuple[str, str], KeyFigure]:
    return {(slide.key, item.key): item for slide in deck.slides for item in slide.figures}


def _unlike(earlier: Deck, later: Deck) -> str:
    """Why two decks cannot be compared; empty where they can."""
    if earlier.dataset is not later.dataset:
        return "Keduanya berasal dari himpunan data yang berbeda, sehingga tidak dibandingkan."
    if earlier.kind is not later.kind:
        return "Keduanya paparan yang berbeda. Pilih dua cuplikan dari paparan yang sama."
    if earlier.region_code != later.region_code:
        return "Keduanya tentang daerah yang berbeda. Pilih dua cuplikan dari daerah yang sama."
    if earlier.group != later.group:
        return (
            "Keduanya tentang kelompok daerah yang berbeda. "
            "Pilih dua cuplikan dari kelompok yang sama."
        )
    if earlier.instrument != later.instrument:
        return (
            "Skor keduanya berasal dari instrumen penilaian yang berbeda, "
            "sehingga angkanya tidak dapat dibandingkan."
        )
    return ""
