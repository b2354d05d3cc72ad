"""A self-check that was filled in offline: read, shown beside what is recorded, taken over."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

import streamlit as st

from merit.domain.imports.complaints import Complaint
from merit.domain.self_checks.offline import Filling
from merit.domain.self_checks.offline_reading import Reading
from merit.errors import WorkbookError
from merit.services import self_checks
from merit.services.self_checks import CheckView
from merit.services.self_checks import offline as service
from merit.services.self_checks.offline import Change, Decision, Plan, Taken
from merit.ui import acting, address, imports_findings, results_typing
from merit.ui.clock import now
from merit.ui.components import frame
from merit.ui.components.proposals import proposals
from merit.ui.components.rendering import draw
from merit.ui.components.tables import Stack
from merit.ui.imports_chosen import MEGABYTES, Chosen
from merit.ui.text import self_check_offline as words

HELD, GENERATION, PICK = "_berkas_mandiri", "_berkas_mandiri_ke", "_pilih_mandiri"
TAKE = "ambil-mandiri"


@dataclass(frozen=True, slots=True)
class _Held:
    """A file that is looked at, of which self-check, and what was read from it."""

    subject: str
    file: Chosen
    reading: Reading | None = None
    refusal: str = ""


def show(view: CheckView) -> None:
    """The place to hand a file in; below it what that would change, and the consent."""
    _ask(_subject(view))
    held = _read(view)
    if held is None:
        return
    draw(frame.arrival(words.chosen(held.file.name, len(held.file.content)), held.file.digest))
    if held.reading is None:
        draw(frame.faults(held.refusal, []))
    elif held.reading.filling is None:
        draw(
            frame.faults(words.REFUSED, []),
            imports_findings.listing(_complaints(held.reading), title=words.COMPLAINTS),
        )
    else:
        _examine(held.reading.filling, held.file)
    st.button(words.LET_GO, on_click=let_go, key="lepas_berkas_mandiri")


def let_go() -> None:
    """It was taken over, or is not wanted."""
    st.session_state.pop(HELD, None)


def _subject(view: CheckView) -> str:
    return self_checks.subject(view.check.dataset, view.check.code)


def _ask(subject: str) -> None:
    key = f"{HELD}_{st.session_state.get(GENERATION, 0)}"
    st.file_uploader(
        words.FILE,
        max_upload_size=MEGABYTES,
        key=key,
        on_change=_take_in,
        args=(key, subject),
        width=760,
    )


def _take_in(key: str, subject: str) -> None:
    file = st.session_state.get(key)
    if file is not None:
        content = file.getvalue()
        chosen = Chosen(file.name, content, sha256(content).hexdigest())
        st.session_state[HELD] = _Held(subject, chosen)
        st.session_state[GENERATION] = st.session_state.get(GENERATION, 0) + 1


def _read(view: CheckView) -> _Held | None:
    """What is looked at, read once; a file handed in for another self-check is let go."""
    held: _Held | None = st.session_state.get(HELD)
    if held is None or held.subject != _subject(view):
        let_go()
        return None
    if held.reading is None and not held.refusal:
        with st.spinner(words.READING):
            try:
                reading = service.understood(view, held.file.content, name=held.file.name)
                held = _Held(held.subject, held.file, reading)
            except WorkbookError as error:
                held = _Held(held.subject, held.file, refusal=str(error))
        st.session_state[HELD] = held
    return held


def _examine(filling: Filling, file: Chosen) -> None:
    """What taking the file over would do as of now, and the button for it."""
    faults = st.container()  # its place is kept, so that no field moves
    if results_typing.pressed(TAKE):
        with faults:
            _take(filling, file)
    plan = _plan(filling)
    if plan.complaints:
        draw(
            frame.faults(words.REFUSED, []),
            imports_findings.listing(plan.complaints, title=words.COMPLAINTS),
        )
    elif not plan.changes:
        draw(frame.empty(*words.NOTHING_NEW))
    else:
        draw(_preview(plan))
        _choices(plan, file)
        results_typing.button(TAKE, words.take(plan), type="primary")


def _plan(filling: Filling) -> Plan:
    moment = now()
    return acting.ask(
        lambda session, user: service.plan_filling(session, user, filling, now=moment)
    )


def _complaints(reading: Reading) -> tuple[Complaint, ...]:
    """Everything that has to be mended in a file, what is locked along with what is illegible."""
    locked = _plan(reading.legible).complaints if reading.legible else ()
    return (*reading.complaints, *locked)


def _preview(plan: Plan) -> str:
    rows = [
        (words.indicator(item), Stack(words.recorded(item.present)), Stack(words.in_file(item)))
        for item in plan.changes
    ]
    title = frame.section(words.PREVIEW, words.lead(plan))
    return title + proposals(words.PREVIEW, words.PREVIEW_HEAD, rows, is_told_third=True)


def _choices(plan: Plan, file: Chosen) -> None:
    """For each conflict the recorded answer or that of the file; nothing is chosen beforehand."""
    if not plan.conflicts:
        return
    draw(frame.section(words.CONFLICTS, words.CONFLICTS_NOTE))
    for item in plan.conflicts:
        st.radio(
            words.indicator(item),
            (False, True),
            index=None,
            format_func=lambda takes_file: words.TAKE if takes_file else words.KEEP,
            captions=[_said(item, takes_file=False), _said(item, takes_file=True)],
            key=_key(item.indicator.code, item.version, file),
        )


def _said(item: Change, *, takes_file: bool) -> str:
    return "; ".join(
        (words.level(item.row.level), words.note(item.row.note))
        if takes_file
        else words.recorded(item.present)
    )


def _key(code: str, version: int, file: Chosen) -> str:
    return f"{PICK}/{file.digest[:12]}/{code}/{version}"


def _decisions(plan: Plan, file: Chosen) -> Mapping[str, Decision]:
    """What was chosen about the answers as they are recorded now."""
    return {
        item.indicator.code: Decision(takes_file, item.version)
        for item in plan.conflicts
        if (takes_file := st.session_state.get(_key(item.indicator.code, item.version, file)))
        is not None
    }


def _take(filling: Filling, file: Chosen) -> None:
    done: Taken | None = None
    with acting.faults_told():
        decisions = _decisions(_plan(filling), file)
        done = acting.act(
            lambda session, user, now: service.take_filling(
                session, user, filling, decisions=decisions, now=now
            )
        )
    if done is not None:
        let_go()
        acting.begin_anew(words.taken(done), **address.query())
