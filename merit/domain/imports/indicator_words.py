"""Indicators and steps between levels as offices write them."""

import re
from collections.abc import Collection
from datetime import date
from decimal import Decimal

from merit.domain.imports.amounts import read_level
from merit.domain.imports.answers import NO_VALUE, NoValue, Unreadable
from merit.domain.imports.headings import plain
from merit.domain.imports.instrument_words import Named, is_silent, named_in
from merit.domain.imports.workbook import Value
from merit.domain.imports.writing import INVISIBLE, clean
from merit.domain.instruments import Instrument

_CODE = re.compile(r"\b\d{1,2}[.,]\d{1,2}\b")
_CALLED = re.compile(r"^(?:sub ?)?(?:indikator|aspek)\b ?")
_STEP = re.compile(r" ?(?:->|=>|→|➔|➜|>|\bke\b|\bmenjadi\b|\bmenuju\b|[-–—]) ?", re.IGNORECASE)
_FROM = re.compile(r"^(?:dari|naik dari) ", re.IGNORECASE)


def indicator_of(value: Value, instruments: Collection[Instrument]) -> Named | NoValue | Unreadable:
    """The one indicator a cell names: "3.4", "Indikator 3.4 Rencana suksesi", "Rencana suksesi".

    A number with one digit behind the point is unreadable where another indicator ends in zero:
    a spreadsheet writes 3.1 for 3.10.
    """
    return named_in(value, instruments, _indicator, _unclear)


def indicators_of(
    value: Value, instruments: Collection[Instrument]
) -> Named | NoValue | Unreadable:
    """The indicators a cell names, each as `indicator_of` reads one: "3.1; 3.10"."""
    return named_in(value, instruments, _indicators, _unclear_list)


def _indicators(value: Value, instrument: Instrument) -> tuple[str, ...]:
    """Their codes in the order of the instrument; empty when one of them cannot be known."""
    pieces = [piece for piece in re.split(r"[;\n]", str(value)) if piece.strip()]
    if isinstance(value, Decimal) or len(pieces) < 2:
        return _indicator(value, instrument)
    found = [_indicator(piece, instrument) for piece in pieces]
    codes = {code for named in found for code in named}
    return tuple(part.code for part in instrument.indicators if part.code in codes and all(found))


def _unclear_list(value: Value, instruments: Collection[Instrument]) -> Unreadable:
    if isinstance(value, Decimal):
        return _unclear(value, instruments)
    return Unreadable(
        "Ada indikator di sel ini yang tidak dikenal.",
        'Tulis kodenya sebagai teks, dipisah titik koma, misalnya "3.1; 3.10".',
    )


def _indicator(value: Value, instrument: Instrument) -> tuple[str, ...]:
    """The code of the indicator meant, alone in a tuple; empty when it cannot be known."""
    text = format(value, "f") if isinstance(value, Decimal) else str(value).translate(INVISIBLE)
    codes = {code.replace(",", ".") for code in _CODE.findall(text)}
    called = _CALLED.sub("", plain(_CODE.sub(" ", text)))
    named = {item.code for item in instrument.indicators if plain(item.name) == called}
    known = {item.code for item in instrument.indicators}
    found = codes or named
    if len(found) != 1 or not found <= known or (codes and named and codes != named):
        return ()
    (code,) = found
    return () if isinstance(value, Decimal) and f"{code}0" in known else (code,)


def _unclear(value: Value, instruments: Collection[Instrument]) -> Unreadable:
    known = {part.code for item in instruments for part in item.indicators}
    if isinstance(value, Decimal) and f"{value}0" in known:
        return Unreadable(
            f"Dapat berarti indikator {value} atau {value}0.",
            "Ubah format sel menjadi Teks, lalu tulis kodenya lengkap.",
            (str(value), f"{value}0"),
        )
    return Unreadable(
        "Indikator di sel ini tidak dikenal, atau lebih dari satu.",
        'Tulis satu kode sebagai teks, misalnya "3.10"; satu baris untuk satu indikator.',
    )


def step_of(value: Value, *, levels: int) -> tuple[int, int] | NoValue | Unreadable:
    """Level now and level aimed at in one cell: "2 -> 3", "2 ke 3", "dari 2 menjadi 3"."""
    if is_silent(value):
        return NO_VALUE
    if isinstance(value, date):
        return Unreadable(
            "Tingkat di sel ini telah berubah menjadi tanggal.",
            'Ubah format sel menjadi Teks, lalu tulis misalnya "2 ke 3".',
        )
    pieces = _STEP.split(_FROM.sub("", clean(str(value))))
    if len(pieces) != 2:
        return Unreadable(
            "Tidak terbaca sebagai tingkat awal dan tingkat tujuan.",
            'Tulis keduanya, misalnya "2 ke 3".',
        )
    first, last = (read_level(piece, levels=levels) for piece in pieces)
    for level in (first, last):
        if isinstance(level, Unreadable):
            return level
    if isinstance(first, int) and isinstance(last, int):
        return first, last
    return Unreadable(
        "Salah satu tingkatnya kosong.", 'Tulis keduanya, misalnya "2 ke 3", atau kosongkan sel.'
    )
