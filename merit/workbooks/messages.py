"""What the reading child tells: lines of JSON, rebuilt here into sheets.

    ["sheet", name, hidden]
    ["row", number, [[column, kind, text, marks], ...]]
    ["end", [[top, left, bottom, right], ...], [hidden rows], [hidden columns]]
    ["done"] or ["refused", sentence]

A row may come in several messages. The child has read a hostile file, so nothing it says is
believed without a look: what does not fit is a `GarbledError`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from merit.domain.imports.workbook import Area, Cell, Flaw, Sheet, Value
from merit.errors import WorkbookError
from merit.workbooks import limits

Message = list[Any]

TEXT, NUMBER, BOOLEAN, DATE, UNCALCULATED, ERROR = "snbdue"
PERCENT, FORMULA = 1, 2
FLAWS = {UNCALCULATED: Flaw.UNCALCULATED, ERROR: Flaw.ERROR}
LONGEST_SENTENCE = 500


class GarbledError(Exception):
    """What the child said cannot be understood, or it ended in mid-sentence."""


def assembled(messages: Iterable[Message]) -> tuple[Sheet, ...]:
    """The sheets a child told of.

    :raises WorkbookError: the child refuses the file, in its words.
    :raises GarbledError: the messages do not fit together, or end too early.
    """
    gathered = _Gathered()
    try:
        for kind, *rest in messages:
            if kind == "done":
                return tuple(gathered.sheets)
            if kind == "refused":
                raise WorkbookError(_text(rest[0])[:LONGEST_SENTENCE])
            gathered.take(kind, rest)
    except (ValueError, TypeError, ArithmeticError, LookupError) as error:
        raise GarbledError(str(error)) from error
    raise GarbledError("no end")


@dataclass
class _Gathered:
    """What has been told so far."""

    sheets: list[Sheet] = field(default_factory=list)
    name: str = ""
    hidden: bool = False
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    told: int = 0

    def take(self, kind: str, rest: list[Any]) -> None:
        """One message more."""
        if kind == "sheet":
            self.name, self.hidden, self.cells = _text(rest[0]), rest[1] is True, {}
        elif kind == "row":
            self._row(*rest)
        elif kind == "end":
            self.sheets.append(self._sheet(*rest))
        else:
            raise ValueError(kind)

    def _row(self, number: Any, filled: list[Any]) -> None:
        self.told += len(filled)
        row = _within(number, limits.ROWS)
        if self.told > limits.CELLS:
            raise ValueError("too many cells")
        for place, kind, text, marks in filled:
            column = _within(place, limits.COLUMNS)
            self.cells[row, column] = Cell(
                row,
                column,
                VALUES[kind](_text(text)),
                percent=bool(marks & PERCENT),
                formula=bool(marks & FORMULA),
                flaw=FLAWS.get(kind),
            )

    def _sheet(self, merged: list[Any], rows: list[Any], columns: list[Any]) -> Sheet:
        if len(self.sheets) == limits.SHEETS:
            raise ValueError("too many sheets")
        return Sheet(
            self.name,
            self.cells,
            self.hidden,
            tuple(_area(*ends) for ends in merged),
            frozenset(_within(row, limits.ROWS) for row in rows),
            frozenset(_within(column, limits.COLUMNS) for column in columns),
        )


def _text(said: Any) -> str:
    if not isinstance(said, str) or len(said) > limits.CELL_CHARACTERS:
        raise TypeError("no text")
    return said


def _within(said: Any, most: int) -> int:
    if not isinstance(said, int) or not 1 <= said <= most:
        raise ValueError(said)
    return said


def _area(top: Any, left: Any, bottom: Any, right: Any) -> Area:
    return Area(
        _within(top, limits.ROWS),
        _within(left, limits.COLUMNS),
        _within(bottom, limits.ROWS),
        _within(right, limits.COLUMNS),
    )


def _number(text: str) -> Decimal:
    number = Decimal(text)
    if not number.is_finite():
        raise ValueError(text)
    return number


VALUES: dict[str, Callable[[str], Value]] = {
    TEXT: str,
    NUMBER: _number,
    BOOLEAN: lambda text: text == "1",
    DATE: date.fromisoformat,
    UNCALCULATED: lambda _: None,
    ERROR: str,
}
