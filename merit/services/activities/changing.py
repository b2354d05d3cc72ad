"""Changing what is planned or was reported, and reporting what was held."""

from dataclasses import replace
from datetime import datetime

from merit.domain.access import User
from merit.domain.activity_steps import ActivityStep, needs_reason, status_after
from merit.domain.records import InterventionRecord
from merit.services.activities.recording import Recorded, carry_out, require_reason, to_change
from merit.store.engine import Session


def amend_activity(
    session: Session,
    user: User,
    code: str,
    record: InterventionRecord,
    *,
    version: int,
    reason: str = "",
    now: datetime,
) -> Recorded:
    """Change an activity to what `record` says of it; one that was postponed is planned again.

    What was reported changes with a reason only. Code and origin stay; its source is the office
    from then on. Raises StaleError
    with the Recorded of now, InputError, NoDataError, NotAllowedError.
    """
    found = to_change(session, user, code)
    step = ActivityStep.AMEND
    must_say = needs_reason(step, found.record.status)
    return carry_out(
        session,
        user,
        step,
        found,
        _of(found, step, record),
        action="ubah_intervensi",
        version=version,
        reason=require_reason(reason) if must_say or reason.strip() else "",
        now=now,
    )


def report_activity(
    session: Session,
    user: User,
    code: str,
    record: InterventionRecord,
    *,
    version: int,
    now: datetime,
) -> Recorded:
    """Report that an activity was held: when, who was there, what came of it. Raises as above."""
    found = to_change(session, user, code)
    step = ActivityStep.REPORT
    return carry_out(
        session,
        user,
        step,
        found,
        _of(found, step, record),
        action="laporkan_intervensi",
        version=version,
        now=now,
    )


def _of(found: Recorded, step: ActivityStep, record: InterventionRecord) -> InterventionRecord:
    """What `record` says of the activity that was found."""
    known = found.record
    status = status_after(step, known.status)
    return replace(
        record,
        dataset=known.dataset,
        code=known.code,
        status=status,
        provenance=known.provenance,
        based_on=known.based_on,
        reason=known.reason if status is known.status else "",
    )
