"""What the journal remembers of backups, read anew in every run: noting it raises no revision."""

from datetime import UTC, datetime

from merit.services import backups
from merit.services.backups import State
from merit.ui import acting


def state() -> State:
    """The last backup, and the last one that was restored on trial."""
    return acting.ask(backups.backup_state)


def now() -> datetime:
    """This moment."""
    return datetime.now(UTC)
