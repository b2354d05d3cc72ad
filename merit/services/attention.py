"""What needs attention: rules over the standings, each naming its values and its regions."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from merit.domain import comparison
from merit.domain.positions import Standing
from merit.services.standings import RegionStanding

MOST = 7
NOTABLE_FALL = Decimal(10)
NEAR_TOP = Decimal(25)


class Rule(StrEnum):
    """Why regions are listed, in order of urgency."""

    CONFLICT = "bertentangan"
    INCOMPLETE = "belum_lengkap"
    FALL = "turun"
    BELOW_GOOD = "di_bawah_baik"
    EXPIRED = "habis_berlaku"
    NO_RESULT = "tanpa_hasil"
    UNVERIFIED = "pernyataan_menyeluruh"
    NEAR_TOP = "dekat_sangat_baik"


@dataclass(frozen=True, slots=True)
class Attention:
    """One rule and the regions it holds for, those most in need first."""

    rule: Rule
    standings: tuple[RegionStanding, ...]


def _conflict(item: RegionStanding) -> bool:
    return item.position.conflict or bool(item.position.disputed)


def _incomplete(item: RegionStanding) -> bool:
    return item.position.counts and item.position.incomplete


def _fall(item: RegionStanding) -> bool:
    return item.change is not None and item.change <= -NOTABLE_FALL


def _below_good(item: RegionStanding) -> bool:
    band = item.position.band
    return item.position.counts and band is not None and band.code in ("BR", "K")


def _near_top(item: RegionStanding) -> bool:
    return (
        item.position.counts
        and item.position.result is not None
        and comparison.is_comparable(item.position.result)
        and item.gap is not None
        and 0 < item.gap <= NEAR_TOP
    )


RULES: dict[Rule, Callable[[RegionStanding], bool]] = {
    Rule.CONFLICT: _conflict,
    Rule.INCOMPLETE: _incomplete,
    Rule.FALL: _fall,
    Rule.BELOW_GOOD: _below_good,
    Rule.EXPIRED: lambda item: item.position.standing is Standing.EXPIRED,
    Rule.NO_RESULT: lambda item: item.position.standing is Standing.NONE,
    Rule.UNVERIFIED: lambda item: item.position.counts and item.only_blanket,
    Rule.NEAR_TOP: _near_top,
}


def attention(standings: Iterable[RegionStanding]) -> tuple[Attention, ...]:
    """At most seven findings in order of urgency; a rule without regions is left out."""
    everyone = tuple(standings)
    found = (
        Attention(rule, tuple(sorted(filter(holds, everyone), key=_need)))
        for rule, holds in RULES.items()
    )
    return tuple(item for item in found if item.standings)[:MOST]


def _need(item: RegionStanding) -> tuple[Decimal, Decimal, str]:
    change = item.change if item.change is not None else Decimal(0)
    gap = item.gap if item.gap is not None else Decimal(0)
    return (change, gap, item.region.code)
