"""Official results read from a workbook: values, cells, and what is said of what is wrong."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from domain.imports.sheets_by_hand import Typed, book, sheet
from hypothesis import given
from hypothesis import strategies as st

from merit.domain.imports.readings import Asked, Kind, Origin, Reading, ResultRow, Template
from merit.domain.imports.results import read_results
from merit.domain.imports.template_columns import NUMBER_HEADING, result_columns
from merit.domain.imports.workbook import Cell, Flaw, Sheet
from merit.domain.instruments import Instrument
from merit.domain.provenance import Source
from merit.domain.regions import Region
from merit.domain.states import Claim, Confidence, SourceKind, Status
from merit.ui.text import vocabulary

KASN = "kasn-9-2019"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@pytest.fixture(scope="module")
def instruments(kasn: Instrument, draft: Instrument) -> dict[str, Instrument]:
    return {item.code: item for item in (kasn, draft)}


class Reader:
    """Reads sheets with the shipped regions and instruments."""

    def __init__(self, regions: list[Region], instruments: Mapping[str, Instrument]) -> None:
        self.regions, self.instruments = regions, instruments

    def __call__(
        self, *sheets: Sheet, year: int | None = 2023, instrument: str = ""
    ) -> Reading[ResultRow]:
        asked = Asked(Kind.RESULTS, year, instrument)
        return read_results(
            book(*sheets), asked, regions=self.regions, instruments=self.instruments
        )


@pytest.fixture(scope="module")
def read(regions: list[Region], instruments: dict[str, Instrument]) -> Reader:
    return Reader(regions, instruments)


def test_every_value_keeps_the_cell_it_stood_in_and_how_it_was_written(read: Reader) -> None:
    reading = read(
        sheet(
            [
                ["Hasil penilaian tahun 2023 menurut Peraturan KASN 9/2019"],
                ["Kode", "Daerah", "Skor", "Predikat", "A1", "Indikator 1.2", "Tanggal SK"],
                [Decimal("33.1"), "Klaten", "264,50", "BAIK", 30, "Level 3", "3 Januari 2024"],
            ],
            name="Rekap",
        ),
        year=None,
    )
    (row,) = reading.rows
    assert (row.region_code, row.year, row.instrument) == ("33.10", 2023, KASN)
    assert (row.score, row.stated_band, row.decided_on) == (
        Decimal("264.5"),
        "Baik",
        date(2024, 1, 3),
    )
    assert (row.aspect_scores, row.levels) == ({"A1": Decimal(30)}, {"1.2": 3})
    title = "Hasil penilaian tahun 2023 menurut Peraturan KASN 9/2019"
    assert row.origins == {
        "year": Origin("Rekap", "A1", title),
        "instrument": Origin("Rekap", "A1", title),
        "region_code": Origin("Rekap", "A3", "33,1"),
        "score": Origin("Rekap", "C3", "264,50"),
        "stated_band": Origin("Rekap", "D3", "BAIK"),
        "aspect_scores:A1": Origin("Rekap", "E3", "30"),
        "levels:1.2": Origin("Rekap", "F3", "Level 3"),
        "decided_on": Origin("Rekap", "G3", "3 Januari 2024"),
    }


def test_what_the_file_does_not_tell_stays_untold(read: Reader) -> None:
    (row,) = read(sheet([["Kab/Kota", "Skor"], ["Kab. Klaten", 320]])).rows
    assert row == ResultRow(
        sheet="Sheet1",
        row=2,
        region_code="33.10",
        year=2023,
        instrument=KASN,
        score=Decimal(320),
        origins={
            "region_code": Origin("Sheet1", "A2", "Kab. Klaten"),
            "score": Origin("Sheet1", "B2", "320"),
        },
    )


@pytest.mark.parametrize("nothing", ["-", "n/a", "belum", "Belum dinilai", "–", " "])
def test_a_region_without_a_value_gives_no_row_and_no_remark(read: Reader, nothing: str) -> None:
    reading = read(
        sheet([["Kab/Kota", "Skor"], ["Kab. Klaten", 320], ["Kab. Blora", nothing], ["Tegal"]])
    )
    assert [row.region_code for row in reading.rows] == ["33.10"]
    assert reading.complaints == ()


@pytest.mark.parametrize("note", ["Jadwal mundur", None])
def test_a_year_without_a_value_is_told_only_with_its_reason(
    read: Reader, note: str | None
) -> None:
    reading = read(
        sheet(
            [
                ["Kab/Kota", "Status", "Skor", "Catatan"],
                ["Kab. Klaten", "Dinilai", 320, None],
                ["Kab. Blora", "Belum dinilai", None, note],
            ]
        )
    )
    told = [(row.region_code, row.status, row.note) for row in reading.rows]
    unassessed = [("33.16", Status.NOT_ASSESSED, note)] if note else []
    assert told == [("33.10", Status.ASSESSED, ""), *unassessed]
    assert reading.complaints == ()


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        (Cell(1, 1, None, flaw=Flaw.UNCALCULATED), "belum dihitung"),
        (Cell(1, 1, "#DIV/0!", flaw=Flaw.ERROR), "galat #DIV/0!"),
        (date(2024, 5, 3), "telah berubah menjadi tanggal (3/5/2024)"),
        ("dua ratus", "bukan angka"),
        (Cell(1, 1, Decimal("0.65"), percent=True), "terlihat seperti indeks"),
        (Decimal("0.65"), "terlihat seperti indeks"),
        (Decimal("264.3"), "bukan kelipatan 0,5"),
        (Decimal(411), "melebihi 410"),
    ],
)
def test_a_score_that_cannot_be_known_is_an_error_at_its_cell(
    read: Reader, cell: Typed, reason: str
) -> None:
    reading = read(sheet([["Kab/Kota", "Skor"], ["Kab. Klaten", 320], ["Kab. Blora", cell]]))
    (error,) = reading.errors
    assert (error.sheet, error.cell) == ("Sheet1", "B3")
    assert reason in error.reason
    assert error.remedy
    assert [row.region_code for row in reading.rows] == ["33.10"]
    assert reading.is_refused


def test_a_wrong_score_leaves_what_else_its_line_says(read: Reader) -> None:
    reading = read(sheet([["Kab/Kota", "Skor", "Kategori"], ["Kab. Klaten", 999, "Baik"]]))
    (row,) = reading.rows
    assert (row.score, row.stated_band) == (None, "Baik")
    assert [item.cell for item in reading.complaints] == ["B2"]


def test_complaints_come_in_the_order_of_their_cells(read: Reader) -> None:
    first = sheet(
        [["Kab/Kota", "Kategori", "Skor"], ["Tegal", "Baik", 1000], ["Kab. Pati", "X", 5000]],
        name="Satu",
    )
    second = sheet([["Kab/Kota", "Skor"], ["Kab. Sleman", 300]], name="Dua")
    reading = read(first, second)
    places = [(item.sheet, item.cell) for item in reading.complaints]
    assert places == [("Satu", "A2"), ("Satu", "B3"), ("Satu", "C3"), ("Dua", "A2")]


def test_the_instrument_is_the_one_in_force_unless_somebody_says_otherwise(read: Reader) -> None:
    rows: list[list[Typed]] = [["Kab/Kota", "Kategori"], ["Kab. Klaten", "Tinggi"]]
    assert read(sheet(rows), year=2026).rows[0].instrument == "permenpanrb-19-2025"
    asked = read(sheet(rows), year=2025, instrument="permenpanrb-19-2025")
    assert asked.rows[0].instrument == "permenpanrb-19-2025"
    column: list[list[Typed]] = [
        ["Kab/Kota", "Instrumen", "Skor", "Kategori"],
        ["Kab. Klaten", "KASN 9/2019", 320, "Baik"],
        ["Kab. Blora", "PermenPANRB 19/2025", "0,83", "Tinggi"],
    ]
    found = read(sheet(column), year=2025)
    assert [(row.instrument, row.score) for row in found.rows] == [
        (KASN, Decimal(320)),
        ("permenpanrb-19-2025", Decimal("0.83")),
    ]


def test_an_instrument_nobody_can_name_is_asked_for(read: Reader) -> None:
    reading = read(sheet([["Kab/Kota", "Skor"], ["Kab. Klaten", 320]]), year=2018)
    (error,) = reading.errors
    assert error.cell == "B1"
    assert "Instrumen penilaian tahun 2018" in error.reason


def test_a_line_without_region_that_sums_up_the_others_is_no_error(read: Reader) -> None:
    lines: list[list[Typed]] = [
        ["Kab/Kota", "Skor"],
        ["Kab. Klaten", 320],
        ["Kab. Blora", 255],
        [None, 575],
        [None, Decimal("287.5")],
    ]
    assert read(sheet(lines)).complaints == ()
    (error,) = read(sheet([*lines, [None, 300]])).errors
    assert error.cell == "B6"


def test_a_template_says_what_it_is_and_its_example_is_not_read(read: Reader) -> None:
    meta = sheet(
        [["templat", "hasil"], ["versi", 1], ["instrumen", KASN], ["tahun", 2023]],
        name="_meta",
        hidden=True,
    )
    data = sheet(
        [
            [NUMBER_HEADING, "Kode wilayah", "Skor", "Catatan pemeriksaan"],
            ["Contoh", "33.01", 999, None],
            [1, "33.10", 320, "Skor 321 keliru"],
        ],
        name="Data",
    )
    reading = read(data, meta, year=None)
    assert reading.template == Template("hasil", 1, KASN, 2023)
    assert [(row.region_code, row.year) for row in reading.rows] == [("33.10", 2023)]
    assert reading.complaints == ()


def test_a_newer_template_is_refused(read: Reader) -> None:
    meta = sheet([["templat", "hasil"], ["versi", 3]], name="_meta", hidden=True)
    (error,) = read(sheet([["Kode", "Skor"], ["33.10", 320]]), meta).errors
    assert "lebih baru" in error.reason


SCORES = st.integers(5, 820).map(lambda halves: Decimal(halves) / 2)
CENTS = st.integers(10, 99).map(lambda cents: Decimal(cents) / 100)
WORDS = st.text("abcdefghijklm ", min_size=3, max_size=30).map(str.strip)
TEXTS = WORDS.filter(lambda text: len(text) > 2).map(lambda text: f"Perihal {text}")
DAYS = st.dates(date(2024, 1, 1), date(2025, 12, 31))
SOURCES = st.builds(
    Source,
    TEXTS,
    st.sampled_from([SourceKind.OFFICIAL, SourceKind.GOVERNMENT, SourceKind.MEDIA]),
    st.sampled_from([None, "2023", "2023-12", "2023-12-31"]),
)
BANDS = st.sampled_from(["Buruk", "Kurang", "Baik", "Sangat Baik"])
ASPECTS = tuple(f"A{number}" for number in range(1, 9))
INDICATORS = ("1.1", "3.1", "3.9", "3.10", "8.4")

assessed = st.fixed_dictionaries(
    {
        "score": SCORES,
        "stated_band": st.none() | BANDS,
        "published_index": st.none() | CENTS,
        "levels": st.dictionaries(st.sampled_from(INDICATORS), st.integers(1, 4)),
        "aspect_scores": st.dictionaries(
            st.sampled_from(ASPECTS), st.integers(0, 2).map(lambda n: Decimal(n) / 4), max_size=4
        ),
        "decree_number": st.none() | TEXTS,
        "decided_on": st.none() | DAYS,
        "valid_until": st.none() | DAYS,
        "source": st.none() | SOURCES,
        "confidence": st.none() | st.sampled_from(Confidence),
        "claim": st.sampled_from(Claim),
        "note": st.just("") | TEXTS,
    }
)
unassessed = st.fixed_dictionaries(
    {"status": st.sampled_from(sorted(set(Status) - {Status.ASSESSED})), "note": TEXTS}
)


@given(
    told=st.dictionaries(
        st.tuples(st.integers(0, 34), st.integers(2019, 2025)),
        assessed | unassessed,
        min_size=1,
        max_size=6,
    )
)
def test_whatever_is_written_into_the_template_is_read_back(
    told: dict[tuple[int, int], dict[str, Any]],
    kasn: Instrument,
    regions: list[Region],
    read: Reader,
) -> None:
    rows = [
        ResultRow("Data", 0, regions[place].code, year, KASN, **values)
        for (place, year), values in told.items()
    ]
    labels = {region.code: region.label for region in regions}
    columns = result_columns(kasn)
    lines: list[list[Typed]] = [[NUMBER_HEADING, *(column.heading for column in columns)]]
    lines += [
        [number, *(_typed(column.field, row, labels) for column in columns)]
        for number, row in enumerate(rows, 1)
    ]
    reading = read(sheet(lines, name="Data"), year=None)
    assert reading.errors == ()
    found = [replace(row, row=0, origins={}) for row in reading.rows]
    assert found == rows
    for place, row in enumerate(reading.rows, 2):
        cells = [origin.cell for origin in row.origins.values()]
        assert {cell.lstrip(LETTERS) for cell in cells} == {str(place)}
        assert row.row == place


def _typed(field: str, row: ResultRow, labels: Mapping[str, str]) -> Typed:
    """What a person types into the template's cell of a field."""
    group, _, code = field.partition(":")
    if code:
        value: Typed = getattr(row, group).get(code)
        return value
    source = row.source
    words: dict[str, Typed] = {
        "region_name": labels[row.region_code],
        "status": vocabulary.STATUSES[row.status],
        "source": source.reference if source else None,
        "source_kind": vocabulary.SOURCE_KINDS[source.kind] if source else None,
        "source_published_on": source.published_on if source else None,
        "confidence": vocabulary.CONFIDENCES[row.confidence] if row.confidence else None,
        "claim": vocabulary.CLAIMS[row.claim],
    }
    return words[field] if field in words else getattr(row, field)


