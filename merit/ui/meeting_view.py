"""What anybody may read of meetings: the list, and the parts of one of them."""

from collections.abc import Sequence
from dataclasses import replace

from merit.charts import palette
from merit.domain.access import Permission, User
from merit.domain.attendance import attendance_of
from merit.domain.meeting_rules import AMENDABLE, ATTENDANCE_OPEN, Clock
from merit.domain.meetings import Attendance, MeetingRecord, MeetingState
from merit.domain.scope import Scope
from merit.services.meetings import MeetingDetail
from merit.services.meetings.minutes import MinutedDecision, Minutes, MinutesItem
from merit.ui import downloads, meeting_choice, views
from merit.ui.components import drill, frame
from merit.ui.components.choices import Choice, choices
from merit.ui.components.rendering import markup
from merit.ui.components.tables import Link, Stack, Table, Tag
from merit.ui.downloads import Listing
from merit.ui.text import meeting_decisions as decided
from merit.ui.text import meetings as words
from merit.ui.text import numbers, practices, vocabulary

INKS = {
    MeetingState.DRAFT: palette.MUTED,
    MeetingState.OPEN: palette.ACCENT,
    MeetingState.RUNNING: palette.MARK,
    MeetingState.CLOSED: palette.ACCENT,
    MeetingState.CANCELLED: palette.MUTED,
}


def state(record: MeetingRecord) -> Tag:
    """How far a meeting is."""
    return Tag(
        vocabulary.MEETING_STATES[record.state], words.SIGNS[record.state], INKS[record.state]
    )


def ways(user: User, scope: Scope) -> str:
    """The way to a new meeting, or to the data the reader may lead meetings in."""
    if meeting_choice.may_lead(user, scope):
        new = meeting_choice.href(scope, **{meeting_choice.FORM: meeting_choice.NEW})
        return frame.link(words.NEW_LINK, new)
    if not user.may(Permission.LEAD_MEETINGS):
        return ""
    there = meeting_choice.href(replace(scope, dataset=user.writes_in))
    return frame.note(words.WRONG_DATASET[scope.dataset]) + frame.link(
        words.OTHER_DATASET[scope.dataset], there
    )


def listed(held: Sequence[MeetingRecord], scope: Scope, *, regions: int) -> str | Listing:
    """All meetings, the latest first."""
    if not held:
        return frame.empty(*words.NONE)
    rows = tuple(
        (
            Stack(
                (
                    Link(item.title, meeting_choice.of_meeting(scope, item.code)),
                    words.of_list(item),
                )
            ),
            state(item),
            words.taken_part(item, regions),
            words.decided(item),
        )
        for item in held
    )
    table = Table(words.LIST_CAPTION, words.LIST_HEAD, rows, numeric=frozenset((2, 3)))
    return downloads.listing("rakor", table)


def head(record: MeetingRecord, scope: Scope, *, leads: bool) -> str:
    """What a meeting is, and the ways to the screen in the hall and to its form."""
    code = {meeting_choice.CODE: record.code}
    board = meeting_choice.href(scope, **code, **{meeting_choice.BOARD: meeting_choice.YES})
    form = meeting_choice.href(scope, **code, **{meeting_choice.FORM: meeting_choice.AMEND})
    links = []
    if record.state in ATTENDANCE_OPEN:
        links.append(Link(words.BOARD_LINK, board))
    if record.state is not MeetingState.DRAFT:
        links.append(Link(words.PRESENT_LINK, views.href("layar", scope, rakor=record.code)))
    if leads and record.state in AMENDABLE:
        links.append(Link(words.AMEND_LINK, form))
    return "".join(
        (
            frame.section(words.title(record)),
            drill.facts(words.facts(record)),
            frame.remark(words.reason(record)) if record.reason else "",
            drill.ways(links) if links else "",
        )
    )


def tabs(record: MeetingRecord, tab: str, scope: Scope) -> str:
    """The parts of a meeting as links."""
    items = [
        Choice(name, meeting_choice.of_meeting(scope, record.code, code), code == tab)
        for code, name in words.TABS.items()
    ]
    return choices(words.TABS_LABEL, items, stay="bagian-rakor")


def agenda(record: MeetingRecord, clock: Clock | None) -> str:
    """The items with their time boxes and notes; the current one is marked."""
    if not record.agenda:
        return frame.empty(*words.AGENDA_NONE)
    rows = []
    for item in record.agenda:
        is_current = clock is not None and item.position == record.current
        mark = (Tag(words.CURRENT, "►", palette.MARK),) if is_current else ()
        speaker = (item.speaker,) if item.speaker else ()
        told = [words.minutes_told(item)]
        if clock is not None and is_current:
            told.append(words.remaining(clock))
        title = f"{item.position}. {item.title}"
        rows.append(
            (Stack((title, *speaker, *mark)), Stack(tuple(told)), item.notes or numbers.NOTHING)
        )
    return Table(words.TABS[words.AGENDA], words.AGENDA_HEAD, tuple(rows)).html()


