"""Something done to a self-check or a period: recorded as a whole, or refused in sentences."""

from collections.abc import Callable
from datetime import datetime

from merit.domain.access import User
from merit.domain.findings import findings_of
from merit.errors import MeritError
from merit.store.engine import Session
from merit.ui import acting


def refusals(work: Callable[[Session, User, datetime], object]) -> list[str]:
    """Do it; why it was refused, sentence by sentence, and nothing when it was done."""
    try:
        acting.act(work)
    except MeritError as error:
        return told(error)
    return []


def told(error: MeritError) -> list[str]:
    """What was found, sentence by sentence, else the refusal itself."""
    return [item.message for item in findings_of(error)] or [str(error)]
