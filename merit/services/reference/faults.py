"""Faults of a reference file, told in Indonesian with their place."""

from pydantic import ValidationError

from merit.errors import ReferenceDataError

UNREADABLE = "tidak dapat dibaca"
REASONS = {
    "missing": "wajib diisi",
    "extra_forbidden": "nama ini tidak dikenal",
    "enum": "bukan salah satu pilihan yang berlaku",
    "literal_error": "bukan salah satu pilihan yang berlaku",
    "decimal_parsing": "bukan angka",
    "int_parsing": "bukan bilangan bulat",
    "int_type": "bukan bilangan bulat",
    "date_from_datetime_parsing": "bukan tanggal",
    "decimal_max_digits": "angkanya terlalu panjang",
    "decimal_max_places": "lebih dari dua angka di belakang koma",
    "decimal_whole_digits": "angkanya terlalu panjang",
    "dict_type": "harus berupa pasangan nama dan isi",
    "finite_number": "bukan angka",
    "int_from_float": "bukan bilangan bulat",
    "model_type": "harus berupa pasangan nama dan isi",
    "tuple_type": "harus berupa daftar",
    "too_long": "isinya terlalu banyak",
    "too_short": "tidak boleh kosong",
    "string_too_long": "terlalu panjang",
    "string_too_short": "tidak boleh kosong",
    "string_type": "harus berupa teks",
    "string_pattern_mismatch": "bentuknya tidak sesuai",
    "greater_than": "terlalu kecil",
    "greater_than_equal": "terlalu kecil",
    "less_than_equal": "terlalu besar",
}


def reference_error(file: str, place: str, error: ValidationError) -> ReferenceDataError:
    """One error that lists every fault of `error`: file, place, field, reason and value."""
    return ReferenceDataError(
        "; ".join(_sentence(file, place, fault["loc"], fault) for fault in error.errors())
    )


def _sentence(file: str, place: str, path: tuple[object, ...], fault: object) -> str:
    where = ".".join(str(step) for step in path)
    return ", ".join(filter(None, (file, place, where))) + f": {reason_of(fault)}"


def reason_of(fault: object) -> str:
    """What is wrong, with what stands there, for one of `ValidationError.errors()`."""
    assert isinstance(fault, dict)
    value = fault.get("input")
    if fault["type"] == "value_error":
        reason = str(fault["ctx"]["error"])  # a sentence of our own models
    elif not fault["loc"]:
        reason = UNREADABLE
    elif value is None:
        reason = REASONS["missing"]
    else:
        reason = REASONS.get(str(fault["type"]), UNREADABLE)
    return reason + (f' (tertulis "{value}")' if isinstance(value, str | int | float) else "")
