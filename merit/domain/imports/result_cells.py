"""The cells of one column of results, read together as its field asks."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import partial

from merit.domain.imports.amounts import Amount, Limits, Unit, read_column, read_level
from merit.domain.imports.answers import NO_VALUE, NoValue, Unreadable, flawed
from merit.domain.imports.dates import day_of
from merit.domain.imports.result_headings import aspect_named
from merit.domain.imports.vocabularies import (
    band_of,
    claim_of,
    confidence_of,
    source_kind_of,
    status_of,
)
from merit.domain.imports.workbook import Cell, Value
from merit.domain.imports.writing import says_nothing
from merit.domain.instruments import Band, Instrument, Measure

Answer = object
"""What a cell says: a value of the field's own type, NoValue, or Unreadable."""

FEW, MANY = Decimal(2), Decimal(150)
"""No index is above the first, also not in percent above the second; no score is that small."""

_RANKS = ("I", "II", "III", "IV", "V")
_RANKED = re.compile(
    r"(?:(?:kategori|predikat)\s+)?(?P<rank>I{1,3}|IV|V)\s*[-–.:(/]*\s*(?P<name>[a-z][a-z ]+)\)?",
    re.IGNORECASE,
)
_WORDS: Mapping[str, Callable[[Value], object]] = {
    "status": status_of,
    "source_kind": source_kind_of,
    "confidence": confidence_of,
    "claim": claim_of,
    "decided_on": day_of,
    "valid_until": day_of,
}


def answers(field: str, cells: Sequence[Cell | None], instrument: Instrument) -> tuple[Answer, ...]:
    """What the cells of one column say, in their order; None is an empty cell.

    Numbers are read as one column, so that what is ambiguous alone is clear beside the others.
    """
    if field == "published_index":
        return _numbers(cells, _index_limits(instrument))
    if field == "score":
        return _scores(cells, instrument)
    if field.startswith("aspect_scores:"):
        aspect = aspect_named(field.partition(":")[2], instrument)
        most = aspect.maximum if aspect is not None else None
        return _numbers(cells, Limits(Decimal(0), most, what="nilai aspek"))
    if field.startswith("levels:"):
        return _each(cells, partial(read_level, levels=instrument.levels))
    if field == "stated_band":
        return _each(cells, partial(_band, instrument=instrument))
    return _each(cells, _WORDS.get(field, text_of_cell))


def _band(value: Value, instrument: Instrument) -> Band | NoValue | Unreadable:
    """The category, also with its rank beside it: "Kategori IV (Sangat Baik)", "III. Baik"."""
    found = band_of(value, instrument)
    ranked = _RANKED.fullmatch(value.strip()) if isinstance(value, str) else None
    if not isinstance(found, Unreadable) or ranked is None:
        return found
    band = band_of(ranked["name"], instrument)
    rank = _RANKS.index(ranked["rank"].upper()) + 1
    agrees = isinstance(band, Band) and instrument.bands.index(band) + 1 == rank
    return band if agrees else found


def text_of_cell(value: Value) -> str | NoValue:
    """The words of a cell as they stand there; NoValue when they say nothing."""
    text = value.isoformat() if isinstance(value, date) else Cell(1, 1, value).text.strip()
    return NO_VALUE if says_nothing(text) else text


def _each(cells: Sequence[Cell | None], reader: Callable[[Value], object]) -> tuple[Answer, ...]:
    return tuple(NO_VALUE if cell is None else flawed(cell) or reader(cell.value) for cell in cells)


def _numbers(cells: Sequence[Cell | None], limits: Limits) -> tuple[Answer, ...]:
    """Numbers of a column; one that a spreadsheet took for a date is named as that."""
    dates = [cell is not None and isinstance(cell.value, date) for cell in cells]
    read = read_column(
        [None if dated else cell for cell, dated in zip(cells, dates, strict=True)], limits
    )
    return tuple(
        _was_a_date(cell) if dated else item.value if isinstance(item, Amount) else item
        for cell, dated, item in zip(cells, dates, read, strict=True)
    )


def _was_a_date(cell: Cell | None) -> Unreadable:
    day = cell.value if cell is not None else None
    said = f"{day.day}/{day.month}/{day.year}" if isinstance(day, date) else ""
    return Unreadable(
        f"Angka di sel ini telah berubah menjadi tanggal ({said}).",
        "Ubah format selnya menjadi Angka, lalu ketik ulang nilainya.",
    )


def _index_limits(instrument: Instrument) -> Limits:
    most = FEW
    if instrument.maximum is not None and instrument.index_divisor is not None:
        most = instrument.maximum / instrument.index_divisor
    return Limits(Decimal(0), most, unit=Unit.SHARE, what="indeks")


def _scores(cells: Sequence[Cell | None], instrument: Instrument) -> tuple[Answer, ...]:
    if instrument.measure is Measure.INDEX:
        limits = Limits(Decimal(0), FEW, instrument.step, Unit.SHARE, "indeks")
    else:
        limits = Limits(Decimal(0), instrument.maximum, instrument.step, what="skor")
    return tuple(
        _another(item, cell, instrument.measure)
        for item, cell in zip(_numbers(cells, limits), cells, strict=True)
    )


def _another(answer: Answer, cell: Cell | None, measure: Measure) -> Answer:
    """The answer, unless the number is of a size that only another measure has."""
    number = cell.value if cell is not None and isinstance(answer, Unreadable) else answer
    if not isinstance(number, Decimal) or not number.is_finite():
        return answer
    if measure is Measure.SCORE and 0 < number <= FEW:
        return _looks_like("indeks")
    if measure is Measure.INDEX and number > MANY:
        return _looks_like("skor instrumen lain")
    return answer


def _looks_like(what: str) -> Unreadable:
    return Unreadable(
        f"Nilai ini terlihat seperti {what}, bukan seperti yang diminta kolom ini.",
        "Periksa judul kolom dan instrumen yang dipilih.",
    )
