"""A new activity, planned from nothing or from an earlier one."""

from dataclasses import replace
from datetime import datetime

from merit.domain.access import Permission, User, authorise_writing
from merit.domain.documents import SubjectKind
from merit.domain.records import InterventionRecord
from merit.domain.states import InterventionStatus
from merit.services.activities.checking import desk_provenance, judged
from merit.services.activities.recording import SUBJECT, Recorded, one, subject_key
from merit.services.numbering import next_code
from merit.services.results.judging import refuse_errors
from merit.store import audit, interventions
from merit.store.coaching_content import intervention_as_json
from merit.store.engine import Session


def plan_activity(
    session: Session, user: User, record: InterventionRecord, *, now: datetime
) -> Recorded:
    """Record a planned activity under the next code of its year, with the office as its source.

    The same handed in twice is one. `based_on` names the activity it was drawn up from. Raises
    InputError, NoDataError when that one is not recorded, NotAllowedError.
    """
    authorise_writing(user, Permission.MANAGE_INTERVENTIONS, record.dataset)
    wanted = replace(
        record,
        code="",
        status=InterventionStatus.PLANNED,
        provenance=desk_provenance(record.dataset),
        reason="",
    )
    told, found = judged(session, wanted, now=now)
    refuse_errors(found)
    if told.based_on is not None:
        one(session, told.dataset, told.based_on)
    for earlier in interventions.recorded(session, told.dataset):
        if replace(earlier, code="") == told:
            return one(session, told.dataset, earlier.code)
    code = next_code(session, SubjectKind.INTERVENTION, told.dataset, told.starts_on.year)
    kept = replace(told, code=code)
    interventions.enter(session, kept)
    audit.announce(
        session,
        user,
        action="catat_intervensi",
        subject=SUBJECT,
        subject_key=subject_key(kept),
        after=intervention_as_json(kept),
    )
    return one(session, kept.dataset, code)
