"""Documents beside something: the list, and for those who may, adding and taking away."""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime

import streamlit as st

from merit.domain.access import User
from merit.domain.document_links import LONGEST
from merit.domain.documents import FILE_BYTES, TITLE, Document
from merit.services import documents as service
from merit.services.imports import Upload
from merit.store.engine import Session
from merit.ui import acting, address, results_kept, results_typing
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.components.tables import Cell, Link, Stack, Table
from merit.ui.loaders.documents import documents
from merit.ui.results_typing import Typed, Value
from merit.ui.text import documents as words

PARAMETER, CHANGING = "dokumen", "ubah"
SAID, GENERATION = "_ucapan_dokumen", "_berkas_dokumen_ke"
LINK_FIELDS, FILE_FIELD = ("link_title", "link"), "file_title"
FIELDS = (*LINK_FIELDS, FILE_FIELD, "removed")
RESTORED = "dari-sesi-lalu"
Work = Callable[[Session, User, datetime], str]


def show(subject: str, *, title: str, may_change: bool) -> None:
    """The documents of `subject` (as the journal calls it) under `title`.

    `may_change`: the reader may add; the service checks again.
    """
    found = documents(subject)
    said = st.session_state.pop(f"{SAID}/{subject}", "")
    draw(
        frame.section(title),
        frame.done(said) if said else "",
        _listed(title, found) if found else frame.note(words.NONE),
    )
    if may_change:
        _change(subject, found)


def _listed(title: str, found: Sequence[Document]) -> str:
    return Table(title, words.HEAD, tuple(map(_row, found))).html()


def _row(item: Document) -> tuple[Cell, ...]:
    own = Link(item.title, f"/dokumen/{item.number}")
    link = Link(item.title, item.link, outside=True) if item.link else own
    return (Stack((link, words.content(item))), words.added(item))


def _change(subject: str, found: Sequence[Document]) -> None:
    is_open = address.asked(PARAMETER, (CHANGING,), default="") == CHANGING
    href = address.here(**{PARAMETER: "" if is_open else CHANGING})
    label = words.CLOSE if is_open else words.OPEN if found else words.OPEN_EMPTY
    draw(frame.fold(label, href, name=PARAMETER, is_open=is_open))
    if not is_open:
        return
    form = _form(subject)
    form.catch_up()
    _keep(subject, form)
    draw(
        frame.note(words.PRIVATE),
        frame.note(words.RESTORED) if form.is_set(RESTORED) else "",
    )
    left, right = st.columns(2, gap="large")
    with left:
        _ask_link(subject, form)
    with right:
        _ask_file(subject, form)
    _ask_removal(subject, form, found)


def _ask_link(subject: str, form: Typed) -> None:
    draw(frame.section(words.LINK_TITLE, words.LINK_NOTE))
    form.write("link_title", words.TITLE, max_chars=TITLE)
    form.write("link", words.LINK, max_chars=LONGEST, placeholder=words.LINK_HINT)
    if st.button(words.ADD_LINK, key=f"simpan_tautan_{subject}"):
        title, link = form.text("link_title"), form.text("link")
        _do(
            subject,
            form,
            LINK_FIELDS,
            lambda session, user, now: words.saved(
                service.add_link(session, user, subject, title=title, link=link, now=now)
            ),
        )


def _ask_file(subject: str, form: Typed) -> None:
    draw(frame.section(words.FILE_TITLE, words.FILE_NOTE))
    generation = st.session_state.get(GENERATION, 0)
    most = FILE_BYTES // (1024 * 1024)
    # Of any type: what is refused is refused by its content, with a sentence of ours.
    file = st.file_uploader(words.FILE, max_upload_size=most, key=f"berkas_{subject}_{generation}")
    form.write("file_title", words.TITLE_OF_FILE, max_chars=TITLE)
    if not st.button(words.ADD_FILE, key=f"simpan_berkas_{subject}"):
        return
    if file is None:
        draw(frame.faults(words.NO_FILE, []))
        return
    upload, title = Upload(file.name, file.getvalue()), form.text("file_title")
    with acting.faults_told():
        judged = acting.ask(lambda session, user: service.judged(session, user, subject, upload))
        _do(
            subject,
            form,
            [FILE_FIELD],
            lambda session, user, now: words.saved(
                service.add_file(session, user, subject, judged, title=title, now=now)
            ),
        )


def _ask_removal(subject: str, form: Typed, found: Sequence[Document]) -> None:
    """One of the documents the reader may take away; nothing where there is none."""
    own = acting.ask(lambda session, user: service.removable(session, user, subject))
    among = {str(item.number): item for item in found if item.number in own}
    if not among:
        return
    draw(frame.section(words.REMOVE_TITLE, words.REMOVE_NOTE))
    with st.container(horizontal=True, vertical_alignment="bottom"):
        form.choose(
            "removed",
            words.REMOVE_LABEL,
            ["", *among],
            lambda key: words.choice(among[key], among.values()) if key else words.CHOOSE,
        )
        pressed = st.button(words.REMOVE, key=f"keluarkan_{subject}")
    item = among.get(form.text("removed"))
    if pressed and item is not None:
        _do(
            subject,
            form,
            ["removed"],
            lambda session, user, now: _removed(session, user, item, now),
        )


def _removed(session: Session, user: User, item: Document, now: datetime) -> str:
    service.remove_document(session, user, item.number, now=now)
    return words.removed(item)


def _do(subject: str, form: Typed, handed_in: Collection[str], work: Work) -> None:
    """Record it, and say so on the run after it; what was typed in other fields stays."""
    with acting.faults_told():
        st.session_state[f"{SAID}/{subject}"] = acting.act(work)
        if FILE_FIELD in handed_in:
            st.session_state[GENERATION] = st.session_state.get(GENERATION, 0) + 1
        rest: dict[str, Value] = {
            name: "" if name in handed_in else form.text(name) for name in FIELDS
        }
        results_typing.forget(_place(subject))
        results_typing.typed(_place(subject), lambda: rest)
        st.rerun()


def _place(subject: str) -> str:
    return f"dokumen/{subject}"


def _form(subject: str) -> Typed:
    """The form, with what was typed in a session that is over."""
    place = _place(subject)
    kept = None if results_typing.is_typed(place) else results_kept.found_at(place)
    values: dict[str, Value] = dict.fromkeys(FIELDS, "")
    if kept is not None:
        values |= {**kept.values, RESTORED: True}
    return results_typing.typed(place, lambda: values)


def _keep(subject: str, form: Typed) -> None:
    """Hold what was typed beyond this session, where anything was."""
    values = {name: form.text(name) for name in FIELDS}
    if any(values.values()):
        results_kept.keep_at(_place(subject), values)
    else:
        results_kept.drop(_place(subject))
