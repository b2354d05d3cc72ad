"""What was typed about a result: it stays until it is handed in, whatever the page shows.

Streamlit forgets a field that is not drawn in a run; here the values live beside the fields.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import streamlit as st

from merit.ui import results_kept

MEMORY = "_isian_hasil"
PRESSED = "_tombol_hasil"
Value = str | bool


@dataclass(slots=True)
class Typed:
    """The values of one form by name of field; `place` sets its fields apart from others."""

    place: str
    values: dict[str, Value] = field(default_factory=dict)

    def _key(self, name: str) -> str:
        return f"{self.place}/{name}"

    def catch_up(self) -> None:
        """Take what the browser sent for this run, before anything is drawn."""
        for name in self.values:
            if self._key(name) in st.session_state:
                self.values[name] = st.session_state[self._key(name)]

    def text(self, name: str) -> str:
        """What stands in a field."""
        return str(self.values.get(name) or "")

    def is_set(self, name: str) -> bool:
        """Whether a box is ticked."""
        return bool(self.values.get(name))

    def put(self, name: str, value: Value) -> None:
        """Let something else stand in a field, before it is drawn."""
        self.values[name] = value
        st.session_state.pop(self._key(name), None)

    def write(self, name: str, label: str, **display: Any) -> None:
        """A line to write."""
        self._draw(st.text_input, name, label, **display)

    def tell(self, name: str, label: str, *, placeholder: str = "", **more: Any) -> None:
        """Several lines to write, as many as one likes.

        The rules say what is too long: Streamlit drops a text over its `max_chars` without a word.
        """
        more.setdefault("height", 96)
        self._draw(st.text_area, name, label, placeholder=placeholder, **more)

    def tick(self, name: str, label: str) -> None:
        """A box to tick."""
        self.values[name] = self.is_set(name)
        self._draw(st.checkbox, name, label)

    def choose(
        self,
        name: str,
        label: str,
        options: Sequence[str],
        named: Callable[[str], str],
        **more: Any,
    ) -> None:
        """One of `options`, of which the empty one means nothing yet."""
        if self.text(name) not in options:
            self.values[name] = options[0]
        self._draw(st.selectbox, name, label, options=options, format_func=named, **more)

    def mark(
        self, name: str, label: str, options: Sequence[str], named: Callable[[str], str]
    ) -> None:
        """One of a few `options` that are all in view."""
        self._draw(st.radio, name, label, options=options, format_func=named, horizontal=True)

    def pick(
        self,
        name: str,
        label: str,
        options: Sequence[str],
        named: Callable[[str], str],
        **more: Any,
    ) -> None:
        """One of a few `options`, each on a line of its own; none as long as nothing was chosen."""
        key = self._key(name)
        if key not in st.session_state:
            st.session_state[key] = self.text(name) or None
        self.values[name] = st.radio(label, options, key=key, format_func=named, **more) or ""

    def _draw(self, widget: Callable[..., Any], name: str, label: str, **display: Any) -> None:
        key = self._key(name)
        if key not in st.session_state:
            st.session_state[key] = self.values.setdefault(name, "")
        self.values[name] = widget(label, key=key, **display)


def typed(place: str, start: Callable[[], dict[str, Value]]) -> Typed:
    """What was typed at `place`, `start` where nothing was yet."""
    forms: dict[str, Typed] = st.session_state.setdefault(MEMORY, {})
    if place not in forms:
        generation = st.session_state.get(f"{MEMORY}_ke", 0) + 1
        st.session_state[f"{MEMORY}_ke"] = generation
        forms[place] = Typed(f"{place}#{generation}", start())
    return forms[place]


def forget(place: str) -> None:
    """Drop what was typed at `place`: it was handed in, or is not wanted."""
    st.session_state.get(MEMORY, {}).pop(place, None)
    results_kept.drop(place)


def keep_last() -> bool:
    """Hold everything typed in a session that is over; whether there is anything."""
    forms: dict[str, Typed] = st.session_state.get(MEMORY, {})
    for form in forms.values():
        form.catch_up()
    return results_kept.keep_last({place: form.values for place, form in forms.items()})


def is_typed(place: str) -> bool:
    """Whether this session has a form there."""
    return place in st.session_state.get(MEMORY, {})


def move(place: str, to: str) -> None:
    """Keep what was typed at `place` as what was typed at `to`."""
    forms: dict[str, Typed] = st.session_state.setdefault(MEMORY, {})
    if place != to and place in forms:
        forget(to)
        moved = forms[place]
        forget(place)
        typed(to, lambda: dict(moved.values))


def press(name: str) -> None:
    """Note that a button was pressed, for the run that follows."""
    st.session_state[PRESSED] = name


def pressed(*names: str) -> str:
    """Which of the buttons was pressed for this run; empty for none."""
    found: str = st.session_state.get(PRESSED, "")
    return st.session_state.pop(PRESSED) if found in names else ""


@contextmanager
def presses_of_this_run() -> Iterator[None]:
    """What was pressed and not answered within the run is dropped at its end.

    Answered later, it would do by itself what nobody pressed for then. A run that begins anew
    (which Streamlit raises as no `Exception`) is still the same press.
    """
    try:
        yield
    except Exception:
        st.session_state.pop(PRESSED, None)
        raise
    st.session_state.pop(PRESSED, None)


def button(name: str, label: str, **display: Any) -> None:
    """A button that is answered at the start of the next run."""
    st.button(label, key=f"{PRESSED}_{name}", on_click=press, args=(name,), **display)
