"""HTML from the templates beside this module; every value is escaped."""

from collections.abc import Hashable
from functools import lru_cache
from pathlib import Path

import streamlit as st
from jinja2 import Environment, FileSystemLoader, StrictUndefined

ENVIRONMENT = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    auto_reload=False,
)


def fresh(template: str, **values: Hashable) -> str:
    """The template `template`.html filled with `values` that never come again, like the time."""
    return ENVIRONMENT.get_template(f"{template}.html").render(values)


@lru_cache(maxsize=512, typed=True)
def markup(template: str, **values: Hashable) -> str:
    """The same, kept because runs repeat each other.

    Typed, because finished markup and the same letters as plain text are equal but not the same.
    """
    return fresh(template, **values)


def draw(*pieces: str) -> None:
    """Draw finished pieces as one element: each element costs a run as much as a query.

    Where every piece is empty, nothing is drawn.
    """
    html = "".join(pieces)
    if html:
        st.html(html)
