"""Which instrument is meant, and which of several has what a cell names."""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date

from merit.domain.imports.answers import NO_VALUE, NoValue, Unreadable
from merit.domain.imports.workbook import Value
from merit.domain.imports.writing import clean, key, says_nothing
from merit.domain.instruments import Instrument

_REGULATION = re.compile(r"(?<!\d)(\d{1,4}) ?(?:/|tahun|th\.?|-) ?(\d{4})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Named:
    """Parts of one instrument, by their codes in its order."""

    instrument: Instrument
    codes: tuple[str, ...]


def instrument_of(
    value: Value, instruments: Mapping[str, Instrument]
) -> Instrument | NoValue | Unreadable:
    """The instrument a cell names by code, name or regulation: "KASN 9/2019"."""
    if is_silent(value):
        return NO_VALUE
    text = clean(str(value))
    laws = [f"-{number}-{year}" for number, year in _REGULATION.findall(text)]
    found = [
        item
        for item in instruments.values()
        if key(text) in (key(item.code), key(item.name)) or any(map(item.code.endswith, laws))
    ]
    if len(found) == 1:
        return found[0]
    return Unreadable(
        "Instrumen ini tidak dikenal.",
        f"Tulis salah satu kode: {', '.join(instruments)}.",
        tuple(instruments),
    )


def named_in(
    value: Value,
    instruments: Collection[Instrument],
    read: Callable[[Value, Instrument], tuple[str, ...]],
    unclear: Callable[[Value, Collection[Instrument]], Unreadable],
) -> Named | NoValue | Unreadable:
    """What a cell names, in the one instrument that has it.

    `read` gives the codes of an instrument's parts, none when it does not have all of them;
    `unclear` says what is wrong when no instrument does.
    """
    if is_silent(value):
        return NO_VALUE
    if isinstance(value, date):
        return Unreadable(
            "Angka di sel ini telah berubah menjadi tanggal.",
            "Ubah format sel menjadi Teks, lalu ketik ulang isinya.",
        )
    found = [Named(item, codes) for item in instruments if (codes := read(value, item))]
    if len(found) > 1:
        return Unreadable(
            "Isi sel ini ada pada lebih dari satu instrumen.",
            "Tambahkan kolom Instrumen, atau pilih instrumennya saat mengunggah.",
            tuple(item.instrument.code for item in found),
        )
    return found[0] if found else unclear(value, instruments)


def is_silent(value: Value) -> bool:
    """Whether a cell holds no value."""
    return value is None or (isinstance(value, str) and says_nothing(value))
