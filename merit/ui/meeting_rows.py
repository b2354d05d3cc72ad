"""What the form of a rakor holds: fields, rows of the agenda, and what was on the screen then.

The version and the agenda it was opened with belong to what was typed: a form that comes back in
another session, or after other work at the desk, is still saved against what its writer saw.
"""

from datetime import date

from merit.domain.agenda import found_again
from merit.domain.meeting_rules import MOST_ITEMS, MeetingDraft, draft_of
from merit.domain.meetings import AgendaItem
from merit.services.meetings import MeetingDetail
from merit.ui import form_seen
from merit.ui.form_seen import WAS
from merit.ui.results_typing import Typed, Value
from merit.ui.text import typed as parse

ROWS, SEPARATOR, LAST = "rows", ",", "last"
POSITION, COLUMNS = "position", ("item", "minutes", "speaker")
VERSION, BEATEN = "version", "beaten"
AGENDA = "agenda"


def start(detail: MeetingDetail | None) -> dict[str, Value]:
    """What the form begins with; rows of the agenda are numbered once and keep their numbers."""
    told = draft_of(detail.meeting) if detail else MeetingDraft("", date.min)
    return {
        **_header(told),
        **_rows(told.agenda),
        VERSION: str(detail.version) if detail else "",
        BEATEN: False,
    }


def _header(told: MeetingDraft) -> dict[str, Value]:
    return {
        "title": told.title,
        "held_on": parse.day_to_type(told.held_on) if told.held_on > date.min else "",
        "starts_at": told.starts_at,
        "place": told.place,
        "mode": told.mode.value if told.mode else "",
        "chair": told.chair,
        "intervention_code": told.intervention_code or "",
    }


def _rows(recorded: tuple[AgendaItem, ...]) -> dict[str, Value]:
    """The rows of an agenda, one empty row for none."""
    agenda = recorded or (AgendaItem(0, "", 0),)
    numbers = range(1, MOST_ITEMS + 1)
    values: dict[str, Value] = {
        f"{name}-{number}": "" for name in (POSITION, *COLUMNS) for number in numbers
    }
    for number, item in enumerate(agenda, start=1):
        values[f"{POSITION}-{number}"] = str(item.position)
        values[f"item-{number}"] = item.title
        values[f"minutes-{number}"] = str(item.minutes or "")
        values[f"speaker-{number}"] = item.speaker
    order = SEPARATOR.join(str(number) for number in range(1, len(agenda) + 1))
    return {**values, ROWS: order, LAST: ""}


def rows(form: Typed, of: str = ROWS) -> list[int]:
    """The numbers of the rows, in the order of the agenda."""
    return [int(number) for number in form.text(of).split(SEPARATOR) if number]


def is_beaten(form: Typed, detail: MeetingDetail) -> bool:
    """Whether somebody else changed the meeting since the form was opened."""
    return form.is_set(BEATEN) or form.text(VERSION) != str(detail.version)


def touched(form: Typed, detail: MeetingDetail) -> list[str]:
    """The fields whose writer changed them, in their order; the agenda is one."""
    header = [
        name for name in _header(draft_of(detail.meeting)) if form_seen.is_touched(form, name)
    ]
    return [*header, AGENDA] if _is_agenda_touched(form) else header


def compare(form: Typed, detail: MeetingDetail) -> None:
    """Both were shown: the next try is made against what is recorded now.

    What was not touched follows that; of a touched agenda the rows find their items again.
    """
    told = draft_of(detail.meeting)
    form_seen.follow(form, _header(told))
    if _is_agenda_touched(form):
        again = found_again(_seen(form), told.agenda)
        for number in range(1, MOST_ITEMS + 1):
            position = int(form.text(f"{POSITION}-{number}") or 0)
            form.values[f"{POSITION}-{number}"] = str(again.get(position, 0))
    else:
        form_seen.replace(form, _rows(told.agenda))
    form_seen.take(form, start(detail))
    form.values |= {VERSION: str(detail.version), BEATEN: True}


def _is_agenda_touched(form: Typed) -> bool:
    return _agenda(form) != _agenda(form, WAS)


def _agenda(form: Typed, was: str = "") -> list[tuple[str, ...]]:
    """The rows that say anything."""
    every = (
        tuple(form.text(f"{was}{name}-{number}").strip() for name in COLUMNS)
        for number in rows(form, f"{was}{ROWS}")
    )
    return [row for row in every if any(row)]


def _seen(form: Typed) -> list[AgendaItem]:
    """The items of the agenda as they were shown; none of a form for a new meeting."""
    shown = (
        (int(form.text(f"{WAS}{POSITION}-{number}") or 0), form.text(f"{WAS}item-{number}"))
        for number in rows(form, f"{WAS}{ROWS}")
    )
    return [AgendaItem(position, title, 0) for position, title in shown if position]
