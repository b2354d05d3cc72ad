"""The activity a coordination meeting is: closing the meeting reports who was there.

What a meeting reported can be taken back: the journal tells what the activity was before.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime

from merit.domain.access import User
from merit.domain.records import InterventionRecord
from merit.domain.states import InterventionStatus
from merit.errors import InputError
from merit.services.activities.checking import judged
from merit.services.activities.recording import SUBJECT, Recorded, one, overwrite, subject_key
from merit.services.results.judging import refuse_errors
from merit.store import audit
from merit.store.coaching_content import intervention_from_json
from merit.store.engine import Session

REPORTED, TAKEN_BACK = "Kehadiran menurut rakor {}", "Bukan lagi kegiatan rakor {}"
"""Why the journal says an activity changed; the code of the meeting belongs in it."""


@dataclass(frozen=True, slots=True)
class _Report:
    """The activity before a meeting first reported who was there, and whom it let be invited.

    `uninvited` are regions that count as invited only because the meeting says they came.
    """

    before: InterventionRecord
    uninvited: set[str]


def attendance_of_meeting(
    session: Session,
    user: User,
    code: str,
    *,
    meeting: str,
    present: Collection[str],
    noted: Collection[str],
    now: datetime,
) -> Recorded:
    """Note that the activity was held with the regions `present`; the caller has authorised.

    Whoever came counts as invited. Unless all who were invited are `noted`, the attendance stays
    unknown: who was not noted is not absent. A `meeting` that is closed again corrects all it
    reported before. Raises InputError when the activity was called off or its day has not come,
    NoDataError.
    """
    found = one(session, user.writes_in, code)
    if found.record.status is InterventionStatus.CANCELLED:
        raise InputError(f"Kegiatan {code} sudah dibatalkan. Lepaskan dulu kaitannya dengan rakor.")
    earlier = _reported(session, found, meeting)
    invited = {*_invited(found, earlier), *present}
    wanted = replace(
        found.record,
        status=InterventionStatus.HELD,
        region_codes=tuple(invited),
        present_codes=tuple(present) if invited <= set(noted) else None,
        reason="",
    )
    was_held = found.record.status is InterventionStatus.HELD
    action = "ubah_intervensi" if was_held else "laporkan_intervensi"
    return _put(session, user, found, wanted, action, REPORTED.format(meeting), now=now)


def take_attendance_back(
    session: Session, user: User, code: str, *, meeting: str, now: datetime
) -> None:
    """The activity is the `meeting` no longer: undo what that reported, where it reported at all.

    Status, attendance and invitations are again those from before; what was amended by hand since
    stays. The caller has authorised. Raises NoDataError.
    """
    found = one(session, user.writes_in, code)
    earlier = _reported(session, found, meeting)
    if earlier is None:
        return
    invited, before = _invited(found, earlier), earlier.before
    present = before.present_codes
    wanted = replace(
        found.record,
        status=before.status,
        region_codes=invited,
        present_codes=None if present is None else tuple(c for c in present if c in invited),
        reason=before.reason,
    )
    _put(session, user, found, wanted, "ubah_intervensi", TAKEN_BACK.format(meeting), now=now)


def was_reported(session: Session, user: User, code: str, *, meeting: str) -> bool:
    """Whether the activity stands as the `meeting` reported it; the caller has authorised."""
    return _reported(session, one(session, user.writes_in, code), meeting) is not None


def _reported(session: Session, found: Recorded, meeting: str) -> _Report | None:
    """What the meeting reported since the activity was last said not to be that meeting."""
    before, uninvited = None, set[str]()
    key = subject_key(found.record)
    for entry in audit.contents(session, subject=SUBJECT, subject_key=key):  # the last one first
        if entry.reason == TAKEN_BACK.format(meeting):
            break
        if entry.reason == REPORTED.format(meeting):
            assert entry.before is not None
            assert entry.after is not None
            before, after = map(intervention_from_json, (entry.before, entry.after))
            uninvited |= {*after.region_codes} - {*before.region_codes}
    return None if before is None else _Report(before, uninvited)


def _invited(found: Recorded, earlier: _Report | None) -> tuple[str, ...]:
    """Regions that are invited whatever the meeting says."""
    uninvited = earlier.uninvited if earlier else set[str]()
    return tuple(code for code in found.record.region_codes if code not in uninvited)


def _put(
    session: Session,
    user: User,
    found: Recorded,
    wanted: InterventionRecord,
    action: str,
    reason: str,
    *,
    now: datetime,
) -> Recorded:
    after, findings = judged(session, wanted, now=now)
    if after == found.record:
        return found
    refuse_errors(findings)
    return overwrite(session, user, found, after, action=action, reason=reason)
