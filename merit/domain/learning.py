"""From whom a region can learn: others that are clearly further on the aspects it is weakest on."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from math import asin, cos, radians, sin, sqrt

from merit.domain.regions import Region

WEAKEST = 3
"""On how many aspects, those with the lowest share of their maximum: more than a year can mend."""

MARGIN = 10
"""How many points of percentage of the aspect's maximum the other must be ahead, at least.

The 37 indicators of four levels make one level of one indicator some five points of an aspect;
twice that is more than the answer to a single indicator.
"""

MOST = 3
"""How many regions are named for an aspect."""

EARTH_KM = 6371.0

Place = tuple[float, float]  # longitude and latitude in degrees


class Obstacle(StrEnum):
    """Why nothing can be said of whom a region can learn from."""

    NO_RESULT = "tanpa_hasil"
    NOT_COMPARABLE = "tidak_sebanding"
    NO_ASPECTS = "tanpa_nilai_aspek"
    NO_OTHERS = "tanpa_pembanding"


@dataclass(frozen=True, slots=True)
class Scored:
    """A region with its official points as shares of each aspect's maximum, 0 to 1, by aspect.

    All that are compared rest on one instrument; `year` is that of the result, not always the same.
    `place` is the middle of the region, None where it is not known.
    """

    region: Region
    shares: Mapping[str, Fraction]
    year: int
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Peer:
    """A region to learn from: its share in `year`, how many points of percentage ahead, how near.

    `km` is the distance between the middles of the two, None where it is not known.
    """

    region: Region
    share: Fraction
    year: int
    ahead: Fraction
    is_same_kind: bool
    is_same_residency: bool
    km: float | None


def weakest(shares: Mapping[str, Fraction], order: Sequence[str]) -> tuple[str, ...]:
    """The aspects with the lowest shares, lowest first; equal ones in `order`.

    >>> weakest({"A1": Fraction(1, 2), "A2": Fraction(1, 4), "A3": Fraction(1, 2)}, ["A3", "A1"])
    ('A3', 'A1')
    """
    scored = [code for code in order if code in shares]
    return tuple(sorted(scored, key=lambda code: shares[code])[:WEAKEST])


def peers(own: Scored, others: Iterable[Scored], aspect: str) -> tuple[Peer, ...]:
    """Those at least `MARGIN` ahead of `own` on `aspect`, the most like it first.

    That is of the same kind, then of the same eks-karesidenan, then the nearest; equals by share.
    """
    found = (_peer(own, item, aspect) for item in others if aspect in item.shares)
    return tuple(sorted((item for item in found if item.ahead >= MARGIN), key=_likeness))


def _peer(own: Scored, other: Scored, aspect: str) -> Peer:
    share = other.shares[aspect]
    known = own.region.residency is not None
    return Peer(
        region=other.region,
        share=share,
        year=other.year,
        ahead=100 * (share - own.shares[aspect]),
        is_same_kind=other.region.kind is own.region.kind,
        is_same_residency=known and other.region.residency == own.region.residency,
        km=distance(own.place, other.place) if own.place and other.place else None,
    )


def _likeness(item: Peer) -> tuple[bool, bool, float, Fraction, str]:
    far = float("inf") if item.km is None else item.km
    return (not item.is_same_kind, not item.is_same_residency, far, -item.share, item.region.code)


def distance(one: Place, other: Place) -> float:
    """Kilometres between two places as the crow flies, on a round earth (haversine).

    >>> round(distance((0.0, 0.0), (1.0, 0.0)), 1)
    111.2
    """
    longitude, latitude = (radians(value) for value in one)
    other_longitude, other_latitude = (radians(value) for value in other)
    half = (
        sin((other_latitude - latitude) / 2) ** 2
        + cos(latitude) * cos(other_latitude) * sin((other_longitude - longitude) / 2) ** 2
    )
    return 2 * EARTH_KM * asin(sqrt(half))
