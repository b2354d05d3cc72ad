"""Words of the forms of a rakor: preparing it, leading it, deciding, noting practices."""

from collections.abc import Iterable, Mapping

from merit.domain.meetings import Attendance, Step
from merit.services.meetings import Decided
from merit.ui.text.meetings import WAYS

FIELDS = {
    "title": "Nama rakor",
    "held_on": "Tanggal",
    "starts_at": "Waktu mulai",
    "place": "Tempat",
    "mode": "Cara bertemu",
    "chair": "Pimpinan rapat",
    "intervention_code": "Kegiatan intervensi",
    "agenda": "Agenda",
}
NEW_TITLE, AMEND_TITLE = "Rakor baru", "Ubah keterangan dan agenda"
NAME, DAY, AT = "Nama rakor (wajib)", "Tanggal (wajib)", "Waktu mulai"
PLACE, MODE, CHAIR, ACTIVITY = "Tempat", "Cara bertemu", "Pimpinan rapat", "Kegiatan intervensi"
DAY_HINT, AT_HINT = "05-03-2026", "08.30"
CHAIR_HINT = "Jabatan, misalnya Kepala BKD Provinsi Jawa Tengah"
NO_ACTIVITY = "Tidak ditautkan"
NOT_TOLD = "Tidak disebut"
AGENDA_TITLE = "Agenda"
AGENDA_NOTE = "Waktu dalam menit. Penyaji ditulis sebagai jabatan atau kantor."
ITEM, MINUTES, SPEAKER = "Agenda", "Menit", "Penyaji"
ADD_ITEM, UP, OUT = "Tambah agenda", "Naikkan", "Keluarkan"
SAVE_NEW, SAVE = "Simpan draf", "Simpan perubahan"
DAY_UNREADABLE = "Tanggal belum terbaca. Tulis seperti 05-03-2026."
DAY_MISSING = "Tanggal belum diisi. Tulis seperti 05-03-2026."
MINUTES_UNREADABLE = "Menit belum terbaca. Tulis angka bulat seperti 30."
MEND = "Belum disimpan. Perbaiki isian yang ditandai."

STEPS = {
    Step.OPEN: "Buka rakor",
    Step.START: "Mulai rakor",
    Step.CLOSE: "Tutup rakor",
    Step.REOPEN: "Buka kembali",
    Step.CANCEL: "Batalkan rakor",
}
TAKEN = {
    Step.OPEN: "Rakor dibuka dan kini terlihat oleh semua pengguna.",
    Step.START: "Rakor dimulai.",
    Step.CLOSE: "Rakor ditutup dan terkunci.",
    Step.REOPEN: "Rakor dibuka kembali.",
    Step.CANCEL: "Rakor dibatalkan.",
}
STEP_REFUSED = "Langkah belum dilakukan."
STEP_NOTES = {
    Step.OPEN: "Setelah dibuka, rakor terlihat oleh semua pengguna dan kehadiran dapat dicatat.",
    Step.START: "Setelah dimulai, keputusan dan RTL dapat dicatat.",
    Step.CLOSE: "Setelah ditutup, rakor terkunci dan notulennya tetap.",
    Step.REOPEN: "Rakor terkunci. Buka kembali bila ada yang harus diperbaiki.",
    Step.CANCEL: "Rakor yang dibatalkan tidak dapat diubah lagi; alasannya tetap terbaca.",
}
REASONS = {
    Step.REOPEN: "Alasan membuka kembali (wajib)",
    Step.CANCEL: "Alasan pembatalan (wajib)",
}

DISCUSS_TITLE, DISCUSS, NEXT, GO_TO = "Pembahasan", "Bahas", "Lanjut ke", "Bahas agenda"
DISCUSSING = "Agenda yang sedang dibahas diperbarui."
NOTES_TITLE, NOTES, SAVE_NOTES = "Catatan agenda", "Catatan", "Simpan catatan"
NOTES_OF = "Agenda yang dicatat"
NOTES_SAVED = "Catatan agenda tersimpan."

