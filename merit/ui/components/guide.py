"""Steps with a picture each."""

from collections.abc import Iterable
from dataclasses import dataclass

from merit.ui.components.rendering import markup


@dataclass(frozen=True, slots=True)
class StepView:
    """A numbered step: what to do, the picture of the page, and the way there."""

    number: int
    title: str
    words: str
    picture: str
    alt: str
    href: str


def guide(steps: Iterable[StepView], *, link: str) -> str:
    """The steps in order; `link` is what the way to the page is called."""
    return markup("guide", steps=tuple(steps), link=link)


def plain(steps: Iterable[str]) -> str:
    """Steps of one sentence or two, numbered; what stands between backticks is to be typed."""
    return markup("numbered", steps=tuple(steps))
