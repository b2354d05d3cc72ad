"""A form with many small numbers: a row for each thing, a field for each of its steps."""

from collections.abc import Iterable
from dataclasses import dataclass

from merit.ui.components.rendering import markup


@dataclass(frozen=True, slots=True)
class NumberField:
    """One number to type; `spoken` is what a screen reader calls it. No `name`: nothing to type."""

    name: str = ""
    value: str = ""
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class NumberLine:
    """A row of the form."""

    name: str
    fields: tuple[NumberField, ...]


def effort_form(
    action: str,
    head: Iterable[str],
    lines: Iterable[NumberLine],
    *,
    caption: str,
    submit: str,
    kept: Iterable[tuple[str, str]],
) -> str:
    """The form, sent into the address; `kept` are the other parameters of it."""
    return markup(
        "effort_form",
        action=action,
        head=tuple(head),
        lines=tuple(lines),
        caption=caption,
        submit=submit,
        kept=tuple(kept),
    )
