"""A good practice somebody else changed: what the reader saw beside what is recorded now."""

import streamlit as st

from merit.domain.practices import PracticeRecord
from merit.ui import acting, practice_choice, results_typing
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.components.versions import Pair, versions
from merit.ui.text import numbers
from merit.ui.text import practices as words

READ = "baca-praktik"


def conflict(place: str, seen: PracticeRecord, present: PracticeRecord) -> None:
    """Both versions, and the way to the present one; what was typed stays."""
    if results_typing.pressed(f"{READ}-{place}"):
        acting.let_go(place)
        st.rerun()
    was, there = _facts(seen), _facts(present)
    pairs = [
        Pair(name, was.get(name, numbers.NOTHING), there.get(name, numbers.NOTHING), differs)
        for name in dict.fromkeys([*was, *there])
        for differs in (was.get(name) != there.get(name),)
    ]
    draw(
        frame.faults(words.CHANGED, []),
        frame.section(words.CHANGED_TITLE),
        versions(
            words.CHANGED_TITLE,
            (words.PART, words.ON_SCREEN, words.NEWEST),
            pairs,
            mark=words.DIFFERS,
        ),
    )
    results_typing.button(f"{READ}-{place}", words.READ_NEWEST, type="primary")


def _facts(item: PracticeRecord) -> dict[str, str]:
    return {
        words.STATE: words.STATES[item.state],
        words.FIELD_TITLE: item.title,
        words.FIELD_ASPECT: practice_choice.aspect_name(item),
        words.INDICATOR: practice_choice.indicator_name(item),
        words.DESCRIPTION_TITLE: item.description,
        words.FIELD_CONTACT: item.contact,
        words.ANSWER_TITLE: item.reason or numbers.NOTHING,
    }
