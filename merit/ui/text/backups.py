"""Words of the page that says whether the data can be got back."""

from datetime import datetime, timedelta

from merit.services.backups import Event, State
from merit.ui.text import numbers
from merit.ui.text.audit import count

TITLE = "Cadangan"
PERIOD = "Cadangan dibuat dan diuji di terminal peladen; halaman ini membaca riwayatnya"
OLD = timedelta(days=7)
VERIFIED_TITLE = "Pemulihan teruji terakhir"
VERIFIED_NOTE = (
    "Cadangan dipulihkan ke tempat uji, lalu jumlah baris, sidik setiap tabel, rujukan antartabel, "
    "dan rantai riwayatnya dicocokkan. Tempat uji itu kemudian dibuang."
)
MADE_TITLE = "Cadangan terakhir"
NO_BACKUP = "Belum ada cadangan yang tercatat."
NO_BACKUP_NEXT = "Buat yang pertama dengan langkah di bawah, lalu uji pemulihannya."
NO_TRIAL = "Belum ada pemulihan yang diuji."
NO_TRIAL_NEXT = "Cadangan yang belum pernah dipulihkan belum tentu berguna. Uji dengan langkah 2."
STEPS_TITLE = "Langkah"
STEPS_NOTE = "Dijalankan di folder proyek pada peladen; layanan tetap berjalan sampai langkah 4."
"""What stands between backticks is typed as it stands; BERKAS is the file that was made."""
STEPS = (
    "Buat cadangan: `.venv/bin/python -m merit cadangkan`",
    "Uji pemulihannya: `.venv/bin/python -m merit periksa BERKAS`",
    "Salin berkas itu ke diska atau komputer lain. Isinya memuat data akun: simpan di tempat yang "
    "hanya dapat dibuka petugas.",
    "Bila data harus dikembalikan: hentikan layanan, jalankan "
    "`.venv/bin/python -m merit pulihkan BERKAS`, lalu jalankan layanan kembali. "
    "Basis data yang diganti tetap disimpan.",
)


def lead(state: State, now: datetime) -> str:
    """Whether the data can be got back, in one sentence."""
    if state.verified is None:
        return "Belum ada bukti bahwa data dapat dikembalikan."
    return (
        f"Pemulihan terakhir yang teruji: {age(state.verified.at, now)}, dari cadangan yang "
        f"diambil {numbers.moment(state.verified.taken_at)}."
    )


def warning(state: State, now: datetime) -> str:
    """What is overdue; empty when nothing is."""
    if state.made is None or state.verified is None:
        return ""
    if now - state.made.at > OLD:
        return (
            f"Cadangan terakhir sudah {_days(state.made.at, now)} hari. Yang diubah sesudahnya "
            "tidak dapat dikembalikan bila basis data rusak."
        )
    if now - state.verified.at > OLD:
        return (
            f"Pemulihan terakhir diuji {_days(state.verified.at, now)} hari lalu. Uji cadangan "
            "terbaru sedikitnya sekali seminggu."
        )
    return ""


def made(event: Event, now: datetime) -> tuple[tuple[str, str], ...]:
    """The last backup in short."""
    return (
        ("Dibuat", numbers.moment(event.at)),
        ("Umur", age(event.at, now)),
        ("Oleh", event.actor),
        ("Berkas", event.file),
        ("Ukuran", size(event.size)),
        *_figures(event),
    )


def verified(event: Event, now: datetime) -> tuple[tuple[str, str], ...]:
    """The last restored trial in short."""
    return (
        ("Diuji", numbers.moment(event.at)),
        ("Umur", age(event.at, now)),
        ("Oleh", event.actor),
        ("Berkas", event.file),
        ("Lama", f"{numbers.score(event.seconds)} detik"),
        *_figures(event),
    )


def _figures(event: Event) -> tuple[tuple[str, str], ...]:
    return (
        ("Tabel", count(event.tables)),
        ("Baris", count(event.rows)),
        ("Entri riwayat", count(event.entries)),
    )


def age(moment: datetime, now: datetime) -> str:
    """How long ago something was.

    >>> from datetime import UTC
    >>> now = datetime(2026, 5, 12, 12, tzinfo=UTC)
    >>> age(datetime(2026, 5, 12, 11, 30, tzinfo=UTC), now), age(now - timedelta(hours=5), now)
    ('kurang dari satu jam lalu', '5 jam lalu')
    >>> age(now - timedelta(days=12, hours=3), now)
    '12 hari lalu'
    """
    if now - moment < timedelta(hours=1):
        return "kurang dari satu jam lalu"
    if now - moment < timedelta(days=1):
        return f"{(now - moment) // timedelta(hours=1)} jam lalu"
    return f"{_days(moment, now)} hari lalu"


def _days(moment: datetime, now: datetime) -> int:
    return (now - moment).days


def size(size_bytes: int) -> str:
    """The size of a file.

    >>> size(145_571), size(23_400_000)
    ('146 KB', '23,4 MB')
    """
    if size_bytes < 1_000_000:
        return f"{numbers.score(round(size_bytes / 1000))} KB"
    return f"{numbers.score(size_bytes / 1_000_000)} MB"
