"""Aspects as offices name them: by number, code, name, or all of them."""

import re
from collections.abc import Collection
from decimal import Decimal

from merit.domain.imports.answers import NoValue, Unreadable
from merit.domain.imports.headings import plain
from merit.domain.imports.instrument_words import Named, named_in
from merit.domain.imports.workbook import Value
from merit.domain.imports.writing import INVISIBLE
from merit.domain.instruments import Instrument

_ALL = re.compile(r"(?:semua|seluruh(?:nya)?)(?: aspek)?|(?P<count>\d+) aspek")
_RANGE = re.compile(
    r"\b([a-z]?)(\d{1,2})\s*(?:[-–]|s\.?\s*/?\s*d\.?|sampai(?:\s+dengan)?)\s*(?:aspek\s*)?"
    r"([a-z]?)(\d{1,2})\b",
    re.IGNORECASE,
)
_FRACTION = re.compile(r"\b(\d{1,2})[.,](\d{1,2})\b")
_KARIR = re.compile(r"\bkarir\b")  # as many write "karier"
_SILENT = frozenset({"aspek", "dan", "serta", "ke", "no", "nomor"})


def aspects_of(value: Value, instruments: Collection[Instrument]) -> Named | NoValue | Unreadable:
    """The aspects a cell names: "Aspek 3 & 5", "A3; A5", "Pengadaan", "1 s.d. 4", "Semua".

    They are those of the one among `instruments` that has all of them. "3,5" is unreadable: it
    may be two aspects or an indicator.
    """
    return named_in(value, instruments, _aspects, _unclear)


def aspect_of(value: Value, instruments: Collection[Instrument]) -> Named | NoValue | Unreadable:
    """The one aspect a cell names, as `aspects_of` reads it."""
    found = aspects_of(value, instruments)
    if isinstance(found, Named) and len(found.codes) > 1:
        return Unreadable(
            f"Sel ini menyebut {len(found.codes)} aspek.",
            "Tulis satu kode aspek; satu baris untuk satu aspek.",
        )
    return found


def _aspects(value: Value, instrument: Instrument) -> tuple[str, ...]:
    """Codes of the aspects meant, empty when anything is not understood."""
    text = _text(value)
    every = tuple(item.code for item in instrument.aspects)
    whole = _ALL.fullmatch(_words(text))
    if whole:
        return every if int(whole["count"] or len(every)) == len(every) else ()
    if _FRACTION.search(text):
        return ()
    rest, found = _without_names(_words(_RANGE.sub(_spread, text)), instrument)
    spelt = {form: code for code in every for form in _spellings(code)}
    said = [word for word in rest.split() if word not in _SILENT]
    if not set(said) <= set(spelt):
        return ()
    found |= {spelt[word] for word in said}
    return tuple(code for code in every if code in found)


def _text(value: Value) -> str:
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    return str(value).translate(INVISIBLE)


def _words(text: str) -> str:
    return _KARIR.sub("karier", plain(text))


def _without_names(text: str, instrument: Instrument) -> tuple[str, set[str]]:
    """The text without the names of aspects, and the aspects they name.

    A number in front of a name goes with it where it is that aspect's own; another contradicts it,
    and the name is left to be complained about.
    """
    found = set()
    for item in sorted(instrument.aspects, key=lambda item: -len(item.name)):
        own = "|".join(_spellings(item.code))
        name = re.escape(_words(item.name))
        text, times = re.subn(rf"(?:\b(?:{own}) |(?<!\d )\b){name}\b", " ", text)
        if times:
            found.add(item.code)
    return text, found


def _spellings(code: str) -> tuple[str, str]:
    """Its code as words are compared, and its number alone."""
    return code.casefold(), re.sub(r"\D", "", code)


def _spread(match: re.Match[str]) -> str:
    """Every number of a range; what is none cannot be understood."""
    first, last = int(match[2]), int(match[4])
    if not first < last or (match[3] and match[3] != match[1]):
        return "?"
    return " ".join(f"{match[1]}{number}" for number in range(first, last + 1))


def _unclear(value: Value, instruments: Collection[Instrument]) -> Unreadable:
    fraction = _FRACTION.search(_text(value))
    if fraction:
        return Unreadable(
            f"Dapat berarti aspek {fraction[1]} dan {fraction[2]}, "
            f"atau indikator {fraction[1]}.{fraction[2]}.",
            f'Tulis "{fraction[1]}; {fraction[2]}" bila yang dimaksud dua aspek.',
        )
    names = tuple(f"{part.code} {part.name}" for item in instruments for part in item.aspects)
    return Unreadable(
        "Aspek di sel ini tidak dikenal.",
        f"Tulis kode atau nama aspek, dipisah titik koma: {'; '.join(names)}.",
        names,
    )
