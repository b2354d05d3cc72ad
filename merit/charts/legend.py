"""What a fill means, for the legend on a page and in a picture."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One colour, plain or hatched, and what it means."""

    words: str
    fill: str
    hatched: bool = False
