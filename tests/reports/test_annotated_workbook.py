"""A file with its complaints: everything of the original in place, and what to mend beside it."""

import io
from typing import Any

import openpyxl
import pytest
from libreoffice import Office
from openpyxl.worksheet.worksheet import Worksheet
from reports.formulas import FORMULAS
from reports.reading_back import read
from reports.test_template_workbook import headings, opened, rule

from merit.domain.findings import Severity
from merit.domain.imports.complaints import Complaint
from merit.domain.imports.readings import Kind
from merit.domain.imports.workbook import Area, Cell, Form, Sheet, Workbook
from merit.domain.instruments import Instrument
from merit.domain.regions import Region
from merit.reports.annotated_workbook import annotated_workbook
from merit.reports.template_workbook import template_workbook
from merit.workbooks import open_file

NOTES = "Catatan pemeriksaan"
RED, AMBER = "FFA32D2D", "FFF5AB3D"


@pytest.fixture(scope="module")
def places(kasn: Instrument, regions: list[Region]) -> dict[str, Any]:
    """Whom and what a file is about."""
    return {"kind": Kind.RESULTS, "regions": regions, "instrument": kasn, "year": 2023}


def saved(book: openpyxl.Workbook) -> bytes:
    """The file as bytes."""
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


@pytest.fixture(scope="module")
def faulty(places: dict[str, Any]) -> bytes:
    """Our template, filled in with one right row, two errors and a warning."""
    book = opened(template_workbook(**places, levels=True))
    page = book["Data"]
    columns = headings(page)
    for row, told in {
        3: {"Skor": 264.5, "Kategori": "Baik"},
        4: {"Skor": 999},
        5: {"Skor": "3,5O"},
        6: {"Skor": 330, "Kategori": "Kurang"},
    }.items():
        for name, value in told.items():
            page.cell(row, columns[name]).value = value
    return saved(book)


@pytest.fixture(scope="module")
def foreign() -> bytes:
    """An office's own list: a title, a heading of two lines, hidden parts, a sum, a note."""
    book = openpyxl.Workbook()
    page = book.active
    assert isinstance(page, Worksheet)
    page.title = "Rekap"
    page["A1"] = "REKAPITULASI NILAI SISTEM MERIT TAHUN 2023"
    page.merge_cells("A1:D1")
    for cell, value in zip(("A3", "B3", "C3"), ("No", "Kabupaten/Kota", "Hasil"), strict=True):
        page[cell] = value
    page.merge_cells("C3:D3")
    page["C4"], page["D4"] = "Skor", "Kategori"
    page.merge_cells("A3:A4")
    page.merge_cells("B3:B4")
    for row in (
        (1, "Kab. Batang", 264.5, "Baik"),
        (2, "Magelang", 250, "Baik"),
        (3, "Kota Tegal", 500, "Baik"),
    ):
        page.append(row)
    page.append((None, "Rata-rata", 338, None))
    page.append((None, "Sumber: BKN", None, None))
    page.row_dimensions[7].hidden = True
    page.row_dimensions[9].hidden = True
    other = book.create_sheet("Lain")
    other["A1"] = "Catatan kantor"
    other.sheet_state = "hidden"
    return saved(book)


def checked(content: bytes, places: dict[str, Any]) -> tuple[Workbook, Any, bytes]:
    """The file, what was read from it, and the file with the complaints."""
    asked = {name: places[name] for name in ("kind", "regions", "instrument")}
    book, found = open_file(content), read(content, **asked)
    return book, found, annotated_workbook(book, found.complaints, **places)


def values(page: Sheet) -> dict[str, Any]:
    """Values of a sheet by the address of their cells."""
    return {cell.address: cell.value for cell in page.cells.values()}


@pytest.mark.parametrize("which", ["faulty", "foreign"])
def test_every_value_stays_in_its_place(
    request: pytest.FixtureRequest, places: dict[str, Any], office: Office, which: str
) -> None:
    before, _, content = checked(request.getfixturevalue(which), places)
    for file in (content, office.saved_again(content)):
        after = {page.name: page for page in open_file(file).sheets}
        assert next(iter(after)) == NOTES
        for page in before.sheets:
            if page.name == "_daftar":
                continue
            kept = values(after[page.name])
            told = values(page)
            assert {address: kept.get(address) for address in told} == told
            assert set(after[page.name].merged) == set(page.merged)


def test_the_notes_list_every_complaint_with_a_link_to_its_cell(
    faulty: bytes, places: dict[str, Any]
) -> None:
    _, found, content = checked(faulty, places)
    page = opened(content)[NOTES]
    assert page["A1"].value == "2 hal perlu diperbaiki, 1 hal perlu diperiksa"
    (head,) = [row for row in page.iter_rows() if row[0].value == "Jenis"]
    rows = list(page.iter_rows(min_row=head[0].row + 1))
    assert [[cell.value for cell in row] for row in rows] == [
        [
            "Perbaiki" if item.is_error else "Periksa",
            item.sheet,
            item.cell,
            item.value,
            item.reason,
            item.remedy,
        ]
        for item in found.complaints
    ]
    assert [row[2].hyperlink.location for row in rows] == [
        f"'Data'!{item.cell}" for item in found.complaints
    ]


def test_a_cell_complained_of_is_outlined_and_explained(
    faulty: bytes, places: dict[str, Any]
) -> None:
    _, found, content = checked(faulty, places)
    page = opened(content)["Data"]
    assert len(found.complaints) == 3
    for item in found.complaints:
        cell = page[item.cell]
        assert cell.comment is not None
        assert item.reason in cell.comment.text
        assert item.remedy in cell.comment.text
        assert cell.border.left.color.rgb == (RED if item.is_error else AMBER)
        assert cell.border.left.style == "medium"
        beside = page.cell(cell.row, page.max_column).value
        assert beside == f"{item.cell}: {item.reason} {item.remedy}"
    assert page.cell(1, page.max_column).value == NOTES
    assert page.cell(3, headings(page)["Skor"]).comment is None


