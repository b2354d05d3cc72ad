"""The journal: read anew in every run, because signing in adds to it without raising the revision.

Following the whole chain takes seconds once there are hundreds of thousands of entries. It is
done when somebody asks, and at most once a day without being asked; each process keeps the
outcome.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from threading import Lock

from merit.domain.journal import Asked, ChainCheck
from merit.services import audit as audit_service
from merit.services.audit import Journal
from merit.settings import settings
from merit.store.audit import Entry
from merit.store.engine import reading, shared_engine
from merit.ui.access import current_user, remembered

FRESH = timedelta(days=1)
PAUSE = timedelta(seconds=10)  # between two checks, however often somebody asks
_lock = Lock()
_checks: dict[str, "Checked"] = {}


@dataclass(frozen=True, slots=True)
class Checked:
    """What following the chain found, and when."""

    at: datetime
    found: ChainCheck


def journal(asked: Asked, page: int) -> Journal:
    """A page of the entries asked for."""
    with reading(shared_engine(settings().database_url)) as session:
        return audit_service.entries(session, current_user(), asked=asked, page=page)


def latest(asked: Asked) -> Callable[[], tuple[Entry, ...]]:
    """A way to the entries asked for where no run is: who may read them is looked up then."""
    who, engine = remembered(), shared_engine(settings().database_url)

    def ask() -> tuple[Entry, ...]:
        with reading(engine) as session:
            return audit_service.latest(session, who(session), asked=asked)

    return ask


def chain(*, anew: bool = False) -> Checked:
    """The last check of the chain, made now when there is none of today or `anew` asks for it."""
    url = settings().database_url
    with _lock:
        last = _checks.get(url)
        now = datetime.now(UTC)
        if last is None or now - last.at > (PAUSE if anew else FRESH):
            with reading(shared_engine(url)) as session:
                last = _checks[url] = Checked(now, audit_service.check(session))
        return last
