"""A heat table: real cells with a value printed in each, shaded by how much it is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from merit.ui.components.rendering import markup
from merit.ui.components.tables import Link

STEPS = 5  # shades, from `m-heat-0` to `m-heat-4` in the style sheet


@dataclass(frozen=True, slots=True)
class Heat:
    """One cell: what is printed, its shade (0 to 4), and where it leads.

    `shade` None is a cell without a value: hatched. `spoken` is what a screen reader and the
    tooltip say when the printed text alone is too short; `small` stands under the text. `scale`
    are the colours the shade is of: "heat", or "rise" and "fall" (0 to 2) and "same" (0).
    """

    text: str
    shade: int | None
    href: str = ""
    spoken: str = ""
    small: str = ""
    scale: str = "heat"


@dataclass(frozen=True, slots=True)
class Heading:
    """A column: name, where its title leads, and the link that sorts by it.

    `spoken` is the full name where `name` is a short one; `code` stands before the name and
    alone on a phone.
    """

    name: str
    href: str = ""
    sort_href: str = ""
    is_sorted: bool = False
    small: str = ""
    spoken: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A row: its name, plain values before the shaded cells, and the cells.

    `group` starts a new group with a heading of its own when it differs from the row before.
    """

    name: Link
    cells: tuple[Heat, ...]
    plain: tuple[str, ...] = ()
    group: str = ""


def matrix(
    caption: str,
    corner: Heading,
    columns: Sequence[Heading],
    lines: Iterable[Line],
    *,
    sort_words: str,
    plain: Sequence[Heading] = (),
    foot: Sequence[Line] = (),
    fits: bool = False,
) -> str:
    """The heat table. `sort_words` is what the sorting links are called ("Urutkan").

    `foot` are rows about all others: sums or means. A table that `fits` a wide screen keeps its
    head in sight while the page scrolls; others scroll sideways in a box of their own.
    """
    return markup(
        "matrix",
        caption=caption,
        corner=corner,
        columns=tuple(columns),
        plain=tuple(plain),
        lines=tuple(lines),
        foot=tuple(foot),
        fits=fits,
        sort_words=sort_words,
    )