def test_it_can_be_handed_in_again_and_is_judged_the_same_until_it_is_mended(
    faulty: bytes, foreign: bytes, places: dict[str, Any], office: Office
) -> None:
    for source in (faulty, foreign):
        _, first, content = checked(source, places)
        _, again, twice = checked(office.saved_again(content), places)
        assert {item.cell for item in again.errors} == {item.cell for item in first.errors}
        assert all(row in again.rows for row in first.rows)  # a hidden one may come to light
        assert [page.name for page in open_file(twice).sheets].count(NOTES) == 1


def test_mended_where_the_notes_say_it_is_taken(
    faulty: bytes, places: dict[str, Any], office: Office
) -> None:
    _, first, content = checked(faulty, places)
    book = opened(content)
    for item in first.errors:
        book["Data"][item.cell] = 300
    mended = office.saved_again(saved(book))
    _, found, _ = checked(mended, places)
    assert found.errors == ()
    assert len(found.rows) == 4


def test_a_foreign_file_keeps_its_form_and_shows_what_was_hidden_where_it_is_wrong(
    foreign: bytes, places: dict[str, Any]
) -> None:
    before, found, content = checked(foreign, places)
    assert {item.cell for item in found.errors} >= {"B6", "C7"}
    page = opened(content)["Rekap"]
    assert not page.row_dimensions[7].hidden
    assert page.row_dimensions[9].hidden
    assert opened(content)["Lain"].sheet_state == "hidden"
    assert page["E4"].value == NOTES
    assert str(page["E6"].value).startswith("B6: ")
    assert page.data_validations.dataValidation == []
    assert {str(area) for area in page.merged_cells.ranges} == {
        "A1:D1",
        "A3:A4",
        "B3:B4",
        "C3:D3",
    }
    assert len(before.sheets) == 2


def test_choices_and_limits_of_the_template_are_there_again(
    faulty: bytes, places: dict[str, Any]
) -> None:
    page = opened(checked(faulty, places)[2])["Data"]
    assert rule(page, "Kategori").formula1 == "daftar_band"
    assert rule(page, "Skor").type == "custom"


def made(*pages: Sheet) -> Workbook:
    """A workbook with these sheets."""
    return Workbook(Form.XLSX, "0" * 64, pages)


def error(sheet: str, cell: str) -> Complaint:
    """A complaint about a cell."""
    return Complaint(Severity.ERROR, sheet, cell, "", "Ini salah.", "Perbaiki.")


@pytest.mark.parametrize("name", ["a[b]*c", "x" * 40, "'petik'", NOTES.upper(), "_daftar"])
def test_a_sheet_of_any_name_can_be_annotated(places: dict[str, Any], name: str) -> None:
    pages = (Sheet(name, {(1, 1): Cell(1, 1, "isi")}), Sheet("Data", {}))
    book = opened(annotated_workbook(made(*pages), [error(name, "A1")], **places))
    assert len(book.sheetnames) == 3
    assert book.worksheets[1]["A1"].value == "isi"
    assert book.worksheets[1]["A1"].comment is not None


def test_merged_areas_that_overlap_or_cover_everything_do_no_harm(places: dict[str, Any]) -> None:
    areas = (Area(1, 1, 2, 2), Area(2, 2, 3, 3), Area(1, 1, 1_048_576, 16_384), Area(5, 1, 5, 1))
    page = Sheet("Data", {(1, 1): Cell(1, 1, "isi"), (5, 1): Cell(5, 1, "lain")}, merged=areas)
    book = opened(annotated_workbook(made(page), [], **places))
    assert [str(area) for area in book["Data"].merged_cells.ranges] == ["A1:B2"]
    assert book["Data"]["A5"].value == "lain"


def test_a_complaint_about_the_file_or_an_empty_cell_has_its_place(places: dict[str, Any]) -> None:
    page = Sheet("Data", {(1, 1): Cell(1, 1, "isi")})
    complaints = [error("", ""), error("Data", ""), error("Data", "C9")]
    book = opened(annotated_workbook(made(page), complaints, **places))
    assert book["Data"]["C9"].comment is not None
    said = [row[5].value for row in book[NOTES].iter_rows()]
    assert said.count("Perbaiki.") == 3
    assert "Seluruh berkas" in [row[1].value for row in book[NOTES].iter_rows()]


def test_a_title_above_the_table_runs_on_and_widens_no_column(places: dict[str, Any]) -> None:
    told = {1: ["REKAPITULASI NILAI SISTEM MERIT KABUPATEN DAN KOTA"], 3: ["No", "Daerah", "Skor"]}
    cells = {
        (row, column): Cell(row, column, text)
        for row, line in told.items()
        for column, text in enumerate(line, 1)
    }
    page = opened(annotated_workbook(made(Sheet("Data", cells)), [], **places))["Data"]
    assert page.column_dimensions["A"].width < 15
    assert not page["A1"].alignment.wrap_text


def test_no_text_of_the_file_becomes_a_formula(places: dict[str, Any], office: Office) -> None:
    cells = {(row, 1): Cell(row, 1, text) for row, text in enumerate(FORMULAS, 1)}
    complaints = [
        Complaint(Severity.ERROR, "Data", f"A{row}", text, text, text)
        for row, text in enumerate(FORMULAS, 1)
    ]
    content = annotated_workbook(made(Sheet("Data", cells)), complaints, **places)
    for file in (content, office.saved_again(content)):
        for page in opened(file).worksheets:
            assert all(cell.data_type != "f" for row in page.iter_rows() for cell in row)
