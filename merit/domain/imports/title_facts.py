"""What the lines above a table and the sheet's name say of all its rows: a region, a day."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from merit.domain.imports.answers import Unreadable
from merit.domain.imports.calendar_words import MONTHS
from merit.domain.imports.dates import day_of
from merit.domain.imports.filled_row import WRITTEN
from merit.domain.imports.names import NameFound, region_of
from merit.domain.imports.readings import Origin
from merit.domain.imports.region_groups import residencies
from merit.domain.imports.tables import Row, Table
from merit.domain.imports.workbook import Cell
from merit.domain.imports.writing import clean, key
from merit.domain.regions import Region

_LABEL = re.compile(
    r"(?:nama )?(?:kab\w*\.? ?/ ?kota|kabupaten|kota|daerah|instansi|pemerintah daerah|pemda)"
    r" ?: ?(?P<named>.+)",
    re.IGNORECASE,
)
_KIND = r"(?:kabupaten|kab\.?|kota|pemkab|pemkot)"
_SHEET = re.compile(r"^(?:rtl|rencana tindak lanjut)[ _\-]*", re.IGNORECASE)
_PLACE = re.compile(r"\b(?:di|bertempat|tempat|lokasi)\b(?! lingkungan)", re.IGNORECASE)
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_AGREED = re.compile(
    r"\b(?:di)?(?:ke)?sepakat(?:i|an)?\b(?P<between>[^.;]{0,60}?)\b(?P<day>"
    rf"\d{{1,2}}(?: (?:{_MONTH}) |[/-]\d{{1,2}}[/-])\d{{4}}|\d{{4}}-\d\d-\d\d)\b",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\b(?:sampai|hingga|batas|akhir|lambat|s\.?d|target|tenggat)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class About:
    """The one region a table is about, and who says so; `doubt` says why none is known."""

    code: str = ""
    origin: Origin | None = None
    doubt: Unreadable | None = None


def subject_of(table: Table, regions: Collection[Region]) -> About:
    """The region a table's titles and its sheet's name are about.

    "KABUPATEN DEMAK", "Instansi: BKPSDM Kab. Demak", a sheet called "Demak". A place where people
    met ("di Kota Semarang") is none. Two regions, a name two regions share, and the name of an
    eks-karesidenan the titles speak of leave it open.
    """
    said = list(_of_titles(table.titles, regions, table.sheet.name))
    said = said or list(_of_titles(table.earlier, regions, table.sheet.name))
    origin = Origin(table.sheet.name, "", table.sheet.name)
    name = _SHEET.sub("", clean(table.sheet.name))
    named = region_of(name, regions)
    if isinstance(named, NameFound) and not named.is_province:
        said.append((_apart(named.code, name, table, regions), origin))
    elif isinstance(named, Unreadable) and len(named.suggestions) > 1 and not said:
        return About(origin=origin, doubt=named)
    codes = {code for code, _ in said if isinstance(code, str)}
    doubts = [(code, origin) for code, origin in said if isinstance(code, Unreadable)]
    if len(codes) == 1:
        code = codes.pop()
        return About(code, next(place for name, place in said if name == code))
    if len(codes) > 1:
        labels = sorted(region.label for region in regions if region.code in codes)
        return About(
            origin=said[0][1],
            doubt=Unreadable(
                f"Judul dan nama lembar menyebut {' dan '.join(labels)}.",
                "Tambahkan kolom Kabupaten/kota, lalu isi pada setiap baris.",
            ),
        )
    return About(origin=doubts[0][1], doubt=doubts[0][0]) if doubts else About()


def _apart(code: str, name: str, table: Table, regions: Collection[Region]) -> str | Unreadable:
    """The region a sheet is called by, unless its titles speak of eks-karesidenan."""
    spoken = any("karesidenan" in key(row.text) for row in table.titles)
    if not spoken or key(name) not in residencies(regions):
        return code
    return Unreadable(
        f'"{name}" di sini dapat berarti daerah atau eks-karesidenan.',
        "Tambahkan kolom Kabupaten/kota, lalu isi pada setiap baris.",
    )


def _of_titles(
    rows: Collection[Row], regions: Collection[Region], sheet: str
) -> Iterator[tuple[str | Unreadable, Origin]]:
    names = "|".join(sorted({re.escape(item.name) for item in regions}, key=len, reverse=True))
    called = re.compile(rf"\b{_KIND} ?(?:{names})\b", re.IGNORECASE)
    for row in rows:
        text = clean(row.text)
        label = _LABEL.fullmatch(text)
        said = [
            match[0] for match in called.finditer(text) if not _PLACE.search(text, 0, match.start())
        ]
        for name in [label["named"]] if label else said:
            found = region_of(name, regions)
            cell = _cell_with(row, name)
            origin = Origin(sheet, cell.address, cell.text[:WRITTEN])
            if isinstance(found, Unreadable):
                yield found, origin
            elif not found.is_province:
                yield found.code, origin


def agreed_on(table: Table) -> tuple[date, Cell] | None:
    """The one day a title says its follow-ups were agreed on ("Disepakati 14 Maret 2024")."""
    found: dict[date, Cell] = {}
    for row in table.titles:
        for match in _AGREED.finditer(clean(row.text)):
            day = day_of(match["day"])
            if isinstance(day, date) and not _UNTIL.search(match["between"]):
                found.setdefault(day, _cell_with(row, match["day"]))
    return next(iter(found.items())) if len(found) == 1 else None


def _cell_with(row: Row, text: str) -> Cell:
    """The cell of a line that holds a text, or its first."""
    cells = list(row.cells.values())
    return next((cell for cell in cells if text in clean(cell.text)), cells[0])
