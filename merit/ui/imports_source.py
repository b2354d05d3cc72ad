"""Where the values of a file come from, for rows that do not say it themselves."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

import streamlit as st

from merit.domain.findings import Finding, error
from merit.domain.imports.readings import Kind
from merit.domain.provenance import Source
from merit.domain.result_sources import DECREE, REFERENCE
from merit.domain.states import Confidence, Dataset, SourceKind
from merit.ui import results_kept, results_typing
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.results_form import SHORT, said
from merit.ui.results_typing import Typed, Value
from merit.ui.text import imports as words
from merit.ui.text import result_form as shared
from merit.ui.text import typed as parse
from merit.ui.text import vocabulary

PLACE = "impor"
FIELDS = ("reference", "source_kind", "source_date", "confidence", "decree_number", "decided_on")
NAMES = vocabulary.SOURCE_KINDS
R = TypeVar("R")
E = TypeVar("E", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Told:
    """What was said of the whole file, and what of it cannot be used yet."""

    source: Source | None
    confidence: Confidence
    decree_number: str
    decided_on: date | None
    faults: tuple[Finding, ...]


def ask(dataset: Dataset, kind: Kind) -> Told:
    """The fields, and what stands in them; a decree is asked for of results alone."""
    form = _form()
    form.catch_up()
    _keep({name: form.text(name) for name in FIELDS})
    found = _read(form)
    draw(
        frame.section(words.SOURCE_TITLE, words.SOURCE_NOTE),
        frame.note(words.RESTORED) if form.is_set(_RESTORED) else "",
    )
    form.write("reference", words.REFERENCE, max_chars=REFERENCE)
    said(found.faults, "reference")
    left, right = st.columns(2, vertical_alignment="bottom")
    with left:
        kinds = {item: name for item, name in NAMES.items() if _fits(item, dataset)}
        form.choose("source_kind", words.SOURCE_KIND, ["", *kinds], _named(NAMES, SourceKind))
        said(found.faults, "source_kind")
    with right:
        codes = ["", *vocabulary.CONFIDENCES]
        named = _named(vocabulary.CONFIDENCES, Confidence)
        form.choose("confidence", words.CONFIDENCE, codes, named)
        said(found.faults, "confidence")
    form.write(
        "source_date", words.SOURCE_DATE, max_chars=SHORT, placeholder=shared.SOURCE_DATE_HINT
    )
    said(found.faults, "source_date")
    if kind is Kind.RESULTS:
        _decree(form, found)
    return found


def _decree(form: Typed, found: Told) -> None:
    left, right = st.columns((3, 2), vertical_alignment="bottom")
    with left:
        form.write("decree_number", words.DECREE, max_chars=DECREE, placeholder=shared.DECREE_HINT)
    with right:
        form.write("decided_on", words.DECIDED, max_chars=SHORT, placeholder=shared.DAY_HINT)
        said(found.faults, "decided_on")


def forget() -> None:
    """The file was taken in: the next one says anew where it comes from."""
    results_typing.forget(PLACE)


_RESTORED = "dari-sesi-lalu"


def _keep(values: Mapping[str, str]) -> None:
    """Hold what was typed beyond this session, where anything was."""
    if any(values.values()):
        results_kept.keep_at(PLACE, values)
    else:
        results_kept.drop(PLACE)


def _form() -> Typed:
    """The form, with what was typed in a session that is over."""
    kept = None if results_typing.is_typed(PLACE) else results_kept.found_at(PLACE)
    values: dict[str, Value] = dict.fromkeys(FIELDS, "")
    if kept is not None:
        values |= {**kept.values, _RESTORED: True}
    return results_typing.typed(PLACE, lambda: values)


def _fits(kind: SourceKind, dataset: Dataset) -> bool:
    return kind is not SourceKind.DEMO or dataset is Dataset.DEMO


def _named(names: Mapping[E, str], kind: Callable[[str], E]) -> Callable[[str], str]:
    return lambda code: shared.initial(names[kind(code)]) if code else shared.CHOOSE


def _read(form: Typed) -> Told:
    faults: list[Finding] = []
    published_on = _parsed(
        form, "source_date", parse.partial_day, shared.UNREADABLE["source"], faults
    )
    decided_on = _parsed(form, "decided_on", parse.day, shared.UNREADABLE["decided_on"], faults)
    reference = form.text("reference").strip()
    kind, confidence = form.text("source_kind"), form.text("confidence")
    if reference:
        faults += [
            error(name, shared.MISSING[name])
            for name, told in (("source_kind", kind), ("confidence", confidence))
            if not told
        ]
    elif kind or published_on:
        faults.append(error("reference", words.REFERENCE_MISSING))
    return Told(
        Source(reference, SourceKind(kind), published_on) if reference and kind else None,
        Confidence(confidence) if confidence else Confidence.HIGH,
        form.text("decree_number").strip(),
        decided_on,
        tuple(faults),
    )


def _parsed(
    form: Typed,
    name: str,
    parser: Callable[[str], R],
    fault: str,
    faults: list[Finding],
) -> R | None:
    try:
        return parser(form.text(name))
    except ValueError:
        faults.append(error(name, fault))
        return None
