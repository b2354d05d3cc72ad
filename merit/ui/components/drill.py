"""Pieces of pages with views below views: where the reader is, what is next, the facts."""

from collections.abc import Iterable

from merit.ui.components.rendering import markup
from merit.ui.components.tables import Link
from merit.ui.text import drill as words


def trail(above: Iterable[Link], here: str) -> str:
    """The views above this one as links, and the name of this one."""
    return markup("trail", label=words.TRAIL, above=tuple(above), here=here)


def pager(before: Link | None, after: Link | None) -> str:
    """Ways to the view before and after this one."""
    return markup("pager", label=words.PAGER, before=before, after=after)


def facts(pairs: Iterable[tuple[str, str]]) -> str:
    """Names with values, side by side as far as they fit."""
    return markup("facts", facts=tuple(pairs))


def ways(links: Iterable[Link]) -> str:
    """Ways to pages about the same thing."""
    return markup("ways", links=tuple(links))
