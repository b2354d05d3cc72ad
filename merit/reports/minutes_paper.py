"""The minutes as a paper: titles, sentences and tables in reading order, before any file form."""

from collections.abc import Iterator, Mapping

from merit.domain.meeting_rules import is_reopened
from merit.domain.meetings import AgendaItem
from merit.domain.states import Dataset
from merit.reports import minutes_words as words
from merit.reports import numbers
from merit.reports.paper import Entry, Paper, Part, Row, Table
from merit.services.meetings.minutes import MinutedDecision, Minutes, MinutesItem


def paper(data: Minutes) -> Paper:
    """The minutes as a paper."""
    meeting = data.meeting
    return Paper(
        title=meeting.title,
        code=meeting.code,
        mark=words.MARK if meeting.dataset is Dataset.DEMO else "",
        notices=words.notices(meeting),
        facts=tuple(_facts(data)),
        parts=(
            _attendance(data),
            _agenda(data),
            _decisions(data),
            _practices(data),
            _carried_over(data),
        ),
        signatures=(*words.SIGNED, (words.CHAIRED, meeting.chair)),
        foot=words.foot(data),
    )


def _facts(data: Minutes) -> Iterator[tuple[str, str]]:
    meeting = data.meeting
    yield words.DAY, words.long_day(meeting.held_on)
    yield words.TIME, words.hours(meeting)
    yield words.PLACE, meeting.place or words.NOT_TOLD
    if meeting.mode is not None:
        yield words.MODE, words.MODES[meeting.mode]
    yield words.CHAIR, meeting.chair or words.NOT_TOLD
    yield words.CODE, meeting.code
    if data.activity is not None:
        yield words.ACTIVITY, f"{data.activity.code} · {data.activity.title}"
    yield words.STATE, words.state(meeting)
    if is_reopened(meeting):
        yield words.REOPENED, words.REASON.format(reason=meeting.reason)


def _attendance(data: Minutes) -> Part:
    noted = data.meeting.attendance
    if not noted:
        return Part(words.ATTENDANCE, (words.NO_ATTENDANCE,))
    groups = {name: way for way, name in words.WAYS.items()} | {words.UNNOTED: None}
    rows = []
    for name, way in groups.items():
        own = [item.short for item in data.regions if noted.get(item.code) is way]
        rows.append((name, str(len(own)), ", ".join(own) or numbers.NOTHING))
    rows.append((words.TOTAL, str(len(data.regions)), numbers.NOTHING))
    table = Table(words.ATTENDANCE_HEAD, tuple(rows), (16, 9, 75))
    return Part(words.ATTENDANCE, (words.present(data),), table)


def _agenda(data: Minutes) -> Part:
    meeting = data.meeting
    rows = tuple(
        (
            str(item.position),
            words.time_box(meeting, item),
            _below(item.title, item.speaker),
            item.notes or numbers.NOTHING,
        )
        for item in sorted(meeting.agenda, key=lambda item: item.position)
    )
    if not rows:
        return Part(words.AGENDA, (words.NO_AGENDA,))
    return Part(words.AGENDA, (), Table(words.AGENDA_HEAD, rows, (6, 15, 35, 44), titled=2))


def _below(first: str, second: str) -> str:
    return "\n".join(filter(None, (first, second)))


def _decisions(data: Minutes) -> Part:
    agenda = {item.position: item for item in data.meeting.agenda}
    entries = tuple(_entry(data, item, agenda) for item in data.decisions)
    if not entries:
        return Part(words.DECISIONS, (words.NO_DECISION,))
    partial = (words.OUT_OF_REACH,) if data.is_partial else ()
    return Part(words.DECISIONS, (words.as_of(data), *partial), entries=entries)


def _entry(data: Minutes, item: MinutedDecision, agenda: Mapping[int, AgendaItem]) -> Entry:
    decision = item.decision
    code = data.meeting.decision_code(decision.number)
    label = words.decision_line(code, item.about, agenda.get(decision.position or 0))
    rows = tuple(map(_item, item.items))
    return Entry(
        title=words.decision_title(decision),
        text=decision.text,
        label=label,
        remarks=tuple(_remarks(data, item)),
        table=Table(words.ITEMS_HEAD, rows, (13, 16, 26, 16, 12, 17)) if rows else None,
    )


def _remarks(data: Minutes, item: MinutedDecision) -> Iterator[str]:
    if item.decision.withdrawn:
        yield words.WITHDRAWN.format(reason=item.decision.withdrawn)
    elif not item.items and not data.is_partial:
        yield words.NO_ITEM


def _item(item: MinutesItem) -> Row:
    record = item.state.record
    return (
        record.code,
        item.region.short,
        record.title,
        record.owner,
        numbers.short_day(record.due_on),
        words.status(item.state),
    )


def _practices(data: Minutes) -> Part:
    rows = tuple(
        (
            item.region.short,
            _below(item.practice.title, item.practice.description),
            item.about,
            item.practice.contact,
            words.PRACTICE_STATES[item.practice.state],
        )
        for item in data.practices
    )
    unshown = (words.unshown(data.unshown),) if data.unshown else ()
    if not rows:
        return Part(words.PRACTICES, unshown or (words.NO_PRACTICE,))
    table = Table(words.PRACTICES_HEAD, rows, (16, 38, 18, 15, 13), titled=1)
    return Part(words.PRACTICES, unshown, table)


def _carried_over(data: Minutes) -> Part:
    rows = tuple(
        (*_item(item), item.meeting.decision_code(item.number)) for item in data.carried_over
    )
    partial = (words.OUT_OF_REACH,) if data.is_partial else ()
    if not rows:
        none = words.NO_OWN_CARRIED if data.is_partial else words.NO_CARRIED
        return Part(words.CARRIED, (none, *partial))
    table = Table(words.CARRIED_HEAD, rows, (13, 14, 21, 15, 12, 12, 13))
    return Part(words.CARRIED, (words.CARRIED_LEAD, words.as_of(data), *partial), table)
