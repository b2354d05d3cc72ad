"""Words of the forms in which action items are agreed, changed and told the progress of."""

from collections.abc import Mapping

from merit.domain.agreements import WHOSE
from merit.domain.instruments import Aspect, Indicator
from merit.domain.records import InterventionRecord
from merit.domain.states import ActionStatus
from merit.services.action_items import Agreed, Item
from merit.ui.text import numbers, vocabulary

NEW_TITLE, AMEND_TITLE = "Butir RTL baru", "Ubah isi butir"
NOTE_TITLE, REPORT_TITLE = "Catat kemajuan", "Laporkan kemajuan"
WHAT, WHOM_TITLE, WHEN_TITLE = "Yang akan dikerjakan", "Daerah dan penanggung jawab", "Waktu"
AIM_TITLE, ORIGIN_TITLE, REASON_TITLE = "Sasaran", "Asal dan bukti", "Alasan perubahan"
TITLE, TITLE_HINT = "Rencana tindak lanjut (wajib)", "Misalnya: menetapkan pola karier"
WHOM, PICK, PICKED = "Untuk daerah", "Pilih satu per satu", "Kabupaten/kota (wajib)"
CHOOSE, CHOOSE_REGIONS = "Pilih", "Pilih daerah"
OWNER = f"Penanggung jawab: unit atau jabatan (wajib). {WHOSE} diganti nama daerahnya"
OWNER_ALONE = "Penanggung jawab: unit atau jabatan (wajib)"
OWNER_START = f"BKPSDM {WHOSE}"
AGREED, DUE = "Tanggal kesepakatan (wajib)", "Tenggat (wajib)"
DAY_HINT = "hh-bb-tttt, misalnya 31-03-2026"
INSTRUMENT, AIM, NO_AIM = "Instrumen", "Aspek atau indikator", "Tanpa aspek atau indikator"
FROM, TO, NO_LEVEL = "Tingkat awal", "Tingkat tujuan", "Belum ditentukan"
EVIDENCE = "Bukti penyelesaian"
EVIDENCE_HINT = "Dokumen atau keadaan yang menunjukkan butir ini selesai"
ORIGIN, BY_HAND = "Disepakati pada", "Dicatat langsung, tanpa kegiatan atau keputusan"
REASON = "Mengapa isi butir diubah (wajib)"
STATUS, PROGRESS = "Status (wajib)", "Kemajuan dalam persen (wajib)"
NOTED, NOTE = "Tanggal kejadian (wajib)", "Catatan"
PROGRESS_HINT, NOTE_HINT = "0 sampai 100", "Apa yang sudah dikerjakan, apa kendalanya"
NO_REASON = "Alasan perubahan belum diisi. Tulis satu kalimat."
NOTHING = "–"
SAVE_NEW, SAVE, SAVE_NEWS, SEND_NEWS = (
    "Catat butir",
    "Simpan perubahan",
    "Catat kemajuan",
    "Kirim laporan",
)
CLEAR = "Mulai dari awal"
RESTORED = "Isian Anda dari sesi sebelumnya ditampilkan lagi. Mulai dari awal membuangnya."
CONFLICT_TITLE = "Bandingkan kedua versi"
CONFLICT_NOTE = (
    "Butir ini diubah sejak formulir dibuka. Memakai versi terbaru membuang isian Anda; "
    "meletakkan isian Anda di atasnya belum menyimpan."
)
PART, THEIRS, MINE, MARK = "Bagian", "Versi terbaru", "Isian Anda", "berbeda"
TAKE_THEIRS, PUT_MINE = "Pakai versi terbaru", "Letakkan isian saya di atasnya"
CHANGED = (
    "Butir ini diubah sejak formulir dibuka. Baca yang terbaru dulu; isian Anda tetap tersimpan."
)
READ_NEWEST = "Baca yang terbaru"
REPORT_NOTE = "Laporan selesai dihitung setelah diterima provinsi. Laporan lain langsung tercatat."
WAITING = (
    "Laporan selesai dari daerah masih menunggu jawaban provinsi",
    "Kemajuan dapat dicatat lagi setelah laporan itu diterima atau dikembalikan.",
)
CLOSED = (
    "Butir ini sudah ditutup",
    "Hubungi pembina provinsi bila butir ini perlu dibuka kembali.",
)
_DAY = "belum terbaca. Tulis seperti 31-03-2026."
UNREADABLE = {
    "agreed_on": f"Tanggal kesepakatan {_DAY}",
    "due_on": f"Tenggat {_DAY}",
    "noted_on": f"Tanggal kejadian {_DAY}",
    "progress": "Kemajuan belum terbaca. Tulis angka bulat 0 sampai 100.",
}
MISSING = {
    "agreed_on": "Tanggal kesepakatan belum diisi. Tulis seperti 31-03-2026.",
    "due_on": "Tenggat belum diisi. Tulis seperti 31-03-2026.",
    "noted_on": "Tanggal kejadian belum diisi. Tulis seperti 31-03-2026.",
    "progress": "Kemajuan belum diisi. Tulis angka bulat 0 sampai 100.",
    "region_code": "Belum ada daerah yang dipilih. Pilih sekurang-kurangnya satu.",
}


def regions(number: int) -> str:
    """For how many regions an entry is."""
    if number == 1:
        return "Satu butir akan dicatat."
    return f"{number} butir akan dicatat, satu untuk tiap daerah."


def own_regions(number: int) -> str:
    """All regions of somebody who has only some in care."""
    return f"Semua daerah binaan Anda ({number})"


def participants(code: str, number: int) -> str:
    """The regions an activity was for."""
    return f"Peserta {code} ({number})"


def aim(code: str, named: Mapping[str, Aspect | Indicator]) -> str:
    """An aspect or an indicator in the list; aspects stand out by the word."""
    found = named.get(code)
    if found is None:
        return NO_AIM
    kind = "Aspek " if isinstance(found, Aspect) else ""
    return f"{kind}{found.code} {found.name}"


def level(code: str) -> str:
    """A level in the list."""
    return f"Tingkat {code}" if code else NO_LEVEL


def activity(record: InterventionRecord) -> str:
    """An activity in the list of origins."""
    return f"{record.code} · {numbers.day(record.starts_on)} · {record.title}"


def decision(found: Agreed) -> str:
    """A decision in the list of origins."""
    return f"{found.code} · {found.text}"


def status(code: str) -> str:
    """A status in the list."""
    return vocabulary.ACTION_STATUSES[ActionStatus(code)] if code else CHOOSE


def present(item: Item) -> tuple[tuple[str, str], ...]:
    """How an item stands, as names with values."""
    record = item.state.record
    last = record.updates[-1] if record.updates else None
    return (
        ("Status", vocabulary.ACTION_STATUSES[record.status]),
        ("Kemajuan", f"{record.progress}%"),
        ("Tenggat", numbers.day(record.due_on)),
        ("Catatan terakhir", f"{numbers.day(last.noted_on)}: {last.note}" if last else "–"),
    )
