"""Words of closed vocabularies as offices write them.

The first word of each is what the screens call it, so that what was exported is read back.
"""

from collections.abc import Iterable, Mapping
from typing import TypeVar

from merit.domain.coaching import InterventionKind, Mode
from merit.domain.imports.answers import NO_VALUE, NoValue, Unreadable, broken
from merit.domain.imports.workbook import Value
from merit.domain.imports.writing import clean, key, says_nothing, strange
from merit.domain.instruments import Band, Instrument
from merit.domain.states import (
    ActionStatus,
    Claim,
    Confidence,
    InterventionStatus,
    SourceKind,
    Status,
)

LONGEST = 60  # characters of a word that are repeated
ANSWER = TypeVar("ANSWER")

STATUSES = {
    Status.ASSESSED: ("Dinilai", "Sudah dinilai"),
    Status.NOT_SCHEDULED: (
        "Tidak dijadwalkan tahun ini (siklus 2 tahun)",
        *("Tidak dijadwalkan tahun ini", "Tidak dijadwalkan"),
    ),
    Status.NOT_ASSESSED: ("Belum dinilai",),
    Status.UNDER_ASSESSMENT: ("Sedang dinilai", "Dalam penilaian", "Proses penilaian"),
    Status.NOT_RECEIVED: ("Data belum diterima provinsi", "Data belum diterima"),
    Status.NOT_PARTICIPATING: ("Tidak ikut", "Tidak mengikuti"),
}
KINDS = {
    InterventionKind.SOCIALISATION: ("Sosialisasi",),
    InterventionKind.COORDINATION: ("Rakor", "Rapat koordinasi"),
    InterventionKind.DISCUSSION: ("FGD tematik", "FGD", "Focus group discussion"),
    InterventionKind.DESK: ("Desk",),
    InterventionKind.ASSISTANCE: ("Asistensi",),
    InterventionKind.COACHING: ("Klinik pendampingan", "Coaching clinic", "Coaching"),
    InterventionKind.TRAINING: ("Bimbingan teknis", "Bimtek"),
    InterventionKind.STUDY: ("Studi tiru", "Studi banding", "Studi"),
    InterventionKind.PREVERIFICATION: ("Praverifikasi",),
    InterventionKind.EXPOSE: ("Ekspose", "Ekspos"),
    InterventionKind.MONITORING: ("Kunjungan monev", "Monev", "Monitoring dan evaluasi"),
    InterventionKind.AWARD: ("Penganugerahan", "Anugerah"),
    InterventionKind.COMMITMENT: ("Penandatanganan komitmen", "Komitmen"),
}
MODES = {
    Mode.ON_SITE: ("Tatap muka", "Luring"),
    Mode.ONLINE: ("Daring", "Online", "Virtual"),
    Mode.HYBRID: ("Tatap muka dan daring", "Hibrida", "Hybrid", "Luring dan daring"),
}
INTERVENTION_STATUSES = {
    InterventionStatus.PLANNED: ("Rencana", "Direncanakan"),
    InterventionStatus.HELD: ("Terlaksana", "Sudah terlaksana", "Dilaksanakan", "Selesai"),
    InterventionStatus.POSTPONED: ("Ditunda",),
    InterventionStatus.CANCELLED: ("Batal", "Dibatalkan"),
}
ACTION_STATUSES = {
    ActionStatus.NOT_STARTED: ("Belum mulai", "Belum dimulai", "Belum dilaksanakan"),
    ActionStatus.ON_TRACK: ("Berjalan – sesuai rencana", "Sesuai rencana", "Berjalan sesuai"),
    ActionStatus.HINDERED: ("Berjalan – terkendala", "Terkendala"),
    ActionStatus.DONE: ("Selesai",),
    ActionStatus.DONE_ADJUSTED: ("Selesai dengan penyesuaian", "Selesai penyesuaian"),
    ActionStatus.CANCELLED: ("Dibatalkan", "Batal"),
}
CONFIDENCES = {
    Confidence.HIGH: ("Tinggi",),
    Confidence.MEDIUM: ("Sedang",),
    Confidence.LOW: ("Rendah",),
}
CLAIMS = {
    Claim.DIRECT: ("Dinyatakan langsung", "Langsung"),
    Claim.INFERRED: ("Disimpulkan dari sumber", "Disimpulkan"),
    Claim.BLANKET: ("Pernyataan menyeluruh", "Menyeluruh"),
    Claim.DISPUTED: ("Sumber bertentangan", "Bertentangan"),
}
SOURCE_KINDS = {
    SourceKind.OFFICIAL: ("Resmi",),
    SourceKind.GOVERNMENT: ("Situs pemerintah", "Pemerintah"),
    SourceKind.MEDIA: ("Pernyataan media", "Media"),
    SourceKind.DEMO: ("Data contoh", "Contoh"),
}


