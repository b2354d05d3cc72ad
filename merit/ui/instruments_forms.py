"""Forms of the page on which instruments are kept: upload, activate, throw away."""

import streamlit as st

from merit.domain.instruments import Instrument, RevisionState
from merit.errors import InstrumentFileError
from merit.services import instruments as service
from merit.services.instruments import Listed
from merit.store.instrument_revisions import Revision
from merit.ui import acting
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.instruments_view import CODE, REVISION, active_of
from merit.ui.text import instruments as words

FORM_WIDTH = 720  # pixels; less where the screen is narrower


def upload(rows: tuple[Listed, ...]) -> None:
    """A file, what it would become, and the reason it comes with."""
    draw(frame.section(words.UPLOAD_TITLE, words.UPLOAD_NOTE))
    file = st.file_uploader(
        words.FILE, type=["yaml", "yml"], max_upload_size=1, key="berkas", width=FORM_WIDTH
    )
    if file is None:
        return
    content = file.getvalue()
    instrument = _read(content)
    if instrument is None:
        return
    draw(frame.note(_preview(instrument, rows)))
    with st.form("unggah", enter_to_submit=False, width=FORM_WIDTH):
        reason = _reason("unggah")
        sent = st.form_submit_button(words.UPLOAD, type="primary")
    if sent:
        with acting.faults_told():
            done = acting.act(
                lambda session, user, now: service.upload(
                    session, user, content, reason=reason, now=now
                )
            )
            acting.begin_anew(
                words.uploaded_now(done), **{CODE: done.code, REVISION: str(done.number)}
            )


def _read(content: bytes) -> Instrument | None:
    try:
        return service.read_upload(content)
    except InstrumentFileError as error:
        draw(frame.faults(words.FILE_FAULTS, error.faults))
        return None


def _preview(instrument: Instrument, rows: tuple[Listed, ...]) -> str:
    numbers = [item.revision.number for item in rows if item.revision.code == instrument.code]
    active = active_of(rows, instrument.code)
    found = service.compare(active.instrument, instrument) if active else None
    return words.upload_preview(instrument.code, max(numbers, default=0) + 1, found)


def activate(known: Revision, active: Revision | None) -> None:
    """Reason, confirmation, and the step itself."""
    seen = acting.pinned(f"{known.code}@{known.number}", active.number if active else None)
    draw(frame.section(words.ACTIVATE_TITLE))
    with st.form("aktifkan", enter_to_submit=False, width=FORM_WIDTH):
        reason = _reason("aktifkan")
        sure = st.checkbox(words.CONFIRM)
        sent = st.form_submit_button(words.ACTIVATE, type="primary")
    if sent and not sure:
        draw(frame.faults(words.CONFIRM_FIRST, ()))
    elif sent:
        with acting.faults_told(_present):
            acting.act(
                lambda session, user, now: service.activate(
                    session,
                    user,
                    known.code,
                    known.number,
                    seen=seen,
                    reason=reason,
                    now=now,
                )
            )
            acting.begin_anew(words.activated_now(known))


def discard(known: Revision) -> None:
    """Throw a revision away that was never in use."""
    if known.state is not RevisionState.UPLOADED:
        return
    draw(frame.section(words.DISCARD_TITLE, words.DISCARD_NOTE))
    with st.form("buang", enter_to_submit=False, width=FORM_WIDTH):
        reason = _reason("buang")
        sent = st.form_submit_button(words.DISCARD)
    if sent:
        with acting.faults_told():
            acting.act(
                lambda session, user, _now: service.discard(
                    session, user, known.code, known.number, reason=reason
                )
            )
            acting.begin_anew(words.discarded_now(known))


def _present(current: object) -> str:
    """What is in use now, when somebody else was faster; the next try is made against that."""
    acting.let_go()
    return frame.note(words.stale(current if isinstance(current, Revision) else None))


def _reason(form: str) -> str:
    return st.text_area(
        words.REASON,
        key=f"alasan_{form}",
        placeholder=words.REASON_HELP,
        height=80,
    )
