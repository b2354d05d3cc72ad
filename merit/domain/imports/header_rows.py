"""The heading of a table: which lines it takes, and what its columns are."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from merit.domain.imports.grid import Line, is_number
from merit.domain.imports.headings import LONGEST, NUMBER, Headings, Meaning, text_of
from merit.domain.imports.workbook import Cell, Sheet

DEEPEST = 3  # lines a heading may reach above or below the one with its anchor


@dataclass(frozen=True, slots=True)
class Column:
    """One column under a heading. `cell` is its lowest heading cell, `path` all texts above it.

    `field` is None where the heading is not understood; `year` is the one the heading names.
    """

    number: int
    cell: Cell
    path: tuple[str, ...]
    field: str | None = None
    year: int | None = None
    share: bool = False
    hidden: bool = False

    @property
    def title(self) -> str:
        """Its heading as a person would say it."""
        return " - ".join(self.path)


@dataclass(frozen=True, slots=True)
class Head:
    """The heading of one table: its first and last line, and its columns from left to right."""

    top: int
    bottom: int
    columns: tuple[Column, ...]

    @property
    def span(self) -> range:
        """The numbers of the columns it reaches over."""
        return range(self.columns[0].number, self.columns[-1].number + 1)

    def meets(self, other: "Head") -> bool:
        """Whether another heading stands in the same columns."""
        return self.span.start < other.span.stop and other.span.start < self.span.stop


@dataclass(frozen=True)
class HeadFinder:
    """Finds headings in the lines of one sheet."""

    sheet: Sheet
    lines: Mapping[int, Line]
    headings: Headings
    anchors: Collection[str]
    known: dict[tuple[str, ...], Meaning] = field(default_factory=dict)

    @cached_property
    def _hint(self) -> re.Pattern[str]:
        """Finds the first word of any spelling of an anchor: few cells need a closer look."""
        words = {
            spelling.split()[0]
            for spelling, name in self.headings.fields.items()
            if name in self.anchors and spelling
        }
        return re.compile("|".join(sorted(words)) or r"(?!)")

    def _is_anchor(self, cell: Cell) -> bool:
        text = cell.value
        if not isinstance(text, str) or len(text) > LONGEST or not self._hint.search(text.lower()):
            return False
        return self._meaning((text_of(cell),)).field in self.anchors

    def at(self, number: int, above: Collection[Head]) -> tuple[Head, ...]:
        """The headings whose anchors begin in line `number`.

        `above` are those found before: the tables it does not stand in go on beside it.
        """
        anchors = [
            column
            for column, cell in self.lines[number].items()
            if (cell.row, cell.column) == (number, column) and self._is_anchor(cell)
        ]
        spans = [head.span for head in above]
        beside = {column for span in spans if not set(span) & set(anchors) for column in span}
        if not anchors or self._holds_values(number, beside):
            return ()
        floor = max((head.bottom for head in above), default=0)
        top, bottom = self._reach(number, anchors[0], floor, beside)
        columns = _without_scribbles(tuple(self._columns(top, bottom, beside)), self.anchors)
        found = [Head(top, bottom, part) for part in _side_by_side(columns, self.anchors) if part]
        return tuple(head for head in found if self._is_heading(head, above))

    def _holds_values(self, number: int, beside: set[int]) -> bool:
        """Whether a line holds a number that is neither a year nor the code of a column."""
        return any(
            is_number(cell) and not self._meaning((text_of(cell),)).is_known
            for column, cell in self.lines[number].items()
            if column not in beside
        )

    def _is_heading(self, head: Head, above: Collection[Head]) -> bool:
        """Whether a line says enough to be a heading; below another one, two fields at least."""
        fields = {item.field for item in head.columns if item.field is not None}
        known = {(item.field, item.year) for item in head.columns if item.field or item.year}
        below = any(head.meets(other) for other in above)
        return bool(fields & set(self.anchors)) and len(fields if below else known) > 1

    def _reach(self, number: int, anchor: int, floor: int, beside: set[int]) -> tuple[int, int]:
        """First and last line of the heading around line `number`, below line `floor`."""
        top = bottom = number
        for above in range(number - 1, max(floor, number - 1 - DEEPEST), -1):
            if above not in self.lines or _is_caption(self.lines[above], anchor):
                break
            if self._worth(above, bottom, beside) > self._worth(top, bottom, beside):
                top = above
        for below in range(number + 1, number + 1 + DEEPEST):
            line = self.lines.get(below, {})
            own = line.get(anchor)
            if not line or (own is not None and own.row > bottom):
                break
            if own is not None or self._worth(top, below, beside) > self._worth(
                top, bottom, beside
            ):
                bottom = below
        return top, bottom

    def _worth(self, top: int, bottom: int, beside: set[int]) -> int:
        """How much lines tell as a heading: columns understood, and told apart by their year."""
        known = [
            (column.field, column.year)
            for column in self._columns(top, bottom, beside)
            if column.field is not None or column.year is not None
        ]
        dated = sum(year is not None for _, year in known)
        return 2 * len(set(known)) + dated

    def _columns(self, top: int, bottom: int, beside: set[int]) -> Iterator[Column]:
        rows = [self.lines.get(number, {}) for number in range(top, bottom + 1)]
        carried = [_carried(row, rows[place + 1 :]) for place, row in enumerate(rows)]
        numbers = sorted({number for row in rows for number in row} - beside)
        for number in numbers:
            stack = [row[number] for row in carried if number in row]
            cells = list(dict.fromkeys(stack))
            path = tuple(text for cell in cells if (text := text_of(cell)))
            if not path:
                continue
            meaning = self._meaning(path)
            hidden = number in self.sheet.hidden_columns
            yield Column(
                number, cells[-1], path, meaning.field, meaning.year, meaning.share, hidden
            )

    def _meaning(self, path: tuple[str, ...]) -> Meaning:
        if path not in self.known:
            self.known[path] = self.headings.meaning(path)
        return self.known[path]


def _carried(row: Line, below: Collection[Line]) -> Line:
    """The line with its group headings also over the empty cells to their right.

    Offices that do not merge write a group only once; it reaches as far as the lines below go.
    """
    under = {number for line in below for number in line}
    wide = Counter(row.values())
    spread: dict[int, Cell] = {}
    group: Cell | None = None
    for number in range(min(row, default=0), max([*under, *row], default=0) + 1):
        if number in row:
            cell = spread[number] = row[number]
            divided = any(line.get(number, cell) != cell for line in below)
            group = cell if divided and wide[cell] == 1 else None
        elif number not in under:
            group = None
        elif group is not None:
            spread[number] = group
    return spread


def _is_caption(line: Line, anchor: int) -> bool:
    """Whether a line above is a title, which is over the anchor too, not a group of columns."""
    return max(line) <= anchor or (anchor in line and len(set(line.values())) == 1)


def _apart(columns: tuple[Column, ...]) -> list[tuple[Column, ...]]:
    """The columns in parts between which a column has no heading."""
    parts: list[list[Column]] = []
    for column in columns:
        if parts and column.number == parts[-1][-1].number + 1:
            parts[-1].append(column)
        else:
            parts.append([column])
    return [tuple(part) for part in parts]


def _without_scribbles(columns: tuple[Column, ...], anchors: Collection[str]) -> tuple[Column, ...]:
    """The columns without parts that stand apart and belong to nothing.

    That are those at either end that nobody knows, and those without an anchor whose fields the
    others have already: a small table of categories beside the one of regions.
    """
    parts = _apart(columns)
    while parts and not any(item.field or item.year for item in parts[0]):
        parts.pop(0)
    while parts and not any(item.field or item.year for item in parts[-1]):
        parts.pop()
    anchored = [part for part in parts if any(item.field in anchors for item in part)]
    have = {(item.field, item.year) for part in anchored for item in part if item.field}
    return tuple(
        item
        for part in parts
        if part in anchored or not any((each.field, each.year) in have for each in part)
        for item in part
    )


def _side_by_side(
    columns: tuple[Column, ...], anchors: Collection[str]
) -> tuple[tuple[Column, ...], ...]:
    """The columns by table: a field that comes again with all others begins another one."""
    often = Counter((item.field, item.year) for item in columns if item.field is not None)
    again = {key for key, times in often.items() if times > 1}
    if len(again) < 2 or not any(field in anchors for field, _ in again):
        return (columns,)
    first = next(item for item in columns if (item.field, item.year) in again)
    opening = next(
        (item for item in columns if item.field == NUMBER and (NUMBER, item.year) in again), first
    )
    starts = [
        place
        for place, item in enumerate(columns)
        if (item.field, item.year) == (opening.field, opening.year)
    ]
    ends = [*starts[1:], len(columns)]
    starts[0] = 0
    return tuple(columns[start:end] for start, end in zip(starts, ends, strict=True))
