"""Templates: what they offer to whoever fills them in, in Excel and in LibreOffice."""

import io
from decimal import Decimal
from typing import Any

import openpyxl
import pytest
from libreoffice import Office
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet
from reports.reading_back import read

from merit.domain.imports.readings import Kind, Template
from merit.domain.imports.template_columns import ValueKind, result_columns
from merit.domain.instruments import Instrument
from merit.domain.regions import Region
from merit.reports.template_workbook import template_workbook

EACH = pytest.mark.parametrize("kind", list(Kind), ids=lambda kind: kind.value)
YEAR = 2023


@pytest.fixture(scope="module")
def templates(kasn: Instrument, regions: list[Region]) -> dict[Kind, bytes]:
    """A template of every kind, with a column for every indicator."""
    return {
        kind: template_workbook(kind, regions=regions, instrument=kasn, year=YEAR, levels=True)
        for kind in Kind
    }


@pytest.fixture(scope="module")
def versions(templates: dict[Kind, bytes], office: Office) -> dict[Kind, tuple[bytes, bytes]]:
    """Each template as it was made, and as LibreOffice has saved it."""
    again = office.all_saved_again({kind.value: templates[kind] for kind in Kind})
    return {kind: (templates[kind], again[kind.value]) for kind in Kind}


def opened(content: bytes) -> openpyxl.Workbook:
    """The file as openpyxl sees it."""
    return openpyxl.load_workbook(io.BytesIO(content))


def headings(page: Worksheet) -> dict[str, int]:
    """Number of each column by the first line of its heading."""
    (row,) = page.iter_rows(min_row=1, max_row=1)
    return {str(cell.value).split("\n")[0]: cell.column for cell in row if cell.value}


def rule(page: Worksheet, heading: str, row: int = 3) -> DataValidation:
    """The validation of a column in a row."""
    cell = page.cell(row, headings(page)[heading]).coordinate
    (found,) = [item for item in page.data_validations.dataValidation if cell in item.sqref]
    return found


def chosen_from(book: openpyxl.Workbook, heading: str) -> list[str]:
    """What the list of a column offers."""
    name = rule(book["Data"], heading).formula1.lstrip("=")
    ((sheet, area),) = book.defined_names[name].destinations
    return [str(cell.value) for (cell,) in book[sheet][area.replace("$", "")]]


@EACH
def test_a_template_has_a_guide_the_data_and_two_hidden_sheets(
    templates: dict[Kind, bytes], kind: Kind
) -> None:
    book = opened(templates[kind])
    states = {page.title: page.sheet_state for page in book.worksheets}
    assert states == {
        "Petunjuk": "visible",
        "Data": "visible",
        "_daftar": "hidden",
        "_meta": "hidden",
    }
    assert book.active is not None
    assert book.active.title == "Petunjuk"
    meta = {row[0]: row[1] for row in book["_meta"].iter_rows(values_only=True)}
    assert meta == {
        "templat": kind.value,
        "versi": 2,
        "instrumen": "kasn-9-2019",
        "tahun": YEAR,
    }


def test_the_35_regions_stand_in_the_template_of_results_with_their_codes_as_text(
    versions: dict[Kind, tuple[bytes, bytes]],
) -> None:
    for content in versions[Kind.RESULTS]:
        page = opened(content)["Data"]
        rows = list(page.iter_rows(min_row=3, max_row=37, max_col=4, values_only=True))
        assert rows[0] == (1, "33.01", "Kabupaten Cilacap", YEAR)
        assert rows[9] == (10, "33.10", "Kabupaten Klaten", YEAR)
        assert rows[-1] == (35, "33.76", "Kota Tegal", YEAR)
        assert len({row[1] for row in rows}) == 35
        assert {page.cell(row, 2).number_format for row in range(3, 38)} == {"@"}


