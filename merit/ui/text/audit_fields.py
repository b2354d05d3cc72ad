"""What the fields of the journal are called, and their values as a reader knows them."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from merit.domain.journal import Value
from merit.domain.proposals import Change, ProposalState
from merit.ui.text import (
    audit_coaching,
    audit_self_checks,
    audit_snapshots,
    identity,
    numbers,
    shell,
    vocabulary,
)

FIELDS = (
    {
        "contoh": "Data contoh ikut diisi",
        "tujuan": "Kotak surat tujuan",
        "terkirim": "Terkirim",
        "ditolak": "Ditolak peladen surel",
        "tidak_pasti": "Tidak pasti terkirim",
        "belum_dikirim": "Belum dikirim",
        "nama": "Nama",
        "peran": "Peran",
        "daerah": "Daerah",
        "berakhir": "Berlaku sampai",
        "hasil": "Hasil",
        "perubahan": "Jenis usulan",
        "keadaan": "Keadaan usulan",
        "atas_versi": "Disusun atas versi",
        "versi": "Versi",
        "alasan": "Alasan",
        "dataset": "Himpunan data",
        "region_code": "Daerah",
        "year": "Tahun",
        "instrument": "Instrumen",
        "stage": "Tahap",
        "status": "Status",
        "score": "Skor",
        "published_index": "Indeks terbit",
        "stated_band": "Kategori",
        "claim": "Cara dinyatakan",
        "decree_number": "Nomor keputusan",
        "decided_on": "Tanggal penetapan",
        "valid_until": "Berlaku sampai",
        "source_reference": "Sumber",
        "source_kind": "Jenis sumber",
        "source_published_on": "Tanggal sumber",
        "confidence": "Keyakinan",
        "note": "Catatan",
        "revisi": "Revisi",
        "perbedaan": "Jumlah perbedaan",
        "dapat_dibandingkan": "Dapat dibandingkan",
        "berkas": "Berkas",
        "sidik": "Sidik SHA-256",
        "jenis_berkas": "Isi berkas",
        "keadaan_impor": "Keadaan impor",
        "baris_baru": "Baris baru",
        "baris_berubah": "Baris berubah",
        "mengurungkan": "Mengurungkan impor nomor",
        "code": "Kode",
        "kind": "Jenis kegiatan",
        "title": "Judul",
        "theme": "Tema",
        "starts_on": "Tanggal mulai",
        "ends_on": "Tanggal selesai",
        "precision": "Ketelitian tanggal",
        "place": "Tempat",
        "place_code": "Daerah tempat kegiatan",
        "hours": "Jumlah jam",
        "region_codes": "Kabupaten/kota peserta",
        "aspect_codes": "Aspek",
        "owner": "Penanggung jawab",
        "agreed_on": "Tanggal kesepakatan",
        "due_on": "Tenggat",
        "progress": "Kemajuan (%)",
        "intervention_code": "Kode kegiatan",
        "indicator_code": "Indikator",
        "level_from": "Tingkat awal",
        "level_to": "Tingkat tujuan",
        "noted_on": "Tanggal kabar",
    }
    | audit_coaching.FIELDS
    | audit_self_checks.FIELDS
    | audit_snapshots.FIELDS
)
GROUPS = {
    "aspect_scores": "Skor aspek",
    "levels": "Tingkat indikator",
} | audit_coaching.GROUPS
NEWS = "updates"  # the dated notes of an action item, numbered
WRAPPER = "isi."  # a proposal holds the result it proposes under this name
CHANGES = {
    Change.ENTER: "hasil baru",
    Change.CORRECT: "koreksi",
    Change.RETRACT: "penarikan",
}
STATES = {
    ProposalState.WAITING: "menunggu",
    ProposalState.RETURNED: "dikembalikan",
    ProposalState.PUBLISHED: "terbit",
    ProposalState.WITHDRAWN: "dibatalkan",
    ProposalState.OVERTAKEN: "terdahului",
}
WORDS: Mapping[str, Mapping[str, str]] = {
    "peran": {role.value: name for role, name in identity.ROLES.items()},
    "perubahan": {item.value: name for item, name in CHANGES.items()},
    "keadaan": {item.value: name for item, name in STATES.items()},
    "dataset": {item.value: name for item, name in vocabulary.DATASETS.items()},
    "status": {
        item.value: name
        for words in (
            vocabulary.STATUSES,
            vocabulary.INTERVENTION_STATUSES,
            vocabulary.ACTION_STATUSES,
        )
        for item, name in words.items()
    },
    "status_laporan": {item.value: name for item, name in vocabulary.ACTION_STATUSES.items()},
    "kind": {item.value: name for item, name in vocabulary.INTERVENTIONS.items()},
    "claim": {item.value: name for item, name in vocabulary.CLAIMS.items()},
    "confidence": {item.value: name for item, name in vocabulary.CONFIDENCES.items()},
    "source_kind": {item.value: name for item, name in vocabulary.SOURCE_KINDS.items()},
    "instrument": shell.INSTRUMENTS,
    "mode": {item.value: name for item, name in vocabulary.MODES.items()},
    "meeting_state": {item.value: name for item, name in vocabulary.MEETING_STATES.items()},
    "jenis_berkas": {"hasil": "hasil penilaian", "intervensi": "intervensi", "rtl": "butir RTL"},
    **audit_self_checks.WORDS,
    **audit_snapshots.WORDS,
}
WEIGHTY = (
    *("hasil", "keadaan", "perubahan", "status", "score", "stated_band", "aspect_scores"),
    *("decree_number", "decided_on", "valid_until", "published_index", "note"),
)
"""What a reader looks for first; the rest follows as it was written down."""

REGIONS = audit_coaching.REGIONS | {
    *("region_code", "daerah", "region_codes", "place_code", "present_codes"),
}
RESULT = "hasil"
SCORES = frozenset({"score", "aspect_scores", "skor"})
INDICES = frozenset({"published_index"})
YES, NO = "ya", "tidak"
DECIMAL = re.compile(r"-?\d+(\.\d+)?")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def field(name: str) -> str:
    """A field by its name in the journal.

    >>> field("isi.score"), field("isi.aspect_scores.A3"), field("sesuatu_lain")
    ('Skor', 'Skor aspek A3', 'Sesuatu lain')
    >>> field("updates.2.progress")
    'Kabar 2: Kemajuan (%)'
    """
    short = name.removeprefix(WRAPPER)
    first, _, rest = short.partition(".")
    if rest and first in GROUPS:
        return f"{GROUPS[first]} {rest}"
    if first == NEWS and "." in rest:
        number, _, part = rest.partition(".")
        return f"Kabar {number}: {field(part)}"
    return FIELDS.get(short) or short.replace("_", " ").replace(".", " ").capitalize()


def _first(name: str) -> str:
    """The field that says what kind of value this is."""
    parts = name.removeprefix(WRAPPER).split(".")
    return parts[-1] if parts[0] == NEWS else parts[0]


def rank(name: str) -> int:
    """Place of a field among the differences; equal ones keep their order."""
    first = _first(name)
    return WEIGHTY.index(first) if first in WEIGHTY else len(WEIGHTY)


def names_region(name: str) -> bool:
    """Whether a field holds codes of regions."""
    return _first(name) in REGIONS


def names_result(name: str) -> bool:
    """Whether a field holds the key of an official result."""
    return name == RESULT


def value(name: str, held: Value) -> str:
    """What a field held, as it is called on screen; an en dash for nothing.

    >>> value("isi.score", "264.5"), value("decided_on", "2023-12-07"), value("note", None)
    ('264,5', '7 Desember 2023', '–')
    >>> value("peran", "pembina"), value("contoh", True), value("daerah", ("33.10", "33.75"))
    ('Pembina/verifikator', 'ya', '33.10, 33.75')
    """
    first = _first(name)
    if held is None or held == "":
        return numbers.NOTHING
    if isinstance(held, bool):
        return YES if held else NO
    if isinstance(held, tuple):
        return ", ".join(value(name, item) for item in held)
    text = str(held)
    if first in SCORES and DECIMAL.fullmatch(text):
        return numbers.score(Decimal(text))
    if first in INDICES and DECIMAL.fullmatch(text):
        return numbers.index(Decimal(text))
    if DAY.fullmatch(text):
        return _day(text)
    return WORDS.get(first, {}).get(text, text)


def _day(text: str) -> str:
    try:
        return numbers.day(date.fromisoformat(text))
    except ValueError:  # the look of a date only
        return text
