"""The sliders of a what-if, in step with the address."""

import streamlit as st

from merit.services.simulation import Basis
from merit.ui import address, simulation_choice
from merit.ui.components.literal import literal
from merit.ui.text import simulation as words


def of_points(basis: Basis) -> None:
    """One slider per aspect, in the steps of the instrument."""
    for aspect in basis.instrument.aspects:
        official = basis.points[aspect.code]
        address.choose(
            st.select_slider,
            literal(words.slider(aspect, official)),
            simulation_choice.point_codes(basis, aspect),
            name=aspect.code,
            default=simulation_choice.point_code(official),
            format_func=simulation_choice.point_name,
        )


def of_levels(basis: Basis) -> None:
    """One slider per indicator of the aspect that is open."""
    for item in simulation_choice.aspect(basis).indicators:
        official = basis.region.levels.get(item.code)
        address.choose(
            st.select_slider,
            literal(words.level_slider(item, official)),
            simulation_choice.level_codes(basis, item),
            name=item.code,
            default=simulation_choice.level_code(basis, item),
            format_func=words.level,
        )
