"""The indicators of a self-check: fields for whoever fills them in, else what was answered."""

from collections.abc import Iterable

import streamlit as st

from merit.charts import palette
from merit.domain.access import Permission, User
from merit.domain.scope import Scope
from merit.domain.self_checks.plausibility import Doubt
from merit.domain.self_checks.records import Word
from merit.services.self_checks import Cell, CheckView
from merit.ui import loaders, results_typing, self_check_choice, self_check_saving
from merit.ui.access import current_user
from merit.ui.components import frame
from merit.ui.components.answers import AnswerHead, answer
from merit.ui.components.literal import literal
from merit.ui.components.rendering import draw
from merit.ui.components.tables import Link, Tag
from merit.ui.components.versions import Pair, remarks, versions
from merit.ui.results_typing import Typed
from merit.ui.self_check_saving import LEVEL, NOTE, Place
from merit.ui.text import self_check_cells as words

MINE, THEIRS = "isian-saya", "isian-tersimpan"
INKS = {
    words.SAVED_SIGN: palette.ACCENT,
    words.EMPTY_SIGN: palette.MUTED,
    words.LOCKED_SIGN: palette.INK,
    words.INVALID_SIGN: palette.MARK,
    words.REMARK_SIGN: palette.MARK,
}


def may_fill(view: CheckView, user: User, scope: Scope) -> bool:
    """Whether the reader fills in this self-check, as far as the person goes."""
    right = user.may(Permission.FILL_SELF_CHECK, view.check.region_code)
    return right and self_check_choice.works_here(user, scope)


def aspect_of(view: CheckView, code: str) -> str:
    """The code of the aspect an indicator is of."""
    return next(
        aspect.code
        for aspect in view.instrument.aspects
        if code in {item.code for item in aspect.indicators}
    )


def cells_of(view: CheckView, aspect: str) -> list[Cell]:
    """The indicators of an aspect, in the order of the instrument."""
    found = next(item for item in view.instrument.aspects if item.code == aspect)
    return [view.cells[item.code] for item in found.indicators]


def show(
    view: CheckView, cells: Iterable[Cell], aspect: str, user: User, scope: Scope, *, whole: bool
) -> None:
    """Draw `cells` of one aspect, those with fields first; `whole` for one on a page of its own."""
    fills = may_fill(view, user, scope)
    at = self_check_saving.place(view.check, aspect)
    form = self_check_saving.opened(at, cells_of(view, aspect), may_fill=fills)
    read: list[str] = []
    listed = [*cells]
    if fills and any(cell.is_open for cell in listed):
        draw(frame.note(words.SAVING))
    for cell in listed:
        ways = () if whole else _ways(view, cell, user, scope)
        if fills and cell.is_open:
            with st.container(border=True):
                _fields(view, cell, form, at, ways)
        else:
            read.append(answer(_read(view, cell, form, ways, fills=fills)))
    draw(*read)


def _fields(view: CheckView, cell: Cell, form: Typed, at: Place, ways: tuple[Link, ...]) -> None:
    """The fields of one indicator, each of which saves itself."""
    code = cell.indicator.code
    if results_typing.pressed(f"{MINE}-{code}"):
        self_check_saving.keep_mine(form, at, cell)
    if results_typing.pressed(f"{THEIRS}-{code}"):
        self_check_saving.take_theirs(form, cell)
    draw(answer(_head(view, cell, form, ways)))
    levels = [str(number) for number in range(1, view.instrument.levels + 1)]
    saves = {"on_change": self_check_saving.save, "args": (at, code)}
    form.pick(
        f"{LEVEL}{code}",
        literal(f"{words.LEVEL} {code}"),
        levels,
        lambda level: literal(words.level(int(level), cell.indicator.rubric)),
        label_visibility="collapsed",
        **saves,
    )
    form.tell(
        f"{NOTE}{code}",
        literal(f"{words.NOTE} {code}"),
        placeholder=words.NOTE_HINT,
        height=68,
        **saves,
    )
    fault = self_check_saving.fault(form, code)
    if self_check_saving.is_beaten(form, cell):
        _conflict(cell, form)
    elif fault:
        draw(remarks([f"{words.INVALID}: {fault}"], []))


def _conflict(cell: Cell, form: Typed) -> None:
    """What was typed beside what is recorded now, and the choice between them."""
    code = cell.indicator.code
    present = cell.answer
    there = (str(present.level or ""), present.note) if present else ("", "")
    mine = (form.text(f"{LEVEL}{code}"), form.text(f"{NOTE}{code}"))
    told = self_check_saving.fault(form, code) or words.CHANGED
    if _is_own(cell):
        told = words.CHANGED_ELSEWHERE
    names = (words.LEVEL, words.NOTE)
    blank = (words.NOT_CHOSEN, words.NO_NOTE)
    pairs = [
        Pair(name, own or nothing, other or nothing, own != other)
        for name, own, other, nothing in zip(names, mine, there, blank, strict=True)
    ]
    draw(
        frame.faults(told, []),
        versions(words.CHANGED_TITLE, words.CHANGED_HEAD, pairs, mark=words.DIFFERS),
    )
    with st.container(horizontal=True):
        results_typing.button(f"{MINE}-{code}", words.KEEP_MINE)
        results_typing.button(f"{THEIRS}-{code}", words.TAKE_THEIRS)


