"""The activity a coordination meeting is: closing the meeting reports who was there."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from merit.domain.access import User
from merit.domain.states import InterventionStatus
from merit.errors import InputError
from merit.services.activities.checking import judged, refuse_errors
from merit.services.activities.recording import Recorded, one, overwrite
from merit.store.engine import Session


def attendance_of_meeting(
    session: Session,
    user: User,
    code: str,
    *,
    present: Collection[str],
    noted: Collection[str],
    now: datetime,
) -> Recorded:
    """Note that the activity was held with the regions `present`; the caller has authorised.

    Whoever came counts as invited. Unless all who were invited are `noted`, the attendance stays
    unknown: who was not noted is not absent. A meeting that is closed again corrects it.
    Raises InputError when the activity was called off or its day has not come, NoDataError.
    """
    found = one(session, user.writes_in, code)
    if found.record.status is InterventionStatus.CANCELLED:
        raise InputError(f"Kegiatan {code} sudah dibatalkan. Lepaskan dulu kaitannya dengan rakor.")
    invited = {*found.record.region_codes, *present}
    wanted = replace(
        found.record,
        status=InterventionStatus.HELD,
        region_codes=tuple(invited),
        present_codes=tuple(present) if invited <= set(noted) else None,
        reason="",
    )
    after, findings = judged(session, wanted, now=now)
    if after == found.record:
        return found
    refuse_errors(findings)
    was_held = found.record.status is InterventionStatus.HELD
    return overwrite(
        session,
        user,
        found,
        after,
        action="ubah_intervensi" if was_held else "laporkan_intervensi",
        reason="Kehadiran menurut rakor",
    )
