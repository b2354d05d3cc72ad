"""Choices on maps: the measure, the region from a list, and the region clicked on a map."""

from typing import Any

import streamlit as st

from merit.charts import region_marks
from merit.services.map import MapData
from merit.ui import address
from merit.ui.components.choices import Choice, choices, picker
from merit.ui.text import map as words

REGION, NOBODY = "kode", ""
FORM, MEASURE = "bentuk", "ukuran"


def form() -> str:
    """Whether regions are drawn as shapes or as tiles."""
    return address.settled(FORM, list(words.FORMS), default=words.SHAPES)


def forms(chosen: str) -> str:
    """The forms to choose from, as links."""
    items = [
        Choice(name, address.here(**{FORM: "" if code == words.SHAPES else code}), code == chosen)
        for code, name in words.FORMS.items()
    ]
    return choices(words.FORM, items, stay=FORM)


def measure(data: MapData) -> str:
    """The measure the reader chose: category, gap, change or the code of an aspect."""
    return address.settled(MEASURE, _measures(data), default=words.CATEGORY)


def measures(data: MapData, chosen: str) -> str:
    """The measures to choose from, as links."""
    items = [
        Choice(
            words.measure_name(data.instrument, code),
            address.here(**{MEASURE: "" if code == words.CATEGORY else code}),
            code == chosen,
        )
        for code in _measures(data)
    ]
    return picker(words.MEASURE, items, stay=MEASURE)


def _measures(data: MapData) -> list[str]:
    return [*words.MEASURES, *(aspect.code for aspect in data.instrument.aspects)]


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
    code = _clicked(st.session_state[key])
    if code:
        address.put(REGION, code, default=NOBODY)


def _clicked(event: Any) -> str:
    """Code of the region clicked on a map, empty when none was."""
    picked = event["selection"].get(region_marks.SELECTION) or [{}]
    return str(picked[0].get(region_marks.CODE, NOBODY))
