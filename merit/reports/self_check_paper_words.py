"""What the printed self-check says beside what stands in it."""

from datetime import date

from merit.domain.regions import Region
from merit.domain.self_checks.standing import AspectStanding
from merit.reports import numbers
from merit.reports import self_check_words as shared
from merit.services.self_checks import CheckView

LANGUAGE = "id"
OFFICE = "BKPSDM"
AUTHOR = "Merit Jateng"
HEADING = shared.TITLE
FAILED = "Berkas PDF belum dapat dibuat. Coba sekali lagi; bila berulang, unduh sebagai Excel."
MARK_REASON = "Data contoh: isian rekaan untuk peragaan, bukan isian yang pernah dibuat daerah."
REGION, PERIOD, DAYS = "Kabupaten/kota", "Masa penilaian", "Waktu pengisian"
INSTRUMENT, STATE, REASON = "Instrumen", "Keadaan", "Catatan provinsi"
SCORE, OFFICIAL, VERIFIED = "Isian sementara", "Hasil resmi terakhir", "Hasil verifikasi"
HEAD = ("Indikator", "Tingkat", "Rubrik tingkat itu", "Catatan", "Bukti dukung", "Verifikasi")
WIDTHS = (22, 8, 17, 17, 17, 19)
FILLED_BY, SENT_BY, VERIFIED_BY = "Diisi oleh", "Diperiksa dan dikirim oleh", "Diverifikasi oleh"
PROVINCE_OFFICE = "BKD Provinsi Jawa Tengah"


def government(region: Region) -> str:
    """Whose paper it is."""
    return f"Pemerintah {region.label}"


def title(view: CheckView, region: Region) -> str:
    """What stands below the heading."""
    return f"{region.label}, tahun penilaian {view.period.year}"


def aspect(found: AspectStanding, official: str) -> str:
    """How far an aspect is, in a sentence or two."""
    answered = f"{found.answered} dari {found.of} indikator dijawab"
    if found.points is None or found.maximum is None:
        return f"{answered}. Resmi terakhir: {official}."
    points = f"{numbers.score(found.points)} dari {numbers.score(found.maximum)} poin"
    return f"Isian sementara {points}; {answered}. Resmi terakhir: {official}."


def foot(view: CheckView, today: date) -> str:
    """Source, status and day, for the foot of every page."""
    of_demo = ", himpunan data contoh" if shared.mark(view) else ""
    return (
        f"Sumber: Merit Jateng{of_demo}. {shared.PROVISIONAL} "
        f"Keadaan: {shared.STATES[view.check.state].lower()}. Dibuat {numbers.day(today)}."
    )


def page(number: str, total: str) -> str:
    """The number of a page."""
    return f"Halaman {number} dari {total}"
