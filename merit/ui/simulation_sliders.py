"""The sliders of a what-if, in step with the address."""

import streamlit as st

from merit.services.simulation import SimulationStart
from merit.ui import address, simulation_choice
from merit.ui.components.literal import literal
from merit.ui.text import simulation as words


def of_points(start: SimulationStart) -> None:
    """One slider per aspect, in the steps of the instrument."""
    for aspect in start.instrument.aspects:
        official = start.points[aspect.code]
        address.choose(
            st.select_slider,
            literal(words.slider(aspect, official)),
            simulation_choice.point_codes(start, aspect),
            name=aspect.code,
            default=simulation_choice.point_code(official),
            format_func=simulation_choice.point_name,
        )


def of_levels(start: SimulationStart) -> None:
    """One slider per indicator of the aspect that is open."""
    for item in simulation_choice.aspect(start).indicators:
        official = start.region.levels.get(item.code)
        address.choose(
            st.select_slider,
            literal(words.level_slider(item, official)),
            simulation_choice.level_codes(start, item),
            name=item.code,
            default=simulation_choice.level_code(start, item),
            format_func=words.level,
        )
