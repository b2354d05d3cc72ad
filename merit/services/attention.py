"""What needs attention: rules over standings, action items and coaching, each with its cases."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from merit.domain import comparison
from merit.domain.follow_up import FollowUp
from merit.domain.positions import Standing
from merit.services.coverage import Waiting
from merit.services.standings import RegionStanding

MOST = 7
NOTABLE_FALL = Decimal(10)
NEAR_TOP = Decimal(25)
SOON = timedelta(days=90)
UNTOUCHED_MONTHS = 6


class Rule(StrEnum):
    """Why regions are listed, in order of urgency."""

    CONFLICT = "bertentangan"
    FALL = "turun"
    BELOW_GOOD = "di_bawah_baik"
    LATE = "terlambat"
    UNTOUCHED = "tanpa_intervensi"
    EXPIRED = "habis_berlaku"
    EXPIRING = "akan_habis_berlaku"
    NEAR_TOP = "dekat_sangat_baik"
    INCOMPLETE = "belum_lengkap"
    NO_RESULT = "tanpa_hasil"
    UNVERIFIED = "pernyataan_menyeluruh"
    SILENT = "tanpa_kabar"


@dataclass(frozen=True, slots=True)
class Case:
    """A region a rule holds for: how many items, and since or until when, where that matters."""

    standing: RegionStanding
    number: int = 0
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Attention:
    """One rule and its cases, those most in need first."""

    rule: Rule
    cases: tuple[Case, ...]


@dataclass(frozen=True, slots=True)
class Situation:
    """What the rules look at, as of `today`.

    `waiting` are the regions whose last coaching is more than `UNTOUCHED_MONTHS` ago.
    `superseded` are the regions for which a newer result than the one shown is recorded.
    """

    standings: tuple[RegionStanding, ...]
    follow_ups: tuple[FollowUp, ...]
    waiting: tuple[Waiting, ...]
    today: date
    superseded: frozenset[str] = frozenset()


def attention(situation: Situation) -> tuple[Attention, ...]:
    """Every rule that holds for somebody, in order of urgency; pages show the first `MOST`."""
    found = (Attention(rule, tuple(RULES[rule](situation))) for rule in Rule)
    return tuple(item for item in found if item.cases)


def _standing(holds: Callable[[RegionStanding], bool]) -> Callable[[Situation], Iterator[Case]]:
    """A rule that looks at the standings alone."""

    def cases(situation: Situation) -> Iterator[Case]:
        for item in sorted(filter(holds, situation.standings), key=_need):
            yield Case(item, day=item.position.valid_until)

    return cases


def _need(item: RegionStanding) -> tuple[Decimal, Decimal, str]:
    change = item.change if item.change is not None else Decimal(0)
    gap = item.gap if item.gap is not None else Decimal(0)
    return (change, gap, item.region.code)


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


def _expired(situation: Situation) -> Iterator[Case]:
    """Results past their last day: in the year shown, or by today when there are no newer ones."""
    for item in situation.standings:
        until = _last_day(item, situation)
        is_past = until is not None and until < situation.today
        day = item.position.valid_until
        if is_past or (item.position.standing is Standing.EXPIRED and day is not None):
            yield Case(item, day=day)


def _expiring(situation: Situation) -> Iterator[Case]:
    """The latest results whose last day is near, as of today."""
    last = situation.today + SOON
    for item in situation.standings:
        until = _last_day(item, situation)
        if until is not None and situation.today <= until <= last:
            yield Case(item, day=until)


def _last_day(item: RegionStanding, situation: Situation) -> date | None:
    """Until when the result of a region counts, unless a newer one speaks for it by now."""
    return None if item.region.code in situation.superseded else item.position.valid_until


def _untouched(situation: Situation) -> Iterator[Case]:
    """Regions without coaching held for a long time, the longest wait first."""
    by_code = {item.region.code: item for item in situation.standings}
    for waiting in situation.waiting:
        yield Case(by_code[waiting.region.code], day=waiting.on)


def _items(
    holds: Callable[[FollowUp], bool], days: Callable[[FollowUp], int]
) -> Callable[[Situation], Iterator[Case]]:
    """A rule that looks at action items: regions with most of them first."""

    def cases(situation: Situation) -> Iterator[Case]:
        found: defaultdict[str, list[FollowUp]] = defaultdict(list)
        for item in filter(holds, situation.follow_ups):
            found[item.record.region_code].append(item)
        listed = [
            Case(standing, len(items), situation.today - timedelta(days=max(map(days, items))))
            for standing in situation.standings
            if (items := found[standing.region.code])
        ]
        yield from sorted(listed, key=_most)

    return cases


def _most(case: Case) -> tuple[int, date, str]:
    return (-case.number, case.day or date.max, case.standing.region.code)


RULES: dict[Rule, Callable[[Situation], Iterator[Case]]] = {
    Rule.CONFLICT: _standing(_conflict),
    Rule.FALL: _standing(_fall),
    Rule.BELOW_GOOD: _standing(_below_good),
    Rule.LATE: _items(lambda item: item.is_late, lambda item: item.late),
    Rule.UNTOUCHED: _untouched,
    Rule.EXPIRED: _expired,
    Rule.EXPIRING: _expiring,
    Rule.NEAR_TOP: _standing(_near_top),
    Rule.INCOMPLETE: _standing(_incomplete),
    Rule.NO_RESULT: _standing(lambda item: item.position.standing is Standing.NONE),
    Rule.UNVERIFIED: _standing(lambda item: item.position.counts and item.only_blanket),
    Rule.SILENT: _items(lambda item: item.is_stale, lambda item: item.silent),
}
