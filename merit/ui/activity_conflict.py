"""Somebody else changed the activity meanwhile: both versions, and the choice between them."""

import streamlit as st

from merit.domain.records import InterventionRecord
from merit.ui import loaders, results_typing
from merit.ui.activity_base import Base
from merit.ui.activity_reading import VERSION, instruments
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.components.versions import Pair, versions
from merit.ui.results_typing import Typed
from merit.ui.text import activity_desk as words
from merit.ui.text import activity_facts

THEIRS, MINE = "mereka", "saya"


def show(form: Typed, base: Base, wanted: InterventionRecord) -> None:
    """Both versions side by side, and two ways on; what was typed is kept until one is taken."""
    everyone, known = loaders.regions(), instruments()
    theirs = activity_facts.everything(base.record, everyone, known)
    mine = activity_facts.everything(wanted, everyone, known)
    pairs = [
        Pair(name, left, right, left != right)
        for (name, left), (_, right) in zip(theirs, mine, strict=True)
    ]
    draw(
        frame.faults(words.CHANGED, []),
        frame.section(words.CONFLICT_TITLE, words.CONFLICT_NOTE),
        versions(words.CONFLICT_TITLE, words.CONFLICT_HEAD, pairs, mark=words.DIFFERS),
    )
    with st.container(horizontal=True):
        results_typing.button(_key(form, THEIRS), words.TAKE_THEIRS)
        results_typing.button(_key(form, MINE), words.PUT_MINE)


def settle(form: Typed, base: Base) -> str:
    """Take the choice made in the run before; what to say of it, empty where none was made."""
    chosen = results_typing.pressed(_key(form, THEIRS), _key(form, MINE))
    if not chosen:
        return ""
    if chosen == _key(form, MINE):
        form.values[VERSION] = str(base.version)
        return words.PUT_MINE_DONE
    results_typing.forget(base.place)
    return words.TOOK_THEIRS


def _key(form: Typed, name: str) -> str:
    return f"{name}-{form.place}"
