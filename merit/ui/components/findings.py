"""Findings with their reason and the regions they are about."""

from collections.abc import Iterable
from dataclasses import dataclass

from merit.ui.components.rendering import markup


@dataclass(frozen=True, slots=True)
class RegionLink:
    """A region's name leading to its profile, with the value that matters."""

    name: str
    href: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding: title, reason, regions, how many more there are, and where all are listed."""

    title: str
    reason: str
    links: tuple[RegionLink, ...] = ()
    more: str = ""
    href: str = ""


def findings(title: str, items: Iterable[Finding], *, none: str, side_by_side: bool = False) -> str:
    """A list of findings, or a sentence that there are none."""
    return markup(
        "findings", title=title, findings=tuple(items), nothing=none, side_by_side=side_by_side
    )
