"""The same verdict for several indicators of an aspect at once, and only where it is the same."""

from collections.abc import Sequence

import streamlit as st

from merit.domain.instruments import Aspect
from merit.domain.self_checks.records import Word
from merit.errors import MeritError
from merit.services.self_checks import verdicts
from merit.services.self_checks.reading import Cell
from merit.ui import acting, address, results_typing
from merit.ui.components import frame
from merit.ui.components.literal import literal
from merit.ui.components.rendering import draw
from merit.ui.loaders.verification import Seen
from merit.ui.results_typing import Typed, Value
from merit.ui.text import verification_check as words
from merit.ui.verification_choice import ASPECT, INDICATOR, WIDTH
from merit.ui.verification_form import following
from merit.ui.verification_place import Read, place, read

FOLD, OPEN = "bersama", "ya"
NOTE = "note"


def show(seen: Seen, aspect: Aspect, cells: Sequence[Cell]) -> None:
    """The fold, and in it a box for each indicator that has no verdict yet."""
    is_open = address.asked(FOLD, (OPEN,), default="") == OPEN
    label = words.BULK_CLOSE if is_open else words.BULK
    href = address.here(**{FOLD: "" if is_open else OPEN, ASPECT: aspect.code})
    draw(frame.fold(label, href, name=FOLD, is_open=is_open))
    if not is_open:
        return
    waiting = [cell for cell in cells if not cell.verdict_counts]
    if not waiting:
        draw(frame.note(words.BULK_NONE))
        return
    at = place(seen.view.check, f"{aspect.code}/bersama")
    form = results_typing.typed(at, lambda: _start(waiting))
    form.catch_up()
    was = acting.pinned(at, {cell.indicator.code: read(seen, cell) for cell in waiting})
    draw(frame.note(words.BULK_NOTE))
    refused = _act(seen, form, at, was)
    with st.container(width=WIDTH):
        for cell in waiting:
            form.tick(cell.indicator.code, literal(words.tick(cell)))
        form.tell(NOTE, words.BULK_NOTE_FIELD, placeholder=words.VERDICT_HINT)
        with st.container():  # beside the buttons: the boxes are longer than the screen
            draw(refused)
        with st.container(horizontal=True):
            for word, name in words.BULK_BUTTONS.items():
                results_typing.button(f"{word.value}-{at}", name)


def _start(waiting: Sequence[Cell]) -> dict[str, Value]:
    return {**{cell.indicator.code: False for cell in waiting}, NOTE: ""}


def _act(seen: Seen, form: Typed, at: str, was: dict[str, Read]) -> str:
    """Give the verdict to all that are ticked, against what was on the screen then.

    Why it was not given, to be shown; empty where nothing was asked for.
    """
    keys = {f"{word.value}-{at}": word for word in verdicts.ALIKE}
    word: Word | None = keys.get(results_typing.pressed(*keys))
    if word is None:
        return ""
    check = seen.view.check
    codes = [code for code in seen.view.cells if code in was and form.is_set(code)]
    read_versions = {code: was[code].version for code in codes}
    since = min(filter(None, (was[code].at for code in codes)), default=None)
    try:
        acting.act(
            lambda session, user, now: verdicts.give_same(
                session,
                user,
                check.period_code,
                check.region_code,
                codes,
                word=word,
                note=form.text(NOTE),
                answer_versions=read_versions,
                since=since,
                now=now,
            )
        )
    except MeritError as error:
        acting.let_go(at)
        return frame.faults(str(error), [])
    results_typing.forget(at)
    onward = {ASPECT: "", FOLD: "", INDICATOR: following(seen, *codes)}
    acting.begin_anew(words.saved_all(codes, word), **(address.query() | onward))
    return ""
