"""Putting a planned activity off, and calling one off; both say why."""

from dataclasses import replace
from datetime import datetime

from merit.domain.access import User
from merit.domain.activity_steps import ActivityStep
from merit.domain.states import InterventionStatus
from merit.services.activities.recording import Recorded, carry_out, require_reason, to_change
from merit.store.engine import Session


def postpone_activity(
    session: Session, user: User, code: str, *, version: int, reason: str, now: datetime
) -> Recorded:
    """Put a planned activity off until it is planned anew.

    Raises StaleError with the Recorded of now, InputError, NoDataError, NotAllowedError.
    """
    found = to_change(session, user, code)
    told = require_reason(reason)
    return carry_out(
        session,
        user,
        ActivityStep.POSTPONE,
        found,
        replace(found.record, status=InterventionStatus.POSTPONED, reason=told),
        action="tunda_intervensi",
        version=version,
        reason=told,
        now=now,
    )


def cancel_activity(
    session: Session, user: User, code: str, *, version: int, reason: str, now: datetime
) -> Recorded:
    """Call an activity off for good. Raises as above."""
    found = to_change(session, user, code)
    told = require_reason(reason)
    return carry_out(
        session,
        user,
        ActivityStep.CANCEL,
        found,
        replace(found.record, status=InterventionStatus.CANCELLED, reason=told),
        action="batalkan_intervensi",
        version=version,
        reason=told,
        now=now,
    )
