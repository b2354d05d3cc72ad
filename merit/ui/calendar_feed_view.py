"""The calendar as a file and as a secret address, at the foot of a page."""

from urllib.parse import urlsplit

import streamlit as st

from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.services import calendar_keys
from merit.settings import settings
from merit.ui import acting
from merit.ui.access import current_user
from merit.ui.components import frame, people
from merit.ui.components.rendering import draw
from merit.ui.text import calendar_feed as words

MADE, GONE = "_alamat_kalender", "_alamat_kalender_dicabut"


def show(scope: Scope) -> None:
    """The way to the file for everybody, and the address for whoever has an account."""
    draw(
        frame.section(words.TITLE, words.NOTE),
        frame.link(words.download(scope), _file(scope)),
    )
    user = current_user()
    if user.account is None or user.trial:
        draw(frame.note(words.TRIAL if user.trial else words.NO_ACCOUNT))
        return
    made_at = acting.ask(calendar_keys.calendar_key)
    draw(
        _secret(),
        frame.done(words.REVOKED) if st.session_state.pop(GONE, False) else "",
        frame.note(words.present(made_at) if made_at else words.NO_KEY),
    )
    with st.container(horizontal=True):
        _buttons(has_key=made_at is not None)


def _file(scope: Scope) -> str:
    demo = scope.dataset is Dataset.DEMO
    return f"/kalender.ics?data={scope.dataset.value}" if demo else "/kalender.ics"


def _buttons(*, has_key: bool) -> None:
    if st.button(words.RENEW if has_key else words.MAKE, key="kalender_buat"):
        with acting.faults_told():
            st.session_state[MADE] = acting.act(
                lambda session, user, now: calendar_keys.renew_calendar_key(session, user, now=now)
            )
            st.rerun()
    if has_key and st.button(words.REVOKE, key="kalender_cabut"):
        with acting.faults_told():
            acting.act(lambda session, user, _now: calendar_keys.revoke_calendar_key(session, user))
            st.session_state[GONE] = True
            st.rerun()


def _secret() -> str:
    """The address that was just made; the next run forgets it."""
    token = st.session_state.pop(MADE, "")
    if not token:
        return ""
    link = f"{_host()}/kalender/{token}.ics"
    return people.secret(words.SECRET_TITLE, words.SECRET_NOTE, link, words.SECRET_HINT)


def _host() -> str:
    """The address readers open the application at, as set or as this one did."""
    here = urlsplit(st.context.url or "")
    seen = f"{here.scheme}://{here.netloc}" if here.netloc else ""
    return settings().alamat.rstrip("/") or seen