def test_points_say_their_maximum_and_take_nothing_beyond_it(
    versions: dict[Kind, tuple[bytes, bytes]],
) -> None:
    for content in versions[Kind.RESULTS]:
        page = opened(content)["Data"]
        columns = headings(page)
        shown = {name: page.cell(1, columns[name]).value for name in columns}
        assert shown["Skor"] == "Skor\n(maks. 410)"
        assert shown["A3 Pengembangan Karier"] == "A3 Pengembangan Karier\n(maks. 130)"
        total, aspect = rule(page, "Skor"), rule(page, "A3 Pengembangan Karier")
        letter = page.cell(1, columns["Skor"]).column_letter
        assert total.type == aspect.type == "custom"
        assert total.formula1 == (
            f"AND(ISNUMBER({letter}3),{letter}3>=0,{letter}3<=410,"
            f"ROUND({letter}3/0.5,0)*0.5={letter}3)"
        )
        assert "<=130" in aspect.formula1
        assert total.error == (
            "Isilah angka 0 sampai 410, kelipatan 0,5. Kosongkan bila belum ada nilainya."
        )


@pytest.mark.parametrize(
    ("kind", "heading", "offered"),
    [
        (Kind.RESULTS, "Kategori", ["Sangat Baik", "Baik", "Kurang", "Buruk"]),
        (Kind.RESULTS, "Keyakinan", ["Tinggi", "Sedang", "Rendah"]),
        (Kind.INTERVENTIONS, "Status kegiatan", ["Rencana", "Terlaksana", "Ditunda", "Batal"]),
        (Kind.INTERVENTIONS, "Ketelitian tanggal", ["Hari", "Bulan"]),
        (Kind.INTERVENTIONS, "Cara bertemu", ["Tatap muka", "Daring", "Tatap muka dan daring"]),
        (
            Kind.ACTIONS,
            "Status RTL",
            [
                "Belum mulai",
                "Berjalan – sesuai rencana",
                "Berjalan – terkendala",
                "Selesai",
                "Selesai dengan penyesuaian",
                "Dibatalkan",
            ],
        ),
    ],
)
def test_words_are_chosen_from_a_list(
    versions: dict[Kind, tuple[bytes, bytes]], kind: Kind, heading: str, offered: list[str]
) -> None:
    for content in versions[kind]:
        assert chosen_from(opened(content), heading) == offered


def test_regions_are_chosen_by_their_full_name(
    templates: dict[Kind, bytes], regions: list[Region]
) -> None:
    offered = chosen_from(opened(templates[Kind.ACTIONS]), "Kabupaten/kota")
    assert offered == [item.label for item in sorted(regions, key=lambda item: item.code)]


@EACH
def test_every_column_has_a_message_and_what_is_refused_a_reason(
    templates: dict[Kind, bytes], kind: Kind
) -> None:
    page = opened(templates[kind])["Data"]
    for heading in headings(page):
        if heading == "No.":
            continue
        found = rule(page, heading)
        assert found.promptTitle == heading[:32]
        assert found.prompt
        assert len(found.prompt) <= 255
        if found.type not in (None, "none"):
            assert found.error
            assert found.errorTitle == "Periksa isian ini"


@EACH
def test_a_template_as_it_comes_tells_of_nothing(
    templates: dict[Kind, bytes], kasn: Instrument, regions: list[Region], kind: Kind
) -> None:
    found = read(templates[kind], kind, regions=regions, instrument=kasn)
    assert found.rows == ()
    assert found.template == Template(kind.value, 2, "kasn-9-2019", YEAR)
    assert [item for item in found.complaints if item.cell] == []


@EACH
def test_the_example_is_marked_and_can_be_left_out(
    templates: dict[Kind, bytes], kasn: Instrument, regions: list[Region], kind: Kind
) -> None:
    assert opened(templates[kind])["Data"]["A2"].value == "Contoh"
    bare = template_workbook(kind, regions=regions, instrument=kasn, year=YEAR, example=False)
    values = opened(bare)["Data"].iter_rows(min_row=2, values_only=True)
    assert all("Contoh" not in row for row in values)


