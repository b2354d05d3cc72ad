"""Words of what changed since a day."""

from collections.abc import Sequence

from merit.domain.records import ActionRecord, InterventionRecord, TalentRecord
from merit.services.changes import Changes, NewResult
from merit.ui.text import numbers, vocabulary

TITLE = "Yang berubah"
SINCE = "Sejak tanggal"
SHOW = "Tampilkan"
NONE = "Tidak ada perubahan yang tercatat sejak tanggal ini. Pilih tanggal yang lebih awal."
SHOWN = 4
RESULTS = "hasil penilaian baru"
STATED = "kategori dari pernyataan menyeluruh"
STATED_NOTE = "Bukan hasil penilaian yang terbit; dihitung dengan tanda."
HELD = "intervensi terlaksana"
AGREED = "butir RTL disepakati"
FINISHED = "butir RTL selesai"
CANCELLED = "butir RTL dibatalkan"
OWN_ONLY = "Butir RTL: daerah Anda saja."
SENT = "penilaian mandiri dikirim ke provinsi"
APPROVED = "penilaian mandiri disahkan"
APPROVED_NOTE = "Hasil verifikasi provinsi, bukan nilai resmi."
OWN_CHECKS_ONLY = "Hanya daerah Anda."
TALENT = "tahapan manajemen talenta"


def note(data: Changes) -> str:
    """The period, and what could not be placed in it."""
    period = f"{numbers.day(data.since)} sampai {numbers.day(data.until)}."
    if data.is_partial:
        period = f"{period} {OWN_ONLY}"
    if not data.undated:
        return period
    return (
        f"{period} {data.undated} hasil penilaian tanpa tanggal tercatat tidak dapat ditempatkan."
    )


def title(number: int, what: str) -> str:
    """How many of what."""
    return f"{number} {what}"


def movement(found: Sequence[NewResult]) -> str:
    """How many rose, fell or stayed, against the result before; first results apart."""
    steps = [item.step for item in found if item.step is not None]
    up, down = sum(step > 0 for step in steps), sum(step < 0 for step in steps)
    words = f"Kategori naik {up}, turun {down}, tetap {len(steps) - up - down}"
    first = len(found) - len(steps)
    return f"{words}; {first} tanpa hasil pembanding." if first else f"{words}."


def held(found: Sequence[InterventionRecord]) -> str:
    """The last activities by name."""
    return "; ".join(
        f"{item.title} ({numbers.days(item.starts_on, item.ends_on)})" for item in found[:SHOWN]
    )


def items(found: Sequence[ActionRecord]) -> str:
    """How many regions the items belong to."""
    return f"Pada {len({item.region_code for item in found})} daerah."


def talent(item: TalentRecord) -> str:
    """The stage reached."""
    return vocabulary.TALENT_STAGES[item.stage].lower()
