"""An assessment instrument as data: aspects, indicators, bands and the re-assessment cycle.

Nothing about a particular instrument is written in code, because Indonesia has two: the one
of Peraturan KASN 9/2019 (score up to 410) and the one of PermenPANRB 19/2025 (an index that
may exceed 1). Maximum, divisor, bands and cycle are properties of the instrument.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

GOAL = "Sangat Baik"  # what the province set as the goal of all 35

BAND_CODES = frozenset({"BR", "K", "B", "SB", "D", "L", "M", "T", "MJ"})
"""Codes of categories that have a colour and a sign; the palette is tested to know them all."""


class InstrumentStatus(StrEnum):
    """A draft may be shown, but computes no official total."""

    IN_FORCE = "berlaku"
    DRAFT = "rancangan"


class RevisionState(StrEnum):
    """Life of a revision: uploaded, then the one in use, then replaced by another."""

    UPLOADED = "diunggah"
    ACTIVE = "aktif"
    SUPERSEDED = "digantikan"


class Measure(StrEnum):
    """What the bands are cut on."""

    SCORE = "skor"
    INDEX = "indeks"


class WeightStatus(StrEnum):
    """Whether an indicator's weight is from the regulation or estimated ("prakiraan")."""

    OFFICIAL = "resmi"
    ESTIMATE = "prakiraan"
    UNKNOWN = "belum_diketahui"


@dataclass(frozen=True, slots=True)
class Band:
    """A category (predikat). It holds from `minimum` up to the next band's minimum.

    `reassess_after` is the number of years until a result in this band is assessed anew;
    None when the instrument does not say yet.
    """

    code: str
    name: str
    minimum: Decimal
    reassess_after: int | None = None


@dataclass(frozen=True, slots=True)
class Indicator:
    """A sub-aspect answered with a level; `rubric[n - 1]` describes level n."""

    code: str
    name: str
    weight: Decimal | None
    weight_status: WeightStatus
    rubric: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    confidence: str = ""


@dataclass(frozen=True, slots=True)
class Aspect:
    """One of the eight aspects; `maximum` in points, None while weights are unknown."""

    code: str
    name: str
    maximum: Decimal | None
    indicators: tuple[Indicator, ...]
    nominal_percent: Decimal | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Instrument:
    """An instrument in one revision.

    `bands` run from lowest to highest; `confidence` says per block how sure the data are. The
    `code` of a superseded revision under which numbers mean something else than today names the
    revision too (`comparison.names`): for every comparison it is another instrument.
    """

    code: str
    name: str
    status: InstrumentStatus
    measure: Measure
    valid_from: int
    valid_until: int | None
    levels: int
    maximum: Decimal | None
    index_divisor: Decimal | None
    step: Decimal
    complete_from: Decimal | None
    bands: tuple[Band, ...]
    aspects: tuple[Aspect, ...]
    sources: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    confidence: tuple[tuple[str, str], ...] = ()
    revision: int = 1

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """All indicators in the order of the instrument."""
        return tuple(item for aspect in self.aspects for item in aspect.indicators)

    @property
    def top(self) -> Band:
        """The highest band."""
        return self.bands[-1]

    @property
    def goal(self) -> Band | None:
        """The band of the province's goal; None when the instrument has none of that name.

        What the goal becomes under the predicates of PermenPANRB 19/2025 nobody has said yet,
        and its highest predicate is no stand-in for it.
        """
        return self.band_named(GOAL)

    @property
    def computes_totals(self) -> bool:
        """Whether every indicator has a weight and the maximum is known."""
        return (
            self.status is InstrumentStatus.IN_FORCE
            and self.maximum is not None
            and bool(self.indicators)
            and all(item.weight is not None for item in self.indicators)
        )

    def band_named(self, name: str) -> Band | None:
        """The band called `name`, None when the instrument has no such band."""
        return next((band for band in self.bands if band.name == name), None)
