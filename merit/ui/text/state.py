"""Words of the workbook of the state, where it is offered."""

NAME = "Buku kerja lengkap: posisi, aspek, riwayat, pembinaan, RTL, dan sumbernya"
TITLE = "Keadaan Indeks Sistem Merit kabupaten/kota di Jawa Tengah"
HOLDS = (
    "Satu berkas Excel dengan satu lembar untuk tiap pokok, sesuai tahun dan kelompok yang Anda "
    "pilih. Lembar Keterangan menjelaskan isinya."
)
