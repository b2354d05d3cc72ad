"""The verdict on one indicator: a press of one of three buttons, with what each of them needs."""

from collections.abc import Sequence

import streamlit as st

from merit.domain.findings import Finding, findings_of
from merit.domain.self_checks.records import Word
from merit.errors import MeritError, ResultError
from merit.services.self_checks import verdicts
from merit.services.self_checks.reading import Cell
from merit.ui import acting, action_forms, address, form_seen, results_typing
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.components.versions import Pair, versions
from merit.ui.loaders.verification import Seen
from merit.ui.results_form import said
from merit.ui.results_typing import Typed, Value
from merit.ui.text import self_check_cells
from merit.ui.text import verification_check as words
from merit.ui.verification_choice import ASPECT, INDICATOR, WIDTH
from merit.ui.verification_place import Read, place, read

LEVEL, NOTE = "level", "note"
READ = "baca-putusan"
KINDS = {Word.CONFORMS: "primary", Word.DIFFERS: "secondary", Word.CLARIFY: "secondary"}


def show(seen: Seen, cell: Cell) -> None:
    """The fields and the buttons; both versions where something changed meanwhile."""
    at = place(seen.view.check, cell.indicator.code)
    form = form_seen.opened(at, _recorded(read(seen, cell)))
    if results_typing.pressed(f"{READ}-{at}"):
        acting.let_go(at)
    was, now = acting.pinned(at, read(seen, cell)), read(seen, cell)
    word = _pressed(at)
    if word is None and not _is_touched(form) and not was.is_as(now):
        acting.let_go(at)  # nothing was typed or pressed against what stood here before
        was = acting.pinned(at, now)
    draw(frame.section(words.DECIDE, words.DECIDE_NOTE), action_forms.restored(form))
    with st.container(width=WIDTH):
        fields, answer = st.container(), st.container()
        with answer:
            found = _give(seen, cell, was, form, word) if word else ()
        form_seen.follow(form, _recorded(was))
        with fields:
            _fields(form, cell, seen.view.instrument.levels, found)
        if was.is_as(now):
            _buttons(at)
        else:
            _compare(at, was, now)


def _recorded(found: Read) -> dict[str, Value]:
    verdict = found.verdict
    if verdict is None:
        return {LEVEL: "", NOTE: ""}
    own = verdict.word is Word.DIFFERS and verdict.level is not None
    return {LEVEL: str(verdict.level) if own else "", NOTE: verdict.note}


def _is_touched(form: Typed) -> bool:
    return any(form_seen.is_touched(form, name) for name in (LEVEL, NOTE))


def _key(word: Word, at: str) -> str:
    return f"{word.value}-{at}"


def _pressed(at: str) -> Word | None:
    keys = {_key(word, at): word for word in Word}
    return keys.get(results_typing.pressed(*keys))


def _give(seen: Seen, cell: Cell, was: Read, form: Typed, word: Word) -> tuple[Finding, ...]:
    """Keep the verdict and go on to the next indicator; what speaks against it otherwise."""
    check, code = seen.view.check, cell.indicator.code
    level = int(form.text(LEVEL)) if form.text(LEVEL) and word is Word.DIFFERS else None
    try:
        acting.act(
            lambda session, user, now: verdicts.give_verdict(
                session,
                user,
                check.period_code,
                check.region_code,
                code,
                word=word,
                level=level,
                note=form.text(NOTE),
                answer_version=was.version,
                since=was.at,
                now=now,
            )
        )
    except ResultError as error:
        found = findings_of(error)
        draw(frame.faults(words.CANNOT, [item.message for item in found]))
        return found
    except MeritError as error:
        draw(frame.faults(str(error), []))
        return ()
    results_typing.forget(place(check, code))
    onward = {ASPECT: "", INDICATOR: following(seen, code)}
    acting.begin_anew(words.saved(code, word), **(address.query() | onward))
    return ()


def following(seen: Seen, *decided: str) -> str:
    """The next indicator without a verdict after those just decided; empty when there is none."""
    codes = list(seen.view.cells)
    start = max(codes.index(code) for code in decided) + 1
    waiting = [
        code
        for code in (*codes[start:], *codes[:start])
        if code not in decided and not seen.view.cells[code].verdict_counts
    ]
    return next(iter(waiting), "")


def _fields(form: Typed, cell: Cell, highest: int, found: Sequence[Finding]) -> None:
    rubric = cell.indicator.rubric
    levels = {
        str(number): self_check_cells.level(number, rubric) for number in range(1, highest + 1)
    }
    form.choose(LEVEL, words.LEVEL, ["", *levels], lambda code: levels.get(code, words.NO_LEVEL))
    said(found, LEVEL)
    form.tell(NOTE, words.VERDICT_NOTE, placeholder=words.VERDICT_HINT)
    said(found, NOTE)


def _buttons(at: str) -> None:
    with st.container(horizontal=True):
        for word, kind in KINDS.items():
            results_typing.button(_key(word, at), self_check_cells.WORDS[word], type=kind)


def _compare(at: str, was: Read, now: Read) -> None:
    """What the verifier read beside what is recorded now; what was typed stays."""
    left, right = words.pairs(was.answer, was.verdict), words.pairs(now.answer, now.verdict)
    pairs = [Pair(name, left[name], right[name], left[name] != right[name]) for name in left]
    draw(
        frame.faults(words.CHANGED, []),
        frame.section(words.CHANGED_TITLE),
        versions(words.CHANGED_TITLE, words.CHANGED_HEAD, pairs, mark=words.DIFFERS),
    )
    results_typing.button(f"{READ}-{at}", words.READ_NEWEST, type="primary")
