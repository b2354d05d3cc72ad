"""Changing a meeting from a form: where it is kept, against what, and what is found instead."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar, cast

import streamlit as st

from merit.domain.access import User
from merit.domain.findings import Finding, findings_of
from merit.domain.meetings import AgendaItem, MeetingRecord
from merit.domain.states import Dataset
from merit.errors import MeritError, ResultError, StaleError
from merit.services import meetings
from merit.services.meetings import MeetingDetail
from merit.store.engine import Session
from merit.ui import acting, results_typing
from merit.ui.components import frame
from merit.ui.components.rendering import draw

SHOWN = "_rakor_di_layar"
R = TypeVar("R")


def place(record: MeetingRecord, part: str) -> str:
    """Where a form about a meeting is kept: the same code in the other data set is another."""
    return f"{meetings.subject(record.dataset, record.code)}/{part}"


@dataclass(frozen=True, slots=True)
class Seen:
    """What a run showed of the meeting `code` that a step, or going on, is taken against."""

    dataset: Dataset
    code: str
    version: int
    agenda: tuple[AgendaItem, ...]
    current: int | None


def shown(detail: MeetingDetail) -> Seen:
    """What the run before showed: whoever pressed a button now saw that, not `detail`.

    Only the meeting that was on the screen last is remembered.
    """
    record = detail.meeting
    now = Seen(record.dataset, record.code, detail.version, record.agenda, record.current)
    before: Seen = st.session_state.get(SHOWN, now)
    st.session_state[SHOWN] = now
    return before if (before.dataset, before.code) == (now.dataset, now.code) else now


def act(
    work: Callable[[Session, User, datetime], R],
    *,
    beaten: Callable[[MeetingRecord], None] | None = None,
) -> tuple[R | None, tuple[Finding, ...]]:
    """Do something that is recorded as a whole; None where it was refused.

    Findings are for the fields; any other refusal is said at once, where it happened. `beaten` is
    called with the present meeting where somebody else was faster: only then has a form to take
    what is recorded now as seen.
    """
    try:
        return acting.act(work), ()
    except ResultError as error:
        return None, findings_of(error)
    except MeritError as error:
        draw(frame.faults(str(error), []))
        if beaten is not None and isinstance(error, StaleError):
            beaten(cast("MeetingRecord", error.current))
        return None, ()


def forget(place: str) -> None:
    """What was typed at `place` was handed in."""
    results_typing.forget(place)
    acting.let_go(place)
