"""The sentences of the demonstration's self-checks, and who is said to have written them."""

from merit.services.demonstration.origin import SOURCE


def marked(text: str) -> str:
    """A text that says of itself that it is made up.

    >>> marked("SK peta jabatan")
    'SK peta jabatan (Data contoh)'
    """
    return f"{text} ({SOURCE.reference})"


OPERATOR, HEAD = marked("Operator"), marked("Kepala BKPSDM")
VERIFIER, APPROVER = marked("Pembina/verifikator"), marked("Pengelola data")

NOTES = {
    1: (
        "Belum disusun; masuk rencana kerja tahun depan.",
        "Masih dikerjakan menurut kebiasaan, belum ada ketentuan.",
    ),
    2: (
        "Sebagian perangkat daerah sudah; sisanya dijadwalkan.",
        "Rancangan selesai, belum ditetapkan.",
        "Tersedia untuk jabatan struktural saja.",
    ),
    3: (
        "Sudah ditetapkan; pemutakhiran belum rutin.",
        "Lengkap di sistem, belum dipakai untuk keputusan.",
        "Berlaku di seluruh perangkat daerah sejak tahun lalu.",
    ),
    4: (
        "Ditetapkan, dipakai, dan dimutakhirkan setiap tahun.",
        "Terhubung dengan SIASN dan menjadi bahan rapat tim penilai.",
        "Dievaluasi setiap semester; hasil evaluasi terlampir.",
    ),
}
"""What a region may write beside a claim, by level."""

CLARIFY = marked("Tanggal penetapan pada bukti belum terlihat.")
QUESTION = marked("Mohon unggah halaman penetapan yang memuat nomor dan tanggal.")
REPLY = marked("Halaman penetapan sudah ditambahkan sebagai bukti dukung.")
LOWERED = marked("Disesuaikan dengan hasil pemeriksaan bukti.")
ADDED = marked("Halaman penetapan ditambahkan.")
ADDED_TITLE = "Halaman penetapan"


def supports(level: int) -> str:
    """Why a claim is not followed: the level its evidence shows."""
    return marked(f"Bukti yang dilampirkan mendukung tingkat {level}.")
