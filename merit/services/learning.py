"""Belajar dari: on a region's weakest aspects, whom it can learn from, and their practices."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from merit.domain import comparison
from merit.domain import learning as rules
from merit.domain.access import User, authorise_reading
from merit.domain.aggregates import rests_on
from merit.domain.instruments import Aspect, Instrument
from merit.domain.learning import Obstacle, Peer, Place, Scored
from merit.domain.practices import PracticeRecord, PracticeState
from merit.domain.regions import Region
from merit.domain.scope import Scope
from merit.errors import BoundaryError, NoDataError
from merit.geo import boundaries
from merit.services.standings import RegionStanding, standings
from merit.settings import settings
from merit.store import aspects, instruments, practices
from merit.store.engine import Session


@dataclass(frozen=True, slots=True)
class Teacher:
    """A region to learn from on an aspect, with its endorsed practices on it."""

    peer: Peer
    practices: tuple[PracticeRecord, ...]


@dataclass(frozen=True, slots=True)
class Lesson:
    """One of the region's weakest aspects: its share, and the first of those ahead.

    `of` other regions have comparable points on the aspect; `ahead` of them are far enough ahead.
    `practices` counts what is endorsed on it, in whatever other region.
    """

    aspect: Aspect
    share: Fraction
    of: int
    ahead: int
    teachers: tuple[Teacher, ...]
    practices: int


@dataclass(frozen=True, slots=True, eq=False)
class Learning:
    """Whom a region can learn from; `obstacle` says why nothing can be told, the lessons are none.

    `year` is that of the official result the shares rest on, under `instrument`.
    """

    scope: Scope
    region: Region
    instrument: Instrument | None
    year: int | None
    lessons: tuple[Lesson, ...]
    obstacle: Obstacle | None = None


def learning(session: Session, user: User, *, scope: Scope, code: str) -> Learning:
    """Whom the region `code` can learn from at the end of the year in `scope`."""
    authorise_reading(user, scope.dataset)
    everyone = standings(session, user, dataset=scope.dataset, year=scope.year)
    standing = next((item for item in everyone if item.region.code == code), None)
    if standing is None:
        raise NoDataError(f"Kode wilayah {code} tidak dikenal. Pilih daerah dari daftar.")
    result = standing.position.result
    if result is None or not standing.position.counts:
        return _nothing(scope, standing, Obstacle.NO_RESULT)
    if not comparison.is_comparable(result):
        return _nothing(scope, standing, Obstacle.NOT_COMPARABLE)
    instrument = instruments.every(session)[result.instrument]
    scored = _scored(session, scope, everyone, instrument)
    own = scored.pop(code, None)
    if own is None:
        return _nothing(scope, standing, Obstacle.NO_ASPECTS)
    if not scored:
        return _nothing(scope, standing, Obstacle.NO_OTHERS)
    known = [
        item
        for item in practices.recorded(session, scope.dataset, state=PracticeState.ENDORSED)
        if item.instrument == instrument.code and item.region_code != code
    ]
    by_code = {item.code: item for item in instrument.aspects}
    weakest = rules.weakest(own.shares, list(by_code))
    others = tuple(scored.values())
    return Learning(
        scope=scope,
        region=standing.region,
        instrument=instrument,
        year=result.year,
        lessons=tuple(_lesson(by_code[item], own, others, known) for item in weakest),
    )


def _nothing(scope: Scope, standing: RegionStanding, obstacle: Obstacle) -> Learning:
    return Learning(scope, standing.region, None, None, (), obstacle)


def _lesson(
    aspect: Aspect, own: Scored, others: Sequence[Scored], known: Sequence[PracticeRecord]
) -> Lesson:
    ahead = rules.peers(own, others, aspect.code)
    of_aspect = [item for item in known if item.aspect_code == aspect.code]
    return Lesson(
        aspect=aspect,
        share=own.shares[aspect.code],
        of=sum(aspect.code in item.shares for item in others),
        ahead=len(ahead),
        teachers=tuple(
            Teacher(peer, tuple(item for item in of_aspect if item.region_code == peer.region.code))
            for peer in ahead[: rules.MOST]
        ),
        practices=len(of_aspect),
    )


def _scored(
    session: Session, scope: Scope, everyone: Iterable[RegionStanding], instrument: Instrument
) -> dict[str, Scored]:
    """Regions whose counting result is comparable and has aspect points, by code."""
    counted = {
        item.region.code: (item.region, item.position.result.year)
        for item in everyone
        if item.position.result is not None
        and rests_on(item.position, instrument.code)
        and comparison.is_comparable(item.position.result)
    }
    results = [(code, year) for code, (_, year) in counted.items()]
    frame = aspects.scores_of(session, scope.dataset, instrument=instrument.code, results=results)
    maxima = {item.code: item.maximum for item in instrument.aspects if item.maximum}
    shares: defaultdict[str, dict[str, Fraction]] = defaultdict(dict)
    columns = (frame[name] for name in ("region_code", "aspect_code", "score"))
    for region, aspect, score in zip(*columns, strict=True):
        if aspect in maxima:
            points = Fraction(Decimal(str(score)))  # at most two decimals, so nothing is lost
            shares[region][aspect] = points / Fraction(maxima[aspect])
    places = _places()
    return {
        code: Scored(region, shares[code], year, places.get(code))
        for code, (region, year) in counted.items()
        if code in shares
    }


def _places() -> Mapping[str, Place]:
    """A middle of each region on the map; nothing where no boundaries are installed."""
    try:
        return boundaries.display(settings().boundaries).label_points
    except BoundaryError:
        return {}
