"""Places on a slide in inches, and how they are divided."""

from collections.abc import Sequence
from dataclasses import dataclass

from pptx.util import Emu, Inches, Length


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in inches from the upper left corner of the slide."""

    left: float
    top: float
    width: float
    height: float

    @property
    def lengths(self) -> tuple[Length, Length, Length, Length]:
        """Left, top, width and height as python-pptx takes them."""
        return (
            Inches(self.left),
            Inches(self.top),
            Inches(self.width),
            Inches(self.height),
        )

    def columns(self, shares: Sequence[float], gap: float) -> tuple["Box", ...]:
        """Boxes beside each other whose widths are in proportion to `shares`.

        >>> [box.left for box in Box(0, 0, 10, 1).columns((1, 1), 2)]
        [0, 6.0]
        """
        room = self.width - gap * (len(shares) - 1)
        widths = [room * share / sum(shares) for share in shares]
        lefts = [self.left + sum(widths[:place]) + gap * place for place in range(len(widths))]
        return tuple(
            Box(left, self.top, width, self.height)
            for left, width in zip(lefts, widths, strict=True)
        )

    def rows(self, count: int, gap: float) -> tuple["Box", ...]:
        """`count` boxes of the same height under each other."""
        height = (self.height - gap * (count - 1)) / count
        return tuple(
            Box(self.left, self.top + place * (height + gap), self.width, height)
            for place in range(count)
        )

    def split(self, height: float, gap: float = 0.0) -> tuple["Box", "Box"]:
        """The part of `height` at the top, and the rest below it."""
        below = height + gap
        return (
            Box(self.left, self.top, self.width, height),
            Box(self.left, self.top + below, self.width, self.height - below),
        )


def whole(length: float) -> Length:
    """An offset in EMU, rounded as the format wants it."""
    return Emu(round(length))


SLIDE = Box(0, 0, 40 / 3, 7.5)
"""16:9; two pixels of a Full HD screen are one point here."""
