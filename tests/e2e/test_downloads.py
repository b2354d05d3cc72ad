"""Every chart can be taken away; the file says what it is, of when, and from where."""

from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pytest
from e2e.visitor import Visitor
from playwright.sync_api import expect
from running_app.visits import Visit, all_visits

pytestmark = pytest.mark.e2e
FOLD, TABLE_FOLD = "Tabel dan unduhan", "Unduh tabel"
EVERY_VIEW = [visit.asking(data="contoh") for visit in all_visits()]


def take(guest: Visitor, button: str, folder: Path) -> Path:
    """Press a download button; the file it gave."""
    with guest.page.expect_download() as download:
        guest.main.get_by_role("button", name=button, exact=True).click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


@pytest.mark.parametrize("visit", EVERY_VIEW, ids=lambda visit: visit.path or "start")
def test_every_chart_of_a_page_has_its_table_and_files(
    guest: Visitor, visit: Visit, tmp_path: Path
) -> None:
    guest.visit(visit.address)
    charts = guest.main.get_by_test_id("stVegaLiteChart").count()
    folds = guest.main.get_by_role("link", name=FOLD, exact=True)
    number = folds.count()
    assert number >= charts
    for place in range(number):
        folds.nth(place).click()
        guest.wait()
        assert "rinci" in guest.query
        expect(folds.nth(place)).to_be_focused()
        svg = take(guest, "SVG", tmp_path)
        said = " ".join(text or "" for text in _texts(svg))
        assert "Data contoh" in said
        assert "Sumber: " in said
        assert "Diunduh dari Merit Jateng pada" in said
        buttons = guest.main.get_by_role("button", name="CSV", exact=True)
        table = guest.main.locator(".stHtml:has(table)", has=guest.page.locator("caption"))
        assert buttons.count() == 1
        assert table.count() >= 1
        folds.nth(place).click()
        guest.wait()
        assert "rinci" not in guest.query
        expect(folds.nth(place)).to_be_focused()


def test_every_table_of_a_profile_can_be_taken_away(guest: Visitor, tmp_path: Path) -> None:
    guest.visit("daerah?kode=33.29&data=contoh")
    folds = guest.main.get_by_role("link", name=TABLE_FOLD, exact=True)
    number = folds.count()
    assert number >= 3
    for place in range(number):
        folds.nth(place).click()
        guest.wait()
        expect(folds.nth(place)).to_be_focused()
        (page,) = openpyxl.load_workbook(take(guest, "Excel", tmp_path)).worksheets
        assert page["A1"].value == "Data contoh"
        folds.nth(place).click()
        guest.wait()
        expect(guest.main.get_by_role("button", name="Excel", exact=True)).to_have_count(0)


@pytest.mark.parametrize("way", ["guest", "caller"])
def test_the_buttons_of_a_fold_stand_within_the_page(
    request: pytest.FixtureRequest, way: str
) -> None:
    visitor: Visitor = request.getfixturevalue(way)
    visitor.visit("peta?data=contoh&rinci=bidang_peta")
    width = visitor.page.viewport_size["width"] if visitor.page.viewport_size else 0
    names = ("Excel", "CSV", "CSV mesin", "PNG", "SVG")
    for name in names:
        box = visitor.main.get_by_role("button", name=name, exact=True).bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert box["height"] <= 48  # one line of words


def test_the_data_are_taken_away_from_the_methodology(guest: Visitor, tmp_path: Path) -> None:
    guest.visit("metodologi?data=contoh")
    guest.follow("Rencana tindak lanjut (RTL)")
    book = openpyxl.load_workbook(take(guest, "Excel", tmp_path))
    assert book.sheetnames == ["Data", "Keterangan", "_daftar", "_meta"]
    machine = take(guest, "CSV mesin", tmp_path)
    assert machine.name == "data-rtl-contoh-mesin.csv"
    assert machine.read_text(encoding="utf-8").startswith("Kode RTL,Kode wilayah,")


def _texts(path: Path) -> list[str | None]:
    root = ElementTree.parse(path).getroot()
    return [element.text for element in root.iter("{http://www.w3.org/2000/svg}text")]


def test_all_forms_of_a_file(guest: Visitor, tmp_path: Path) -> None:
    guest.visit("peta?data=contoh&ukuran=jarak")
    guest.main.get_by_role("link", name=FOLD, exact=True).click()
    guest.wait()
    csv = take(guest, "CSV", tmp_path)
    assert csv.name == "bidang-peta-contoh-2025-semua.csv"
    lines = csv.read_text(encoding="utf-8-sig").splitlines()
    assert lines[0] == "Data contoh"
    assert "Kode;Daerah;Kategori;Skor;Jarak ke Sangat Baik (poin);Perubahan" in lines
    assert sum(line.startswith("33.") for line in lines) == 35
    machine = take(guest, "CSV mesin", tmp_path)
    assert machine.name == "bidang-peta-contoh-2025-semua-mesin.csv"
    assert len(machine.read_text(encoding="utf-8").splitlines()) == 36
    excel = take(guest, "Excel", tmp_path)
    assert excel.name == "bidang-peta-contoh-2025-semua.xlsx"
    assert openpyxl.load_workbook(excel).sheetnames == ["Tabel"]
    assert take(guest, "PNG", tmp_path).read_bytes().startswith(b"\x89PNG")
    svg = take(guest, "SVG", tmp_path).read_text(encoding="utf-8")
    assert svg.count("<path") >= 3 * 35  # an empty map would have two
