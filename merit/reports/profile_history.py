"""The results of a region over the years as a table with bars, broken where the instrument is."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from merit.charts import palette
from merit.domain.instruments import Band, Instrument, Measure
from merit.domain.positions import band_of_result, position_of
from merit.domain.records import AssessmentRecord
from merit.domain.states import Claim, Status
from merit.reports import profile_words as words
from merit.reports import provenance_words, view_words
from merit.reports import standing_words as shared
from merit.services.profile import Profile

LONGEST = 8
"""Years that have room; older ones are left out."""
HIGHEST_INDEX = 1.25


@dataclass(frozen=True, slots=True)
class Year:
    """A year: its bar from `low` to `high` (0 to 1; None without one) and what is known in words.

    `low` above zero is the range of a category whose score is not known. `broken` says that
    another instrument begins here, `is_own` that it is the one the region stands on.
    """

    year: str
    text: str
    source: str = ""
    low: float | None = None
    high: float | None = None
    fill: str = ""
    tint: str = ""
    broken: str = ""
    is_own: bool = False


def years(data: Profile) -> tuple[Year, ...]:
    """Every year from the first result to the last or chosen one, the last `LONGEST` of them."""
    records = {item.result.year: item for item in data.history}
    if not records:
        return ()
    last = max(data.scope.year, *records)
    first = max(min(records), last - LONGEST + 1)
    return tuple(_rows(range(first, last + 1), records, data))


def _rows(asked: range, records: dict[int, AssessmentRecord], data: Profile) -> Iterator[Year]:
    before: str | None = None
    for year in asked:
        record = records.get(year)
        if record is None or record.result.status is not Status.ASSESSED:
            yield Year(str(year), words.absence(_status(year, data)))
            continue
        code = record.result.instrument
        broken = (
            words.BREAK.format(name=view_words.instrument(code))
            if before not in (None, code)
            else ""
        )
        before = code
        yield replace(
            _assessed(record, data.instruments[code]),
            broken=broken,
            is_own=code == data.instrument.code,
        )


def _status(year: int, data: Profile) -> Status:
    """Status of a year without a value, by the same rule as everywhere."""
    results = [item.result for item in data.history]
    return position_of(results, as_of=date(year, 12, 31), instruments=data.instruments).status


def _assessed(record: AssessmentRecord, instrument: Instrument) -> Year:
    result = record.result
    band = band_of_result(result, instrument)
    year, text = str(result.year), words.result(record, band, instrument)
    source = provenance_words.publisher(record.provenance.source)
    if band is None or result.claim is Claim.DISPUTED:
        return Year(year, text, source)
    colours = palette.BANDS[band.code]
    top = HIGHEST_INDEX if instrument.measure is Measure.INDEX else float(instrument.maximum or 0)
    if not top:
        return Year(year, text, source)
    if result.score is not None:
        high = min(1.0, float(result.score) / top)
        return Year(year, text, source, 0.0, high, colours.fill, colours.fill)
    low, high = _reach(band, instrument, top)
    return Year(year, text, source, low, high, colours.fill, colours.badge_tint)


def _reach(band: Band, instrument: Instrument, top: float) -> tuple[float, float]:
    """The shares of the scale between which a category lies; the highest ends at its end."""
    place = instrument.bands.index(band)
    above = instrument.bands[place + 1].minimum if band != instrument.top else top
    return float(band.minimum) / top, min(1.0, float(above) / top)


def limits(instrument: Instrument) -> tuple[tuple[str, float], ...]:
    """Where the two upper categories begin, as name and share of the scale."""
    top = HIGHEST_INDEX if instrument.measure is Measure.INDEX else float(instrument.maximum or 0)
    return tuple(
        (f"{band.code} {shared.limit(instrument, band.minimum)}", float(band.minimum) / top)
        for band in instrument.bands[-2:]
        if top
    )


def held_since(data: Profile) -> int | None:
    """The year from which on the results of the instrument name the present category."""
    found: int | None = None
    for item in sorted(data.history, key=lambda item: -item.result.year):
        result = item.result
        if result.year > data.scope.year or result.status is not Status.ASSESSED:
            continue
        if result.claim is Claim.DISPUTED:
            continue
        if (
            band_of_result(result, data.instruments[result.instrument])
            != data.standing.position.band
        ):
            break
        found = result.year
    return found
