"""Which region each row of a boundary file is: by code, or by full name."""

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from merit.domain.regions import Region
from merit.geo.source import refusal

CODE_COLUMNS = (
    "kode", "kode_kk", "kdpkab", "kode_kab", "kode_kabkota", "kode_kab_kota", "kdbbps", "kdcbps",
    "kode_wilayah", "code", "id",
)  # fmt: skip
NAME_COLUMNS = ("wadmkk", "namobj", "nama", "nama_kab", "kab_kota", "kabkot", "kabupaten", "name")
CODE = re.compile(r"33\.?\d\d")
SHORTENED = re.compile(r"33\.\d")
EMPTY = ("", "None", "nan", "<NA>")


def assign(frame: pd.DataFrame, regions: Sequence[Region], *, file: Path) -> list[str]:
    """Code of each row of `frame`, which must hold every region exactly once.

    Codes are taken from the first column that has any; without one, names are
    compared. Raises BoundaryError naming what is missing, double or foreign.
    """
    columns = {str(column).lower(): column for column in frame.columns}
    for candidate in CODE_COLUMNS:
        values = frame[columns[candidate]] if candidate in columns else pd.Series(dtype=object)
        if any(_resembles_code(value) for value in values):
            codes = [_code(value, file=file) for value in values]
            break
    else:
        codes = _from_names(frame, columns, regions, file=file)
    _check_complete(codes, regions, file=file)
    return codes


def normalised(value: object) -> str:
    """A code as the project writes it; what is not a code comes back as plain text.

    >>> [normalised(value) for value in ("3310", 3310, 3310.0, " 33.10 ", "Klaten")]
    ['33.10', '33.10', '33.10', '33.10', 'Klaten']
    """
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = str(value).strip()
    return f"33.{text[-2:]}" if CODE.fullmatch(text) else text


def _resembles_code(value: object) -> bool:
    text = normalised(value)
    return bool(CODE.fullmatch(text) or SHORTENED.fullmatch(text))


def _code(value: object, *, file: Path) -> str:
    text = normalised(value)
    decimal = isinstance(value, float) and value % 1 > 0
    if decimal or SHORTENED.fullmatch(text):
        raise refusal(
            file,
            f"kode {text} tersimpan sebagai bilangan, sehingga 33.1 dan 33.10 tidak terbedakan",
            'Simpan kolom kode sebagai teks, misalnya "33.10".',
        )
    return text


def _from_names(
    frame: pd.DataFrame, columns: dict[str, str], regions: Sequence[Region], *, file: Path
) -> list[str]:
    column = next((columns[name] for name in NAME_COLUMNS if name in columns), None)
    if column is None:
        raise refusal(
            file,
            "tidak ada kolom kode atau nama wilayah",
            'Tambahkan kolom "kode" berisi kode Kemendagri, misalnya "33.10".',
        )
    return [_code_of_name(str(name), regions, file=file) for name in frame[column]]


def _code_of_name(text: str, regions: Sequence[Region], *, file: Path) -> str:
    """Code for a full name, or for a bare one that only one region bears."""
    wanted = re.sub(r"^kab\.?\s+", "kabupaten ", " ".join(text.split()).casefold())
    for region in regions:
        if wanted == region.label.casefold():
            return region.code
    bare = [region for region in regions if wanted == region.name.casefold()]
    if len(bare) > 1:
        choices = " atau ".join(region.label for region in bare)
        raise refusal(
            file, f'nama "{text}" dapat berarti {choices}', "Tulis nama lengkap atau kodenya."
        )
    return bare[0].code if bare else text


def _check_complete(codes: list[str], regions: Sequence[Region], *, file: Path) -> None:
    names = {region.code: f"{region.code} {region.label}" for region in regions}
    counts = Counter(codes)
    faults = {
        "kurang": [name for code, name in names.items() if code not in counts],
        "ganda": [names[code] for code, count in counts.items() if count > 1 and code in names],
        "asing": ["(kosong)" if code in EMPTY else code for code in counts if code not in names],
    }
    found = [f"{fault}: {_shortlist(items)}" for fault, items in faults.items() if items]
    if found:
        raise refusal(
            file,
            f"isinya bukan tepat {len(names)} kabupaten/kota ({'; '.join(found)})",
            "Lengkapi, gabungkan, atau hapus baris itu.",
        )


def _shortlist(items: list[str], *, longest: int = 8) -> str:
    rest = len(items) - longest
    return ", ".join(items[:longest]) + (f", dan {rest} lainnya" if rest > 0 else "")
