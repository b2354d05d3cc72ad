"""From levels to a score, and from a score to a category.

The category comes from the score, never from the index: 327 of 410 is 0,798 and Sangat Baik
(Peraturan KASN 9/2019, Pasal 23; published result of Kota Pekalongan 2023).
"""

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal

from merit.domain.instruments import Aspect, Band, Instrument
from merit.errors import InstrumentError, ScoreError

ZERO = Decimal(0)


def aspect_score(aspect: Aspect, levels: Mapping[str, int | None]) -> Decimal:
    """Points of one aspect: sum of weight x level, an unanswered indicator adding nothing."""
    points = ZERO
    for indicator in aspect.indicators:
        if indicator.weight is None:
            raise InstrumentError(f"Bobot indikator {indicator.code} belum diketahui.")
        points += indicator.weight * (levels.get(indicator.code) or 0)
    return points


def accounts_for(aspect: Aspect, points: Decimal, levels: Mapping[str, int]) -> bool:
    """Whether `levels` are all the answers there are behind official points of an aspect.

    They are where every indicator has one, or where those there are give exactly the points;
    else the rest was not recorded, and an indicator without a level may stand at any.
    """
    if not aspect.indicators:
        return False
    if all(item.code in levels for item in aspect.indicators):
        return True
    weighed = all(item.weight is not None for item in aspect.indicators)
    return weighed and aspect_score(aspect, levels) == points


def score_from_levels(instrument: Instrument, levels: Mapping[str, int | None]) -> Decimal:
    """Total score of `levels`, keyed by indicator code.

    Raises InstrumentError when the instrument cannot compute totals or does not know an
    indicator, ScoreError when a level is outside 0 to `instrument.levels`.
    """
    if not instrument.computes_totals:
        raise InstrumentError(
            f"Instrumen {instrument.name} belum berbobot lengkap; skor total tidak dihitung."
        )
    known = {indicator.code for indicator in instrument.indicators}
    for code, level in levels.items():
        if code not in known:
            raise InstrumentError(f"Indikator {code} tidak ada pada instrumen {instrument.name}.")
        if level is not None and not 0 <= level <= instrument.levels:
            raise ScoreError(
                f"Tingkat {level} pada indikator {code} tidak mungkin; "
                f"isilah 1 sampai {instrument.levels}."
            )
    return sum((aspect_score(aspect, levels) for aspect in instrument.aspects), ZERO)


def checked_score(instrument: Instrument, score: Decimal) -> Decimal:
    """`score` itself when it can occur: 0 to the maximum, in whole steps of the instrument."""
    if instrument.maximum is None:
        raise InstrumentError(f"Skor maksimum instrumen {instrument.name} belum diketahui.")
    if not ZERO <= score <= instrument.maximum:
        raise ScoreError(
            f"Skor {score} di luar rentang 0 sampai {instrument.maximum}. Periksa sumbernya."
        )
    if score % instrument.step:
        raise ScoreError(f"Skor {score} bukan kelipatan {instrument.step}. Periksa sumbernya.")
    return score


def band_of(instrument: Instrument, score: Decimal) -> Band:
    """The category of `score`; below the lowest band's minimum it is still the lowest band."""
    checked_score(instrument, score)
    reached = [band for band in instrument.bands if band.minimum <= score]
    return reached[-1] if reached else instrument.bands[0]


def is_incomplete(instrument: Instrument, score: Decimal) -> bool:
    """Whether the score is so low that the assessment cannot have been filled in completely.

    Such a score is marked, and ranked and averaged all the same: it is the official total of the
    whole instrument, not of a part of it (see `aggregates.counted_score`).
    """
    return instrument.complete_from is not None and score < instrument.complete_from


def contradicts(instrument: Instrument, score: Decimal | None, stated: str | None) -> bool:
    """Whether a stated category differs from the one its own score gives; both are kept."""
    if score is None or stated is None:
        return False
    return band_of(instrument, score).name != stated


def next_band(instrument: Instrument, score: Decimal) -> Band | None:
    """The band above that of `score`; None at the top."""
    position = instrument.bands.index(band_of(instrument, score))
    return instrument.bands[position + 1] if position + 1 < len(instrument.bands) else None


def gap(score: Decimal, band: Band) -> Decimal:
    """Points missing to `band`; zero once it is reached."""
    return max(ZERO, band.minimum - score)


def computed_index(instrument: Instrument, score: Decimal) -> Decimal:
    """Score over the instrument's divisor, to two decimals (Wonogiri 2021: 268/410 = 0,65)."""
    if instrument.index_divisor is None:
        raise InstrumentError(f"Pembagi indeks instrumen {instrument.name} belum diketahui.")
    return (score / instrument.index_divisor).quantize(Decimal("0.01"), ROUND_HALF_UP)
