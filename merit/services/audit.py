"""The audit journal: what happened, for those who may know, and whether it is still whole."""

from dataclasses import dataclass
from datetime import datetime

from merit.domain.access import Permission, User, authorise
from merit.domain.journal import Asked, ChainCheck, follow
from merit.store import audit
from merit.store.audit import Entry
from merit.store.engine import Session

PAGE_SIZE = 50
MOST = 5000


@dataclass(frozen=True, slots=True)
class Journal:
    """A page of the entries asked for, newest first, and how many there are in all.

    `page` counts from 1 and is never beyond the last. `recorded` counts the entries of the whole
    journal and `newest` is when the last of them was made, whatever was asked.
    """

    entries: tuple[Entry, ...]
    page: int
    total: int
    recorded: int
    newest: datetime | None


def entries(session: Session, user: User, *, asked: Asked, page: int = 1) -> Journal:
    """Page `page` of the entries `asked` for; the last page when there are not so many."""
    authorise(user, Permission.READ_AUDIT)
    total = audit.count(session, asked)
    last = max(1, -(-total // PAGE_SIZE))
    shown = min(max(1, page), last)
    rows = audit.found(session, asked, limit=PAGE_SIZE, offset=(shown - 1) * PAGE_SIZE)
    recorded = total if asked == Asked() else audit.count(session, Asked())
    newest = next(iter(audit.found(session, Asked(), limit=1)), None)
    when = newest.recorded_at if newest else None
    return Journal(tuple(rows), shown, total, recorded, when)


def latest(session: Session, user: User, *, asked: Asked) -> tuple[Entry, ...]:
    """The entries `asked` for, newest first, at most `MOST`: what goes into a file."""
    authorise(user, Permission.READ_AUDIT)
    return tuple(audit.found(session, asked, limit=MOST))


def check(session: Session) -> ChainCheck:
    """Follow the chain from the first entry to the last.

    It tells nothing of what the entries hold, so it asks for no permission: the terminal and the
    start-up may call it too.
    """
    return follow(audit.in_order(session))
