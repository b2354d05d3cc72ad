"""Choices on maps: the measure, the region from a list, and the region clicked on a map."""

from typing import Any

import streamlit as st

from merit.charts import region_marks
from merit.services.map import MapData
from merit.ui import address
from merit.ui.clicks import clicked
from merit.ui.navigation import FOLDER
from merit.ui.text import map as words

REGION, NOBODY = "kode", ""


def form() -> str:
    """Whether regions are drawn as shapes or as tiles."""
    return address.choose(
        st.segmented_control,
        words.FORM,
        list(words.FORMS),
        name="bentuk",
        default=words.SHAPES,
        required=True,
        format_func=words.FORMS.__getitem__,
    )


def measure(data: MapData) -> str:
    """The measure the reader chose: category, gap, change or the code of an aspect."""
    options = [*words.MEASURES, *(aspect.code for aspect in data.instrument.aspects)]
    return address.choose(
        st.selectbox,
        words.MEASURE,
        options,
        name="ukuran",
        default=words.CATEGORY,
        format_func=lambda code: words.measure_name(data.instrument, code),
    )


def region(data: MapData) -> str:
    """The chosen region's code, empty when none is; the list is the keyboard's way to the map."""
    names = {item.region.code: item.region.label for item in (*data.standings, *data.outside)}
    return address.choose(
        st.selectbox,
        words.CHOOSE,
        [NOBODY, *sorted(names)],
        name=REGION,
        default=NOBODY,
        format_func=lambda code: names.get(code, words.NOBODY),
    )


def pick(key: str) -> None:
    """Take a click on the map `key` as the chosen region; a click beside it changes nothing."""
    code = clicked(st.session_state[key], region_marks.SELECTION)
    if code:
        address.put(REGION, code, default=NOBODY)


def follow(event: Any) -> None:
    """Open the profile of the region clicked on a map, in the same view."""
    code = clicked(event, region_marks.SELECTION)
    if code:
        st.switch_page(FOLDER / "region.py", query_params={REGION: code})
