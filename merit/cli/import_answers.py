"""What a file said, as JSON for machines and as lines for people."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from merit.domain.imports.complaints import Complaint
from merit.domain.imports.readings import ActionRow, InterventionRow, Kind, ResultRow
from merit.domain.positions import Result, band_of_result
from merit.services.imports.references import References
from merit.services.imports.taking import AnyReading

NOTHING = "Tidak ada baris yang terbaca pada berkas ini."


def refused(reason: str) -> dict[str, Any]:
    """The answer about a file that is refused as a whole."""
    return {"ditolak": True, "alasan": reason, "baris": [], "kesalahan": [], "peringatan": []}


def answer(reading: AnyReading, known: References) -> dict[str, Any]:
    """The answer about a file that was read: every row, and every complaint with its cell."""
    wrong = [item for item in reading.complaints if item.is_error]
    doubtful = [item for item in reading.complaints if not item.is_error]
    return {
        "ditolak": reading.is_refused,
        "alasan": _reason(len(wrong)) if reading.is_refused else None,
        "baris": [_row(row, known) for row in reading.rows],
        "kesalahan": list(map(_complaint, wrong)),
        "peringatan": list(map(_complaint, doubtful)),
    }


def _reason(wrong: int) -> str:
    if not wrong:
        return NOTHING
    return f"Berkas memuat {wrong} kesalahan. Perbaiki selnya, lalu periksa lagi."


def _complaint(item: Complaint) -> dict[str, str]:
    return {
        "lembar": item.sheet,
        "sel": item.cell,
        "nilai": item.value,
        "alasan": item.reason,
        "saran": item.remedy,
    }


def _row(row: ResultRow | InterventionRow | ActionRow, known: References) -> dict[str, Any]:
    labels = {item.code: item.label for item in known[0]}
    if isinstance(row, ResultRow):
        told = _result(row, known)
    elif isinstance(row, InterventionRow):
        told = _intervention(row)
    else:
        told = _action(row)
    place = {
        "lembar": row.sheet,
        "baris": row.row,
        "sel": {field: origin.cell for field, origin in row.origins.items()},
    }
    name = {} if isinstance(row, InterventionRow) else {"nama": labels.get(row.region_code)}
    return {name: _plain(value) for name, value in {**told, **name, **place}.items()}


def _result(row: ResultRow, known: References) -> dict[str, Any]:
    """A row of results; `kategori` is that of the score, the stated one without a score."""
    result = Result(row.year, row.instrument, row.status, row.score, row.stated_band)
    instrument = known[1].get(row.instrument)
    band = band_of_result(result, instrument) if instrument else None
    return {
        "kode_wilayah": row.region_code,
        "tahun": row.year,
        "instrumen": row.instrument,
        "status": row.status.value,
        "skor": row.score,
        "kategori": band.name if band else row.stated_band,
        "kategori_tertulis": row.stated_band,
        "indeks": row.published_index,
        "aspek": dict(row.aspect_scores),
        "indikator": dict(row.levels),
        "nomor_keputusan": row.decree_number,
        "tanggal_keputusan": row.decided_on,
        "berlaku_sampai": row.valid_until,
        "sumber": row.source.reference if row.source else None,
        "catatan": row.note or None,
    }


def _intervention(row: InterventionRow) -> dict[str, Any]:
    return {
        "kode": row.code or None,
        "jenis": row.kind.value,
        "judul": row.title,
        "tema": row.theme or None,
        "tanggal_mulai": row.starts_on,
        "tanggal_selesai": row.ends_on,
        "ketelitian": row.precision.value,
        "tempat": row.place or None,
        "jam": row.hours,
        "kode_wilayah": list(row.region_codes),
        "aspek": list(row.aspect_codes),
        "indikator": list(row.indicator_codes),
        "instrumen": row.instrument,
        "status": row.status.value,
        "cara_bertemu": row.mode.value if row.mode else None,
        "penyelenggara": row.organiser or None,
        "tuan_rumah": row.host or None,
        "jumlah_peserta": row.participants,
        "kode_wilayah_hadir": None if row.present_codes is None else list(row.present_codes),
        "biaya": row.cost,
        "sumber_dana": row.fund_source or None,
        "sumber": row.source.reference if row.source else None,
    }


def _action(row: ActionRow) -> dict[str, Any]:
    return {
        "kode": row.code or None,
        "kode_wilayah": row.region_code,
        "judul": row.title,
        "penanggung_jawab": row.owner,
        "tanggal_kesepakatan": row.agreed_on,
        "tenggat": row.due_on,
        "status": row.status.value,
        "kemajuan": row.progress,
        "kode_kegiatan": row.intervention_code,
        "kode_keputusan": row.decision_code,
        "kode_aspek": row.aspect_code,
        "kode_indikator": row.indicator_code,
        "instrumen": row.instrument,
        "tingkat_awal": row.level_from,
        "tingkat_tujuan": row.level_to,
        "bukti_penyelesaian": row.evidence or None,
    }


def _plain(value: Any) -> Any:
    """`value` as JSON knows it; whole numbers without a point, days as ISO dates."""
    match value:
        case Decimal():
            return int(value) if value == value.to_integral_value() else float(value)
        case date():
            return value.isoformat()
        case Mapping():
            return {key: _plain(item) for key, item in value.items()}
    return value


def told(found: Mapping[str, Any], kind: Kind) -> str:
    """The answer in lines a person reads."""
    rows = len(found["baris"])
    head = f"{rows} baris {kind.value} terbaca."
    lines = [f"Ditolak. {found['alasan']}", head] if found["ditolak"] else [head]
    lines += complaints("Kesalahan", found["kesalahan"])
    lines += complaints("Peringatan", found["peringatan"])
    return "\n".join(lines)


def complaints(title: str, found: Iterable[Mapping[str, str]]) -> list[str]:
    """A line for each complaint, as `answer` gives them."""
    return [f"{title}: {_place(item)}{item['alasan']} {item['saran']}".strip() for item in found]


def _place(item: Mapping[str, str]) -> str:
    if not item["lembar"]:
        return ""
    cell = f" sel {item['sel']}" if item["sel"] else ""
    value = f' "{item["nilai"]}"' if item["nilai"] else ""
    return f"lembar {item['lembar']}{cell}{value}: "


def complained(found: Iterable[Complaint]) -> list[str]:
    """A line for each error and each warning."""
    every = list(found)
    wrong = complaints("Kesalahan", [_complaint(item) for item in every if item.is_error])
    return wrong + complaints(
        "Peringatan", [_complaint(item) for item in every if not item.is_error]
    )