def band_of(value: Value, instrument: Instrument) -> Band | NoValue | Unreadable:
    """The category of an instrument: its name in any case, or its code where that is clear.

    "SB" is Sangat Baik; "B" could be Baik or Buruk and is unreadable.
    """
    words: dict[str, list[Band]] = {}
    for band in instrument.bands:
        plain, code = key(band.name), key(band.code)
        for word in (plain, plain + code, f"kategori{plain}", f"predikat{plain}"):
            words.setdefault(word, []).append(band)
        if sum(key(other.name).startswith(code) for other in instrument.bands) < 2:
            words.setdefault(code, []).append(band)
    return _found(value, words, [band.name for band in instrument.bands], "kategori")


def status_of(value: Value) -> Status | NoValue | Unreadable:
    """Whether a region was assessed, and if not, why."""
    return _one_of(value, STATUSES, "status")


def kind_of(value: Value) -> InterventionKind | NoValue | Unreadable:
    """The kind of an intervention."""
    return _one_of(value, KINDS, "jenis kegiatan")


def intervention_status_of(value: Value) -> InterventionStatus | NoValue | Unreadable:
    """The status of an intervention."""
    return _one_of(value, INTERVENTION_STATUSES, "status kegiatan")


def mode_of(value: Value) -> Mode | NoValue | Unreadable:
    """How people meet."""
    return _one_of(value, MODES, "cara bertemu")


def action_status_of(value: Value) -> ActionStatus | NoValue | Unreadable:
    """The status of an action item; "berjalan" alone does not say whether it is hindered."""
    return _one_of(value, ACTION_STATUSES, "status RTL")


def confidence_of(value: Value) -> Confidence | NoValue | Unreadable:
    """How sure a value is."""
    return _one_of(value, CONFIDENCES, "keyakinan")


def claim_of(value: Value) -> Claim | NoValue | Unreadable:
    """How a source states a result."""
    return _one_of(value, CLAIMS, "cara penyebutan")


def source_kind_of(value: Value) -> SourceKind | NoValue | Unreadable:
    """Who published a value."""
    return _one_of(value, SOURCE_KINDS, "jenis sumber")


def _one_of(
    value: Value, words: Mapping[ANSWER, tuple[str, ...]], what: str
) -> ANSWER | NoValue | Unreadable:
    meant: dict[str, list[ANSWER]] = {}
    for member, spellings in words.items():
        for spelling in {key(text) for text in (*spellings, str(member))}:
            meant.setdefault(spelling, []).append(member)
    return _found(value, meant, [spellings[0] for spellings in words.values()], what)


def _found(
    value: Value, words: Mapping[str, list[ANSWER]], allowed: Iterable[str], what: str
) -> ANSWER | NoValue | Unreadable:
    text = clean("" if value is None else str(value))
    odd = strange(text)
    if odd is not None:
        return odd
    meant = [] if "?" in text else words.get(key(text), [])
    if len(meant) == 1:
        return meant[0]
    if says_nothing(text):
        return NO_VALUE
    if text.startswith("#"):
        return broken(text)
    listed = tuple(allowed)
    return Unreadable(
        f'"{text[:LONGEST]}" bukan {what} yang dikenal.',
        f"Pilih salah satu: {'; '.join(listed)}.",
        listed,
    )
