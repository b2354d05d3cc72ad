"""Words of the journal page: what was done to what, filters, the state of the chain."""

from datetime import date, datetime

from merit.domain.access import Role
from merit.domain.journal import ChainCheck
from merit.domain.regions import Region
from merit.domain.states import Dataset
from merit.ui.text import (
    audit_coaching,
    audit_self_checks,
    audit_snapshots,
    identity,
    numbers,
    shell,
)

TITLE = "Riwayat perubahan"
PERIOD = "Terbaru di atas · Waktu Indonesia Barat (WIB)"
CAPTION = "Perubahan yang tercatat"
HEAD = ("Waktu", "Pelaku", "Peristiwa", "Lama → baru")
FILE_HEAD = (
    *("Tanggal", "Jam", "Nomor", "Pelaku", "Alamat", "Peristiwa", "Tentang", "Alasan"),
    "Lama → baru",
)
ACTIONS = (
    {
        "isi_awal": "Mengisi basis data pertama kali",
        "masuk": "Masuk",
        "masuk_gagal": "Gagal masuk",
        "kunci_masuk": "Terkunci karena gagal masuk berulang",
        "keluar": "Keluar",
        "keluar_semua": "Keluar dari semua perangkat",
        "akhiri_sesi": "Mengakhiri satu sesi",
        "coba_peran": "Mencoba peran",
        "tautan_admin": "Membuat tautan admin pertama",
        "terima_siapkan": "Menjadi admin pertama",
        "terima_undangan": "Menerima undangan",
        "terima_atur_ulang": "Menyelesaikan atur ulang",
        "undang": "Mengundang pengguna",
        "ubah_akun": "Mengubah akun",
        "aktifkan": "Mengaktifkan akun",
        "nonaktifkan": "Menonaktifkan akun",
        "atur_ulang": "Membuat tautan atur ulang",
        "ganti_kata_sandi": "Mengganti kata sandi",
        "ganti_faktor_kedua": "Mengganti faktor kedua",
        "ganti_kode_pemulihan": "Mengganti kode pemulihan",
        "ajukan_hasil": "Mengajukan usulan hasil",
        "ubah_usulan": "Mengubah usulan hasil",
        "batalkan_usulan": "Membatalkan usulan hasil",
        "kembalikan_usulan": "Mengembalikan usulan hasil",
        "lampaui_usulan": "Menutup usulan yang terdahului",
        "terbitkan_hasil": "Menerbitkan hasil resmi",
        "koreksi_hasil": "Menerbitkan koreksi hasil resmi",
        "tarik_hasil": "Menarik hasil resmi",
        "unggah_instrumen": "Mengunggah revisi instrumen",
        "aktifkan_instrumen": "Mengaktifkan revisi instrumen",
        "buang_instrumen": "Membuang revisi instrumen",
        "impor_berkas": "Mengimpor berkas",
        "terbitkan_impor": "Menerbitkan seluruh impor",
        "batalkan_impor": "Membatalkan impor",
        "urungkan_impor": "Mengurungkan impor",
        "cadangkan": "Membuat cadangan",
        "periksa_cadangan": "Menguji pemulihan cadangan",
        "pulihkan_cadangan": "Memulihkan dari cadangan",
        "mulai_kirim_ringkasan": "Mulai mengirim ringkasan mingguan",
        "kirim_ringkasan": "Mengirim ringkasan mingguan",
    }
    | audit_coaching.ACTIONS
    | audit_self_checks.ACTIONS
    | audit_snapshots.ACTIONS
)
PROPOSAL = "usulan_hasil"
SUBJECTS = (
    {
        "basis_data": "Basis data",
        "akun": "Akun",
        "alamat": "Alamat jaringan",
        PROPOSAL: "Usulan hasil",
        "hasil_resmi": "Hasil resmi",
        "instrumen": "Instrumen",
        "impor": "Impor berkas",
        "cadangan": "Cadangan",
        "ringkasan": "Ringkasan mingguan",
    }
    | audit_coaching.SUBJECTS
    | audit_self_checks.SUBJECTS
    | audit_snapshots.SUBJECTS
)
ANY = "Semua"
ACTOR, SUBJECT, ACTION = "Pelaku", "Mengenai", "Tindakan"
SINCE, UNTIL, TEXT = "Dari tanggal", "Sampai tanggal", "Memuat kata"
SUBMIT, CLEAR = "Saring", "Hapus saringan"
FILTER = "Saring riwayat"
PAGES = "Halaman riwayat"
BEFORE, AFTER = "Lebih baru", "Lebih lama"
REASON = "Alasan"
NO_CHANGES = numbers.NOTHING
EMPTY = "Belum ada perubahan yang tercatat"
EMPTY_NEXT = "Setiap perubahan data, akun, dan instrumen akan tampil di sini sejak yang pertama."
NONE_FOUND = "Tidak ada perubahan pada saringan ini"
NONE_FOUND_NEXT = "Longgarkan tanggal atau kata yang dicari, atau hapus saringannya."
CHECK_NOW = "Periksa keutuhan sekarang"
CHAIN_TITLE = "Keutuhan riwayat"
CHAIN_NOTE = (
    "Tiap entri membawa sidik entri sebelumnya; entri yang diubah, dihapus, atau disisipkan di "
    "luar aplikasi memutus rantai. Penghapusan entri paling akhir hanya ketahuan bila sidik ujung "
    "rantai dicatat di tempat lain lalu dibandingkan."
)


