"""What stands in the sheets of sound workbooks, written by the programs offices use."""

import io
from datetime import date, datetime
from decimal import Decimal

import openpyxl
import pytest
import xlsxwriter
from openpyxl.chart import BarChart
from openpyxl.comments import Comment
from workbooks.corpus_sheets import merges
from workbooks.in_process import cells, sheets
from workbooks.packages import STYLES, WORKBOOK, book, row, styles, workbook

from merit.domain.imports.workbook import Area, Cell, Flaw


def written(content: str, style: int = 0, kind: str = "n", parts: dict[str, str] | None = None):
    """A1 of a workbook that stores this value."""
    stored = f'<row r="1"><c r="A1" s="{style}" t="{kind}">{content}</c></row>'
    return cells(book(stored, parts=parts or {})).get("A1")


def dated(value: str, code: str, properties: str = ""):
    """What a number is in a format, in a workbook with these properties."""
    parts = {STYLES: styles(code), WORKBOOK: workbook("Data", properties=properties)}
    found = written(f"<v>{value}</v>", 1, parts=parts)
    return found and found.value


@pytest.fixture
def made() -> bytes:
    """A workbook by xlsxwriter with everything a reader does not see at once."""
    file = io.BytesIO()
    made = xlsxwriter.Workbook(file)
    bold, percent = made.add_format({"bold": True}), made.add_format({"num_format": "0.0%"})
    data = made.add_worksheet("Hasil 2023")
    data.merge_range("A1:C1", "Hasil Penilaian")
    data.merge_range("B2:B3", "Skor")
    data.write_rich_string("A4", "Kab. ", bold, "Brebes")
    data.write("B4", 33.1)
    data.write("C4", 0.625, percent)
    data.write_blank("D4", None, bold)
    data.write_boolean("E4", True)
    data.write_formula("F4", "=B4*2", None, 66.2)
    data.set_row(4, None, None, {"hidden": True})
    data.set_row(5, 0)
    data.set_column("G:H", None, None, {"hidden": True})
    data.set_column("J:J", 0)
    data.write_comment("A4", "catatan")
    data.autofilter("A3:F20")
    chart = made.add_chart({"type": "bar"})
    chart.add_series({"values": "='Hasil 2023'!$B$4"})
    made.add_chartsheet("Grafik").set_chart(chart)
    made.add_worksheet("_meta").very_hidden()
    made.add_worksheet("Lama").hide()
    made.close()
    return file.getvalue()


def test_every_kind_of_value_comes_as_it_stands(made: bytes) -> None:
    assert cells(made) == {
        "A1": Cell(1, 1, "Hasil Penilaian"),
        "B2": Cell(2, 2, "Skor"),
        "A4": Cell(4, 1, "Kab. Brebes"),
        "B4": Cell(4, 2, Decimal("33.1")),
        "C4": Cell(4, 3, Decimal("0.625"), percent=True),
        "E4": Cell(4, 5, True),
        "F4": Cell(4, 6, Decimal("66.2"), formula=True),
    }


def test_what_is_hidden_is_named(made: bytes) -> None:
    first, *others = sheets(made)
    assert first.hidden_rows == {5, 6}
    assert first.hidden_columns == {7, 8, 10}
    assert [(sheet.name, sheet.hidden) for sheet in (first, *others)] == [
        ("Hasil 2023", False),
        ("_meta", True),
        ("Lama", True),
    ]


def test_merged_areas_are_named(made: bytes) -> None:
    assert sheets(made)[0].merged == (Area(1, 1, 1, 3), Area(2, 2, 3, 2))


def test_a_workbook_by_openpyxl_is_read_as_well() -> None:
    made = openpyxl.Workbook()
    page = made.active
    page.append(["Kota Tegal", 301.5, date(2023, 11, 1), datetime(2023, 11, 1, 14, 30)])
    page["A1"].comment = Comment("catatan", "BKD")
    page["A2"], page["B2"] = "=1+1", "33.10"
    page["B2"].quotePrefix = True
    page.add_chart(BarChart(), "F2")
    page.row_dimensions[3].hidden = True
    page.print_area = "A1:B2"
    file = io.BytesIO()
    made.save(file)
    assert cells(file.getvalue()) == {
        "A1": Cell(1, 1, "Kota Tegal"),
        "B1": Cell(1, 2, Decimal("301.5")),
        "C1": Cell(1, 3, date(2023, 11, 1)),
        "D1": Cell(1, 4, date(2023, 11, 1)),
        "A2": Cell(2, 1, None, formula=True, flaw=Flaw.UNCALCULATED),
        "B2": Cell(2, 2, "33.10"),
    }
    assert sheets(file.getvalue())[0].hidden_rows == {3}


@pytest.mark.parametrize(
    ("stored", "read"),
    [
        ("33.1", "33.1"),
        ("69.099999999999994", "69.1"),
        ("0.30000000000000004", "0.3"),
        ("250.33333333333334", "250.333333333333"),
        (" 250\n", "250"),
        ("250", "250"),
        ("250.0", "250"),
        ("-0", "0"),
        ("1E+2", "100"),
        ("1.2E-5", "0.000012"),
        ("123456789012345", "123456789012345"),
    ],
)
def test_a_number_has_no_dust_of_binary_fractions(stored: str, read: str) -> None:
    assert format(written(f"<v>{stored}</v>").value, "f") == read


