"""What the form of a rakor holds: fields, rows of the agenda, and what was on the screen then.

The version and the agenda it was opened with belong to what was typed: a form that comes back in
another session, or after other work at the desk, is still saved against what its writer saw.
"""

from datetime import date

from merit.domain.agenda import found_again
from merit.domain.meeting_rules import MOST_ITEMS, MeetingDraft, draft_of
from merit.domain.meetings import AgendaItem
from merit.services.meetings import MeetingDetail
from merit.ui.results_typing import Typed, Value
from merit.ui.text import typed as parse

ROWS, SEPARATOR, LAST = "rows", ",", "last"
COLUMNS = ("position", "was", "item", "minutes", "speaker")
VERSION, BEATEN = "version", "beaten"


def start(detail: MeetingDetail | None) -> dict[str, Value]:
    """What the form begins with; rows of the agenda are numbered once and keep their numbers."""
    record = detail.meeting if detail else None
    told = draft_of(record) if record else MeetingDraft("", date.min)
    agenda = told.agenda or (AgendaItem(0, "", 0),)
    values: dict[str, Value] = {
        "title": told.title,
        "held_on": parse.day_to_type(told.held_on) if record else "",
        "starts_at": told.starts_at,
        "place": told.place,
        "mode": told.mode.value if told.mode else "",
        "chair": told.chair,
        "intervention_code": told.intervention_code or "",
        ROWS: SEPARATOR.join(str(number) for number in range(1, len(agenda) + 1)),
        LAST: "",
        VERSION: str(detail.version) if detail else "",
        BEATEN: False,
        **{f"{name}-{number}": "" for name in COLUMNS for number in range(1, MOST_ITEMS + 1)},
    }
    for number, item in enumerate(agenda, start=1):
        values[f"position-{number}"] = str(item.position)
        values[f"was-{number}"] = values[f"item-{number}"] = item.title
        values[f"minutes-{number}"] = str(item.minutes or "")
        values[f"speaker-{number}"] = item.speaker
    return values


def rows(form: Typed) -> list[int]:
    """The numbers of the rows, in the order of the agenda."""
    return [int(number) for number in form.text(ROWS).split(SEPARATOR) if number]


def is_beaten(form: Typed, detail: MeetingDetail) -> bool:
    """Whether somebody else changed the meeting since the form was opened."""
    return form.is_set(BEATEN) or form.text(VERSION) != str(detail.version)


def compare(form: Typed, detail: MeetingDetail) -> None:
    """Both were shown: the next try is made against what is recorded now, item by item."""
    numbers = [number for number in range(1, MOST_ITEMS + 1) if _was(form, number).position]
    again = found_again([_was(form, number) for number in numbers], detail.meeting.agenda)
    titles = {item.position: item.title for item in detail.meeting.agenda}
    for number in numbers:
        position = again.get(_was(form, number).position, 0)
        form.values[f"position-{number}"] = str(position)
        form.values[f"was-{number}"] = titles.get(position, "")
    form.values |= {VERSION: str(detail.version), BEATEN: True}


def _was(form: Typed, number: int) -> AgendaItem:
    """The item of the agenda a row was when it was shown; at 0 for a new one."""
    position = int(form.text(f"position-{number}") or 0)
    return AgendaItem(position, form.text(f"was-{number}"), 0)
