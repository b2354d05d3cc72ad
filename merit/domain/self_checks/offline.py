"""The workbook a self-check is filled in with offline: its sheets, its columns, what comes back."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from merit.domain.imports.template_parts import META_INSTRUMENT, META_TEMPLATE, META_VERSION

SHEET = "Isian"
TEMPLATE, TEMPLATE_VERSION = "penilaian_mandiri", 1
META_DATASET, META_PERIOD, META_REGION, META_REVISION = "himpunan", "masa", "daerah", "revisi"
META_ANSWERS = "versi jawaban"
"""Beside it how many follow: the code of each indicator, and beside it the version its answer was
written out in, 0 where there was none."""

HEAD_FIELDS = (
    *(META_TEMPLATE, META_VERSION, META_DATASET, META_PERIOD),
    *(META_REGION, META_INSTRUMENT, META_REVISION),
)


class Column(StrEnum):
    """The headings of the sheet, in their order."""

    CODE = "Kode"
    NAME = "Indikator"
    RUBRIC = "Rubrik tiap tingkat"
    OFFICIAL = "Resmi terakhir"
    LEVEL = "Tingkat"
    NOTE = "Catatan"
    LINKS = "Tautan bukti baru"
    KEPT = "Bukti tercatat"
    PROVINCE = "Catatan provinsi"
    STATE = "Keadaan"


OPEN_COLUMNS = (Column.LEVEL, Column.NOTE, Column.LINKS)
"""What a region fills in; everything else is told by the application and never read."""


@dataclass(frozen=True, slots=True)
class Head:
    """What a workbook says of itself: which self-check it is, and by which revision."""

    dataset: str
    period_code: str
    region_code: str
    instrument: str
    revision: int


@dataclass(frozen=True, slots=True)
class Link:
    """One piece of evidence on the web, as a region wrote it down."""

    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Row:
    """What a file holds about one indicator.

    `version` is the answer's that was written out into the file, 0 for none; `cell` is the
    address of its level.
    """

    indicator_code: str
    level: int | None
    note: str
    links: tuple[Link, ...]
    version: int
    cell: str


@dataclass(frozen=True, slots=True)
class Filling:
    """A file that can be taken over: its rows by code of indicator."""

    head: Head
    rows: Mapping[str, Row]
