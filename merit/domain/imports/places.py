"""Places people name that are not the 35: towns within them, and regions of other provinces.

Codes of provinces: Kepmendagri 300.2.2-2138/2025; they are the same in the codes of BPS.
"""

TOWNS = {
    **{"majenang": "33.01", "purwokerto": "33.02", "gombong": "33.05", "kutoarjo": "33.06"},
    **{"mungkid": "33.08", "muntilan": "33.08", "borobudur": "33.08", "delanggu": "33.10"},
    **{"kartasura": "33.11", "kartosuro": "33.11", "purwodadi": "33.15", "cepu": "33.16"},
    **{"lasem": "33.17", "juwana": "33.18", "ungaran": "33.22", "ambarawa": "33.22"},
    **{"weleri": "33.24", "kajen": "33.26", "comal": "33.27", "slawi": "33.28"},
    **{"bumiayu": "33.29"},
}
"""Towns that are often named instead of the Kabupaten they lie in, by its code."""

ALIASES = {"solo": "33.72", "surakartasolo": "33.72", "solosurakarta": "33.72"}
"""Second names that mean exactly one region."""

SEATS = {
    **{"33.02": "purwokerto", "33.08": "mungkid", "33.15": "purwodadi", "33.22": "ungaran"},
    **{"33.26": "kajen", "33.28": "slawi"},
}
"""Seats that are written behind the name of their Kabupaten: "Semarang (Ungaran)"."""

_NEIGHBOURS = {
    "D.I. Yogyakarta": "Bantul, Gunung Kidul, Kulon Progo, Sleman, Yogyakarta",
    "Jawa Barat": """Bandung, Bandung Barat, Banjar, Bekasi, Bogor, Ciamis, Cianjur, Cimahi,
        Cirebon, Depok, Garut, Indramayu, Karawang, Kuningan, Majalengka, Pangandaran, Purwakarta,
        Subang, Sukabumi, Sumedang, Tasikmalaya""",
    "Jawa Timur": """Bangkalan, Banyuwangi, Batu, Blitar, Bojonegoro, Bondowoso, Gresik, Jember,
        Jombang, Kediri, Lamongan, Lumajang, Madiun, Magetan, Malang, Mojokerto, Nganjuk, Ngawi,
        Pacitan, Pamekasan, Pasuruan, Ponorogo, Probolinggo, Sampang, Sidoarjo, Situbondo,
        Sumenep, Surabaya, Trenggalek, Tuban, Tulungagung""",
    "Banten": "Cilegon, Lebak, Pandeglang, Serang, Tangerang, Tangerang Selatan",
    "D.K. Jakarta": """Jakarta, Jakarta Barat, Jakarta Pusat, Jakarta Selatan, Jakarta Timur,
        Jakarta Utara, Kepulauan Seribu""",
}
ELSEWHERE = {
    "".join(name.split()).casefold(): province
    for province, names in _NEIGHBOURS.items()
    for name in names.split(",")
}
"""Kabupaten and Kota of Java's other provinces by name in small letters without blanks."""

PROVINCES = {
    **{"11": "Aceh", "12": "Sumatera Utara", "13": "Sumatera Barat", "14": "Riau", "15": "Jambi"},
    **{"16": "Sumatera Selatan", "17": "Bengkulu", "18": "Lampung"},
    **{"19": "Kepulauan Bangka Belitung", "21": "Kepulauan Riau", "31": "D.K. Jakarta"},
    **{"32": "Jawa Barat", "34": "D.I. Yogyakarta", "35": "Jawa Timur", "36": "Banten"},
    **{"51": "Bali", "52": "Nusa Tenggara Barat", "53": "Nusa Tenggara Timur"},
    **{"61": "Kalimantan Barat", "62": "Kalimantan Tengah", "63": "Kalimantan Selatan"},
    **{"64": "Kalimantan Timur", "65": "Kalimantan Utara", "71": "Sulawesi Utara"},
    **{"72": "Sulawesi Tengah", "73": "Sulawesi Selatan", "74": "Sulawesi Tenggara"},
    **{"75": "Gorontalo", "76": "Sulawesi Barat", "81": "Maluku", "82": "Maluku Utara"},
    **{"91": "Papua", "92": "Papua Barat", "93": "Papua Selatan", "94": "Papua Tengah"},
    **{"95": "Papua Pegunungan", "96": "Papua Barat Daya"},
}
"""The other provinces by the first two digits of their regions' codes."""
