"""Which part of a long list is shown, and the way to the parts beside it."""

from merit.ui.components.rendering import markup
from merit.ui.components.tables import Link


def paging(label: str, place: str, *, before: Link | None, after: Link | None, stay: str) -> str:
    """What is shown, with links where there is more.

    `stay` names the links that keep the reader where they are; empty, they lead to the top.
    """
    return markup("paging", label=label, place=place, before=before, after=after, stay=stay)