def test_the_example_of_results_adds_up(templates: dict[Kind, bytes], kasn: Instrument) -> None:
    page = opened(templates[Kind.RESULTS])["Data"]
    columns = headings(page)
    shown = {name: page.cell(2, column).value for name, column in columns.items()}
    aspects = [column.heading for column in result_columns(kasn) if _is_aspect(column.field)]
    assert len(aspects) == 8
    assert sum(shown[name] for name in aspects) == shown["Skor"]
    assert shown["Kategori"] == "Baik"
    assert shown["Skor"] < 327  # from there on it is Sangat Baik


def _is_aspect(field: str) -> bool:
    return field.startswith("aspect_scores:")


@EACH
def test_no_word_of_a_heading_is_wider_than_its_column(
    templates: dict[Kind, bytes], kind: Kind
) -> None:
    page = opened(templates[kind])["Data"]
    widths = {
        number: item.width
        for item in page.column_dimensions.values()
        for number in range(item.min, item.max + 1)
    }
    for cell in page[1]:
        width = widths[cell.column]
        words = str(cell.value).split()
        assert max(map(len, words)) + 2 <= width
        assert cell.alignment.wrap_text


def test_indicators_are_asked_for_only_where_they_are_wanted(
    templates: dict[Kind, bytes], kasn: Instrument, regions: list[Region]
) -> None:
    levels = [item.heading for item in result_columns(kasn) if item.kind is ValueKind.LEVEL]
    assert len(levels) == 37
    page = opened(templates[Kind.RESULTS])["Data"]
    assert list(headings(page))[-37:] == levels
    assert rule(page, levels[0]).formula1 == '"1,2,3,4"'
    short = template_workbook(Kind.RESULTS, regions=regions, instrument=kasn, year=YEAR)
    assert not set(levels) & set(headings(opened(short)["Data"]))


def test_an_instrument_without_weights_has_a_template_without_maxima(
    draft: Instrument, regions: list[Region]
) -> None:
    content = template_workbook(Kind.RESULTS, regions=regions, instrument=draft, year=2026)
    page = opened(content)["Data"]
    assert page.cell(1, headings(page)["Skor"]).value == "Skor"
    assert "maks" not in "".join(headings(page))
    assert read(content, Kind.RESULTS, regions=regions, instrument=draft).rows == ()


@EACH
def test_nothing_in_a_template_is_a_formula_or_locked_or_names_anybody(
    templates: dict[Kind, bytes], kind: Kind
) -> None:
    book = opened(templates[kind])
    for page in book.worksheets:
        assert not page.protection.sheet
        assert all(cell.data_type != "f" for row in page.iter_rows() for cell in row)
    assert book.properties.creator == "Merit Jateng"


def test_what_is_typed_into_a_template_is_read_also_after_libreoffice(
    templates: dict[Kind, bytes], office: Office, kasn: Instrument, regions: list[Region]
) -> None:
    book = opened(templates[Kind.RESULTS])
    page = book["Data"]
    typed: dict[str, Any] = {
        "Skor": 264.5,
        "Kategori": "Baik",
        "Indeks": 0.65,
        "Nomor keputusan": "12/2023",
        "Sumber": "Surat keputusan",
        "Jenis sumber": "Resmi",
        "Tanggal sumber": "2023-12",
        "Indikator 1.1": 3,
    }
    for name, value in typed.items():
        page.cell(12, headings(page)[name]).value = value
    content = io.BytesIO()
    book.save(content)
    for file in (content.getvalue(), office.saved_again(content.getvalue())):
        (row,) = read(file, Kind.RESULTS, regions=regions, instrument=kasn).rows
        assert (row.region_code, row.year, row.score) == ("33.10", 2023, Decimal("264.5"))
        assert (row.stated_band, row.published_index) == ("Baik", Decimal("0.65"))
        assert (row.decree_number, row.levels) == ("12/2023", {"1.1": 3})
        assert row.source is not None
        assert row.source.published_on == "2023-12"
        assert row.origins["score"].cell == page.cell(12, headings(page)["Skor"]).coordinate
