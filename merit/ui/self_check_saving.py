"""Answers saved as they are typed: each choice and each note by itself, in the run it comes with.

A form holds, beside what stands in a field, what was recorded when the field was last in step
with the database, and in which version. What differs from that was typed and is saved; what
cannot be saved stays, with the reason. What somebody else saved meanwhile is never written over.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import streamlit as st

from merit.domain.self_checks.records import Answer, SelfCheck
from merit.errors import (
    InputError,
    MeritError,
    NoDataError,
    NotAllowedError,
    SignInError,
    StaleError,
)
from merit.services import self_checks as service
from merit.services.self_checks import Cell
from merit.ui import acting, form_seen, results_kept, results_typing, self_check_acts
from merit.ui.form_seen import WAS
from merit.ui.results_typing import Typed, Value

LEVEL, NOTE, VERSION, FAULT, AGAIN = "level-", "note-", "version-", "fault-", "again-"
FINAL = (InputError, NotAllowedError, NoDataError)
"""Refusals that stay until something else is typed; any other failure is tried again."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the answers to the indicators of one aspect of a self-check are typed."""

    period: str
    region: str
    name: str


def place(check: SelfCheck, aspect: str) -> Place:
    """The place of an aspect; the same code in the other data set is another."""
    subject = service.subject(check.dataset, check.code)
    return Place(check.period_code, check.region_code, f"{subject}/{aspect}")


def opened(at: Place, cells: Iterable[Cell], *, may_fill: bool) -> Typed:
    """The form of `cells`, in step with what is recorded as far as nothing else was typed.

    What was typed in a session that is over, or could not be saved for want of the database, is
    saved now; then the page runs again, to show it.
    """
    listed = [*cells]
    start: dict[str, Value] = {}
    for cell in listed:
        start |= _recorded(cell)
    form = form_seen.opened(at.name, start)
    for cell in listed:
        _follow(form, cell)
        if may_fill and cell.is_open and _waits(form, cell):
            _save(form, at, _code(cell))
            if not is_touched(form, _code(cell)):
                st.rerun()
    # Beyond this session: what is sent when it is over already is not lost.
    results_kept.keep_at(at.name, form.values)
    return form


def save(at: Place, code: str) -> None:
    """Save what was just typed about an indicator; a field calls it when it is left."""
    form = results_typing.typed(at.name, dict)
    form.catch_up()
    _save(form, at, code)


def fault(form: Typed, code: str) -> str:
    """Why what stands in the fields of an indicator is not saved; empty where it is, or will be."""
    return form.text(f"{FAULT}{code}") if is_touched(form, code) else ""


def is_touched(form: Typed, code: str) -> bool:
    """Whether something else stands in the fields of an indicator than was last in step."""
    return any(form_seen.is_touched(form, f"{part}{code}") for part in (LEVEL, NOTE))


def is_beaten(form: Typed, cell: Cell) -> bool:
    """Whether somebody else saved another answer than the one that was typed over."""
    version = f"{VERSION}{_code(cell)}"
    return is_touched(form, _code(cell)) and form.text(version) != _recorded(cell)[version]


def keep_mine(form: Typed, at: Place, cell: Cell) -> None:
    """Both were compared: save what was typed over what is recorded now."""
    form_seen.take(form, _recorded(cell))
    form.values |= _version(cell)
    _save(form, at, _code(cell))
    st.rerun()


def take_theirs(form: Typed, cell: Cell) -> None:
    """Both were compared: let what is recorded now stand in the fields."""
    form_seen.replace(form, _recorded(cell))
    form_seen.take(form, _recorded(cell))


def _code(cell: Cell) -> str:
    return cell.indicator.code


def _recorded(cell: Cell) -> dict[str, Value]:
    return _values(_code(cell), cell.answer)


def _version(cell: Cell) -> dict[str, Value]:
    name = f"{VERSION}{_code(cell)}"
    return {name: _recorded(cell)[name]}


def _values(code: str, answer: Answer | None) -> dict[str, Value]:
    return {
        f"{LEVEL}{code}": str(answer.level or "") if answer else "",
        f"{NOTE}{code}": answer.note if answer else "",
        f"{VERSION}{code}": str(answer.version if answer else 0),
    }


def _follow(form: Typed, cell: Cell) -> None:
    """Show what somebody else saved, in the fields in which nothing else was typed."""
    recorded = _recorded(cell)
    version = f"{VERSION}{_code(cell)}"
    if form.text(version) == recorded[version]:
        return
    told = {name: value for name, value in recorded.items() if name != version}
    form_seen.follow(form, told)
    if all(form.text(name) == value for name, value in told.items()):
        take_theirs(form, cell)


def _waits(form: Typed, cell: Cell) -> bool:
    """Whether something typed is still to be tried."""
    code = _code(cell)
    is_new = not form.text(f"{FAULT}{code}") or form.is_set(f"{AGAIN}{code}")
    return is_new and is_touched(form, code) and not is_beaten(form, cell)


def _save(form: Typed, at: Place, code: str) -> None:
    """The level first: a note that is refused keeps no level from being saved."""
    form.values |= {f"{FAULT}{code}": "", f"{AGAIN}{code}": False}
    try:
        for part in (LEVEL, NOTE):
            if form_seen.is_touched(form, f"{part}{code}"):
                _save_part(form, at, code, f"{part}{code}")
    except SignInError:
        pass  # the page says so; it is saved after signing in again
    except StaleError as error:
        form.values[f"{FAULT}{code}"] = str(error)
    except MeritError as error:
        form.values[f"{FAULT}{code}"] = " ".join(self_check_acts.told(error))
        form.values[f"{AGAIN}{code}"] = not isinstance(error, FINAL)


def _save_part(form: Typed, at: Place, code: str, part: str) -> None:
    """Save one field, with the other as it was."""
    names = {name: form.text(f"{WAS}{name}") for name in (f"{LEVEL}{code}", f"{NOTE}{code}")}
    names[part] = form.text(part)
    level, note = names.values()
    answer = acting.act(
        lambda session, user, now: service.save_answer(
            session,
            user,
            at.period,
            at.region,
            code,
            level=int(level) if level else None,
            note=note,
            version=int(form.text(f"{VERSION}{code}")),
            now=now,
        )
    )
    saved = _values(code, answer)
    form_seen.replace(form, {part: saved[part]})  # as it was tidied
    form_seen.take(form, saved)
    form.values[f"{VERSION}{code}"] = saved[f"{VERSION}{code}"]
