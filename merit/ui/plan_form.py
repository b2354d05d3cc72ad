"""The form in which the budget and the assumptions of a plan are typed.

What is computed lives in the address: the fields show it, and handing them in changes it.
"""

import streamlit as st

from merit.services.coaching_plan import PlanFacts, PlanQuestion
from merit.ui import address, plan_choice
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.plan_choice import DESK_EFFECT, DESKS, FGD_EFFECT, FGDS, SEATS
from merit.ui.text import plan_settings as words

BUDGET, ASSUMED = (FGDS, SEATS, DESKS), (FGD_EFFECT, DESK_EFFECT)


def show(facts: PlanFacts, question: PlanQuestion) -> None:
    """The fields, and what is wrong with them once they were handed in."""
    asked = plan_choice.numbers_asked(facts)
    # Fields of another question are other fields, so that links and the back key fill them anew.
    place = "-".join(map(str, (*asked.values(), question.with_reached)))
    with st.form(f"rencana-{place}", enter_to_submit=False):
        left, right = st.columns([3, 2], gap="large")
        with left:
            draw(frame.section(words.BUDGET, words.BUDGET_NOTE))
            typed = _fields(BUDGET, asked, place)
        with right:
            draw(frame.section(words.ASSUMPTIONS, words.ASSUMPTIONS_NOTE))
            typed |= _fields(ASSUMED, asked, place)
        with_reached = st.checkbox(
            words.WITH_REACHED, value=question.with_reached, key=f"rencana-sb-{place}"
        )
        with st.container():  # its place is kept, so that no button moves
            faults = st.empty()
        sent = st.form_submit_button(words.COMPUTE, type="primary")
    if sent:
        wrong = [name for name, text in typed.items() if plan_choice.number(name, text) is None]
        if wrong:
            lines = [words.wrong(name, *plan_choice.LIMITS[name]) for name in wrong]
            faults.html(frame.faults(words.FAULTS, lines))
            return
        _ask(facts, typed, with_reached=with_reached)


def _fields(names: tuple[str, ...], asked: dict[str, int], place: str) -> dict[str, str]:
    typed = {}
    for name, column in zip(
        names, st.columns(len(names), vertical_alignment="bottom"), strict=True
    ):
        with column:
            typed[name] = st.text_input(
                words.label(name, *plan_choice.LIMITS[name]),
                value=str(asked[name]),
                key=f"rencana-{name}-{place}",
            )
    return typed


def _ask(facts: PlanFacts, typed: dict[str, str], *, with_reached: bool) -> None:
    """Put the question into the address and begin anew."""
    wanted = {
        name: number
        for name, text in typed.items()
        if (number := plan_choice.number(name, text)) is not None
    }
    changed = plan_choice.changed(facts, wanted, with_reached=with_reached)
    address.rewrite(address.query() | changed)
    st.rerun()
