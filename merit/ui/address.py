"""Choices that live in the address, so that a view can be sent as a link and the back key works.

Streamlit's own `bind="query-params"` writes the displayed label; here the address carries plain
codes (`?tahun=2023&kelompok=eks-kedu`). A parameter equal to its default is left out.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

import streamlit as st

MEMORY = "_alamat"
SEPARATOR = ","  # between the codes of a choice of several
NOTHING = ""


@dataclass(slots=True)
class _Memory:
    """What a session knows of its address; one object, because looking up state is not free.

    `asked` is what the address said when the run began, `now` what it says after what was written.
    """

    page: str | None = None
    arrived: bool = False
    asked: dict[str, str] = field(default_factory=dict)
    now: dict[str, str] = field(default_factory=dict)
    seen: dict[str, str | None] = field(default_factory=dict)
    chosen: dict[str, str] = field(default_factory=dict)


def _memory() -> _Memory:
    memory: _Memory | None = st.session_state.get(MEMORY)
    if memory is None:
        memory = st.session_state[MEMORY] = _Memory()
    return memory


def enter(page: str) -> None:
    """Read the address of this run; on arriving at another page, shared choices are kept."""
    memory = _memory()
    memory.arrived = memory.page is not None and memory.page != page
    memory.page = page
    _read(memory)


def read() -> None:
    """Read the address again where a part of a page runs alone."""
    _read(_memory())


def _read(memory: _Memory) -> None:
    memory.asked = st.query_params.to_dict()
    memory.now = dict(memory.asked)


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
    state = settled(name, options, default=default, shared=shared)
    return _through(widget, label, options, state, name=name, default=default, **display)


def settled(name: str, options: Collection[str], *, default: str, shared: bool = False) -> str:
    """One of `options`, chosen by links to `?name=`; `shared` as in `choose`."""
    memory = _memory()
    _follow(memory, name, default=default, shared=shared)
    chosen = memory.chosen[name]
    _admit(memory, name, chosen if chosen in options else default, default)
    return memory.chosen[name]


def choose_many(
    widget: Callable[..., Any],
    label: str,
    options: Sequence[str],
    *,
    name: str,
    shared: bool = False,
    **display: Any,
) -> tuple[str, ...]:
    """Some of `options` through `widget` (a multiselect), in step with `?name=33.01,33.75`.

    The order is the reader's. What is not among the options is dropped; nothing is the default.
    """
    memory = _memory()
    _follow(memory, name, default=NOTHING, shared=shared)
    known = [code for code in _codes(memory.chosen[name]) if code in options]
    _admit(memory, name, _text(known), NOTHING)
    return _codes(_through(widget, label, options, known, name=name, default=NOTHING, **display))


def value(name: str) -> str:
    """What the address says under a name, as it stands; empty when it says nothing."""
    return _memory().asked.get(name, "")


def query() -> dict[str, str]:
    """Everything the address says now."""
    return dict(_memory().now)


def rewrite(query: Mapping[str, str]) -> None:
    """Let the address say `query` and nothing else; an empty value leaves one out."""
    memory = _memory()
    memory.now = {name: value for name, value in query.items() if value}
    st.query_params.from_dict(memory.now)


def here(**changes: str) -> str:
    """Address of this view with some parameters changed; an empty value leaves one out."""
    memory = _memory()
    kept = {name: value for name, value in (memory.now | changes).items() if value}
    return f"/{memory.page or ''}?{urlencode(kept)}"


def asked(name: str, options: Collection[str], *, default: str) -> str:
    """What the address asks for where links, not widgets, make the choice; never trusted."""
    value = _memory().asked.get(name, default)
    return value if value in options else default


def remembered(name: str, options: Collection[str], *, default: str) -> str:
    """A shared choice on a page that does not offer it: asked for, made before, or the default."""
    memory = _memory()
    value = memory.asked.get(name, memory.chosen.get(name, default))
    return value if value in options else default


def put(name: str, value: str, *, default: str) -> None:
    """Take a choice made elsewhere (a click on a map) as the choice of `name`."""
    memory = _memory()
    memory.chosen[name] = value
    st.session_state[_key(name)] = value
    _write(memory, name, value, default)


def _key(name: str) -> str:
    return f"pilih_{name}"


def _codes(text: str) -> tuple[str, ...]:
    """The codes of an address, each once."""
    return tuple(dict.fromkeys(filter(None, text.split(SEPARATOR))))


def _text(value: str | list[str]) -> str:
    """A widget's value as the address writes it."""
    return SEPARATOR.join(value) if isinstance(value, list) else str(value)


def _follow(memory: _Memory, name: str, *, default: str, shared: bool) -> None:
    """Bring the choice of `name` in step with the address."""
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


def _admit(memory: _Memory, name: str, value: str, default: str) -> None:
    """Take what of a choice can be had; the address follows where that is something else."""
    if memory.chosen[name] != value:
        memory.chosen[name] = value
        _write(memory, name, value, default)


def _through(
    widget: Callable[..., Any],
    label: str,
    options: Sequence[str],
    state: str | list[str],
    *,
    name: str,
    default: str,
    **display: Any,
) -> str:
    """Draw the widget at `state`; what it is set to, as the address writes it."""
    key = _key(name)
    st.session_state[key] = state  # in every run: changing page drops it
    chosen = widget(label, options, key=key, on_change=_take, args=(name, default), **display)
    memory = _memory()
    memory.chosen[name] = _text(chosen)
    return memory.chosen[name]


def _take(name: str, default: str) -> None:
    memory = _memory()
    memory.chosen[name] = _text(st.session_state[_key(name)])
    _write(memory, name, memory.chosen[name], default)


def _write(memory: _Memory, name: str, value: str, default: str) -> str | None:
    """Put a choice into the address; what stands there now is what was seen."""
    if value == default:
        st.query_params.pop(name, None)
        memory.now.pop(name, None)
        memory.seen[name] = None
    else:
        st.query_params[name] = memory.now[name] = value
        memory.seen[name] = value
    return memory.seen[name]
