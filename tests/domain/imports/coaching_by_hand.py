"""Schedules and lists of follow-ups typed by hand, and what is said of them."""

from collections.abc import Sequence

from domain.imports.sheets_by_hand import Typed

from merit.domain.imports.readings import ActionRow, InterventionRow, Reading

SCHEDULE: Sequence[Typed] = (
    *("No", "Kegiatan", "Jenis", "Tanggal", "Tempat", "Kab/Kota", "Durasi", "Aspek", "Status"),
)
FOLLOW_UPS: Sequence[Typed] = (
    *("No", "Kab/Kota", "Rencana Tindak Lanjut", "Penanggung Jawab", "Tanggal Kesepakatan"),
    *("Batas Waktu", "Status", "Kemajuan (%)", "Indikator", "Tingkat dari - ke"),
)


def errors(reading: Reading[InterventionRow] | Reading[ActionRow]) -> set[str]:
    """The cells of all errors; the sheet's name where a complaint has no cell."""
    return {item.cell or item.sheet for item in reading.errors}


def warnings(reading: Reading[InterventionRow] | Reading[ActionRow]) -> set[str]:
    """The cells of all warnings."""
    return {item.cell for item in reading.complaints if not item.is_error}


def reasons(reading: Reading[InterventionRow] | Reading[ActionRow]) -> str:
    """Everything complained about, one reason and remedy a line."""
    return "\n".join(f"{item.cell}: {item.reason} {item.remedy}" for item in reading.complaints)