def attendance(data: Minutes) -> str:
    """How many regions were noted as what, with their names."""
    told = data.meeting.attendance
    counts = attendance_of(told, data.regions)
    rows = tuple(
        (
            words.UNNOTED if way is None else words.WAYS[way],
            str(counts[way]),
            _names(data, way),
        )
        for way in (*Attendance, None)
    )
    table = Table(
        words.TABS[words.ATTENDANCE], words.ATTENDANCE_HEAD, rows, numeric=frozenset((1,))
    )
    return frame.note(words.counted(told, data.regions)) + table.html()


def _names(data: Minutes, way: Attendance | None) -> str:
    found = [item for item in data.regions if data.meeting.attendance.get(item.code) is way]
    if len(found) == len(data.regions):
        return vocabulary.group("semua")
    return ", ".join(item.short for item in found) or numbers.NOTHING


def decisions(data: Minutes, user: User, scope: Scope) -> str | Listing:
    """Each decision with the items that carry it out, the latest first; one table in files."""
    if not data.decisions:
        return frame.empty(*decided.DECISIONS_NONE)
    only = frame.note(decided.OWN_ONLY) if data.is_partial else ""
    return Listing(
        "keputusan_rakor",
        only + "".join(_decision(data, item, user, scope) for item in reversed(data.decisions)),
        lambda: _all_decisions(data),
        decided.FILES_TITLE,
    )


def _decision(data: Minutes, entry: MinutedDecision, user: User, scope: Scope) -> str:
    made = entry.decision
    pieces = [
        frame.section(
            decided.decision_title(data.meeting, made), decided.decision_about(data, entry)
        ),
        markup("prose", lines=(made.text,)),
    ]
    if made.withdrawn:
        pieces.append(frame.remark(decided.withdrawn(made)))
    if entry.items:
        rows = tuple(_item(item, user, scope) for item in entry.items)
        caption = decided.items_of(data.meeting, made, len(rows))
        pieces.append(Table(caption, decided.ITEMS_HEAD, rows).html())
    elif not made.withdrawn:
        pieces.append(frame.note(decided.NO_OWN_ITEMS if data.is_partial else decided.NO_ITEMS))
    return "".join(pieces)


def _all_decisions(data: Minutes) -> Table:
    """A row for each item, and one for each decision without any."""
    rows: list[tuple[str, ...]] = []
    for entry in data.decisions:
        made = entry.decision
        code = data.meeting.decision_code(made.number)
        told = (code, made.text, decided.decision_about(data, entry), made.withdrawn)
        nothing = ("",) * len(decided.FILE_ITEMS)
        rows += [(*told, *decided.of_file(item)) for item in entry.items] or [(*told, *nothing)]
    return Table(decided.FILES_TITLE, decided.FILE_HEAD, tuple(rows))


def _item(item: MinutesItem, user: User, scope: Scope) -> tuple[Stack | Tag | str, ...]:
    record = item.state.record
    own = (decided.OWN,) if item.region.code in user.regions else ()
    link = Link(record.code, views.href("tindak-lanjut", scope, butir=record.code))
    status = vocabulary.reported(record.status, is_late=item.state.is_late)
    late = (f"Terlambat {item.state.late} hari",) if item.state.is_late else ()
    return (
        Stack((link, record.title)),
        Stack((item.region.short, *own)),
        record.owner,
        numbers.day(record.due_on),
        Stack((Tag(status, vocabulary.ACTION_SIGNS[record.status], palette.ACCENT), *late)),
    )


def carried(data: Minutes, user: User, scope: Scope) -> str | Listing:
    """Items of earlier meetings that were still open on the day of this one."""
    if not data.carried_over:
        return frame.empty(*(decided.OWN_NONE if data.is_partial else decided.CARRIED_NONE))
    rows = []
    for item in data.carried_over:
        title, region, *rest = _item(item, user, scope)
        there = meeting_choice.of_meeting(scope, item.meeting.code, words.DECISIONS)
        origin = Stack((Link(decided.carried_from(item), there), f"Keputusan {item.number}"))
        rows.append((title, region, origin, *rest))
    only = frame.note(decided.OWN_ONLY) if data.is_partial else ""
    return downloads.listing(
        "butir_bawaan",
        Table(decided.CARRIED_TITLE, decided.CARRIED_HEAD, tuple(rows)),
        before=frame.section(decided.CARRIED_TITLE, decided.carried_count(data)) + only,
    )


def noted_practices(detail: MeetingDetail, scope: Scope) -> str:
    """Good practices noted at the meeting."""
    found = detail.minutes.practices
    unshown = detail.minutes.unshown
    title = frame.section(
        words.PRACTICES_TITLE, words.UNSHOWN.format(number=unshown) if unshown else ""
    )
    if not found:
        return title if unshown else title + frame.empty(*words.PRACTICES_NONE)
    rows = tuple(
        (
            Link(item.practice.title, views.href("praktik", scope, kode=item.practice.code)),
            item.region.short,
            item.about,
            practices.STATES[item.practice.state],
        )
        for item in found
    )
    return title + Table(words.PRACTICES_TITLE, words.PRACTICES_HEAD, rows).html()
