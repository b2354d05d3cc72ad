"""The cells of a template: how a value is shown, what may be entered, what is said about it."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from merit.domain.imports.template_columns import TemplateColumn, ValueKind
from merit.domain.instruments import Instrument
from merit.reports.template_choices import Choices

TEXT_FORMAT = "@"  # keeps 33.10 from becoming 33,1 and 2023-12 from becoming a day
SHORT_DAY = "[$-421]dd mmm yyyy"
FORMATS: Mapping[ValueKind, str] = {
    ValueKind.YEAR: "0",
    ValueKind.POINTS: "0.0#",
    ValueKind.INDEX: "0.00",
    ValueKind.LEVEL: "0",
    ValueKind.HOURS: "0.0#",
    ValueKind.PERCENT: "0",
    ValueKind.COUNT: "0",
    ValueKind.RUPIAH: "#,##0",
    ValueKind.DAY: SHORT_DAY,
}
FIRST_DAY, LAST_DAY = date(1990, 1, 1), date(2100, 12, 31)
TITLE, MESSAGE = 32, 255  # characters a message beside a cell can have

Rule = Mapping[str, Any]


def number_format(kind: ValueKind) -> str:
    """How the values of a column are shown; what is no number or day is a text."""
    return FORMATS.get(kind, TEXT_FORMAT)


def maximum(column: TemplateColumn, instrument: Instrument) -> Decimal | None:
    """The most points a column can hold, None where that is not known or it holds none."""
    if column.field == "score":
        return instrument.maximum
    _, _, code = column.field.partition(":")
    found = (aspect.maximum for aspect in instrument.aspects if aspect.code == code)
    return next(found, None) if column.kind is ValueKind.POINTS else None


def guard(
    page: Worksheet,
    column: TemplateColumn,
    place: int,
    rows: tuple[int, int],
    *,
    instrument: Instrument,
    choices: Choices,
) -> None:
    """Let the cells of a column, from the first to the last of `rows`, take what they may hold."""
    first, last = rows
    rule = _rule(column, xl_rowcol_to_cell(first, place), instrument, choices)
    said = {
        "input_title": column.heading[:TITLE],
        "input_message": help_text(column, instrument)[:MESSAGE],
        "error_title": "Periksa isian ini",
    }
    page.data_validation(first, place, last, place, {"validate": "any", **said, **rule})


def help_text(column: TemplateColumn, instrument: Instrument) -> str:
    """What is said beside a cell: what it takes, and how much at most."""
    most = maximum(column, instrument)
    return column.help if most is None else f"{column.help} Paling banyak {number_text(most)}."


def number_text(value: Decimal) -> str:
    """A number as Indonesians write it, without needless zeros."""
    return format(value.normalize(), "f").replace(".", ",")


def _rule(column: TemplateColumn, cell: str, instrument: Instrument, choices: Choices) -> Rule:
    """What is refused, or for a day and an instrument asked about, and why."""
    kind = column.kind
    if kind in choices.of:
        return {
            "validate": "list",
            "source": f"={choices.name(kind)}",
            "error_message": f"{column.heading}: pilih dari daftar, atau kosongkan.",
            **({"error_type": "warning"} if kind is ValueKind.INSTRUMENT else {}),
        }
    if kind is ValueKind.POINTS:
        return _points(column, cell, instrument)
    return _plain(kind, instrument)


def _points(column: TemplateColumn, cell: str, instrument: Instrument) -> Rule:
    """A number from 0 to the maximum; the total in steps of the instrument."""
    most = maximum(column, instrument)
    terms = [f"ISNUMBER({cell})", f"{cell}>=0"]
    said = "angka mulai 0"
    if most is not None:
        terms.append(f"{cell}<={most.normalize():f}")
        said = f"angka 0 sampai {number_text(most)}"
    if column.field == "score":
        step = f"{instrument.step.normalize():f}"
        terms.append(f"ROUND({cell}/{step},0)*{step}={cell}")
        said += f", kelipatan {number_text(instrument.step)}"
    return {
        "validate": "custom",
        "value": f"=AND({','.join(terms)})",
        "error_message": f"Isilah {said}. Kosongkan bila belum ada nilainya.",
    }


def _plain(kind: ValueKind, instrument: Instrument) -> Rule:
    levels = range(1, instrument.levels + 1)
    rules: Mapping[ValueKind, Rule] = {
        ValueKind.YEAR: {
            "validate": "integer",
            **_between(FIRST_DAY.year, LAST_DAY.year),
            "error_message": "Tulis tahun dengan empat angka, misalnya 2023.",
        },
        ValueKind.INDEX: {
            "validate": "decimal",
            **{"criteria": ">=", "value": 0},
            "error_message": "Tulis indeks sebagai angka, misalnya 0,65.",
        },
        ValueKind.LEVEL: {
            "validate": "list",
            "source": list(levels),
            "error_message": f"Isilah tingkat 1 sampai {levels[-1]}, atau kosongkan.",
        },
        ValueKind.HOURS: {
            "validate": "decimal",
            **{"criteria": ">=", "value": 0},
            "error_message": "Tulis jumlah jam sebagai angka, misalnya 2,5.",
        },
        ValueKind.PERCENT: {
            "validate": "integer",
            **_between(0, 100),
            "error_message": "Tulis kemajuan sebagai angka 0 sampai 100, tanpa tanda %.",
        },
        ValueKind.COUNT: _whole("Tulis banyaknya sebagai angka bulat, misalnya 35."),
        ValueKind.RUPIAH: _whole("Tulis rupiah sebagai angka bulat, misalnya 12500000."),
        ValueKind.DAY: {
            "validate": "date",
            **_between(FIRST_DAY, LAST_DAY),
            "error_type": "warning",
            "error_message": "Ini belum terbaca sebagai tanggal. Tulis misalnya 31/12/2023 atau "
            "31 Desember 2023.",
        },
    }
    return rules.get(kind, {})


def _whole(error: str) -> Rule:
    return {"validate": "integer", "criteria": ">=", "value": 0, "error_message": error}


def _between(least: int | date, most: int | date) -> Rule:
    return {"criteria": "between", "minimum": least, "maximum": most}
