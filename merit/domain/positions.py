"""Where a region stands as of a date: its last valid result, that result's year, and why.

A year without a result is not a zero. The position says which result still speaks for the
region, or which of the kinds of "no value" applies.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from merit.domain import cycle, scoring
from merit.domain.instruments import Band, Instrument
from merit.domain.states import Claim, Status


@dataclass(frozen=True, slots=True)
class Result:
    """What is recorded for one region and year at the official stage."""

    year: int
    instrument: str
    status: Status
    score: Decimal | None = None
    stated_band: str | None = None
    claim: Claim = Claim.DIRECT
    decided_on: date | None = None
    valid_until: date | None = None


class Standing(StrEnum):
    """How the result that speaks for a region relates to the date asked for."""

    CURRENT = "hasil_tahun_ini"
    CARRIED = "masih_berlaku"
    EXPIRED = "masa_berlaku_habis"
    NONE = "tanpa_hasil"


@dataclass(frozen=True, slots=True)
class Position:
    """The standing of one region as of a date.

    `status` is that of the year asked for; `result` may be of an earlier year. `disputed`
    holds the results of that year or later whose sources contradict each other: shown, never
    counted.
    """

    standing: Standing
    status: Status
    result: Result | None = None
    band: Band | None = None
    valid_until: date | None = None
    conflict: bool = False
    incomplete: bool = False
    disputed: tuple[Result, ...] = ()

    @property
    def score(self) -> Decimal | None:
        """Score of the speaking result; None when it was published as a category only."""
        return self.result.score if self.result else None

    @property
    def instrument(self) -> str | None:
        """Code of the instrument the speaking result rests on."""
        return self.result.instrument if self.result else None

    @property
    def counts(self) -> bool:
        """Whether the position enters provincial aggregates."""
        return self.standing in (Standing.CURRENT, Standing.CARRIED)


def band_of_result(result: Result, instrument: Instrument) -> Band | None:
    """Category of a result: from the score when there is one, else the stated one.

    A number under an instrument whose maximum is unknown says nothing of a category.
    """
    if result.score is not None and instrument.maximum is not None:
        return scoring.band_of(instrument, result.score)
    return instrument.band_named(result.stated_band) if result.stated_band else None


def speaks(result: Result, instrument: Instrument) -> bool:
    """Whether a result may speak for its region: assessed, undisputed, with a category."""
    return (
        result.status is Status.ASSESSED
        and result.claim is not Claim.DISPUTED
        and band_of_result(result, instrument) is not None
    )


def position_of(
    results: Iterable[Result], *, as_of: date, instruments: Mapping[str, Instrument]
) -> Position:
    """Position of one region as of `as_of`, from all its results."""
    known = [item for item in results if _known_on(item, as_of)]
    recorded = next((item for item in known if item.year == as_of.year), None)
    usable = [item for item in known if speaks(item, instruments[item.instrument])]
    latest = max(usable, key=lambda item: item.year, default=None)
    status = recorded.status if recorded else Status.NOT_RECEIVED
    since = latest.year if latest else as_of.year
    disputed = tuple(item for item in known if item.claim is Claim.DISPUTED and item.year >= since)
    if latest is None:
        kept = Status.NOT_RECEIVED if status is Status.ASSESSED else status
        return Position(Standing.NONE, kept, disputed=disputed)
    return _from_latest(latest, as_of, status, instruments[latest.instrument], disputed)


def _known_on(result: Result, as_of: date) -> bool:
    decided = result.decided_on or date(result.year, 1, 1)
    return result.year <= as_of.year and decided <= as_of


def _from_latest(
    latest: Result,
    as_of: date,
    recorded: Status,
    instrument: Instrument,
    disputed: tuple[Result, ...],
) -> Position:
    band = band_of_result(latest, instrument)
    assert band is not None
    until = latest.valid_until or cycle.valid_until(latest.year, band)
    status = recorded
    if latest.year == as_of.year:
        standing = Standing.CURRENT
    elif until is not None and as_of <= until:
        standing = Standing.CARRIED
        if not cycle.is_scheduled(as_of.year, last_year=latest.year, band=band):
            status = Status.NOT_SCHEDULED
    else:
        standing = Standing.EXPIRED
    if status is Status.ASSESSED and standing is not Standing.CURRENT:
        status = Status.NOT_RECEIVED
    return Position(
        standing=standing,
        status=status,
        result=latest,
        band=band,
        valid_until=until,
        conflict=instrument.maximum is not None
        and scoring.contradicts(instrument, latest.score, latest.stated_band),
        incomplete=latest.score is not None and scoring.is_incomplete(instrument, latest.score),
        disputed=disputed,
    )
