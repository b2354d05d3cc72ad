"""Addresses of cells, columns and areas as a sheet writes them."""

import re

from merit.workbooks import limits

REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?([1-9]\d{0,6})", re.ASCII)
Box = tuple[int, int, int, int]


def position(reference: str) -> tuple[int, int] | None:
    """Row and column of an address; None when no spreadsheet has such a cell.

    >>> position("AB12"), position("XFD1048576"), position("ZZZZ9"), position("A0")
    ((12, 28), (1048576, 16384), None, None)
    """
    found = REFERENCE.fullmatch(reference)
    if not found:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    row = int(found[2])
    if row > limits.GRID_ROWS or column > limits.GRID_COLUMNS:
        return None
    return row, column


def area(reference: str) -> Box | None:
    """Top, left, bottom and right of an area; None when there is no such area.

    >>> area("B2:D1"), area("C3")
    ((1, 2, 2, 4), (3, 3, 3, 3))
    """
    first, _, last = reference.partition(":")
    start, end = position(first), position(last or first)
    if not start or not end:
        return None
    rows, columns = sorted((start[0], end[0])), sorted((start[1], end[1]))
    return rows[0], columns[0], rows[1], columns[1]


def readable(box: Box) -> Box | None:
    """The part of an area that lies where cells are read; None when nothing of it does.

    >>> readable((1, 1, 1048576, 2)), readable((5000, 1, 5001, 2))
    ((1, 1, 2000, 2), None)
    """
    top, left, bottom, right = box
    if top > limits.ROWS or left > limits.COLUMNS:
        return None
    return top, left, min(bottom, limits.ROWS), min(right, limits.COLUMNS)


def size(box: Box) -> int:
    """How many cells an area covers."""
    top, left, bottom, right = box
    return (bottom - top + 1) * (right - left + 1)
