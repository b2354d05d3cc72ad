"""The form in which attendance is noted: all regions at once, by eks-karesidenan."""

from collections.abc import Collection, Mapping
from itertools import groupby

import streamlit as st

from merit.domain.attendance import clashes
from merit.domain.meetings import Attendance, MeetingRecord
from merit.domain.regions import Region
from merit.services import meetings
from merit.services.meetings import MeetingDetail
from merit.ui import acting, address, results_typing
from merit.ui.components import frame
from merit.ui.components.literal import literal
from merit.ui.components.rendering import draw
from merit.ui.meeting_acts import act, place
from merit.ui.text import meeting_forms as words
from merit.ui.text import meetings as shared
from merit.ui.text import vocabulary

SAVE, PART = "simpan-kehadiran", "hadir"
OPTIONS = ("", *(item.value for item in Attendance))
Told = Mapping[str, Attendance | None]


def show(detail: MeetingDetail) -> None:
    """One choice for each region; only what differs from what was shown is written."""
    record, regions = detail.meeting, detail.minutes.regions
    at = place(record, PART)
    draw(frame.section(words.ATTENDANCE_TITLE, words.ATTENDANCE_NOTE))
    with st.container():  # its place is kept, so that no field moves
        if results_typing.pressed(SAVE):
            _save(at, record, regions)
    seen = acting.pinned(at, record.attendance)
    with st.form(at, border=False):
        ordered = sorted(regions, key=lambda item: (item.residency or "", item.code))
        for residency, group in groupby(ordered, key=lambda item: item.residency):
            draw(frame.note(vocabulary.group(residency or "")))
            columns = st.columns(2)
            for number, region in enumerate(group):
                with columns[number % 2]:
                    _choice(at, region, seen.get(region.code))
        st.form_submit_button(
            words.SAVE_ATTENDANCE, type="primary", on_click=results_typing.press, args=(SAVE,)
        )


def _choice(at: str, region: Region, noted: Attendance | None) -> None:
    key = f"{at}/{region.code}"
    st.session_state.setdefault(key, noted.value if noted else "")
    st.radio(
        literal(region.label),
        OPTIONS,
        format_func=lambda code: shared.WAYS[Attendance(code)] if code else words.NOT_NOTED,
        horizontal=True,
        key=key,
    )


def _save(at: str, record: MeetingRecord, regions: Collection[Region]) -> None:
    chosen = {item.code: st.session_state.get(f"{at}/{item.code}", "") for item in regions}
    told = {code: Attendance(way) if way else None for code, way in chosen.items()}
    seen = acting.pinned(at, record.attendance)
    done, _ = act(
        lambda session, user, now: meetings.set_attendance(
            session, user, record.code, told, seen=seen, now=now
        ),
        beaten=lambda present: _compare(at, present.attendance, told, seen, regions),
    )
    if done is not None:
        for code in told:
            st.session_state.pop(f"{at}/{code}", None)
        acting.begin_anew(words.ATTENDANCE_SAVED, **address.query())


def _compare(
    at: str,
    recorded: Mapping[str, Attendance],
    told: Told,
    seen: Told,
    regions: Collection[Region],
) -> None:
    """What was not touched follows what others noted; where both did, the own answer stays."""
    for code, way in told.items():
        if way == seen.get(code):
            st.session_state[f"{at}/{code}"] = recorded[code].value if code in recorded else ""
    both = clashes(recorded, told, seen)
    names = {item.label: recorded.get(item.code) for item in regions if item.code in both}
    draw(frame.remark(words.clashing(names)))
    acting.let_go(at)
    acting.pinned(at, recorded)
