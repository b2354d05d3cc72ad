"""Sound files, spoilt at random but always in the same way: each way in its own function."""

import io
import random
import re
import zipfile
from collections.abc import Callable

import openpyxl
import xlsxwriter
from workbooks.packages import Parts, zipped

REGIONS = ("Kab. Brebes", "Kab. Tegal", "Kota Tegal", "Kota Surakarta", "Kab. Klaten")
TYPES = ("s", "n", "b", "e", "str", "inlineStr", "d", "xyz", "")
VALUES = ("-1", "99999999999", "NaN", "", "1e400", "x" * 40_000, "_x0000_", "2023-02-30")


def by_xlsxwriter() -> bytes:
    """A table of results with merged headings, formats, a formula and a hidden sheet."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as made:
        percent, day = (made.add_format({"num_format": code}) for code in ("0.0%", "dd/mm/yyyy"))
        page = made.add_worksheet("Hasil")
        page.merge_range("A1:D1", "Hasil Penilaian 2023")
        page.write_row("A2", ["Kabupaten/Kota", "Skor", "Capaian", "Tanggal"])
        for number, region in enumerate(REGIONS, 2):
            page.write_row(number, 0, [region, 250.5 + number])
            page.write(number, 2, 0.625, percent)
            page.write(number, 3, 45231 + number, day)
        page.write_formula("B8", "=AVERAGE(B3:B7)", None, 254.5)
        made.add_worksheet("_meta").very_hidden()
    return file.getvalue()


def by_openpyxl() -> bytes:
    """Two sheets of action items."""
    made = openpyxl.Workbook()
    for name in ("RTL 2023", "RTL 2024"):
        page = made.create_sheet(name)
        page.append(["Daerah", "Butir", "Kemajuan"])
        for number, region in enumerate(REGIONS):
            page.append([region, f"Menyusun standar kompetensi {number}", number * 25])
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def as_text() -> bytes:
    """A table of results as text."""
    lines = [f"{region};{250.5 + number}" for number, region in enumerate(REGIONS)]
    return "\r\n".join(["Daerah;Skor", *lines]).replace(".5", ",5").encode("utf-8-sig")


def bits(content: bytes, drawn: random.Random) -> bytes:
    """Some bits are others."""
    spoilt = bytearray(content)
    for _ in range(drawn.randint(1, 30)):
        spoilt[drawn.randrange(len(spoilt))] ^= 1 << drawn.randrange(8)
    return bytes(spoilt)


def cut(content: bytes, drawn: random.Random) -> bytes:
    """A piece is missing, mostly the end."""
    first, second = sorted(drawn.sample(range(len(content)), 2))
    return content[:first] + (content[second:] if drawn.random() < 0.3 else b"")


def in_parts(spoil: Callable[[Parts, random.Random], None]) -> Callable[..., bytes]:
    """A way to spoil the parts of a workbook, packed soundly again; text is cut instead."""

    def spoilt(content: bytes, drawn: random.Random) -> bytes:
        if not zipfile.is_zipfile(io.BytesIO(content)):
            return cut(content, drawn)
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts: Parts = {name: archive.read(name) for name in archive.namelist()}
        spoil(parts, drawn)
        return zipped(parts)

    return spoilt


def swap(parts: Parts, drawn: random.Random) -> None:
    """Two parts stand for each other."""
    one, other = drawn.sample(sorted(parts), 2)
    parts[one], parts[other] = parts[other], parts[one]


def drop(parts: Parts, drawn: random.Random) -> None:
    """A part or two are gone."""
    for name in drawn.sample(sorted(parts), drawn.randint(1, 2)):
        del parts[name]


def garble(parts: Parts, drawn: random.Random) -> None:
    """Bytes within parts are others."""
    for name in drawn.sample(sorted(parts), 2):
        content = parts[name]
        parts[name] = (bits if drawn.random() < 0.5 else cut)(bytes(content), drawn)


def retype(parts: Parts, drawn: random.Random) -> None:
    """Cells have other types, styles, addresses and values."""
    name = drawn.choice([name for name in sorted(parts) if "worksheets/sheet" in name])
    text = bytes(parts[name]).decode()
    for pattern, choices in (
        (r'(?<= t=")\w+', TYPES),
        (r'(?<= s=")\d+', ("99", "-1", "x")),
        (r"(?<=<v>)[^<]*", VALUES),
        (r'(?<= r=")[A-Z]+\d+', ("A0", "ZZZZ9", "XFD1048576", "a1", "")),
        (r'(?<= ref=")[^"]+', ("A1:", "B2:A1", "A1:XFD1048576", "#REF!")),
    ):
        chance = drawn.choice((0, 0.1, 0.5))
        text = re.sub(
            pattern,
            lambda found, choices=choices, chance=chance: (
                drawn.choice(choices) if drawn.random() < chance else found[0]
            ),
            text,
        )
    parts[name] = text


SOUND = (by_xlsxwriter, by_openpyxl, as_text)
WAYS: dict[str, Callable[[bytes, random.Random], bytes]] = {
    "bits": bits,
    "cut": cut,
    "swap": in_parts(swap),
    "drop": in_parts(drop),
    "garble": in_parts(garble),
    "retype": in_parts(retype),
}
