"""Words of the journal for self-checks: periods, steps, answers, verdicts, conversation."""

from collections.abc import Mapping

from merit.reports.self_check_words import VERDICTS
from merit.ui.text import self_check

ACTIONS = {
    "rencanakan_masa": "Merencanakan masa penilaian mandiri",
    "ubah_masa": "Mengubah masa penilaian mandiri",
    "buka_masa": "Membuka masa penilaian mandiri",
    "tutup_masa": "Menutup masa penilaian mandiri",
    "buka_kembali_masa": "Membuka kembali masa penilaian mandiri",
    "isi_mandiri": "Mengisi penilaian mandiri",
    "ajukan_mandiri": "Mengajukan penilaian mandiri ke kepala",
    "tarik_mandiri": "Menarik penilaian mandiri dari kepala",
    "kembalikan_ke_operator": "Mengembalikan penilaian mandiri ke operator",
    "kirim_mandiri": "Mengirim penilaian mandiri ke provinsi",
    "kembalikan_mandiri": "Mengembalikan penilaian mandiri ke daerah",
    "mulai_perbaikan": "Mulai memperbaiki penilaian mandiri",
    "periksa_mandiri": "Memberi hasil verifikasi",
    "verifikasi_mandiri": "Menyelesaikan verifikasi penilaian mandiri",
    "periksa_ulang_mandiri": "Meminta pemeriksaan ulang penilaian mandiri",
    "sahkan_mandiri": "Mengesahkan hasil verifikasi",
    "buka_kembali_mandiri": "Membuka kembali penilaian mandiri",
    "tanya_jawab_mandiri": "Menulis tanya jawab indikator",
}
SUBJECTS = {
    "masa_mandiri": "Masa penilaian mandiri",
    "penilaian_mandiri": "Penilaian mandiri",
    "jawaban_mandiri": "Jawaban penilaian mandiri",
}
FIELDS = {
    "opens_on": "Tanggal dibuka",
    "period_state": "Keadaan masa",
    "check_state": "Keadaan penilaian mandiri",
    "open_indicators": "Indikator yang dibuka",
    "first_sent_at": "Pertama kali dikirim",
    "answers": "Jumlah jawaban",
    "level": "Tingkat",
    "verdict": "Hasil verifikasi",
    "verified_level": "Tingkat terverifikasi",
    "answer_version": "Versi jawaban",
}
WORDS: Mapping[str, Mapping[str, str]] = {
    "period_state": {item.value: name for item, name in self_check.PERIOD_STATES.items()},
    "check_state": {item.value: name for item, name in self_check.STATES.items()},
    "verdict": {item.value: name for item, name in VERDICTS.items()},
}