def _is_own(cell: Cell) -> bool:
    """Whether the reader changed the answer oneself, in another tab or at another computer."""
    return cell.answer is not None and cell.answer.changed_by == current_user().known_as


def _head(view: CheckView, cell: Cell, form: Typed, ways: tuple[Link, ...]) -> AnswerHead:
    """What stands above the fields of an indicator."""
    code = cell.indicator.code
    if self_check_saving.is_beaten(form, cell):
        own = _is_own(cell)
        state = (words.INVALID_SIGN, words.ELSEWHERE if own else words.CONFLICT)
    elif self_check_saving.is_touched(form, code):
        state = (words.INVALID_SIGN, words.INVALID)
    else:
        state = words.state(cell.answer, loaders.today())
    return AnswerHead(
        words.name(cell.indicator),
        (_tag(*state), *_remarked(cell)),
        _facts(view, cell),
        ways,
        doubts=_doubts(view, code, form.text(f"{LEVEL}{code}")),
        verdict=_verdict(cell),
        turns=_turns(cell),
        is_whole=not ways,
    )


def _read(
    view: CheckView, cell: Cell, form: Typed, ways: tuple[Link, ...], *, fills: bool
) -> AnswerHead:
    """An indicator that is only read; what was typed too late is not passed over in silence."""
    code, found = cell.indicator.code, cell.answer
    locked = () if cell.is_open else (_tag(words.LOCKED_SIGN, words.LOCKED),)
    unsaved: tuple[str, ...] = ()
    if fills and self_check_saving.is_touched(form, code):
        typed = [form.text(f"{LEVEL}{code}"), form.text(f"{NOTE}{code}")]
        unsaved = (words.too_late(self_check_saving.fault(form, code), *typed),)
    return AnswerHead(
        words.name(cell.indicator),
        (*locked, _tag(*words.state(found, loaders.today())), *_remarked(cell)),
        _facts(view, cell),
        ways,
        doubts=(*unsaved, *_doubts(view, code)),
        verdict=_verdict(cell),
        turns=_turns(cell),
        is_whole=not ways,
        level=words.level(found.level, cell.indicator.rubric)
        if found and found.level
        else words.NOT_CHOSEN,
        note=(found.note if found else "") or words.NO_NOTE,
    )


def _ways(view: CheckView, cell: Cell, user: User, scope: Scope) -> tuple[Link, ...]:
    check, code = view.check, cell.indicator.code
    href = self_check_choice.check_href(
        scope, user, check.period_code, check.region_code, indicator=code
    )
    is_asked = cell.verdict is not None and cell.verdict.word is not Word.CONFORMS
    reply = [Link(words.REPLY, href)] if cell.remarks or is_asked else []
    return (Link(words.evidence(len(cell.evidence)), href), *reply, Link(words.MORE, href))


def _tag(sign: str, told: str) -> Tag:
    return Tag(told, sign, INKS[sign])


def _remarked(cell: Cell) -> tuple[Tag, ...]:
    count = len(cell.remarks)
    return (_tag(words.REMARK_SIGN, words.remarks(count)),) if count else ()


def _facts(view: CheckView, cell: Cell) -> tuple[str, ...]:
    year = view.official.year if view.official else None
    return (words.official(cell.official_level, year),)


def _verdict(cell: Cell) -> str:
    found = cell.verdict
    if found is None:
        return ""
    sign = words.WORD_SIGNS[Word(found.word)]
    return f"{sign} {words.verdict(found, is_counting=cell.verdict_counts)}"


def _turns(cell: Cell) -> tuple[tuple[str, str], ...]:
    return tuple((words.turn(item), item.text) for item in cell.remarks)


def _doubts(view: CheckView, code: str, level: str = "") -> tuple[str, ...]:
    """The doubts about an answer; where a `level` stands in the field, those about that one."""
    return tuple(
        doubt_in_words(view, item)
        for item in view.doubts
        if item.indicator_code == code and level in ("", str(item.level))
    )


def doubt_in_words(view: CheckView, item: Doubt) -> str:
    """One doubt about an answer, in a sentence."""
    other = view.cells[item.other_code].answer if item.other_code else None
    return words.doubt(item, view.instrument, other.level if other else None)
