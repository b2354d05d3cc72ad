"""Fields that say which result is meant: its year, and the instrument of that year."""

import streamlit as st

from merit.domain.comparison import OF_REVISION
from merit.ui import address, results_choice
from merit.ui.components.choices import Choice, choices
from merit.ui.components.rendering import draw
from merit.ui.results_choice import INSTRUMENT, YEAR
from merit.ui.text import result_form as words
from merit.ui.text import shell


def year(label: str) -> int | None:
    """The year, once it is chosen."""
    told = address.choose(
        st.selectbox,
        label,
        ["", *results_choice.years()],
        name=YEAR,
        default="",
        format_func=lambda year: year or words.CHOOSE_YEAR,
    )
    return int(told) if told else None


def instrument(year: int) -> str:
    """The instrument of a year, unless another is chosen."""
    known = results_choice.instruments()
    code = address.asked(INSTRUMENT, known, default=results_choice.in_force(year))
    items = [
        Choice(shell.instrument_name(item), address.here(**{INSTRUMENT: item}), item == code)
        for item in known
        if item == code or OF_REVISION not in item
    ]
    draw(choices(words.INSTRUMENT, items, stay=INSTRUMENT))
    return code
