"""The form in which attendance is noted: all regions at once, by eks-karesidenan."""

from itertools import groupby

import streamlit as st

from merit.domain.meetings import Attendance, MeetingRecord
from merit.domain.regions import Region
from merit.services import meetings
from merit.services.meetings import MeetingDetail
from merit.ui import acting, address
from merit.ui.components import frame
from merit.ui.components.literal import literal
from merit.ui.components.rendering import draw
from merit.ui.meeting_acts import act
from merit.ui.text import meeting_forms as words
from merit.ui.text import meetings as shared
from merit.ui.text import vocabulary

OPTIONS = ("", *(item.value for item in Attendance))
SEEN = "_kehadiran_dilihat"


def show(detail: MeetingDetail) -> None:
    """One choice for each region; only what differs from what was shown is written."""
    record = detail.meeting
    place = f"rakor/{record.code}/hadir"
    seen = acting.pinned(place, dict(record.attendance))
    draw(frame.section(words.ATTENDANCE_TITLE, words.ATTENDANCE_NOTE))
    with st.form(place, border=False):
        told = {item.code: "" for item in detail.minutes.regions}
        ordered = sorted(detail.minutes.regions, key=lambda item: (item.residency or "", item.code))
        for residency, group in groupby(ordered, key=lambda item: item.residency):
            draw(frame.note(vocabulary.group(residency or "")))
            columns = st.columns(2)
            for number, region in enumerate(group):
                with columns[number % 2]:
                    told[region.code] = _choice(place, region, seen.get(region.code))
        is_sent = st.form_submit_button(words.SAVE_ATTENDANCE, type="primary")
    if is_sent:
        _save(record, place, told, seen)


def _choice(place: str, region: Region, noted: Attendance | None) -> str:
    told: str = st.radio(
        literal(region.label),
        OPTIONS,
        index=OPTIONS.index(noted.value if noted else ""),
        format_func=lambda code: shared.WAYS[Attendance(code)] if code else words.NOT_NOTED,
        horizontal=True,
        key=f"{place}/{region.code}",
    )
    return told


def _save(
    record: MeetingRecord, place: str, told: dict[str, str], seen: dict[str, Attendance]
) -> None:
    wanted = {code: Attendance(way) if way else None for code, way in told.items()}
    done, _ = act(
        lambda session, user, now: meetings.set_attendance(
            session, user, record.code, wanted, seen=seen, now=now
        )
    )
    acting.let_go(place)
    if done is not None:
        for code in told:
            st.session_state.pop(f"{place}/{code}", None)
        acting.begin_anew(words.ATTENDANCE_SAVED, **address.query())
