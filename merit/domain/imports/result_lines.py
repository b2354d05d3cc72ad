"""The lines of one table of results: whose they are, and what each of their cells says."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from merit.domain.imports.answers import NO_VALUE, NoValue, Unreadable, flawed
from merit.domain.imports.dates import year_of
from merit.domain.imports.grid import is_number
from merit.domain.imports.instrument_words import instrument_of
from merit.domain.imports.readings import Origin
from merit.domain.imports.result_cells import Answer, answers
from merit.domain.imports.result_headings import ANCHORS, KIND
from merit.domain.imports.result_regions import Place, Places
from merit.domain.imports.result_setting import Setting
from merit.domain.imports.result_slices import Slice
from merit.domain.imports.tables import Column, Row, Table
from merit.domain.imports.workbook import Cell
from merit.domain.instruments import Instrument, Measure
from merit.domain.states import Status

SUBJECT = ANCHORS | {KIND, "year", "instrument"}
TOTALS = frozenset({"score", "stated_band", "published_index"})


@dataclass(frozen=True, slots=True)
class Whole:
    """What holds for every line of a table that does not say otherwise, and who says so.

    `is_unclear`: what it says of its year was complained about already.
    """

    year: int | None = None
    instrument: Instrument | None = None
    origins: Mapping[str, Origin] = field(default_factory=dict)
    is_unclear: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a table; `told` are the cells that name its year and instrument.

    `answers` are its other cells by field, `doubts` cells of its subject that cannot be read.
    """

    row: Row
    place: Place
    year: int | None
    instrument: Instrument | None
    told: Mapping[str, Cell]
    doubts: tuple[tuple[Cell, Unreadable], ...] = ()
    answers: Mapping[str, tuple[Cell, Answer]] = field(default_factory=dict)

    @property
    def tells(self) -> bool:
        """Whether it says anything of a result, readable or not."""
        return self._tells(lambda answer: not isinstance(answer, NoValue))

    @property
    def is_readable(self) -> bool:
        """Whether anything it says of a result can be read."""
        return self._tells(lambda answer: not isinstance(answer, NoValue | Unreadable))

    @property
    def has_values(self) -> bool:
        """Whether a cell of it holds what may be a value, not only words."""
        cells = [cell for cell, _ in self.answers.values()]
        return self.is_readable or any(
            is_number(cell) or cell.flaw is not None or isinstance(cell.value, date)
            for cell in cells
        )

    def _tells(self, counts: Callable[[Answer], bool]) -> bool:
        said = {name: answer for name, (_, answer) in self.answers.items() if counts(answer)}
        status = said.get("status")
        reason = status in _WITHOUT_VALUE and "note" in said
        broken = isinstance(status, Unreadable)
        return reason or broken or any(name in TOTALS or ":" in name for name in said)


_WITHOUT_VALUE = frozenset(Status) - {Status.ASSESSED}


def lines_of(table: Table, columns: Slice, whole: Whole, setting: Setting) -> tuple[Line, ...]:
    """The lines of `table` in the columns of one slice, from top to bottom."""
    places = Places.among(table, columns, setting.regions)
    subjects = [_subject(places, row, columns, whole, setting) for row in table.rows]
    found: dict[int, Line] = {line.row.number: line for line in subjects}
    for instrument in {id(line.instrument): line.instrument for line in subjects}.values():
        group = [line for line in subjects if line.instrument is instrument]
        # What no instrument is known for is read all the same, to see whether it tells anything.
        known = instrument or next(iter(setting.instruments.values()))
        found |= {line.row.number: line for line in _answered(group, columns, known)}
    return tuple(found.values())


def _subject(places: Places, row: Row, columns: Slice, whole: Whole, setting: Setting) -> Line:
    """The line without its values: region, year and instrument."""
    told: dict[str, Cell] = {}
    doubts: list[tuple[Cell, Unreadable]] = []

    def ask(name: str) -> object:
        column = columns.columns.get(name)
        cell = row.cells.get(column.number) if column is not None else None
        if cell is None:
            return NO_VALUE
        answer = flawed(cell) or (
            year_of(cell.value)
            if name == "year"
            else instrument_of(cell.value, setting.instruments)
        )
        if isinstance(answer, Unreadable):
            doubts.append((cell, answer))
        elif not isinstance(answer, NoValue):
            told[name] = cell
        return answer

    said_year, said_instrument = ask("year"), ask("instrument")
    year = said_year if isinstance(said_year, int) else columns.year or whole.year
    instrument = (
        said_instrument
        if isinstance(said_instrument, Instrument)
        else whole.instrument or setting.in_force(year)
    )
    return Line(row, places.of(row), year, instrument, told, tuple(doubts))


def _answered(group: list[Line], columns: Slice, instrument: Instrument) -> Iterator[Line]:
    """The lines of one instrument with what their cells say, read column by column."""
    read: list[dict[str, tuple[Cell, Answer]]] = [{} for _ in group]
    for name, column in _values(columns, instrument).items():
        cells = [line.row.cells.get(column.number) for line in group]
        said = answers(name, cells, instrument)
        for place, (cell, answer) in enumerate(zip(cells, said, strict=True)):
            if cell is not None:
                read[place][name] = (cell, answer)
    for line, found in zip(group, read, strict=True):
        yield Line(line.row, line.place, line.year, line.instrument, line.told, line.doubts, found)


def _values(columns: Slice, instrument: Instrument) -> dict[str, Column]:
    """The columns of values; where the instrument measures an index, the index is the score."""
    found = {name: item for name, item in columns.columns.items() if name not in SUBJECT}
    if instrument.measure is Measure.INDEX and "score" not in found and "published_index" in found:
        found["score"] = found.pop("published_index")
    return found


def explains_itself(line: Line, above: tuple[Line, ...]) -> bool:
    """Whether a line without a region is the sum, the mean or the maximum of every column."""
    numbers = {name: _number(pair) for name, pair in line.answers.items()}
    told = {name: number for name, number in numbers.items() if number is not None}
    return bool(told) and all(
        _sums_up(name, number, above, line.instrument) for name, number in told.items()
    )


def _number(pair: tuple[Cell, Answer]) -> Decimal | None:
    cell, answer = pair
    numbers = (item for item in (answer, cell.value) if isinstance(item, Decimal))
    return next((item for item in numbers if item.is_finite()), None)


def _sums_up(
    name: str, number: Decimal, above: tuple[Line, ...], instrument: Instrument | None
) -> bool:
    said = [item.answers[name][1] for item in above if name in item.answers]
    values = [item for item in said if isinstance(item, Decimal)]
    if instrument is not None and number == _maximum(name, instrument):
        return True
    total = sum(values, Decimal(0))
    return bool(values) and (
        number == total or abs(number - total / len(values)) <= Decimal("0.01")
    )


def _maximum(name: str, instrument: Instrument) -> Decimal | None:
    code = name.partition(":")[2]
    known = {aspect.code: aspect.maximum for aspect in instrument.aspects}
    return known.get(code) if code else instrument.maximum