def lead(recorded: int, newest: datetime | None) -> str:
    """How much is recorded, and that it stays."""
    if newest is None:
        return "Belum ada perubahan yang tercatat."
    return (
        f"{count(recorded)} perubahan tercatat, yang terakhir {numbers.moment(newest)}. "
        "Catatan hanya dapat ditambah."
    )


def count(number: int) -> str:
    """A whole number with its thousands apart.

    >>> count(200000)
    '200.000'
    """
    return f"{number:,}".replace(",", ".")


def file_title(total: int, most: int) -> str:
    """What a file holds; that it is not all, where it is not."""
    if total <= most:
        return f"{CAPTION}: {count(total)}"
    return f"{CAPTION}: {count(most)} terbaru dari {count(total)}"


def place(first: int, last: int, total: int) -> str:
    """Which of the entries found are shown.

    >>> place(51, 100, 1512)
    'Entri 51–100 dari 1.512'
    """
    return f"Entri {count(first)}–{count(last)} dari {count(total)}"


def day_and_hour(moment: datetime) -> tuple[str, str]:
    """Day and hour of an entry in Western Indonesian time.

    >>> from datetime import UTC
    >>> day_and_hour(datetime(2026, 12, 31, 17, 5, 9, tzinfo=UTC))
    ('1 Jan 2027', '00.05.09 WIB')
    """
    local = moment.astimezone(numbers.ZONE)
    return numbers.short_day(local.date()), f"{local:%H.%M.%S} WIB"


def entry_number(number: int) -> str:
    """The number the check of the chain names an entry by."""
    return f"Entri {number}"


def action(code: str) -> str:
    """What was done; a word this page does not know stands as it is.

    >>> action("koreksi_hasil"), action("lainnya_saja")
    ('Menerbitkan koreksi hasil resmi', 'Lainnya saja')
    """
    return ACTIONS.get(code) or _spelt(code)


def subject(code: str) -> str:
    """What it was done to."""
    return SUBJECTS.get(code) or _spelt(code)


def _spelt(code: str) -> str:
    return code.replace("_", " ").replace(".", " ").capitalize()


def numbered(key: str, code: str) -> str:
    """A thing with its number or name.

    >>> numbered("12", "usulan_hasil"), numbered("siti", "akun")
    ('Usulan hasil nomor 12', 'Akun siti')
    >>> numbered("contoh/intervensi/I-2026-01", "intervensi")
    'Intervensi I-2026-01 (Data contoh)'
    """
    match key.split("/"):
        case [dataset, _, name] if dataset in set(Dataset):
            return f"{subject(code)} {name}{_marked(Dataset(dataset))}"
    return f"{subject(code)} {'nomor ' if key.isdecimal() else ''}{actor(key)}"


def actor(name: str) -> str:
    """Who it was: the name one signs in with, or the role that was tried without one.

    >>> actor("siti"), actor("percobaan:pengelola_data:2")
    ('siti', 'Percobaan Pengelola data 2')
    """
    match name.split(":"):
        case ["percobaan", role, number] if role in set(Role):
            return f"Percobaan {identity.ROLES[Role(role)]} {number}"
    return name


def result(region: Region, year: str, instrument: str, dataset: Dataset) -> str:
    """An official result by region, year and instrument."""
    return f"{region.label} tahun {year}, {shell.instrument_name(instrument)}{_marked(dataset)}"


def _marked(dataset: Dataset) -> str:
    return f" ({shell.mark(dataset)})" if shell.mark(dataset) else ""


def more(number: int) -> str:
    """What folds open the fields that are not shown at once."""
    return f"{number} perubahan lainnya"


def chain(found: ChainCheck, checked_at: datetime) -> str:
    """The state of the chain and when it was followed."""
    if not found.entries:
        return "Belum ada entri yang dapat diperiksa."
    when = f"Diperiksa {numbers.moment(checked_at)}."
    if found.broken_id is not None:
        return (
            f"Rantai putus pada entri nomor {found.broken_id}: isinya berubah, atau entri "
            f"sebelumnya hilang. Bandingkan dengan cadangan terakhir. {when}"
        )
    return f"Rantai utuh: {count(found.entries)} entri cocok satu dengan lainnya. {when}"


def head(found: ChainCheck) -> str:
    """The digest worth noting."""
    return f"Sidik ujung rantai: {found.head}"


def iso(day: date | None) -> str:
    """A day as a date field of the browser wants it."""
    return day.isoformat() if day else ""
