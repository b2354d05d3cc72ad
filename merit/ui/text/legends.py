"""Words of the legends."""

LABEL = "Keterangan warna"
CARRIED = "arsir: hasil tahun sebelumnya, masih berlaku"
NO_VALUE = "tanpa hasil berlaku atau belum dapat dihitung"
GAPS = ("0 (tercapai)", "1–25 poin", "26–50 poin", "51–75 poin", "lebih dari 75 poin")
RISES = ("naik sampai 10", "naik 11–25", "naik lebih dari 25")
FALLS = ("turun sampai 10", "turun 11–25", "turun lebih dari 25")
UNCHANGED = "tetap"
SHARES = ("sampai 40%", "41–55%", "56–70%", "71–85%", "di atas 85%")
KINDS = "Lingkaran: kabupaten; persegi: kota."
SPINE = (
    "Garis: terendah sampai tertinggi; pita: separuh tengah daerah; garis tegak: median; "
    "titik: daerah ini."
)
HISTORY = (
    "Titik: skor; batang: hanya kategori yang diketahui (rentang skornya); "
    "garis tidak menyambung instrumen yang berbeda."
)