ATTENDANCE_TITLE = "Catat kehadiran"
ATTENDANCE_NOTE = (
    "Pilih untuk setiap kabupaten/kota, lalu simpan. Yang tidak diubah tetap; Belum berarti belum "
    "dicatat, bukan tidak hadir."
)
NOT_NOTED = "Belum"
SAVE_ATTENDANCE = "Simpan kehadiran"
ATTENDANCE_SAVED = "Kehadiran tersimpan."

DECIDE_TITLE = "Catat keputusan"
TEXT, TEXT_HINT = "Isi keputusan (wajib)", "Satu kalimat: apa yang disepakati, sampai kapan."
UNDER, NO_ITEM = "Agenda", "Di luar agenda"
RTL_SECTION, NOBODY = "Rencana tindak lanjut (RTL)", "Tanpa RTL"
RTL_TITLE, RTL_TITLE_HINT = "Rencana tindak lanjut", "Bila kosong, sama dengan isi keputusan"
DUE, EVIDENCE = "Tenggat (wajib)", "Bukti penyelesaian"
DECIDE = "Catat keputusan"
WITHDRAW_TITLE, WITHDRAW = "Cabut keputusan", "Cabut"
WHICH = "Keputusan yang dicabut"
WITHDRAW_NOTE = (
    "Keputusan dapat dicabut selama butir RTL-nya belum ditindaklanjuti. Butirnya ikut dibatalkan."
)
WITHDRAW_REASON = "Alasan pencabutan (wajib)"
WITHDRAWN = "Keputusan dicabut dan butir RTL-nya dibatalkan."
CHOOSE, NOT_CHOSEN = "Pilih", "Keputusan belum dipilih. Pilih dari daftar."

PRACTICE_TITLE = "Catat praktik baik"
PRACTICE_NOTE = "Praktik dicatat atas nama daerahnya dan menunggu pengakuan provinsi."
PRACTICE_SAVE = "Catat praktik"
PRACTICE_SAVED = "Praktik baik tercatat."


def changed(touched: Iterable[str]) -> str:
    """That somebody else changed the meeting, and which of the own answers would replace theirs."""
    told = (
        "Rakor ini diubah sejak formulir dibuka. Yang tercatat sekarang tampil di bawah; isian "
        "yang tidak Anda ubah mengikutinya."
    )
    own = ", ".join(FIELDS[name] for name in touched)
    return f"{told} Isian Anda menggantinya bila disimpan lagi: {own}." if own else told


def clashing(noted: Mapping[str, Attendance | None]) -> str:
    """Which regions somebody else noted differently, and as what."""
    told = ", ".join(f"{label} ({WAYS[way] if way else NOT_NOTED})" for label, way in noted.items())
    return (
        f"Dicatat berbeda oleh orang lain: {told}. Pilihan Anda untuk daerah itu belum tersimpan; "
        "menyimpan lagi menggantinya."
    )


def decided(made: Decided) -> str:
    """That a decision was recorded, with how many items."""
    if not made.items:
        return f"Keputusan {made.code} tercatat tanpa butir RTL."
    return f"Keputusan {made.code} tercatat dengan {len(made.items)} butir RTL."


def present(count: int) -> str:
    """The regions that take part, as a group."""
    return f"Yang hadir ({count})"


def running(count: int) -> str:
    """How many regions are chosen so far."""
    return f"{count} kabupaten/kota akan mendapat satu butir RTL."


def minutes_sum(minutes: int) -> str:
    """The length of the whole agenda."""
    hours, rest = divmod(minutes, 60)
    return f"Jumlah waktu {minutes} menit ({hours} jam {rest} menit)."


def numbered(label: str, place: int) -> str:
    """The name of a field of one item of the agenda."""
    return f"{label} {place}"


def notes_unsaved(items: Iterable[str]) -> str:
    """That notes on these items of the agenda are typed only."""
    told = ", ".join(f'"{item}"' for item in items)
    return f"Catatan {told} belum disimpan. Simpan dulu, atau kosongkan."


def notes_changed(recorded: str) -> str:
    """That somebody else wrote other notes since these were opened."""
    told = recorded or "kosong"
    return f"Catatan ini diubah orang lain. Yang tercatat sekarang: {told}"
