"""Words of the frame around every page."""

from datetime import date, datetime

from merit.domain.states import Dataset
from merit.reports import view_words
from merit.ui.text import numbers

APP_TITLE = "Merit Jateng"
DATASET = "Himpunan data"
DATASET_QUESTION = "Apa bedanya?"
DATASET_HELP = (
    "Terbit: fakta yang sudah dipublikasikan, beserta sumbernya. "
    "Contoh: data rekaan untuk peragaan, bukan fakta."
)
YEAR = "Posisi akhir tahun"
GROUP = "Kelompok"
RIBBON_WORDS = "Rekaan untuk peragaan, bukan hasil penilaian daerah."
SECTIONS = {"monitor": "Pantau", "coach": "Bina", "manage": "Kelola"}
MENU = "Halaman"
OTHER_PAGES = "Halaman lain"
OPEN_PROFILE = "Buka profil"
RIBBON, INSTRUMENTS = view_words.MARK, view_words.INSTRUMENTS
mark, period, instrument_name = view_words.mark, view_words.period, view_words.instrument


def ribbon(today: date) -> str:
    """What the ribbon of the demonstration says; its days are its own."""
    return f"{RIBBON_WORDS} Hari ini di sini {numbers.day(today)}."


def window_title(page: str) -> str:
    """What the browser calls the window: the page before the application."""
    return f"{page} – {APP_TITLE}"


def status(dataset: Dataset) -> str:
    """What kind of values the page rests on."""
    if dataset is Dataset.DEMO:
        return "Data contoh"
    return "Terbit; hasil tanpa nomor keputusan belum dicocokkan dengan surat keputusan"


def source(dataset: Dataset) -> str:
    """Where the page's values come from."""
    if dataset is Dataset.DEMO:
        return "Himpunan data contoh, disusun untuk peragaan"
    return "Pernyataan media, situs pemerintah, dan keputusan resmi; rinciannya di profil daerah"


def origin(dataset: Dataset) -> str:
    """Source and status in one line."""
    return f"Sumber: {source(dataset)}. Status: {status(dataset)}."


def changed(moment: datetime) -> str:
    """When the database was last written; the values themselves carry dates of their own."""
    return f"Basis data terakhir diubah {numbers.moment(moment)}."


def failure(case: str) -> str:
    """What a reader is told when something broke."""
    return (
        f"Terjadi gangguan. Kode kejadian {case}. Data Anda tidak berubah. "
        "Muat ulang halaman; bila berulang, sampaikan kode ini kepada pengelola."
    )


def storage_failure(sentence: str, case: str) -> str:
    """What a reader is told when the database cannot do its work."""
    return f"{sentence} Kode kejadian {case}."
