"""What the slides of one deck rest on, asked of the services at most once, and only if needed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from merit.domain.access import User
from merit.domain.decks import Asked
from merit.domain.follow_up import FollowUp
from merit.domain.meetings import MeetingState
from merit.domain.practices import PracticeRecord, PracticeState
from merit.domain.regions import Region
from merit.domain.scope import EVERYONE, Scope
from merit.services.actions import Actions, Filter, actions
from merit.services.breakdowns import Breakdowns, breakdowns
from merit.services.coverage import Coverage, coverage
from merit.services.interventions import Programme, default_period, programme
from merit.services.meetings import Board, board, meetings
from merit.services.overview import Overview, overview
from merit.services.practices import practices
from merit.services.profile import Profile, profile
from merit.services.trends import Trends, trends
from merit.store.engine import Session

MOST_ROWS = 7
"""Rows a hall can read; more regions than these are put together by eks-karesidenan."""

NEVER_HELD = frozenset({MeetingState.DRAFT, MeetingState.CANCELLED})

Row = tuple[str, tuple[Region, ...]]
"""A name and the regions it stands for."""


@dataclass(frozen=True, eq=False)
class Ground:
    """The reader, what was asked, and on which day; everything else follows from these."""

    session: Session
    user: User
    asked: Asked
    today: date

    @property
    def scope(self) -> Scope:
        """Data set, year and group of regions."""
        return self.asked.scope

    @cached_property
    def overview(self) -> Overview:
        """Categories, distance and attention of the group."""
        return overview(self.session, self.user, scope=self.scope, today=self.today)

    @cached_property
    def breakdowns(self) -> Breakdowns:
        """Aspects and indicators of the group."""
        return breakdowns(self.session, self.user, scope=self.scope)

    @cached_property
    def trends(self) -> Trends:
        """The group over the years."""
        return trends(self.session, self.user, scope=self.scope)

    @cached_property
    def programme(self) -> Programme:
        """The activities for the group."""
        return programme(self.session, self.user, scope=self.scope, today=self.today)

    @cached_property
    def coverage(self) -> Coverage:
        """Whom the coaching of the year the interventions page opens with reached.

        That of all years where none was held in that one.
        """
        period = default_period(self.programme.years, today=self.today)
        found = coverage(self.programme, period)
        return found if found.held else coverage(self.programme, None)

    @cached_property
    def board(self) -> Board | None:
        """The rakor asked for, else the one of the moment; None where there is none."""
        code = self.asked.meeting_code or self._meeting
        dataset = self.scope.dataset
        return board(self.session, self.user, code, dataset=dataset) if code else None

    @property
    def _meeting(self) -> str:
        """The rakor that runs, else the last one up to today, else the next one; empty for none."""
        known = meetings(self.session, self.user, dataset=self.scope.dataset)
        found = [item for item in known if item.state not in NEVER_HELD]
        running = [item for item in found if item.state is MeetingState.RUNNING]
        past = [item for item in found if item.held_on <= self.today]
        chosen = running or past or found[::-1]
        return chosen[0].code if chosen else ""

    @cached_property
    def actions(self) -> Actions:
        """The action items of the group within the reader's reach."""
        return actions(self.session, self.user, scope=self.scope, today=self.today)

    @cached_property
    def closed(self) -> tuple[FollowUp, ...]:
        """The closed action items of the region asked for, the one closed last first."""
        everyone = replace(self.scope, group=EVERYONE)
        found = actions(self.session, self.user, scope=everyone, today=self.today)
        own = found.of(Filter.ALL, code=self.asked.region_code)
        return tuple(item.state for item in own if not item.state.is_open)

    @cached_property
    def practices(self) -> tuple[PracticeRecord, ...]:
        """The endorsed good practices of all regions, the one endorsed last first."""
        seen = practices(self.session, self.user, self.scope.dataset)
        endorsed = [item for item in seen if item.state is PracticeState.ENDORSED]
        return tuple(
            sorted(
                endorsed,
                key=lambda item: (item.decided_at or item.proposed_at, item.code),
                reverse=True,
            )
        )

    @cached_property
    def profile(self) -> Profile:
        """The region asked for."""
        return profile(
            self.session,
            self.user,
            scope=self.scope,
            code=self.asked.region_code,
            today=self.today,
        )

    @property
    def regions(self) -> tuple[Region, ...]:
        """The regions of the group, in order of code."""
        return tuple(item.region for item in self.overview.standings)


def rows(regions: Sequence[Region]) -> tuple[Row, ...]:
    """The rows of a table a hall can read: few regions each alone, else by eks-karesidenan."""
    if len(regions) <= MOST_ROWS:
        return tuple((item.short, (item,)) for item in regions)
    return residencies(regions)


def residencies(regions: Sequence[Region]) -> tuple[Row, ...]:
    """The eks-karesidenan of these regions, in order of code."""
    names = dict.fromkeys(item.residency for item in regions if item.residency)
    return tuple(
        (name, tuple(item for item in regions if item.residency == name)) for name in names
    )
