"""Aspects that lost points between two results of the same instrument."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal

from merit.domain.attention import AspectFall
from merit.domain.instruments import Instrument
from merit.domain.positions import Result
from merit.domain.states import Dataset
from merit.services.standings import RegionStanding
from merit.store import aspects, instruments
from merit.store.engine import Session

Scores = dict[tuple[str, str], Decimal]


def aspect_falls(
    session: Session, *, dataset: Dataset, standings: Iterable[RegionStanding]
) -> Mapping[str, tuple[AspectFall, ...]]:
    """The falls of each region by its code, the deepest in percent of the maximum first.

    Only where a new result may be compared with the one before (`RegionStanding.change`): both
    are scores of one instrument. An aspect scored in one of them only has not fallen.
    """
    known = instruments.every(session)
    by_instrument: defaultdict[str, list[tuple[str, Result, Result]]] = defaultdict(list)
    for item in standings:
        before, after = item.previous.result, item.position.result
        if item.change is not None and before is not None and after is not None:
            by_instrument[after.instrument].append((item.region.code, before, after))
    found: defaultdict[str, list[AspectFall]] = defaultdict(list)
    for code, pairs in by_instrument.items():
        earlier = _scores(session, dataset, code, [(region, old.year) for region, old, _ in pairs])
        later = _scores(session, dataset, code, [(region, new.year) for region, _, new in pairs])
        for region, _, _ in pairs:
            found[region] += _falls(region, known[code], earlier, later)
    return {region: tuple(sorted(falls, key=_deepest)) for region, falls in found.items() if falls}


def _scores(
    session: Session, dataset: Dataset, instrument: str, results: list[tuple[str, int]]
) -> Scores:
    frame = aspects.scores_of(session, dataset, instrument=instrument, results=results)
    columns = (frame[name] for name in ("region_code", "aspect_code", "score"))
    return {
        (region, aspect): Decimal(str(score))  # at most two decimals, so nothing is lost
        for region, aspect, score in zip(*columns, strict=True)
    }


def _falls(
    region: str, instrument: Instrument, earlier: Scores, later: Scores
) -> Iterable[AspectFall]:
    for aspect in instrument.aspects:
        before, after = earlier.get((region, aspect.code)), later.get((region, aspect.code))
        if before is None or after is None or not aspect.maximum:
            continue
        if after < before:
            yield AspectFall(aspect.code, aspect.name, before, after, aspect.maximum)


def _deepest(fall: AspectFall) -> tuple[Decimal, str]:
    return (-fall.percent, fall.code)
