"""Numbers of one column, read together: what is ambiguous alone is often clear beside others."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from merit.domain.imports.answers import NO_VALUE, NoValue, Unreadable, broken, flawed
from merit.domain.imports.limits import CEILING, shown
from merit.domain.imports.limits import Limits as Limits
from merit.domain.imports.limits import Unit as Unit
from merit.domain.imports.number_texts import LONGEST, readings
from merit.domain.imports.scales import Written, either, on_one_scale
from merit.domain.imports.workbook import Cell, Value
from merit.domain.imports.writing import clean, says_nothing, strange

_LEVEL = re.compile(r"(?:(?:level|lvl|tingkat)\s?[:.]?\s?)?([0-9]{1,2})(?:[.,]0+)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in the unit of its column."""

    value: Decimal


def read_column(
    cells: Sequence[Cell | None], limits: Limits
) -> tuple[Amount | NoValue | Unreadable, ...]:
    """The numbers of one column, in the order of `cells`; None is an empty cell.

    A number is taken as it is and a text as Indonesians or Americans write it, whichever the
    limits allow; when both readings fit, it is unreadable. Outside the limits is unreadable too.
    In a column of shares or percents all numbers are read on one scale; those that are on another
    than most are unreadable, and all are when as many are on the one as on the other.
    """
    found = [_written(cell, limits) for cell in cells]
    numbers = [item for item in found if isinstance(item, Written)]
    settled = iter(on_one_scale(numbers, limits))
    return tuple(
        _amount(item, next(settled), limits) if isinstance(item, Written) else item
        for item in found
    )


def _written(cell: Cell | None, limits: Limits) -> Written | NoValue | Unreadable:
    if cell is None:
        return NO_VALUE
    flaw = flawed(cell)
    if flaw is not None:
        return flaw
    if cell.value is None:
        return NO_VALUE
    if isinstance(cell.value, str):
        return _of_text(cell.value, limits)
    if not isinstance(cell.value, Decimal):
        return _no_number(cell.text, limits)
    if not cell.value.is_finite() or abs(cell.value) > CEILING:
        return _no_number(str(cell.value), limits)
    text = f"{shown(cell.value.scaleb(2))}%" if cell.percent else shown(cell.value)
    return Written((cell.value,), text, signed=cell.percent)


def _of_text(text: str, limits: Limits) -> Written | NoValue | Unreadable:
    if says_nothing(text):
        return NO_VALUE
    if text.startswith("#"):
        return broken(clean(text))
    numbers, percent = readings(text)
    if not numbers:
        return strange(text) or _no_number(clean(text), limits)
    if percent:
        numbers = tuple(number.scaleb(-2) for number in numbers)
    return Written(numbers, clean(text), signed=percent)


def _no_number(text: str, limits: Limits) -> Unreadable:
    return Unreadable(
        f'"{text[:LONGEST]}" bukan angka.',
        f"Tulis {limits.what} sebagai angka saja, tanpa kata atau tanda lain; "
        'kosongkan atau tulis "-" bila belum ada.',
    )


def _amount(
    item: Written, numbers: tuple[Decimal, ...] | Unreadable, limits: Limits
) -> Amount | Unreadable:
    if isinstance(numbers, Unreadable):
        return numbers
    fitting = [number for number in numbers if limits.allow(number)]
    if not fitting:
        return limits.objection(item.text, numbers)
    if len(fitting) > 1:
        return either(item.text, [shown(number) for number in fitting])
    return Amount(fitting[0] or Decimal(0))


def read_level(value: Value, *, levels: int) -> int | NoValue | Unreadable:
    """A level from 1 to `levels`: 3, "3", "Level 3", "Tingkat 3"; never a fraction."""
    if value is None or (isinstance(value, str) and says_nothing(value)):
        return NO_VALUE
    text = clean(str(value))
    if text.startswith("#"):
        return broken(text)
    match = _LEVEL.fullmatch(text)
    if match and 1 <= int(match[1]) <= levels:
        return int(match[1])
    return Unreadable(
        f'"{text[:LONGEST]}" bukan tingkat dari 1 sampai {levels}.',
        f"Tulis tingkat sebagai angka bulat dari 1 sampai {levels}, atau kosongkan.",
    )
