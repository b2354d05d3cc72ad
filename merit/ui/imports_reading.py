"""What the chosen file says: read once for every question asked of it."""

from dataclasses import dataclass, field, replace

import streamlit as st

from merit.domain.imports.batches import Preview
from merit.domain.imports.readings import Asked
from merit.errors import WorkbookError
from merit.services import imports
from merit.services.imports.taking import AnyReading
from merit.ui import acting
from merit.ui.imports_chosen import READ, Chosen
from merit.ui.loaders import imports as loader
from merit.ui.text import imports as words
from merit.workbooks import open_file


@dataclass(slots=True)
class _Memory:
    """What a session knows of the file that is chosen now; only the last question is kept.

    The opened workbook is not: it can be a hundred times as large as what was read of it.
    """

    digest: str
    refusal: str = ""
    readings: dict[Asked, AnyReading] = field(default_factory=dict)
    previews: dict[Asked, Preview] = field(default_factory=dict)


def reading_of(file: Chosen, asked: Asked) -> AnyReading:
    """What the file says of what was asked. Raises WorkbookError where it is refused as a whole."""
    memory = _memory(file)
    if memory.refusal:
        raise WorkbookError(memory.refusal)
    question = Asked(asked.kind, asked.year, asked.instrument)  # a source is told, not read
    if question not in memory.readings:
        regions, instruments = acting.ask(lambda session, _user: imports.references(session))
        with st.spinner(words.READING):
            try:
                book = open_file(file.content, name=file.name)
            except WorkbookError as error:
                memory.refusal = str(error)
                raise
            reading = imports.understood(book, question, regions=regions, instruments=instruments)
        memory.readings = {question: reading}
    return replace(memory.readings[question], asked=asked)


def preview_of(file: Chosen, asked: Asked) -> Preview:
    """What taking the file in would do, as it was when it was read."""
    reading, memory = reading_of(file, asked), _memory(file)
    if asked not in memory.previews:
        with st.spinner(words.READING):
            memory.previews = {asked: loader.preview(reading)}
    return memory.previews[asked]


def see(file: Chosen, asked: Asked, present: Preview) -> None:
    """Take another preview as seen."""
    _memory(file).previews = {asked: present}


def _memory(file: Chosen) -> _Memory:
    memory: _Memory | None = st.session_state.get(READ)
    if memory is None or memory.digest != file.digest:
        st.session_state[READ] = memory = _Memory(file.digest)
    return memory
