"""The form in which attendance is noted: all regions at once, by eks-karesidenan."""

from collections.abc import Collection, Mapping
from itertools import groupby

import streamlit as st

from merit.domain.attendance import clashes
from merit.domain.meetings import Attendance, MeetingRecord
from merit.domain.regions import Region
from merit.services import meetings
from merit.services.meetings import MeetingDetail
from merit.ui import acting, action_forms, address, form_seen, results_typing
from merit.ui.components import frame
from merit.ui.components.literal import literal
from merit.ui.components.rendering import draw
from merit.ui.meeting_acts import act, forget, place
from merit.ui.results_typing import Typed, Value
from merit.ui.text import meeting_forms as words
from merit.ui.text import meetings as shared
from merit.ui.text import vocabulary

SAVE, CLEAR, PART = "simpan-kehadiran", "kosongkan-kehadiran", "hadir"
OPTIONS = ("", *(item.value for item in Attendance))
Noted = Mapping[str, Attendance]


def show(detail: MeetingDetail) -> None:
    """One choice for each region; only what differs from what was shown is written."""
    record, regions = detail.meeting, detail.minutes.regions
    at = place(record, PART)
    if results_typing.pressed(CLEAR):
        forget(at)
    recorded = _values(record.attendance, regions)
    form = form_seen.opened(at, recorded)
    form_seen.follow(form, recorded)
    draw(frame.section(words.ATTENDANCE_TITLE, words.ATTENDANCE_NOTE), action_forms.restored(form))
    fields, answer = st.container(), st.container()
    with answer:  # where the button is: the fields are longer than the screen
        if results_typing.pressed(SAVE):
            _save(at, form, record, regions)
    with fields:
        _choices(form, regions)
    with st.container(horizontal=True):
        results_typing.button(SAVE, words.SAVE_ATTENDANCE, type="primary")
        action_forms.clearing(CLEAR)


def _values(noted: Noted, regions: Collection[Region]) -> dict[str, Value]:
    told = {code: way.value for code, way in noted.items()}
    return {item.code: told.get(item.code, "") for item in regions}


def _choices(form: Typed, regions: Collection[Region]) -> None:
    ordered = sorted(regions, key=lambda item: (item.residency or "", item.code))
    for residency, group in groupby(ordered, key=lambda item: item.residency):
        draw(frame.note(vocabulary.group(residency or "")))
        columns = st.columns(2)
        for number, region in enumerate(group):
            with columns[number % 2]:
                form.mark(region.code, literal(region.label), OPTIONS, _way)


def _way(code: str) -> str:
    return shared.WAYS[Attendance(code)] if code else words.NOT_NOTED


def _save(at: str, form: Typed, record: MeetingRecord, regions: Collection[Region]) -> None:
    told = {item.code: _noted(form, item.code) for item in regions}
    seen = {item.code: _noted(form, f"{form_seen.WAS}{item.code}") for item in regions}

    def compare(present: MeetingRecord) -> None:
        """What was not touched follows what others noted; where both did, the own answer stays."""
        both = clashes(present.attendance, told, seen)
        names = {x.label: present.attendance.get(x.code) for x in regions if x.code in both}
        draw(frame.remark(words.clashing(names)))
        recorded = _values(present.attendance, regions)
        form_seen.follow(form, recorded)
        form_seen.take(form, recorded)

    done, _ = act(
        lambda session, user, now: meetings.set_attendance(
            session, user, record.code, told, seen=seen, now=now
        ),
        beaten=compare,
    )
    if done is not None:
        forget(at)
        acting.begin_anew(words.ATTENDANCE_SAVED, **address.query())


def _noted(form: Typed, name: str) -> Attendance | None:
    way = form.text(name)
    return Attendance(way) if way else None