@pytest.mark.parametrize(
    ("value", "code", "read"),
    [
        ("1", "dd/mm/yyyy", date(1900, 1, 1)),
        ("59", "dd/mm/yyyy", date(1900, 2, 28)),
        ("61", "dd/mm/yyyy", date(1900, 3, 1)),
        ("45231", "[$-421]DD MMMM YYYY;@", date(2023, 11, 1)),
        ("45231", "mmmm", date(2023, 11, 1)),
        ("45231.604166666664", "d mmm yyyy hh:mm", date(2023, 11, 1)),
        ("0.3125", "hh:mm", "7:30"),
        ("45231.3125", "h:mm:ss AM/PM", "7:30"),
        ("1.25", "[h]:mm", "30:00"),
        ("-1", "dd/mm/yyyy", Decimal(-1)),
        ("99999999", "dd/mm/yyyy", Decimal(99999999)),
        ("45231", '0 "hari"', Decimal(45231)),
        ("45231", "[$Rp-421]#,##0", Decimal(45231)),
    ],
)
def test_a_format_makes_a_number_a_date_or_a_time(value: str, code: str, read: object) -> None:
    assert dated(value, code) == read


def test_dates_of_1904_begin_four_years_later() -> None:
    # Excel: 1 November 2023 is 45231 counted from 1900 and 43769 counted from 1904.
    assert dated("43769", "dd/mm/yyyy", 'date1904="1"') == date(2023, 11, 1)
    assert dated("45231", "dd/mm/yyyy", 'date1904="0"') == date(2023, 11, 1)


@pytest.mark.parametrize(
    ("code", "percent"), [("0%", True), ("0.00 %;[Red]-0.00 %", True), ('0"%"', False)]
)
def test_a_percent_sign_of_the_format_is_told(code: str, percent: bool) -> None:
    found = written("<v>0.5</v>", 1, parts={STYLES: styles(code)})
    assert (found.value, found.percent) == (Decimal("0.5"), percent)


@pytest.mark.parametrize(
    ("stored", "kind", "expected"),
    [
        ("<f>A2</f>", "n", Cell(1, 1, None, formula=True, flaw=Flaw.UNCALCULATED)),
        ("<f>A2</f><v/>", "n", Cell(1, 1, None, formula=True, flaw=Flaw.UNCALCULATED)),
        ("<f>A2</f><v>3</v>", "n", Cell(1, 1, Decimal(3), formula=True)),
        ("<f>A2</f><v>#N/A</v>", "e", Cell(1, 1, "#N/A", formula=True, flaw=Flaw.ERROR)),
        ('<f>IF(1,"")</f><v></v>', "str", None),
        ("<v>#REF!</v>", "e", Cell(1, 1, "#REF!", flaw=Flaw.ERROR)),
        ("<v>NaN</v>", "n", Cell(1, 1, "NaN", flaw=Flaw.ERROR)),
        ("<v>2023-11-01</v>", "d", Cell(1, 1, date(2023, 11, 1))),
        ("<v>2023-11-01T07:30:00Z</v>", "d", Cell(1, 1, date(2023, 11, 1))),
        ("<v>kemarin</v>", "d", Cell(1, 1, "kemarin", flaw=Flaw.ERROR)),
        ("<is><t>a_x000D_b_x005F_x000D_</t></is>", "inlineStr", Cell(1, 1, "a\rb_x000D_")),
        (
            "<is><r><t>a</t></r><rPh><t>x</t></rPh><r><t>b</t></r></is>",
            "inlineStr",
            Cell(1, 1, "ab"),
        ),
        ("<is><t></t></is>", "inlineStr", None),
        ("", "n", None),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_cell_is_what_it_stores(stored: str, kind: str, expected: Cell | None) -> None:
    assert written(stored, kind=kind) == expected


def test_a_zero_that_no_program_worked_out_is_no_result() -> None:
    def stored(calculation: str, value: str) -> Cell:
        parts = {WORKBOOK: workbook("Data", calculation=calculation)}
        return written(f"<f>B1</f><v>{value}</v>", parts=parts)

    never = '<calcPr calcId="124519" fullCalcOnLoad="1"/>'
    assert stored(never, "0").flaw is Flaw.UNCALCULATED
    assert stored(never, "250.5").value == Decimal("250.5")
    assert stored('<calcPr calcId="191029"/>', "0").value == 0


def test_rows_and_columns_without_a_size_of_their_own_have_the_usual_one() -> None:
    usual = '<sheetFormatPr defaultRowHeight="0" defaultColWidth="0"/>'
    columns = '<cols><col min="1" max="2" width="9"/></cols>'
    rows = row(1, "<c><v>1</v></c>", more='ht="15"') + row(2, "<c><v>2</v></c>")
    found = sheets(book(rows, before=usual + columns))[0]
    assert found.hidden_rows == {2}
    assert found.hidden_columns == set(range(3, 101))


def test_what_lies_beyond_what_is_read_is_left_out_of_hidden_and_merged() -> None:
    found = sheets(
        book(
            row(1, "<c><v>1</v></c>") + row(5000, more='hidden="1"'),
            before='<cols><col min="99" max="16384" hidden="1"/></cols>',
            after=merges("A1:B1048576", "A3000:B3000"),
        )
    )[0]
    assert found.hidden_rows == frozenset()
    assert found.hidden_columns == {99, 100}
    assert found.merged == (Area(1, 1, 2000, 2),)
