"""How much room a text takes, so that its size is chosen to fit, whatever opens the file.

The widths are those of Carlito, which is made to take the same room as Calibri.
"""

from collections.abc import Callable, Iterable
from textwrap import shorten

LINE = 1.2207  # height of a line, as a part of the size of the letters
POINTS = 72  # to an inch
SPARE = 1.04  # other programs break lines a little earlier
FIRST = 32
# Thousandths of the size of the letters, from the space to the tilde.
REGULAR = (
    "226 326 401 498 507 715 682 221 303 303 498 498 250 306 252 386 507 507 507 507 507 "
    "507 507 507 507 507 268 268 498 498 498 463 894 579 544 533 615 488 459 631 623 252 "
    "319 520 420 855 646 662 517 673 543 459 487 642 567 890 519 487 468 307 386 307 498 "
    "498 291 479 525 423 525 498 305 471 525 229 239 455 229 799 525 527 525 525 349 391 "
    "335 525 452 715 433 453 395 314 460 314 498"
)
BOLD = (
    "226 326 438 498 507 729 705 233 312 312 498 498 258 306 267 430 507 507 507 507 507 "
    "507 507 507 507 507 276 276 498 498 498 463 898 606 561 529 630 488 459 637 631 267 "
    "331 547 423 874 659 676 532 686 563 473 495 653 591 906 551 520 478 325 430 325 498 "
    "498 300 494 537 418 537 503 316 474 537 246 255 480 246 813 537 538 537 537 355 399 "
    "347 537 473 745 459 474 397 344 475 344 498"
)
OTHER = {"\xa0": 226, "–": 498, "−": 498, "…": 711, "’": 258, "“": 435, "”": 435, "·": 268}
ELLIPSIS = " …"
WIDEST = 1000  # for letters of other scripts


TABLES = {False: tuple(map(int, REGULAR.split())), True: tuple(map(int, BOLD.split()))}
"""Plain and bold."""


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Width of a line in inches; `size` in points."""
    table = TABLES[bold]
    total = sum(
        table[ord(sign) - FIRST]
        if FIRST <= ord(sign) < FIRST + len(table)
        else OTHER.get(sign, WIDEST)
        for sign in text
    )
    return total / 1000 * size / POINTS


def lines(text: str, room: float, size: float, *, bold: bool = False) -> int:
    """How many lines a text takes in `room` inches of width; words too long for it are broken.

    >>> lines("Rencana tindak lanjut", 3, 18), lines("Rencana tindak lanjut", 1.5, 18)
    (1, 2)
    """
    taken = 0
    for paragraph in text.split("\n"):
        used, rows = 0.0, 1
        for word in paragraph.split(" "):
            length = width(word, size, bold=bold) * SPARE
            start = used + width(" ", size) if used else 0.0
            if used and start + length > room:
                rows, start = rows + 1, 0.0
            used = start + length
            rows += int(used / room)
            used %= room
        taken += rows
    return taken


def height(text: str, room: float, size: float, *, bold: bool = False) -> float:
    """Height in inches of a text in `room` inches of width."""
    return lines(text, room, size, bold=bold) * size * LINE / POINTS


def largest(sizes: Iterable[float], fits: Callable[[float], bool]) -> float | None:
    """The first of `sizes`, largest first, with which a text fits; None when none does."""
    return next((size for size in sizes if fits(size)), None)


def cut(text: str, room: float, high: float, size: float, *, bold: bool = False) -> str:
    """A text shortened at a word, with an ellipsis, so that it takes no more than the room."""
    if height(text, room, size, bold=bold) <= high:
        return text
    fits, too_long = 0, len(text)
    while too_long - fits > 1:
        length = (fits + too_long) // 2
        kept = shorten(text, length, placeholder=ELLIPSIS)
        if height(kept, room, size, bold=bold) <= high:
            fits = length
        else:
            too_long = length
    return shorten(text, max(fits, len(ELLIPSIS)), placeholder=ELLIPSIS)


def fitting(text: str, room: float, high: float, size: float, *, bold: bool = False) -> float:
    """The largest size up to `size`, in half points and at least half of it, that fits."""
    steps = range(round(size * 2), round(size), -1)
    found = largest(
        (step / 2 for step in steps),
        lambda size: height(text, room, size, bold=bold) <= high,
    )
    return size / 2 if found is None else found
