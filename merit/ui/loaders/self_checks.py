"""Periods and self-checks.

Answers and evidence are recorded without a new revision, so what shows them is kept by the newest
entry of the journal beside it: every change of theirs has one.
"""

from merit.domain.access import Permission, User
from merit.domain.self_checks.periods import Period
from merit.domain.self_checks.records import Answer, SelfCheck, Verdict
from merit.domain.states import Dataset
from merit.services import self_checks as service
from merit.services.results.judging import name_of, persons
from merit.services.self_checks import CheckView, Progress, Scheduled
from merit.store import audit
from merit.store.engine import Session
from merit.ui import acting
from merit.ui.clock import moment, today
from merit.ui.keeping import kept

History = tuple[tuple[Answer | Verdict, str], ...]
READING = (Permission.READ_SELF_CHECKS,)
OWN = (*READING, Permission.FILL_SELF_CHECK, Permission.SEND_SELF_CHECK)


@kept(maxsize=16, also=READING)
def periods(session: Session, user: User, dataset: Dataset) -> tuple[tuple[Period, int], ...]:
    """The periods of a data set with their versions, the newest first."""
    return service.periods(session, user, dataset)


@kept(maxsize=128, also=OWN)
def checks_of(
    session: Session, user: User, dataset: Dataset, region: str
) -> tuple[tuple[Period, SelfCheck, int], ...]:
    """The self-checks of a region the reader may open, that of the newest period first."""
    return service.checks_of(session, user, dataset, region)


def progress(dataset: Dataset, code: str) -> Progress:
    """How far the regions of a period are, as of now."""
    return acting.ask(lambda session, user: service.progress(session, user, dataset, code))


def proposed_schedule(year: int, instrument: str) -> tuple[Scheduled, ...]:
    """Who is due in a year by the cycle, where the reader plans."""
    return acting.ask(
        lambda session, user: service.proposed_schedule(
            session, user, year=year, instrument=instrument
        )
    )


def written() -> int:
    """Changes with everything that is recorded, also where no shared page is told."""
    return acting.ask(lambda session, _: audit.newest(session))


@kept(maxsize=128, also=OWN)
def _check_view(
    session: Session, user: User, dataset: Dataset, period: str, region: str, *_as_of: object
) -> CheckView:
    return service.check_view(session, user, dataset, period, region, now=moment(session, dataset))


def check_view(dataset: Dataset, period: str, region: str) -> CheckView:
    """A self-check with everything beside it, as of today in Western Indonesian time."""
    return _check_view(dataset, period, region, today(), written())


@kept(maxsize=128, also=OWN)
def _cell_history(
    session: Session,
    user: User,
    dataset: Dataset,
    period: str,
    region: str,
    indicator: str,
    _written: int,
) -> History:
    called = persons(session)
    found = service.cell_history(session, user, dataset, period, region, indicator)
    return tuple((item, name_of(_account(item), called)) for item in found)


def cell_history(check: SelfCheck, indicator: str) -> History:
    """Every version of an answer and every verdict on it, each with the name of who it is of."""
    return _cell_history(check.dataset, check.period_code, check.region_code, indicator, written())


def _account(item: Answer | Verdict) -> str:
    return item.changed_by if isinstance(item, Answer) else item.decided_by
