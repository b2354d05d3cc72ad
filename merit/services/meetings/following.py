"""What every screen in the hall shows of a meeting; asked anew whenever anything was written."""

from dataclasses import dataclass

from merit.domain.access import User
from merit.domain.decision_rules import DecidedItem
from merit.domain.meetings import Decision, MeetingRecord
from merit.domain.regions import Region
from merit.domain.states import ActionStatus, Dataset
from merit.services.action_reach import action_reach
from merit.services.meetings.guards import meeting_to_read
from merit.store import meeting_items, regions
from merit.store.engine import Session


@dataclass(frozen=True, slots=True, eq=False)
class Board:
    """A meeting as the hall follows it.

    `items` are those of decisions that stand, within the reader's reach; `is_partial` says that
    those of other regions are out of it.
    """

    meeting: MeetingRecord
    regions: tuple[Region, ...]
    items: tuple[DecidedItem, ...]
    is_partial: bool

    @property
    def newest(self) -> Decision | None:
        """The decision made last that was not taken back."""
        standing = [item for item in self.meeting.decisions if not item.withdrawn]
        return max(standing, key=lambda item: item.number, default=None)

    def items_of(self, decision: Decision) -> tuple[DecidedItem, ...]:
        """The items of one decision."""
        return tuple(item for item in self.items if item.number == decision.number)


def board(session: Session, user: User, code: str, *, dataset: Dataset) -> Board:
    """The meeting `code` for the screens in the hall; NoDataError as for `meeting`."""
    reach = action_reach(user, dataset)
    found, _ = meeting_to_read(session, user, dataset, code)
    items = meeting_items.of_meeting(session, dataset, code, regions=reach)
    return Board(
        found,
        tuple(regions.every(session)),
        tuple(item for item in items if item.status is not ActionStatus.CANCELLED),
        reach is not None,
    )
