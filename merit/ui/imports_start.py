"""Preparing a file and handing it in: template, source, upload, and what was read from it."""

from dataclasses import replace

import streamlit as st

from merit.domain.access import User
from merit.domain.imports.batches import Preview
from merit.domain.imports.readings import Asked, Kind
from merit.domain.scope import Scope
from merit.domain.states import Confidence
from merit.errors import WorkbookError
from merit.services.imports.taking import AnyReading
from merit.ui import (
    imports_choice,
    imports_chosen,
    imports_consent,
    imports_files,
    imports_findings,
    imports_preview,
    imports_reading,
    imports_source,
    results_fields,
)
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.imports_chosen import Chosen
from merit.ui.imports_source import Told
from merit.ui.text import imports as words

NOTHING = Told(None, Confidence.HIGH, "", None, ())


def show(user: User, scope: Scope) -> bool:
    """Everything up to consent; whether a file is chosen."""
    kind = imports_choice.kind()
    draw(imports_choice.kinds(kind))
    left, right = st.columns(2, gap="large")
    with left:
        asked = _asked(kind)
    told = NOTHING
    if kind is not Kind.ACTIONS:
        with right:
            told = imports_source.ask(user.writes_in, kind)
    file = imports_chosen.chosen()
    if file is None:
        return False
    draw(frame.arrival(words.chosen(file.name, len(file.content)), file.digest))
    if told.faults:
        draw(frame.faults(words.SOURCE_FIRST, [item.message for item in told.faults]))
    else:
        _examine(file, _with_source(asked, told), scope)
    st.button(words.LET_GO, on_click=imports_chosen.let_go)
    return True


def _asked(kind: Kind) -> Asked:
    """What the file is about, its template, and the place to hand it in."""
    draw(frame.section(words.PREPARE_TITLE, words.PREPARE_NOTE))
    year = results_fields.year(words.YEAR) if kind is Kind.RESULTS else None
    instrument = results_fields.instrument(year) if year else ""
    asked = Asked(kind, year, instrument)
    imports_files.templates(asked)
    imports_chosen.ask(words.FILE)
    return asked


def _with_source(asked: Asked, told: Told) -> Asked:
    return replace(
        asked,
        source=told.source,
        confidence=told.confidence,
        decree_number=told.decree_number,
        decided_on=told.decided_on,
    )


def _examine(file: Chosen, asked: Asked, scope: Scope) -> None:
    """What was read: why it is refused, or what it would do and the consent to that."""
    try:
        reading = imports_reading.reading_of(file, asked)
    except WorkbookError as error:
        draw(frame.faults(str(error), []))
        return
    preview = imports_reading.preview_of(file, asked)
    draw(imports_consent.moved(asked.kind, preview))
    if any(item.is_error for item in preview.complaints):
        draw(frame.faults(words.refused(preview.complaints), []))
        if any(item.cell for item in preview.complaints):
            draw(frame.note(words.MEND_NOTE))
            imports_files.annotated(file, preview.complaints, asked)
        draw(
            frame.remark(words.SOURCE_ABOVE) if _lacks_source(reading, preview) else "",
            imports_findings.listing(preview.complaints, title=words.COMPLAINTS_TITLE),
        )
    elif not preview.effects:
        draw(frame.empty(*words.NOTHING_READ), imports_findings.warnings(preview.complaints))
    elif preview.is_refused:
        draw(frame.empty(*words.NOTHING_NEW), imports_findings.warnings(preview.complaints))
    else:
        draw(imports_preview.content(preview, reading))
        imports_consent.ask(file, reading, preview, scope)


def _lacks_source(reading: AnyReading, preview: Preview) -> bool:
    """Whether the rules miss a source for the file that can be told once, beside it."""
    asked = reading.asked
    found = [item for item in preview.complaints if item not in reading.complaints]
    is_missed = any(item.is_error and not item.sheet for item in found)
    return asked.kind is not Kind.ACTIONS and asked.source is None and is_missed
