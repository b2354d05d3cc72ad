"""Choices that live in the address, so that a view can be sent as a link and the back key works.

Streamlit's own `bind="query-params"` writes the displayed label; here the address carries plain
codes (`?tahun=2023&kelompok=eks-kedu`). A parameter equal to its default is left out.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import streamlit as st

MEMORY = "_alamat"


@dataclass(slots=True)
class _Memory:
    """What a session knows of its address; one object, because looking up state is not free."""

    page: str | None = None
    arrived: bool = False
    asked: dict[str, str] = field(default_factory=dict)
    seen: dict[str, str | None] = field(default_factory=dict)
    chosen: dict[str, str] = field(default_factory=dict)


def _memory() -> _Memory:
    if MEMORY not in st.session_state:
        st.session_state[MEMORY] = _Memory()
    memory: _Memory = st.session_state[MEMORY]
    return memory


def enter(page: str) -> None:
    """Read the address of this run; on arriving at another page, shared choices are kept."""
    memory = _memory()
    memory.arrived = memory.page is not None and memory.page != page
    memory.page = page
    memory.asked = st.query_params.to_dict()


def read() -> None:
    """Read the address again where a part of a page runs alone."""
    memory = _memory()
    memory.asked = st.query_params.to_dict()


def choose(
    widget: Callable[..., Any],
    label: str,
    options: Sequence[str],
    *,
    name: str,
    default: str,
    shared: bool = False,
    **display: Any,
) -> str:
    """One of `options` through `widget` (a selectbox or the like), in step with `?name=`.

    `shared` choices of the shell follow the reader from page to page.
    """
    memory, key = _memory(), _key(name)
    asked = memory.asked.get(name)
    if asked is None and shared and memory.arrived and name in memory.chosen:
        asked = _write(memory, name, memory.chosen[name], default)
    elif (
        name not in memory.chosen
        or (memory.arrived and not shared)
        or memory.seen.get(name, default) != asked
    ):
        memory.chosen[name] = asked if asked is not None else default
        memory.seen[name] = asked
    elif asked is None and memory.chosen[name] != default:
        _write(memory, name, memory.chosen[name], default)  # the default moved, not the choice
    if memory.chosen[name] not in options:
        memory.chosen[name] = default
        _write(memory, name, default, default)
    st.session_state[key] = memory.chosen[name]  # in every run: changing page drops it
    value = widget(label, options, key=key, on_change=_take, args=(name, default), **display)
    memory.chosen[name] = str(value)
    return memory.chosen[name]


def put(name: str, value: str, *, default: str) -> None:
    """Take a choice made elsewhere (a click on a map) as the choice of `name`."""
    memory = _memory()
    memory.chosen[name] = value
    st.session_state[_key(name)] = value
    _write(memory, name, value, default)


def _key(name: str) -> str:
    return f"pilih_{name}"


def _take(name: str, default: str) -> None:
    memory = _memory()
    memory.chosen[name] = st.session_state[_key(name)]
    _write(memory, name, memory.chosen[name], default)


def _write(memory: _Memory, name: str, value: str, default: str) -> str | None:
    """Put a choice into the address; what stands there now is what was seen."""
    if value == default:
        st.query_params.pop(name, None)
        memory.seen[name] = None
    else:
        st.query_params[name] = value
        memory.seen[name] = value
    return memory.seen[name]
