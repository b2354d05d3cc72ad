"""What the verification asks.

The queue and the differences are kept by revision; one self-check, as in `loaders.self_checks`, by
the newest entry of the journal.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from merit.domain.access import Permission, User
from merit.domain.self_checks.workflow import CheckStep
from merit.domain.states import Dataset
from merit.errors import MeritError
from merit.services.results.judging import name_of, persons
from merit.services.self_checks import actions, check_view
from merit.services.self_checks import inflation as inflation_service
from merit.services.self_checks import obstacles as ask_obstacles
from merit.services.self_checks import queue as queue_service
from merit.services.self_checks.actions import Rise
from merit.services.self_checks.inflation import Inflation
from merit.services.self_checks.queue import Queue
from merit.services.self_checks.reading import CheckView
from merit.store.engine import Session
from merit.ui import acting
from merit.ui.clock import moment, now, today
from merit.ui.keeping import kept
from merit.ui.loaders.self_checks import OWN, written

Obstacles = Mapping[CheckStep, MeritError | None]
READING = (Permission.READ_SELF_CHECKS,)


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """A self-check with the names of whoever worked on it, by account."""

    view: CheckView
    names: Mapping[str, str]


@kept(maxsize=32, also=READING)
def queue(session: Session, user: User, dataset: Dataset, today: date) -> Queue:
    """Everything that was sent by regions the reader reads of."""
    return queue_service.queue(session, user, dataset, today=today)


@kept(maxsize=32, also=READING)
def inflation(session: Session, user: User, dataset: Dataset, period: str, group: str) -> Inflation:
    """Claims minus what was verified in one period, in a group of regions."""
    return inflation_service.inflation(session, user, dataset, period, group=group)


@kept(maxsize=128, also=OWN)
def _seen(
    session: Session, user: User, dataset: Dataset, period: str, region: str, *_as_of: object
) -> Seen:
    view = check_view(session, user, dataset, period, region, now=moment(session, dataset))
    called = persons(session)
    return Seen(view, {name: name_of(name, called) for name in _accounts(view)})


def seen(dataset: Dataset, period: str, region: str) -> Seen:
    """A self-check with everything beside it, as of today in Western Indonesian time."""
    return _seen(dataset, period, region, today(), written())


def obstacles(dataset: Dataset, period: str, region: str) -> Obstacles:
    """The steps the reader holds the right for, each with what is in its way, as of now."""
    moment = now()
    return acting.ask(
        lambda session, user: ask_obstacles(session, user, dataset, period, region, now=moment)
    )


def rises(dataset: Dataset, period: str, region: str) -> tuple[Rise, ...]:
    """The steps the verdicts on a self-check call for, as of now."""
    return acting.ask(lambda session, user: actions.rises(session, user, dataset, period, region))


def _accounts(view: CheckView) -> set[str]:
    found = {view.check.verified_by, view.check.approved_by}
    for cell in view.cells.values():
        found |= {remark.written_by for remark in cell.remarks}
        found |= {cell.verdict.decided_by} if cell.verdict else set()
    return {name for name in found if name}
