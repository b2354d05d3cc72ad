"""Words of the weekly digest: its title, its parts, their lines."""

from merit.domain.records import InterventionRecord
from merit.reports import numbers
from merit.services.digest import Digest

APPLICATION = "Merit Jateng"
TITLE = "Ringkasan mingguan"
ATTENTION, CHANGED, NEXT = "Perlu perhatian", "Yang berubah", "Tanggal berikutnya"
NO_ATTENTION = "Tidak ada yang memenuhi aturan perhatian."
NO_CHANGE = "Tidak ada perubahan bertanggal dalam tujuh hari itu."
NO_DATE = "Tidak ada tanggal mendatang yang tercatat."
RESULTS, STATED = "Hasil penilaian baru", "Kategori dari pernyataan menyeluruh"
HELD, AGREED = "Intervensi terlaksana", "Butir RTL disepakati"
FINISHED, CANCELLED = "Butir RTL selesai", "Butir RTL dibatalkan"
SENT = "Penilaian mandiri dikirim"
APPROVED = "Penilaian mandiri disahkan (hasil verifikasi provinsi, bukan nilai resmi)"
TALENT = "Tahapan manajemen talenta"
OPEN = "Buka"
OPEN_ALL = "Buka dasbor"
DEMO = "Data contoh: nilai rekaan untuk peragaan, bukan hasil penilaian daerah."
FOOT = (
    "Perubahan dihitung menurut tanggal kejadiannya; yang baru dicatat tetapi bertanggal lebih "
    "awal tidak termasuk. Usulan yang belum terbit tidak dimuat."
)


def whose(data: Digest) -> str:
    """The regions it is about."""
    return ", ".join(item.label for item in data.regions) or "35 kabupaten/kota"


def subject(data: Digest) -> str:
    """What the message is called."""
    return f"{TITLE} {APPLICATION}, {numbers.day(data.today)}: {whose(data)}"


def lead(data: Digest) -> str:
    """What it is about, and as of when."""
    return (
        f"{whose(data)}. Posisi akhir {data.scope.year}; yang perlu perhatian dinilai per "
        f"{numbers.day(data.today)}."
    )


def week(data: Digest) -> str:
    """The days the changes are of."""
    return f"{numbers.days(data.changes.since, data.changes.until)}."


def held(item: InterventionRecord) -> str:
    """An activity with its days."""
    return f"{item.title} ({numbers.days(item.starts_on, item.ends_on)})"


def counted(name: str, number: int) -> str:
    """A heading with how many there are."""
    return f"{name} · {number}"


def others(number: int) -> str:
    """How many lines are left out."""
    return f"dan {number} lainnya"


def later(number: int) -> str:
    """How many dates are left out."""
    return f"dan {number} tanggal lain sesudahnya"
