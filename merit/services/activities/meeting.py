"""The activity a coordination meeting is: closing the meeting reports who was there."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from merit.domain.access import User
from merit.domain.local_time import day_of
from merit.domain.states import InterventionStatus
from merit.errors import InputError
from merit.services.activities.checking import judged
from merit.services.activities.recording import Recorded, one, overwrite
from merit.services.results.judging import refuse_errors
from merit.store.engine import Session


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

    Whoever is `noted`, absent or not, counts as invited. Unless all who were invited are noted,
    the attendance stays unknown: who was not noted is not absent. Raises InputError when the
    activity was called off or its day has not come, NoDataError.
    """
    found = one(session, user.writes_in, code)
    if found.record.status is InterventionStatus.CANCELLED:
        raise InputError(f"Kegiatan {code} sudah dibatalkan. Lepaskan dulu kaitannya dengan rakor.")
    if found.record.starts_on > day_of(now):
        raise InputError(
            f"Rakor ini adalah kegiatan {code}, yang tanggal mulainya belum tiba. Ubah tanggal "
            "kegiatan itu pada halaman Intervensi, lalu tutup rakor."
        )
    invited = {*found.record.region_codes, *noted}
    wanted = replace(
        found.record,
        status=InterventionStatus.HELD,
        region_codes=tuple(invited),
        present_codes=tuple(present) if invited == set(noted) else None,
        reason="",
    )
    after, findings = judged(session, wanted, now=now)
    if after == found.record:
        return found
    refuse_errors(findings)
    was_held = found.record.status is InterventionStatus.HELD
    action = "ubah_intervensi" if was_held else "laporkan_intervensi"
    reason = f"Kehadiran menurut rakor {meeting}"
    return overwrite(session, user, found, after, action=action, reason=reason)


def attendance_to_be_mended(session: Session, user: User, code: str, *, meeting: str) -> Recorded:
    """The meeting is open again: who was there is unknown until it is closed; see above.

    Invitations may be mended by hand meanwhile: nobody counts as present.
    """
    found = one(session, user.writes_in, code)
    if found.record.present_codes is None:
        return found
    reason = f"Kehadiran dikoreksi pada rakor {meeting}"
    unknown = replace(found.record, present_codes=None)
    return overwrite(session, user, found, unknown, action="ubah_intervensi", reason=reason)
