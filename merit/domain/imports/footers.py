"""Lines of a table that tell of nothing themselves: captions, totals, notes, signatures."""

import re
from enum import Enum

from merit.domain.imports.grid import Line, is_number
from merit.domain.imports.headings import plain
from merit.domain.imports.template_columns import EXAMPLE
from merit.domain.imports.workbook import Cell


class LineKind(Enum):
    """What a line below a heading is."""

    BODY = "isi"
    CAPTION = "judul kelompok"
    TOTAL = "jumlah"
    NOTE = "catatan"
    NUMBERING = "nomor kolom"
    EXAMPLE = "contoh"


_SUMS = (
    r"jumlah|jml|sub ?total|grand total|total|rata rata|rerata|rataan|mean|median|modus|"
    r"standar deviasi|simpangan baku|tertinggi|terendah|maksimum|minimum|maksimal|minimal|maks|min|"
    r"bobot|target"
)
_OF = (
    r"seluruh|keseluruhan|total|skor|nilai|capaian|indeks|akhir|kabupaten|kota|kab|daerah|provinsi|"
    r"prov|jawa|tengah|jateng|eks|karesidenan|se|dan|per|ideal|instansi|wilayah|peserta|kegiatan|"
    r"\d+|jumlah|rata|maksimum|maksimal|maks|tertinggi|terendah|umum"
)
_TOTAL = re.compile(rf"(?:(?:skor|nilai|capaian) )?(?:{_SUMS})(?: (?:{_OF}|{_SUMS}))*")
_TOTAL_OF_GROUP = re.compile(
    r"(?:sub ?total|jumlah|rata rata|total) (?:eks )?(?:karesidenan|wilayah|kelompok) \w+"
)
_BEGIN = re.compile(rf"(?:(?:skor|nilai|capaian) )?(?:{_SUMS})\b")
_NOTE = re.compile(
    r"(?:sumber|keterangan|ket|catatan|note|nb|mengetahui|menyetujui|mengesahkan|disahkan|"
    r"disusun|dibuat|diperiksa|dicetak|diunduh|tembusan|ttd|tertanda|nip|a n|plt|plh)\b"
    r"|(?:kepala|sekretaris|pembina|penata) (?:b\w+|dinas|bidang|sub|utama|muda|tk|tingkat)\b"
)
_PLACE_AND_DAY = re.compile(r"[A-Z]\w+(?: \w+)?,\s+(?:\d{1,2}|\.{2,}|…+|_+)?\s*[A-Z]\w+\s+20\d\d$")
_STARRED = re.compile(r"\*+\)?\s*\w")
_NUMBERING = re.compile(r"\(?\s*(\d{1,2})\s*\)?(?:\s*=.*)?")


def is_total(text: str) -> bool:
    """Whether a label is that of a sum, a mean or the like.

    >>> is_total("Rata-rata Kab/Kota"), is_total("JUMLAH TOTAL"), is_total("Jumlah ASN dilatih")
    (True, True, False)
    """
    said = plain(text)
    return bool(_TOTAL.fullmatch(said) or _TOTAL_OF_GROUP.fullmatch(said))


def begins_total(text: str) -> bool:
    """Whether a label begins as those of sums do, whatever follows; no region's name does.

    >>> begins_total("Rata-rata Jawa Tengah tahun 2023"), begins_total("Kota Tegal")
    (True, False)
    """
    return _BEGIN.match(plain(text)) is not None


def is_note(text: str) -> bool:
    """Whether a text begins the notes or the signatures below a table.

    >>> is_note("Sumber: KASN, 2023"), is_note("Semarang, 12 Januari 2024"), is_note("Kota Tegal")
    (True, True, False)
    """
    return bool(
        _NOTE.match(plain(text))
        or _PLACE_AND_DAY.match(text.strip())
        or _STARRED.match(text.strip())
    )


def kind_of_line(line: Line, *, first: int, second: int) -> LineKind:
    """What a line is; `first` and `second` are the columns where a table's lines begin."""
    cells = list(dict.fromkeys(line.values()))
    texts = [cell for cell in cells if _is_text(cell)]
    if texts and texts[0] is cells[0] and plain(texts[0].text) == plain(EXAMPLE):
        return LineKind.EXAMPLE
    if _numbers_columns(cells):
        return LineKind.NUMBERING
    label = _label(line, second)
    if label is not None and is_total(label.text):
        return LineKind.TOTAL
    if label is not None and is_note(label.text) and _says_little(cells):
        return LineKind.NOTE
    return LineKind.CAPTION if _is_caption(line, cells, first, second) else LineKind.BODY


def _is_text(cell: Cell) -> bool:
    return isinstance(cell.value, str) and not is_number(cell)


def _label(line: Line, second: int) -> Cell | None:
    """The first text of a line: in its first two columns, or all there is."""
    for number, cell in line.items():
        if _is_text(cell) and len(plain(cell.text)) > 1:
            return cell if number <= second or len(set(line.values())) <= 2 else None
    return None


def _says_little(cells: list[Cell]) -> bool:
    """Whether a line is a label and what it labels, not a full line of a table."""
    return len(cells) < 3 or any(cell.text.lstrip().startswith(":") for cell in cells)


def _numbers_columns(cells: list[Cell]) -> bool:
    """Whether they count the columns: 1, 2, 3 or (1), (2), (3)=(1)+(2)."""
    found = [_NUMBERING.fullmatch(cell.text.strip()) for cell in cells]
    counted = [int(item[1]) for item in found if item is not None]
    return len(cells) > 2 and counted == list(range(min(counted, default=0), 99))[: len(cells)]


def _is_caption(line: Line, cells: list[Cell], first: int, second: int) -> bool:
    """Whether it only names a group: one text at the left or across, or a letter and a text."""
    if not _is_text(cells[0]) or len(cells) > 2:
        return False
    across = sum(cell is cells[0] for cell in line.values()) > 1
    if len(cells) == 1:
        return min(line) <= max(first, second) or across
    return max(line) <= second and bool(re.fullmatch(r"[IVX]{1,4}\.?|[A-Ha-h]\.?", cells[0].text))
