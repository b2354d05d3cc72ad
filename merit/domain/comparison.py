"""What may be compared with what: same instrument only, and never across a gap in meaning.

A result keeps the revision of the instrument it was recorded with. Two revisions are one
instrument as long as numbers mean the same under both (`is_same_scale`): then results of both
share the instrument's code. A superseded revision that meant something else is an instrument of
its own, under a code of its own (`names`), so that two results may be compared exactly when
their codes are equal.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import groupby

from merit.domain.instruments import Instrument
from merit.domain.positions import Result
from merit.domain.states import Claim, Status

MINIMUM_POINTS = 3
OF_REVISION = "@"  # kasn-9-2019@1; no code of an instrument holds this sign


def is_same_scale(one: Instrument, other: Instrument) -> bool:
    """Whether scores, points of aspects, levels and categories mean the same under both.

    Words and the weights of indicators may differ: a weight says how much a level is worth in a
    total to be computed, not what a total already recorded means.
    """
    return _scale(one) == _scale(other)


def _scale(instrument: Instrument) -> tuple[object, ...]:
    return (
        instrument.measure,
        instrument.levels,
        instrument.maximum,
        instrument.index_divisor,
        instrument.step,
        instrument.complete_from,
        instrument.bands,
        {
            aspect.code: (aspect.maximum, {item.code for item in aspect.indicators})
            for aspect in instrument.aspects
        },
    )


def names(active: Instrument, superseded: Sequence[Instrument]) -> Mapping[int, str]:
    """Under which code results of each revision are compared, by number of the revision.

    Superseded revisions that agree with each other, but not with the one in use, share the code
    of the newest among them.
    """
    found = {active.revision: active.code}
    others: list[Instrument] = []
    for item in sorted(superseded, key=lambda item: -item.revision):
        same = next((other for other in others if is_same_scale(item, other)), item)
        if is_same_scale(item, active):
            found[item.revision] = active.code
            continue
        if same is item:
            others.append(item)
        found[item.revision] = f"{active.code}{OF_REVISION}{same.revision}"
    return found


def plain_code(code: str) -> str:
    """The code of the instrument itself, whatever the revision.

    >>> plain_code("kasn-9-2019@1")
    'kasn-9-2019'
    """
    return code.partition(OF_REVISION)[0]


def is_comparable(result: Result) -> bool:
    """Whether a result is a number that may be drawn on a line or subtracted from another."""
    return (
        result.score is not None
        and result.status is Status.ASSESSED
        and result.claim is not Claim.DISPUTED
    )


def change(earlier: Result | None, later: Result | None) -> Decimal | None:
    """Points gained from `earlier` to `later`; None unless both are scores of one instrument."""
    if earlier is None or later is None:
        return None
    if not (is_comparable(earlier) and is_comparable(later)):
        return None
    if earlier.instrument != later.instrument or earlier.score is None or later.score is None:
        return None
    return later.score - earlier.score


def runs(results: Sequence[Result]) -> list[tuple[Result, ...]]:
    """Comparable results in order of year, cut wherever the instrument changes."""
    ordered = sorted(filter(is_comparable, results), key=lambda item: item.year)
    return [tuple(group) for _, group in groupby(ordered, key=lambda item: item.instrument)]


def has_trend(results: Sequence[Result]) -> bool:
    """Whether the latest run is long enough to speak of a trend (three points)."""
    split = runs(results)
    return bool(split) and len(split[-1]) >= MINIMUM_POINTS
