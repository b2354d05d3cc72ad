"""Two to four regions beside each other, aspect by aspect."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isclose

from merit.domain.access import User
from merit.domain.instruments import Aspect, Instrument
from merit.domain.ranking import Obstacle, aspect_obstacle
from merit.domain.scope import Scope
from merit.errors import InputError, NoDataError
from merit.services.aspect_shares import SHARE, aspect_shares
from merit.services.standings import RegionStanding, instrument_in_use, standings
from merit.store.engine import Session

FEWEST, MOST = 2, 4


@dataclass(frozen=True, slots=True)
class Side:
    """One of the chosen regions; `obstacle` says why its aspects cannot be compared."""

    standing: RegionStanding
    obstacle: Obstacle | None


@dataclass(frozen=True, slots=True)
class Reached:
    """What one region reached on an aspect: points, and their share of the maximum (0 to 1)."""

    points: float
    share: float


@dataclass(frozen=True, slots=True)
class AspectSides:
    """One aspect of the chosen regions, in their order; None for a region without a value."""

    aspect: Aspect
    reached: tuple[Reached | None, ...]

    @property
    def spread(self) -> float | None:
        """Share between the best and the lowest; None with fewer than two values."""
        shares = [item.share for item in self.reached if item is not None]
        return max(shares) - min(shares) if len(shares) > 1 else None


@dataclass(frozen=True, slots=True, eq=False)
class SideBySide:
    """The chosen regions in the order chosen; `aspects` is empty with fewer than two comparable."""

    scope: Scope
    instrument: Instrument
    sides: tuple[Side, ...]
    aspects: tuple[AspectSides, ...]

    @property
    def widest(self) -> tuple[AspectSides, ...]:
        """The aspect the regions differ most on, or several; empty when they differ on none."""
        most = max((item.spread or 0.0 for item in self.aspects), default=0.0)
        return tuple(item for item in self.aspects if most and is_same(item.spread, most))


def is_same(share: float | None, other: float) -> bool:
    """Whether two shares are equal but for the rounding of the machine."""
    return share is not None and isclose(share, other, abs_tol=1e-9)


def side_by_side(session: Session, user: User, *, scope: Scope, codes: Sequence[str]) -> SideBySide:
    """The regions `codes` beside each other at the end of the year in `scope`.

    Aspects are compared within the instrument in use; a code given twice counts once.
    """
    codes = tuple(dict.fromkeys(codes))
    if not FEWEST <= len(codes) <= MOST:
        raise InputError("Pilih dua sampai empat daerah untuk disandingkan.")
    found = standings(session, user, dataset=scope.dataset, year=scope.year)
    everyone = {item.region.code: item for item in found}
    if unknown := [code for code in codes if code not in everyone]:
        raise NoDataError(f"Kode wilayah {unknown[0]} tidak dikenal. Pilih daerah dari daftar.")
    chosen = [everyone[code] for code in codes]
    instrument = instrument_in_use(session, found, dataset=scope.dataset, year=scope.year)
    reached = _reached(session, scope, chosen, instrument)
    scored = {code for code, _ in reached}
    sides = tuple(_side(item, instrument.code, scored) for item in chosen)
    comparable = [side.standing.region.code for side in sides if side.obstacle is None]
    return SideBySide(
        scope=scope,
        instrument=instrument,
        sides=sides,
        aspects=_aspects(instrument, codes, reached) if len(comparable) >= FEWEST else (),
    )


def _reached(
    session: Session, scope: Scope, chosen: Sequence[RegionStanding], instrument: Instrument
) -> dict[tuple[str, str], Reached]:
    frame = aspect_shares(session, dataset=scope.dataset, standings=chosen, instrument=instrument)
    columns = (frame[name] for name in ("region_code", "aspect_code", "score", SHARE))
    return {
        (code, aspect): Reached(float(points), float(share))
        for code, aspect, points, share in zip(*columns, strict=True)
    }


def _side(item: RegionStanding, instrument: str, scored: set[str]) -> Side:
    is_scored = item.region.code in scored
    return Side(item, aspect_obstacle(item.position, instrument=instrument, is_scored=is_scored))


def _aspects(
    instrument: Instrument, codes: Sequence[str], reached: dict[tuple[str, str], Reached]
) -> tuple[AspectSides, ...]:
    rows = [
        AspectSides(aspect, tuple(reached.get((code, aspect.code)) for code in codes))
        for aspect in instrument.aspects
    ]
    return tuple(row for row in rows if any(row.reached))
