"""What may be asked of the open data: each parameter with its form, its reading, its complaint."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from merit.domain.states import Dataset
from merit.errors import InputError

FIRST_YEAR, LAST_YEAR = 2000, 2100
CODE_FORM = r"^33(\.[0-9]{2})?$"


@dataclass(frozen=True, slots=True)
class Parameter:
    """A query parameter; `argument` is what the services call it."""

    name: str
    argument: str
    description: str
    schema: Mapping[str, Any]
    read: Callable[[str], Any]


def _year(text: str) -> int:
    if not re.fullmatch(r"[0-9]{4}", text) or not FIRST_YEAR <= int(text) <= LAST_YEAR:
        raise InputError(f"Isi tahun dengan bilangan bulat {FIRST_YEAR} sampai {LAST_YEAR}.")
    return int(text)


def _code(text: str) -> str:
    if not re.fullmatch(CODE_FORM, text):
        raise InputError("Isi kode dengan kode wilayah Jawa Tengah, misalnya 33.10.")
    return text


def _dataset(text: str) -> Dataset:
    try:
        return Dataset(text)
    except ValueError:
        raise InputError("Isi data dengan terbit atau contoh.") from None


YEAR = Parameter(
    "tahun",
    "year",
    "Hanya tahun ini.",
    {"type": "integer", "minimum": FIRST_YEAR, "maximum": LAST_YEAR},
    _year,
)
CODE = Parameter(
    "kode",
    "region_code",
    "Hanya wilayah dengan kode Kemendagri ini.",
    {"type": "string", "pattern": CODE_FORM},
    _code,
)
DATASET = Parameter(
    "data",
    "dataset",
    "Himpunan data: terbit adalah fakta, contoh bukan fakta.",
    {"type": "string", "enum": list(Dataset), "default": Dataset.PUBLISHED},
    _dataset,
)
DIGEST = Parameter(
    "v",
    "digest",
    "Sidik isi berkas; bila cocok, jawaban boleh disimpan selamanya.",
    {"type": "string"},
    str,
)


def read(pairs: Iterable[tuple[str, str]], allowed: Iterable[Parameter]) -> dict[str, Any]:
    """Arguments for a service from the `pairs` of an address.

    Raises InputError for a name not in `allowed`, one given twice, or a value out of form.

    >>> read([("tahun", "2023")], [YEAR, CODE])
    {'year': 2023}
    """
    known = {item.name: item for item in allowed}
    arguments: dict[str, Any] = {}
    for name, text in pairs:
        if name not in known:
            names = ", ".join(known) or "tidak ada"
            raise InputError(f'Parameter "{name}" tidak dikenal. Yang berlaku: {names}.')
        item = known[name]
        if item.argument in arguments:
            raise InputError(f'Parameter "{name}" hanya boleh diisi satu kali.')
        arguments[item.argument] = item.read(text)
    return arguments
