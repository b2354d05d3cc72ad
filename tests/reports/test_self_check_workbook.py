"""The workbook of a self-check: what stands in it, what is open, and its way through an office."""

import io
from datetime import UTC, datetime

import pytest
import yaml
from libreoffice import Office
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from services.readers import OPERATOR, OWN, reader
from services.self_checks.offline_files import place_of, row_of, typed

from merit.domain.access import Role
from merit.domain.regions import Region
from merit.domain.self_checks.offline import OPEN_COLUMNS, SHEET, Column, Link
from merit.domain.states import Dataset
from merit.reports.self_check_workbook import self_check_workbook
from merit.services.self_checks import CheckView, check_view
from merit.services.self_checks.offline import understood
from merit.settings import DATA
from merit.store.engine import Session

NOW = datetime(2026, 11, 20, 3, tzinfo=UTC)
RUBRIC = {
    item["kode"]: item["rubrik"]
    for aspect in yaml.safe_load(
        (DATA / "instruments" / "kasn-9-2019.yaml").read_text(encoding="utf-8")
    )["aspek"]
    for item in aspect["indikator"]
}


@pytest.fixture(scope="module")
def returned(session: Session) -> CheckView:
    """That of Kabupaten Brebes in the demonstration: five indicators are to be mended."""
    return check_view(session, OPERATOR, Dataset.DEMO, "M-2026-01", OWN, now=NOW)


@pytest.fixture(scope="module")
def place(regions: list[Region]) -> Region:
    return next(item for item in regions if item.code == OWN)


@pytest.fixture(scope="module")
def content(returned: CheckView, place: Region) -> bytes:
    return self_check_workbook(returned, place)


@pytest.fixture
def page(content: bytes) -> Worksheet:
    return load_workbook(io.BytesIO(content))[SHEET]


def test_every_indicator_has_a_line_with_the_words_of_its_rubric(
    page: Worksheet, returned: CheckView
) -> None:
    assert len(RUBRIC) == 37
    for code, words in RUBRIC.items():
        row = row_of(page, code)
        told = page.cell(row, place_of(page, Column.RUBRIC)).value
        assert told == "\n".join(f"{n}  {text}" for n, text in enumerate(words, start=1))
        assert page.cell(row, place_of(page, Column.NAME)).value == (
            returned.cells[code].indicator.name
        )


def test_answers_official_levels_and_verdicts_stand_where_they_belong(
    page: Worksheet, returned: CheckView
) -> None:
    for code, cell in returned.cells.items():
        row = row_of(page, code)
        assert cell.answer is not None
        assert page.cell(row, place_of(page, Column.LEVEL)).value == cell.answer.level
        assert (page.cell(row, place_of(page, Column.NOTE)).value or "") == cell.answer.note
        official = page.cell(row, place_of(page, Column.OFFICIAL)).value
        assert official == cell.official_level
        said = page.cell(row, place_of(page, Column.PROVINCE)).value
        assert cell.verdict is not None
        if cell.is_open:
            assert cell.verdict.note in said
            assert all(item.text in said for item in cell.remarks)


def test_only_what_may_be_changed_is_open(page: Worksheet, returned: CheckView) -> None:
    assert page.protection.sheet
    opened = {
        (row[0].value, cell.column)
        for row in page.iter_rows()
        for cell in row
        if not cell.protection.locked
    }
    to_mend = {code for code, cell in returned.cells.items() if cell.is_open}
    assert to_mend == set(returned.check.open_codes or ()) != set()
    places = [place_of(page, column) for column in OPEN_COLUMNS]
    assert opened == {(code, place) for code in to_mend for place in places}
    for code in returned.cells:
        state = page.cell(row_of(page, code), place_of(page, Column.STATE)).value
        assert state == ("Dapat diisi" if code in to_mend else "Terkunci")


def test_levels_are_chosen_from_one_to_four_where_it_is_open(
    page: Worksheet, returned: CheckView
) -> None:
    place = place_of(page, Column.LEVEL)
    lists = [item for item in page.data_validations.dataValidation if item.type == "list"]
    assert {item.formula1 for item in lists} == {'"1,2,3,4"'}
    ruled = {str(item.sqref) for item in lists}
    assert ruled == {
        page.cell(row_of(page, code), place).coordinate
        for code, cell in returned.cells.items()
        if cell.is_open
    }


def test_made_up_files_say_so_on_the_sheet_and_on_every_printed_page(content: bytes) -> None:
    book = load_workbook(io.BytesIO(content))
    assert [item.sheet_state for item in book] == ["visible", "visible", "hidden"]
    for name in ("Petunjuk", SHEET):
        assert any(
            "Data contoh" in str(cell.value)
            for row in book[name].iter_rows(max_row=4)
            for cell in row
        )
    assert book[SHEET].oddFooter.center.text == "Data contoh"
    assert book.properties.keywords == "Data contoh"
    assert book.properties.creator == "Merit Jateng"


def test_nothing_in_it_runs_or_leads_away(content: bytes) -> None:
    book = load_workbook(io.BytesIO(content))
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f"
                assert cell.hyperlink is None


def test_it_comes_back_the_same_from_an_office_program(
    returned: CheckView, content: bytes, office: Office
) -> None:
    for told in (content, office.saved_again(content)):
        found = understood(returned, told, name="isian.xlsx")
        assert found.complaints == ()
        assert found.filling is not None
        assert list(found.filling.rows) == list(returned.cells)
        for code, row in found.filling.rows.items():
            answer = returned.cells[code].answer
            assert answer is not None
            said = (row.level, row.note, row.version, row.links)
            assert said == (answer.level, answer.note, answer.version, ())


def test_what_was_typed_comes_back_from_an_office_program(
    returned: CheckView, content: bytes, office: Office
) -> None:
    code = sorted(returned.check.open_codes or ())[0]
    written = typed(
        content,
        {
            (code, Column.LEVEL): 2,
            (code, Column.NOTE): "Baris satu\nbaris = dua; 3,5",
            (code, Column.LINKS): "SK peta https://contoh.go.id/a?x=1&y=2\nhttps://contoh.go.id/b",
        },
    )
    found = understood(returned, office.saved_again(written), name="isian.xlsx")
    assert found.filling is not None
    row = found.filling.rows[code]
    assert (row.level, row.note) == (2, "Baris satu\nbaris = dua; 3,5")
    assert row.links == (
        Link("SK peta", "https://contoh.go.id/a?x=1&y=2"),
        Link(f"Bukti {code} (contoh.go.id)", "https://contoh.go.id/b"),
    )


def test_a_draft_nobody_began_is_all_open_and_empty(
    session: Session, regions: list[Region]
) -> None:
    operator = reader(Role.OPERATOR, "33.17")
    view = check_view(session, operator, Dataset.DEMO, "M-2026-01", "33.17", now=NOW)
    place = next(item for item in regions if item.code == "33.17")
    content = self_check_workbook(view, place)
    page = load_workbook(io.BytesIO(content))[SHEET]
    opened = sum(not cell.protection.locked for row in page.iter_rows() for cell in row)
    assert opened == 37 * 3
    found = understood(view, content, name="isian.xlsx")
    assert found.filling is not None
    assert {(row.level, row.note, row.version) for row in found.filling.rows.values()} == {
        (None, "", 0)
    }
