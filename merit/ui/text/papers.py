"""Words around the papers a page offers: the brief, the profile of a region, all profiles."""

from merit.reports.brief_words import TITLE as BRIEF

BRIEF_NAME = f"Unduh {BRIEF.lower()} (PDF)"
BRIEF_NOTE = (
    "Dua halaman A4 untuk pimpinan: posisi, peta, jarak, perubahan, aspek, hal yang perlu "
    "perhatian, pembinaan, RTL, dan tanggal berikutnya pada pilihan ini."
)
PROFILE_NAME = "Unduh profil (PDF)"
PROFILE_NOTE = (
    "Satu halaman A4: posisi, aspek, riwayat, RTL terbuka, pembinaan, dan manajemen talenta."
)
PROFILES_NAME = "Unduh profil seluruh daerah (PDF)"
PREPARE = "Siapkan berkas"


def profiles_note(number: int) -> str:
    """How many pages there will be, and how long it takes."""
    return f"Satu berkas, satu halaman A4 untuk tiap daerah: {number} halaman. Paling lama 1 menit."


def progress(done: int, of: int) -> str:
    """How far the file is; the last step is the typesetting."""
    if done >= of - 1:
        return "Menata halaman"
    return f"Mengumpulkan data: {done} dari {of - 1} daerah"


def ready(number: int) -> str:
    """That the file can be taken away."""
    return f"Berkas {number} halaman siap diunduh."
