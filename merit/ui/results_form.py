"""The fields in which an official result is entered, each with what was found about it."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from hashlib import sha256
from typing import TypeVar

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from merit.domain.findings import Finding, warnings
from merit.domain.instruments import Aspect, Instrument
from merit.domain.proposals import Change
from merit.domain.result_sources import DECREE, REFERENCE
from merit.domain.states import Claim, Confidence, Dataset, SourceKind, Status
from merit.ui.components import frame
from merit.ui.components.literal import literal
from merit.ui.components.rendering import draw
from merit.ui.components.rubric import rubric
from merit.ui.components.versions import remarks
from merit.ui.results_base import Base
from merit.ui.results_reading import IN_PARTS, LEVEL, POINTS, SCORED, kind
from merit.ui.results_typing import Typed
from merit.ui.text import result_form as words
from merit.ui.text import typed as parse
from merit.ui.text import vocabulary
from merit.ui.text.result_form import Kind

SHORT = 20
BOX = "tanda-"
E = TypeVar("E", bound=StrEnum)
P = TypeVar("P")


def _named(names: Mapping[E, str], kind: Callable[[str], E]) -> Callable[[str], str]:
    """What the words of a vocabulary are called; the empty one asks to choose."""
    return lambda code: words.initial(names[kind(code)]) if code else words.CHOOSE


def said(found: Iterable[Finding], *fields: str) -> None:
    """What was found about fields, below them.

    The place is kept where there is nothing to say: were the fields after it to move, the
    browser would draw them anew and lose what is being typed.
    """
    own = [item for item in found if item.field in fields]
    wrong = [item.message for item in own if item.is_error]
    doubtful = [item.message for item in own if not item.is_error]
    if own:
        draw(remarks(wrong, doubtful))
    else:
        st.empty()


def box(found: Iterable[Finding]) -> str:
    """Name of the box that acknowledges these very warnings."""
    told = "\n".join(sorted(item.message for item in warnings(found)))
    return f"{BOX}{sha256(told.encode()).hexdigest()[:12]}"


def is_box(name: str) -> bool:
    """Whether a field acknowledges warnings: that is said anew in every session."""
    return name.startswith(BOX)


def fields(form: Typed, base: Base, instrument: Instrument, found: Collection[Finding]) -> None:
    """All fields of a result, or only the reason where it is to be retracted."""
    if base.change is not Change.RETRACT:
        _values(form, instrument, found)
        if kind(form) in IN_PARTS:
            _aspects(form, instrument, found)
        if kind(form) is Kind.LEVELS:
            _levels(form, instrument, found)
        _decree(form, found)
        _source(form, base.key.dataset, found)
    draw(frame.section(words.REASON_TITLE))
    form.tell("reason", words.REASON[base.change], placeholder=words.REASON_HINT)
    said(found, "reason")


def _values(form: Typed, instrument: Instrument, found: Collection[Finding]) -> None:
    draw(frame.section(words.VALUE_TITLE))
    form.choose("kind", words.KIND, list(Kind), lambda code: words.KINDS[Kind(code)])
    known = kind(form)
    if known is Kind.NONE:
        _no_value(form, instrument, found)
        return
    left, right = st.columns(2)
    if known in SCORED:
        with left:
            label = words.score_label(instrument.maximum, required=True)
            form.write("score", label, max_chars=SHORT, placeholder=words.SCORE_HINT)
            said(found, "score", "status")
    with right if known in SCORED else left:
        _band(form, instrument, words.band_label(required=known is Kind.BAND))
        said(found, "stated_band", *(() if known in SCORED else ("score", "status")))
    left, _ = st.columns(2)
    with left:
        form.write("published_index", words.INDEX, max_chars=SHORT, placeholder=words.INDEX_HINT)
        said(found, "published_index")


def _no_value(form: Typed, instrument: Instrument, found: Collection[Finding]) -> None:
    """Why there is none; a category that was stated all the same is not passed over."""
    states = ["", *(item.value for item in Status if item is not Status.ASSESSED)]
    form.choose("status", words.STATUS, states, _named(vocabulary.STATUSES, Status))
    said(found, "status", "score", "published_index")
    if form.text("stated_band"):
        _band(form, instrument, words.BAND)
        said(found, "stated_band")
    form.tell("note", words.NOTE_REQUIRED)
    said(found, "note")


def _band(form: Typed, instrument: Instrument, label: str) -> None:
    bands = ["", *(band.name for band in reversed(instrument.bands))]
    form.choose("stated_band", label, bands, lambda name: name or words.NO_BAND)


def _aspects(form: Typed, instrument: Instrument, found: Collection[Finding]) -> None:
    draw(frame.section(words.ASPECTS_TITLE))
    for item, column in _paired(instrument.aspects):
        with column:
            name = f"{POINTS}{item.code}"
            form.write(name, literal(words.aspect(item)), max_chars=SHORT)
            said(found, name)
    draw(frame.note(_running(form, instrument.aspects)))
    said(found, "aspect_scores")


def _running(form: Typed, aspects: Collection[Aspect]) -> str:
    """The sum of what can be read so far."""
    points = [_number(form.text(f"{POINTS}{item.code}")) for item in aspects]
    given = [value for value in points if value is not None]
    total = sum(given, Decimal(0))
    return words.running(total, len(given), len(aspects), _number(form.text("score")))


def _number(told: str) -> Decimal | None:
    try:
        return parse.number(told)
    except ValueError:
        return None


def _levels(form: Typed, instrument: Instrument, found: Collection[Finding]) -> None:
    draw(frame.section(words.LEVELS_TITLE))
    said(found, "levels")
    levels = ["", *map(str, range(1, instrument.levels + 1))]
    for aspect in instrument.aspects:
        draw(
            frame.note(words.heading(aspect)),
            rubric(words.RUBRIC, [(words.indicator(x), x.rubric) for x in aspect.indicators]),
        )
        for item, column in _paired(aspect.indicators):
            with column:
                name = f"{LEVEL}{item.code}"
                form.choose(
                    name,
                    literal(words.indicator(item)),
                    levels,
                    words.level,
                )
                said(found, name)


def _paired(items: Sequence[P]) -> Iterator[tuple[P, DeltaGenerator]]:
    """Two beside each other where there is room; in order where they stand one below another."""
    for start in range(0, len(items), 2):
        columns = st.columns(2, vertical_alignment="bottom")
        yield from zip(items[start : start + 2], columns, strict=False)


def _decree(form: Typed, found: Collection[Finding]) -> None:
    draw(frame.section(words.DECREE_TITLE))
    form.write("decree_number", words.DECREE, max_chars=DECREE, placeholder=words.DECREE_HINT)
    said(found, "decree_number")
    left, right = st.columns(2)
    with left:
        form.write("decided_on", words.DECIDED, max_chars=SHORT, placeholder=words.DAY_HINT)
        said(found, "decided_on")
    with right:
        form.write(
            "valid_until",
            words.UNTIL,
            max_chars=SHORT,
            placeholder=words.UNTIL_HINT,
        )
        said(found, "valid_until")


def _source(form: Typed, dataset: Dataset, found: Collection[Finding]) -> None:
    draw(frame.section(words.SOURCE_TITLE, words.SOURCE_NOTE))
    form.write("reference", words.REFERENCE, max_chars=REFERENCE)
    said(found, "source")
    kinds = [item for item in SourceKind if item is not SourceKind.DEMO or dataset is Dataset.DEMO]
    left, right = st.columns(2)
    with left:
        codes = ["", *(item.value for item in kinds)]
        named = _named(vocabulary.SOURCE_KINDS, SourceKind)
        form.choose("source_kind", words.SOURCE_KIND, codes, named)
        said(found, "source_kind")
    with right:
        form.write(
            "source_date", words.SOURCE_DATE, max_chars=SHORT, placeholder=words.SOURCE_DATE_HINT
        )
    left, right = st.columns(2)
    with left:
        codes = ["", *(item.value for item in Confidence)]
        form.choose(
            "confidence", words.CONFIDENCE, codes, _named(vocabulary.CONFIDENCES, Confidence)
        )
        said(found, "confidence")
    with right:
        codes = [item.value for item in Claim]
        form.choose("claim", words.CLAIM, codes, _named(vocabulary.CLAIMS, Claim))
    if kind(form) is not Kind.NONE:
        form.tell("note", words.NOTE)
        said(found, "note")
