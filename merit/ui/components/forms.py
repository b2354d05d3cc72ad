"""Forms that ask for one thing and put it into the address, with the browser's own controls."""

from collections.abc import Iterable
from datetime import date

from merit.ui.components.rendering import markup


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
