"""Forms that ask for something and put it into the address, with the browser's own controls."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from merit.ui.components.rendering import markup
from merit.ui.components.tables import Link


def date_form(
    action: str,
    *,
    name: str,
    label: str,
    submit: str,
    value: date,
    earliest: date,
    latest: date,
    kept: Iterable[tuple[str, str]] = (),
) -> str:
    """A day to choose; the browser shows its own calendar in the reader's language.

    `kept` are the other parameters of the address, which a form would drop.
    """
    return markup(
        "dateform",
        action=action,
        name=name,
        label=label,
        submit=submit,
        value=value.isoformat(),
        earliest=earliest.isoformat(),
        latest=latest.isoformat(),
        kept=tuple(kept),
    )


@dataclass(frozen=True, slots=True)
class Field:
    """Something to fill in: a text, a day (`kind` "date"), or one of the `options`, if any.

    Each option is a value of the address with the words for it.
    """

    name: str
    label: str
    value: str
    kind: str = "text"
    options: tuple[tuple[str, str], ...] = ()


def filter_form(
    action: str,
    fields: Iterable[Field],
    *,
    name: str,
    submit: str,
    clear: Link | None,
    kept: Iterable[tuple[str, str]] = (),
) -> str:
    """Several fields that narrow a list, and a way back to all of it where something is asked.

    `name` is what a screen reader calls it and what keeps the reader's place.
    """
    return markup(
        "filterform",
        action=action,
        fields=tuple(fields),
        name=name,
        submit=submit,
        clear=clear,
        kept=tuple(kept),
    )
