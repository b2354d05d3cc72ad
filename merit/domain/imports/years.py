"""Years named in running text: those something is about, not those of regulations and dates."""

import re

YEAR = r"(?<![\d./,-])(20[0-4]\d)(?![\d./,]*\d)"
_MONTHS = (
    "januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|"
    "nopember|november|desember|jan|feb|mar|apr|jun|jul|agt|agu|ags|sep|sept|okt|nov|des"
)
_NOT_ABOUT = re.compile(
    r"(?:nomor|no)\b\.? ?:? ?[\w./-]{1,60} (?:tahun|th)\b\.? ?\d{4}"  # Nomor 9 Tahun 2019
    r"|\b\d+ tahun \d{4}"  # 40 Tahun 2018
    rf"|(?:\d{{1,2}} )?\b(?:{_MONTHS})\b\.? ?\d{{4}}",  # 12 Januari 2024
    re.IGNORECASE,
)
_RANGE = re.compile(r"(20[0-4]\d)\s*(?:-|–|s\.?/?d\.?|sampai(?:\s+dengan)?)\s*(20[0-4]\d)", re.I)


def years_in(text: str) -> tuple[int, ...]:
    """The years `text` is about, in its order, each once.

    >>> years_in("Hasil Penilaian Sistem Merit Tahun 2023 (Peraturan KASN Nomor 9 Tahun 2019)")
    (2023,)
    >>> years_in("KASN 9/2019"), years_in("Semarang, 12 Januari 2024"), years_in("2021-2023")
    ((), (), (2021, 2022, 2023))
    """
    told = " ".join(text.split())  # runs of blanks would be tried in every way they can be parted
    spread = _RANGE.sub(_every_year, _NOT_ABOUT.sub(" ", told))
    return tuple(dict.fromkeys(int(found) for found in re.findall(YEAR, spread)))


def without_years(text: str) -> str:
    """A heading without the year it names.

    >>> without_years("Skor Tahun 2023"), without_years("2023")
    ('Skor', '')
    """
    return " ".join(
        re.sub(rf"(?:\b(?:tahun|thn|th|ta)\b\.?\s*)?{YEAR}", " ", text, flags=re.I).split()
    )


def _every_year(found: re.Match[str]) -> str:
    first, last = int(found[1]), int(found[2])
    return " ".join(str(year) for year in range(first, min(last, first + 30) + 1)) or found[0]
