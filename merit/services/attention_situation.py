"""What the rules of attention look at, and what each of them finds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from merit.domain.attention import AspectFall, Limits
from merit.domain.follow_up import FollowUp
from merit.services.coverage import Waiting
from merit.services.self_checks.awaited import Awaited
from merit.services.standings import RegionStanding


@dataclass(frozen=True, slots=True)
class Case:
    """A region a rule holds for: how many items, and since or until when, where that matters.

    `falls` are the aspects that lost at least as much as the limit says, the deepest first.
    `awaited` is the self-check somebody waits for.
    """

    standing: RegionStanding
    number: int = 0
    day: date | None = None
    falls: tuple[AspectFall, ...] = ()
    awaited: Awaited | None = None


@dataclass(frozen=True, slots=True)
class Situation:
    """What the rules look at: the position at the end of `year`, everything else as of `today`.

    `reported` are those of the items whose regions wait for the reader's answer to a report.
    `waiting` are the regions whose last coaching is longer ago than the limit.
    `superseded` are the regions for which a newer result than the one shown is recorded.
    `falls` are the aspects that lost points, by region code.
    `awaited` are the self-checks within the reader's reach that somebody waits for.
    `own` are the reader's regions, for one who is there for some of them only.
    """

    standings: tuple[RegionStanding, ...]
    follow_ups: tuple[FollowUp, ...]
    waiting: tuple[Waiting, ...]
    year: int
    today: date
    limits: Limits
    superseded: frozenset[str] = frozenset()
    falls: Mapping[str, tuple[AspectFall, ...]] = field(default_factory=dict)
    reported: tuple[FollowUp, ...] = ()
    awaited: tuple[Awaited, ...] = ()
    own: frozenset[str] = frozenset()
