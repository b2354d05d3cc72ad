"""Where the blocks of the compare page stand, so that no column stays empty beside a long one."""

from dataclasses import dataclass

import streamlit as st
from streamlit.delta_generator import DeltaGenerator


@dataclass(frozen=True, slots=True)
class Places:
    """The place of each block; several blocks can share one, in the order they are drawn."""

    ranking: DeltaGenerator
    sides: DeltaGenerator
    aspects: DeltaGenerator
    table: DeltaGenerator
    numbers: DeltaGenerator
    unranked: DeltaGenerator


def columns() -> tuple[DeltaGenerator, DeltaGenerator]:
    """A wide and a narrow column; on a phone the narrow one stands below."""
    left, right = st.columns([3, 2], gap="medium")
    return left, right


def places(*, is_low: bool, has_sides: bool, has_aspects: bool, is_short: bool) -> Places:
    """Places for a ranking of few rows (`is_low`) or many, beside what else there is to show.

    `is_short`: the regions without a rank fit into a column.
    """
    ranking, right = columns()
    aspects = numbers = right
    if is_low and has_aspects:
        aspects, numbers = columns()
    elif is_low and has_sides:
        numbers = ranking
    table = st.container()
    if has_aspects and not is_low:
        numbers = st.container()
    unranked = numbers
    if not is_short:
        unranked = st.container()
    elif is_low and not has_sides:
        unranked = ranking
    return Places(ranking, right, aspects, table, numbers, unranked)
