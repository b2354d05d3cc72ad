"""What the brief rests on: what the slides rest on, and besides it changes and next dates."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from merit.domain.access import User
from merit.domain.attention import Limits
from merit.domain.decks import Asked, DeckKind
from merit.domain.scope import EVERYONE, Scope
from merit.reports.decks.ground import Ground
from merit.services.agenda import Agenda, agenda
from merit.services.attention import limits
from merit.services.changes import Changes, changes
from merit.services.coverage import waiting
from merit.services.standings import RegionStanding, standings
from merit.store.engine import Session

RECENT_DAYS = 90


@dataclass(frozen=True, eq=False)
class BriefGround:
    """The ground of the slides for leadership; everything else follows from it."""

    deck: Ground

    @classmethod
    def of(cls, session: Session, user: User, scope: Scope, today: date) -> "BriefGround":
        """What `user` may read of `scope` on `today`."""
        return cls(Ground(session, user, Asked(DeckKind.LEADERS, scope), today))

    @property
    def limits(self) -> Limits:
        """The limits of this installation."""
        return limits()

    @cached_property
    def everyone(self) -> tuple[RegionStanding, ...]:
        """All 35, whatever the group."""
        if self.deck.scope.group == EVERYONE:
            return self.deck.overview.standings
        scope = self.deck.scope
        return standings(self.deck.session, self.deck.user, dataset=scope.dataset, year=scope.year)

    @property
    def scored(self) -> tuple[RegionStanding, ...]:
        """The regions of the group with a known score on the instrument that heads the brief."""
        code = self.deck.overview.instrument.code
        return tuple(
            item
            for item in self.deck.overview.standings
            if item.latest_score is not None and item.latest_score.instrument == code
        )

    @property
    def missing(self) -> list[RegionStanding]:
        """Those of them below the goal whose distance is known, the nearest first."""
        below = [item for item in self.scored if item.gap]
        return sorted(below, key=lambda item: item.gap or 0)

    @cached_property
    def changes(self) -> Changes:
        """What changed in the last 90 days."""
        today, scope = self.deck.today, self.deck.scope
        return changes(
            self.deck.session,
            self.deck.user,
            dataset=scope.dataset,
            group=scope.group,
            since=today - timedelta(days=RECENT_DAYS),
            until=today,
        )

    @cached_property
    def agenda(self) -> Agenda:
        """What comes next."""
        deck = self.deck
        return agenda(deck.session, deck.user, scope=deck.scope, today=deck.today)

    @property
    def waiting(self) -> int:
        """Regions without coaching for longer than the limit."""
        return len(waiting(self.deck.programme, self.limits.untouched_months))

    @property
    def counted(self) -> tuple[int, int, int]:
        """Action items within reach: done, agreed in all, late; cancelled ones left out."""
        states = [item for item in self.deck.actions.states if not item.is_cancelled]
        done, late = sum(item.is_done for item in states), sum(item.is_late for item in states)
        return done, len(states), late