WORKSHEET: list[list[Typed]] = [
    ["Kota Tegal"],
    ["Aspek", "Nilai"],
    ["Perencanaan Kebutuhan", 30],
    ["Pengadaan", 31],
    ["Promosi dan Mutasi", 29],
]


def test_a_hidden_line_of_a_worksheet_is_not_read(read: Reader) -> None:
    reading = read(sheet([*WORKSHEET, ["Total", 250]], hidden_rows=[5]))
    assert reading.rows[0].aspect_scores == {"A1": Decimal(30), "A2": Decimal(31)}
    assert ("A5", False) in [(item.cell, item.is_error) for item in reading.complaints]
    assert not reading.is_refused


def test_an_aspect_twice_in_a_worksheet_is_an_error_at_the_second(read: Reader) -> None:
    (error,) = read(sheet([*WORKSHEET, ["2. Pengadaan", 13]])).errors
    assert error.cell == "B6"
    assert "baris 4" in error.reason


def test_a_worksheet_of_two_regions_is_refused(read: Reader) -> None:
    (error,) = read(sheet([["Kab. Tegal"], *WORKSHEET])).errors
    assert error.cell == "A2"
    assert "lebih dari satu daerah" in error.reason


def test_hidden_columns_of_another_year_are_told_of_once(read: Reader) -> None:
    reading = read(
        sheet(
            [
                ["Kab/Kota", "Skor 2022", "Skor 2023"],
                ["Kab. Klaten", 300, 320],
                ["Kab. Blora", 250, 255],
            ],
            hidden_columns=[2],
        )
    )
    (remark,) = reading.complaints
    assert (remark.is_error, remark.cell) == (False, "B2")
    assert "tahun 2022 tidak dibaca" in remark.reason
    assert [row.year for row in reading.rows] == [2023, 2023]


def test_a_file_full_of_errors_is_not_read_to_the_end(read: Reader) -> None:
    wrong: list[list[Typed]] = [["Kab/Kota", "Skor"], *([["Entah", 999]] * 300)]
    reading = read(*(sheet(wrong, name=name) for name in ("A", "B", "C")))
    assert len(reading.errors) == 601
    assert "tidak diperiksa lagi" in reading.errors[-1].reason


def test_nothing_is_asked_of_a_workbook_without_cells(read: Reader) -> None:
    (error,) = read(sheet([])).errors
    assert (error.sheet, error.cell) == ("", "")
    assert "Tidak ada tabel hasil" in error.reason


def test_points_may_come_without_their_total(read: Reader) -> None:
    reading = read(sheet([["Kab/Kota", "Aspek 1", "Aspek 2"], ["Kab. Klaten", 30, 31]]))
    assert reading.errors == ()
    assert reading.rows[0].aspect_scores == {"A1": Decimal(30), "A2": Decimal(31)}
