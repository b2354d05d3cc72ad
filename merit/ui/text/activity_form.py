"""Words of the form in which an activity is planned, amended or reported."""

from merit.domain.instruments import Aspect, Indicator
from merit.ui.text import vocabulary

WHAT_TITLE, WHEN_TITLE, WHO_TITLE = "Kegiatan", "Waktu dan tempat", "Penyelenggara dan petugas"
THEME_TITLE, INVITED_TITLE, MEANS_TITLE = "Tema", "Daerah yang diundang", "Biaya"
PRESENT_TITLE, OUTCOME_TITLE, REASON_TITLE = "Kehadiran", "Hasil", "Alasan"
CHOOSE = "Pilih"
KIND, TITLE = "Jenis (wajib)", "Nama kegiatan (wajib)"
STARTS, ENDS = "Tanggal mulai (wajib)", "Tanggal selesai"
STARTS_HINT, ENDS_HINT = "03-06-2026, atau 06-2026 bila baru bulannya", "Kosong bila satu hari"
PLACE, PLACE_HINT = "Tempat", "Misalnya Kota Semarang, atau Daring"
MODE, NO_MODE = "Cara bertemu", "Belum ditentukan"
HOURS, HOURS_HINT = "Durasi dalam jam", "Misalnya 7,5"
ORGANISER, HOST = "Penyelenggara", "Tuan rumah"
OFFICERS, OFFICERS_HINT = "Petugas dan narasumber", "Jabatan atau tim, tanpa nama dan NIP"
THEME, THEME_HINT = "Tema dalam beberapa kata", "Misalnya pola karier dan talenta"
INSTRUMENT, NO_INSTRUMENT = "Instrumen", "Tanpa aspek"
ASPECTS, INDICATORS = "Aspek yang dibahas", "Indikator {aspect} yang dibahas"
GROUP, PICKED, NOBODY = "Daerah", "Pilih satu per satu", "Belum ditentukan"
PROVINCE = "Tanpa eks-karesidenan"
COST, COST_HINT = "Biaya dalam rupiah", "Misalnya 12.500.000"
FUND, FUND_HINT = "Sumber dana", "Misalnya APBD Provinsi 2026"
CONDITION, CONDITION_HINT = "Keadaan sebelum kegiatan", "Misalnya indikator yang masih rendah"
PARTICIPANTS, PARTICIPANTS_HINT = "Jumlah peserta", "Misalnya 42"
ATTENDANCE = "Daerah yang hadir"
NOT_NOTED, ALL_CAME, SOME_CAME = "Belum dicatat", "Semua yang diundang", "Pilih yang hadir"
OF_INVITED = "Yang diundang"
OF_OTHERS = "Tanpa undangan; yang hadir tercatat sebagai diundang"
NOBODY_INVITED = "Belum ada daerah yang diundang, jadi kehadiran belum dapat dicatat."
AGREEMENTS, RECOMMENDATIONS = "Kesepakatan", "Rekomendasi"
REASON_OF_AMENDMENT, REASON = "Alasan perubahan (wajib)", "Alasan (wajib)"
REASON_HINT = "Tampil bersama kegiatan, misalnya bertepatan dengan agenda lain."
AMENDMENT_HINT = "Tercatat di riwayat, misalnya daftar hadir diperiksa ulang."
MISSING = {
    "kind": "Jenis kegiatan belum dipilih. Pilih salah satu.",
    "starts_on": "Tanggal mulai belum diisi. Tulis seperti 03-06-2026, atau 06-2026.",
}
UNREADABLE = {
    "starts_on": "Tanggal belum terbaca. Tulis keduanya seperti 03-06-2026, atau keduanya seperti "
    "06-2026.",
    "hours": "Durasi belum terbaca sebagai angka. Tulis seperti 7,5.",
    "participants": "Jumlah peserta belum terbaca. Tulis angka bulat seperti 42.",
    "cost": "Biaya belum terbaca. Tulis rupiah penuh seperti 12.500.000.",
}
MODES = {item.value: name for item, name in vocabulary.MODES.items()}


def part(item: Aspect | Indicator) -> str:
    """An aspect or indicator beside its box."""
    return f"{item.code} {item.name}"


def invited(number: int) -> str:
    """How many regions are invited.

    >>> invited(3)
    '3 kabupaten/kota diundang.'
    """
    return f"{number} kabupaten/kota diundang." if number else "Belum ada daerah yang dipilih."
