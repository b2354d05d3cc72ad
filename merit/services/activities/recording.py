"""What every change of a recorded activity asks first, and how it is written down."""

from dataclasses import dataclass, replace
from datetime import datetime

from merit.domain.access import Permission, User, authorise_writing
from merit.domain.activity_of_meeting import findings_beside_meeting, meeting_of
from merit.domain.activity_steps import STEPS, ActivityStep
from merit.domain.coaching_texts import findings_on_text
from merit.domain.records import InterventionRecord
from merit.domain.result_sources import TEXT
from merit.domain.states import Dataset
from merit.errors import InputError, NoDataError, StaleError
from merit.services.activities.checking import desk_provenance, judged
from merit.services.results.judging import refuse_errors
from merit.store import audit, interventions, meetings
from merit.store.coaching_content import intervention_as_json
from merit.store.engine import Session

SUBJECT = "intervensi"
TELLING = frozenset({ActivityStep.AMEND, ActivityStep.REPORT})
"""Steps that tell anew what the activity is, so that the office is its source from then on."""
REFUSED = {
    ActivityStep.AMEND: "Kegiatan yang batal tidak dapat diubah. Susun kegiatan baru darinya.",
    ActivityStep.REPORT: "Hanya kegiatan yang direncanakan atau ditunda dapat dilaporkan.",
    ActivityStep.POSTPONE: "Hanya kegiatan yang direncanakan dapat ditunda.",
    ActivityStep.CANCEL: "Hanya kegiatan yang belum terlaksana dapat dibatalkan.",
}


@dataclass(frozen=True, slots=True)
class Recorded:
    """An activity as it is recorded, and the version a change is drawn up against."""

    record: InterventionRecord
    version: int


def to_change(session: Session, user: User, code: str) -> Recorded:
    """The activity with this code, for a user who may change it."""
    dataset = user.writes_in
    authorise_writing(user, Permission.MANAGE_INTERVENTIONS, dataset)
    return one(session, dataset, code)


def one(session: Session, dataset: Dataset, code: str) -> Recorded:
    """The activity with this code. Raises NoDataError."""
    found = interventions.find(session, dataset, code)
    if found is None:
        raise NoDataError(f"Kegiatan {code} tidak tercatat. Pilih kegiatan dari daftar.")
    return Recorded(*found)


def subject_key(record: InterventionRecord) -> str:
    """What the journal and documents call an activity."""
    return f"{record.dataset.value}/intervensi/{record.code}"


def require_reason(text: str) -> str:
    """`text` without blanks around it; it must say something that can be kept."""
    refuse_errors(findings_on_text("reason", "Alasan", text, TEXT, needed=True))
    return text.strip()


def carry_out(
    session: Session,
    user: User,
    step: ActivityStep,
    found: Recorded,
    wanted: InterventionRecord,
    *,
    action: str,
    version: int,
    reason: str = "",
    now: datetime,
) -> Recorded:
    """Put `wanted` in the place of what is recorded; what is so already is not written again.

    Raises StaleError with the Recorded of now, InputError.
    """
    after, findings = judged(session, wanted, now=now)
    if after == found.record:
        return found
    if found.version != version:
        raise _stale(found)
    if found.record.status not in STEPS[step]:
        raise InputError(REFUSED[step])
    meeting = meeting_of(found.record.code, meetings.recorded(session, after.dataset))
    if meeting is not None:
        reports = step is ActivityStep.REPORT
        refuse_errors(findings_beside_meeting(found.record, after, meeting, reports=reports))
    refuse_errors(findings)
    if step in TELLING:
        after = replace(after, provenance=desk_provenance(after.dataset))
    return overwrite(session, user, found, after, action=action, reason=reason)


def overwrite(
    session: Session,
    user: User,
    found: Recorded,
    after: InterventionRecord,
    *,
    action: str,
    reason: str = "",
) -> Recorded:
    """Write `after` over what was found, with the journal. Raises StaleError."""
    if not interventions.replace(session, after, version=found.version):
        raise _stale(one(session, found.record.dataset, found.record.code))
    audit.announce(
        session,
        user,
        action=action,
        subject=SUBJECT,
        subject_key=subject_key(after),
        before=intervention_as_json(found.record),
        after=intervention_as_json(after),
        reason=reason,
    )
    return one(session, after.dataset, after.code)


def _stale(present: Recorded) -> StaleError:
    return StaleError("Kegiatan ini baru saja diubah orang lain. Bandingkan lalu pilih.", present)
