"""What the workbook of a self-check says to whoever fills it in offline."""

from merit.domain.self_checks.offline import Column

GUIDE_SHEET = "Petunjuk"
TITLE = "Isian luring penilaian mandiri"
ASPECT_HEAD = "Aspek"
OPEN, LOCKED = "Dapat diisi", "Terkunci"
HOW, SENDING = "Cara mengisi", "Mengunggah"
STEPS = (
    "Isi lembar Isian. Hanya sel putih yang dapat diisi: Tingkat, Catatan, dan Tautan bukti baru. "
    "Sel lain terkunci, begitu pula seluruh baris yang berkeadaan Terkunci.",
    "Tingkat dipilih menurut rubrik pada baris yang sama. Yang belum dapat dijawab dikosongkan.",
    "Tautan bukti: satu bukti satu baris, judulnya lalu alamatnya, misalnya SK peta jabatan "
    "https://contoh.go.id/sk.pdf. Baris baru dibuat dengan Alt+Enter. Berkas diunggah di halaman "
    "isian, bukan di sini.",
    "Jangan menuliskan NIP atau data pribadi pegawai.",
)
SEND = (
    "Unggah berkas ini di halaman Penilaian mandiri, bagian Kerja luring.",
    "Sebelum disimpan, terlihat apa yang berubah. Jawaban yang sementara itu diubah di layar "
    "ditampilkan berdampingan, dan Anda yang memilih.",
    "Berkas ini hanya berlaku untuk daerah dan masa penilaian yang tertulis di atas.",
)
HINTS = {
    Column.LEVEL: "Pilih tingkat menurut rubrik, atau kosongkan bila belum dapat dijawab.",
    Column.NOTE: "Alasan memilih tingkat ini. Wajib bila berubah dua tingkat atau lebih dari hasil "
    "resmi terakhir.",
    Column.LINKS: "Satu bukti satu baris: judul, lalu alamat https://. Tingkat tertinggi "
    "memerlukan bukti.",
}


def wrong_level(highest: int) -> str:
    """What is said of a level that cannot be."""
    return f"Isilah tingkat 1 sampai {highest}, atau kosongkan."


def too_long(longest: int) -> str:
    """What is said of a note that is too long."""
    return f"Catatan paling banyak {longest} huruf."
