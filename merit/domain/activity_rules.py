"""Rules about how an activity is held and what came of it: texts, numbers, attendance, theme."""

from collections.abc import Iterator

from merit.domain.coaching_texts import findings_on_text
from merit.domain.findings import Finding, error
from merit.domain.imports.persons import names_person
from merit.domain.instruments import Instrument
from merit.domain.records import InterventionRecord
from merit.domain.result_sources import TEXT
from merit.domain.states import InterventionStatus

OFFICE = 300
"""Longest name of an organiser, a host or a fund, in characters."""

MOST_PARTICIPANTS = 100_000
MOST_RUPIAH = 1_000_000_000_000

TEXTS = {
    "organiser": ("Penyelenggara", OFFICE),
    "host": ("Tuan rumah", OFFICE),
    "officers": ("Petugas", TEXT),
    "initial_condition": ("Keadaan awal", TEXT),
    "agreements": ("Kesepakatan", TEXT),
    "recommendations": ("Rekomendasi", TEXT),
    "fund_source": ("Sumber dana", OFFICE),
    "reason": ("Alasan", TEXT),
}
"""What each text is called, and its longest."""

WRITTEN = ("title", "theme", "place", *(name for name in TEXTS if name != "reason"))
"""Texts of an activity that people write, all but the reason."""


def findings(record: InterventionRecord, instrument: Instrument | None) -> Iterator[Finding]:
    """What is wrong in how `record` is held; `instrument` is the one it names, if known."""
    for name, (called, longest) in TEXTS.items():
        yield from findings_on_text(name, called, getattr(record, name), longest)
    if names_person(record.officers):
        yield error(
            "officers",
            "Petugas terlihat seperti nama orang. Tulis jabatan atau timnya, misalnya Tim Pembina.",
        )
    yield from _count("participants", "Jumlah peserta", record.participants, MOST_PARTICIPANTS)
    yield from _count("cost", "Biaya", record.cost, MOST_RUPIAH)
    yield from _attendance(record)
    yield from _indicators(record, instrument)


def _count(name: str, called: str, value: int | None, most: int) -> Iterator[Finding]:
    if value is not None and not 0 <= value <= most:
        limit = f"{most:,}".replace(",", ".")
        yield error(name, f"{called} harus antara 0 dan {limit}. Periksa penulisannya.")


def _attendance(record: InterventionRecord) -> Iterator[Finding]:
    if record.present_codes is None:
        return
    if record.status is not InterventionStatus.HELD:
        yield error(
            "present_codes",
            "Kehadiran hanya dicatat pada kegiatan yang terlaksana. Laporkan kegiatannya dulu.",
        )
    strange = sorted(set(record.present_codes) - set(record.region_codes))
    if strange:
        yield error(
            "present_codes",
            f"Daerah {', '.join(strange)} hadir tetapi tidak diundang. Tambahkan dulu undangannya.",
        )


def _indicators(record: InterventionRecord, instrument: Instrument | None) -> Iterator[Finding]:
    if not record.indicator_codes:
        return
    if instrument is None:
        message = "Instrumen dari indikator itu tidak dikenal. Isilah instrumennya."
        yield error("indicator_codes", message)
        return
    known = {item.code for item in instrument.indicators}
    strange = [code for code in record.indicator_codes if code not in known]
    if strange:
        yield error(
            "indicator_codes",
            f"Indikator {', '.join(strange)} tidak ada pada {instrument.name}. Periksa kodenya.",
        )
