"""Words of the frame around every page."""

from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.ui.text import vocabulary

APP_TITLE = "Merit Jateng"
DATASET = "Himpunan data"
DATASET_HELP = (
    "Terbit: fakta yang sudah dipublikasikan, beserta sumbernya. "
    "Contoh: data rekaan untuk peragaan, bukan fakta."
)
YEAR = "Tahun"
GROUP = "Kelompok"
RIBBON = "Data contoh"
RIBBON_WORDS = (
    "Nilai pada halaman ini rekaan untuk peragaan dan pelatihan, bukan hasil penilaian daerah."
)
SECTIONS = {"monitor": "Pantau", "manage": "Kelola"}
DOWNLOAD_CSV = "Unduh tabel (CSV)"
SEE_TABLE = "Lihat sebagai tabel"
OPEN_PROFILE = "Buka profil"
INSTRUMENTS = {"kasn-9-2019": "Peraturan KASN 9/2019"}


def period(scope: Scope, instrument: str) -> str:
    """Period and instrument, as shown under each title."""
    name = INSTRUMENTS.get(instrument, instrument)
    return f"Posisi akhir {scope.year} · {vocabulary.group(scope.group)} · Instrumen {name}"


def mark(dataset: Dataset) -> str:
    """What is written inside every chart; nothing under the published facts."""
    return RIBBON if dataset is Dataset.DEMO else ""


def status(dataset: Dataset) -> str:
    """What kind of values the page rests on."""
    if dataset is Dataset.DEMO:
        return "Data contoh"
    return "Terbit, belum dicocokkan dengan surat keputusan"


def source(dataset: Dataset) -> str:
    """Where the page's values come from."""
    if dataset is Dataset.DEMO:
        return "Himpunan data contoh, disusun untuk peragaan"
    return "Pernyataan media dan situs pemerintah daerah; sumber tiap nilai ada di profil daerah"


def failure(case: str) -> str:
    """What a reader is told when something broke."""
    return (
        f"Terjadi gangguan. Kode kejadian {case}. Data Anda tidak berubah. "
        "Muat ulang halaman; bila berulang, sampaikan kode ini kepada pengelola."
    )
