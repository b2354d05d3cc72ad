"""The years counted a second time, from plain rows: of the published file, or of the database.

The rule of the second count: at the end of a year the newest row up to that year speaks for a
region, if it is "dinilai", not "bertentangan" and has a category. It counts until the end of the
year after it, Sangat Baik one year longer. A category follows from a score where there is one.
"""

import csv
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import numpy as np

LIMITS = ((325, "Sangat Baik"), (250, "Baik"), (175, "Kurang"), (0, "Buruk"))


@dataclass(frozen=True)
class Row:
    """One recorded line, as text says it."""

    code: str
    year: int
    status: str
    score: Decimal | None
    stated: str
    claim: str

    @property
    def category(self) -> str:
        """From the score where there is one."""
        if self.score is None:
            return self.stated
        return next(name for low, name in LIMITS if self.score >= low)

    @property
    def speaks(self) -> bool:
        """Whether it may stand for its region."""
        usable = self.status == "dinilai" and self.claim != "bertentangan"
        return usable and bool(self.category)


def from_file(path: Path) -> list[Row]:
    """The rows of the published file, the province left out."""
    with path.open(encoding="utf-8", newline="") as lines:
        return [
            Row(
                row["kode"],
                int(row["tahun"]),
                row["status"],
                Decimal(row["skor"]) if row["skor"] else None,
                row["kategori"],
                row["pernyataan"],
            )
            for row in csv.DictReader(lines)
            if len(row["kode"]) == 5
        ]


def from_database(path: str, dataset: str) -> list[Row]:
    """The official rows of a data set, read past the store."""
    query = (
        "SELECT region_code, year, status, score, stated_band, claim FROM assessment "
        "WHERE dataset = ? AND stage = 'penetapan' AND length(region_code) = 5"
    )
    connection = sqlite3.connect(path)
    found = connection.execute(query, (dataset,)).fetchall()
    connection.close()
    return [
        Row(code, year, status, None if score is None else Decimal(str(score)), band or "", claim)
        for code, year, status, score, band, claim in found
    ]


def speaking(rows: Iterable[Row], code: str, year: int) -> Row | None:
    """The row that stands for a region at the end of a year, if it is still in force."""
    known = [row for row in rows if row.code == code and row.year <= year and row.speaks]
    newest = max(known, key=lambda row: row.year, default=None)
    if newest is None:
        return None
    lasts = 2 if newest.category == "Sangat Baik" else 1
    return newest if year <= newest.year + lasts else None


def in_force(rows: list[Row], codes: Iterable[str], year: int) -> dict[str, Row]:
    """The rows in force at the end of a year, by region."""
    found = {code: speaking(rows, code, year) for code in codes}
    return {code: row for code, row in found.items() if row is not None}


def scores(rows: list[Row], codes: Iterable[str], year: int) -> list[float]:
    """The scores in force at the end of a year."""
    standing = in_force(rows, codes, year).values()
    return [float(row.score) for row in standing if row.score is not None]


def spread(values: list[float]) -> tuple[float, ...]:
    """Lowest, P10, median, P90, highest, mean and sample deviation."""
    return (
        min(values),
        *np.percentile(values, [10, 50, 90]),
        max(values),
        float(np.mean(values)),
        float(np.std(values, ddof=1)),
    )


def measured(rows: list[Row], codes: Iterable[str], until: int) -> list[int]:
    """Years in which a region has a score of its own."""
    wanted = set(codes)
    return sorted(
        {
            row.year
            for row in rows
            if row.code in wanted and row.year <= until and row.score is not None and row.speaks
        }
    )


def changes(rows: list[Row], codes: Iterable[str], first: int, last: int) -> dict[str, Decimal]:
    """Points between the two rows in force, where they are two and both have a score."""
    before, after = (in_force(rows, codes, year) for year in (first, last))
    return {
        code: row.score - before[code].score  # type: ignore[operator]
        for code, row in after.items()
        if code in before
        and row is not before[code]
        and None not in (row.score, before[code].score)
    }


def series(rows: list[Row], code: str, until: int) -> list[tuple[int, Decimal]]:
    """A region's own scores in order of year."""
    return sorted(
        (row.year, row.score)
        for row in rows
        if row.code == code and row.year <= until and row.speaks and row.score is not None
    )
