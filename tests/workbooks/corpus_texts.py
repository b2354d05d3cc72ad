"""Separated text in the encodings and shapes that offices and attackers send."""

from workbooks.cases import SOUND, Case, reads, refuses

SEMICOLONS = "Daerah;Skor\nKab. Brebes;250,5\n"
READ = {**SOUND, "B2": "250,5"}
ACCENT = "Daerah;Catatan\nKab. Brebes;“évaluasi” – ½\n"
ACCENTED = {"A1": "Daerah", "B1": "Catatan", "A2": "Kab. Brebes", "B2": "“évaluasi” – ½"}

TEXTS: dict[str, Case] = {
    "semicolons": reads(SEMICOLONS.encode, READ),
    "utf-8 with mark": reads(lambda: SEMICOLONS.encode("utf-8-sig"), READ),
    "utf-16 little end": reads(lambda: b"\xff\xfe" + SEMICOLONS.encode("utf-16-le"), READ),
    "utf-16 big end": reads(lambda: b"\xfe\xff" + SEMICOLONS.encode("utf-16-be"), READ),
    "utf-16 without mark": refuses(lambda: SEMICOLONS.encode("utf-16-le"), "bukan teks"),
    "utf-16 cut in mid-letter": refuses(lambda: SEMICOLONS.encode("utf-16")[:-1], "bukan teks"),
    "cp1252": reads(lambda: ACCENT.encode("cp1252"), ACCENTED),
    "accents in utf-8": reads(ACCENT.encode, ACCENTED),
    "zero bytes inside": refuses(lambda: b"Daerah;Skor\nKab.\x00Brebes;1\n", "bukan teks"),
    "commas": reads(lambda: b"Daerah,Skor\nKab. Brebes,250.5\n", {**SOUND, "B2": "250.5"}),
    "commas and quotes": reads(lambda: b'Daerah,Skor\nKab. Brebes,"250,5"\n', READ),
    "tabs": reads(lambda: b"Daerah\tSkor\r\nKab. Brebes\t250,5\r\n", READ),
    "said separator": reads(
        lambda: b"sep=,\r\nDaerah,Skor\r\nKab. Brebes,250.5", {**SOUND, "B2": "250.5"}
    ),
    "old Mac lines": reads(lambda: b"Daerah;Skor\rKab. Brebes;250,5\r", READ),
    "title with commas": reads(
        lambda: b"Hasil, Jawa Tengah\nTahun, 2023\nDaerah;Skor\nKab. Brebes;250,5\n",
        {
            "A1": "Hasil, Jawa Tengah",
            "A2": "Tahun, 2023",
            "A3": "Daerah",
            "B3": "Skor",
            "A4": "Kab. Brebes",
            "B4": "250,5",
        },
    ),
    "notes with commas": reads(
        lambda: b"Daerah;Catatan\nKab. Brebes;a, b, c, d\n",
        {"A1": "Daerah", "B1": "Catatan", "A2": "Kab. Brebes", "B2": "a, b, c, d"},
    ),
    "quoted lines": reads(
        lambda: b'Daerah;Catatan\n"Kab. Brebes";"baris satu\nbaris ""dua"""\n',
        {"A1": "Daerah", "B1": "Catatan", "A2": "Kab. Brebes", "B2": 'baris satu\nbaris "dua"'},
    ),
    "formulas": reads(
        lambda: b"=1+1;'=1+1;'-5\n@SUM(1);=cmd|' /C calc'!A0;'t Huis\n",
        {
            "A1": "=1+1",
            "B1": "=1+1",
            "C1": "-5",
            "A2": "@SUM(1)",
            "B2": "=cmd|' /C calc'!A0",
            "C2": "'t Huis",
        },
    ),
    "quote left open": refuses(lambda: b'Daerah;Skor\n"Kab. Brebes;1\n' * 3, "kutip", "baris 2"),
    "one line of 5 MiB": refuses(lambda: b"x" * 5_242_880, "baris 1", "panjang"),
    "2 million separators": reads(lambda: b"Daerah" + b";" * 2_000_000, {"A1": "Daerah"}),
    "5 million quotes": refuses(lambda: b'"' * 5_000_001, "baris 1"),
    "100,000 columns": refuses(lambda: b";".join([b"1"] * 100_000), "CW1"),
    "2,001 lines": refuses(lambda: b"a;b\n" * 2_001, "A2001"),
    "a million blank lines": reads(lambda: SEMICOLONS.encode() + b";\n" * 1_000_000, READ),
    "long field": refuses(lambda: b"a;" + b"x" * 32_768, "B1", "32.767"),
}
