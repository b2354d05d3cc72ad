"""Every chart can be taken away; the file says what it is, of when, and from where."""

from pathlib import Path
from xml.etree import ElementTree

import pytest
from e2e.visitor import Visitor
from playwright.sync_api import expect
from running_app.visits import Visit, all_visits

pytestmark = pytest.mark.e2e
FOLD = "Tabel dan unduhan"
EVERY_VIEW = [visit.asking(data="contoh") for visit in all_visits()]


def take(guest: Visitor, button: str, folder: Path) -> Path:
    """Press a download button; the file it gave."""
    with guest.page.expect_download() as download:
        guest.main.get_by_role("button", name=button).click()
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
        svg = take(guest, "Unduh SVG", tmp_path)
        said = " ".join(text or "" for text in _texts(svg))
        assert "Data contoh" in said
        assert "Sumber: " in said
        assert "Diunduh dari Merit Jateng pada" in said
        buttons = guest.main.get_by_role("button", name="Unduh CSV")
        table = guest.main.locator(".stHtml:has(table)", has=guest.page.locator("caption"))
        assert buttons.count() == 1
        assert table.count() >= 1
        folds.nth(place).click()
        guest.wait()
        assert "rinci" not in guest.query
        expect(folds.nth(place)).to_be_focused()


def _texts(path: Path) -> list[str | None]:
    root = ElementTree.parse(path).getroot()
    return [element.text for element in root.iter("{http://www.w3.org/2000/svg}text")]


def test_all_three_forms_of_a_file(guest: Visitor, tmp_path: Path) -> None:
    guest.visit("peta?data=contoh&ukuran=jarak")
    guest.main.get_by_role("link", name=FOLD, exact=True).click()
    guest.wait()
    csv = take(guest, "Unduh CSV", tmp_path)
    assert csv.name == "bidang-peta-contoh-2025-semua.csv"
    lines = csv.read_text(encoding="utf-8-sig").splitlines()
    assert lines[0] == "Data contoh"
    assert "Kode;Daerah;Kategori;Skor;Jarak ke Sangat Baik (poin);Perubahan" in lines
    assert sum(line.startswith("33.") for line in lines) == 35
    assert take(guest, "Unduh PNG", tmp_path).read_bytes().startswith(b"\x89PNG")
    svg = take(guest, "Unduh SVG", tmp_path).read_text(encoding="utf-8")
    assert svg.count("<path") >= 3 * 35  # an empty map would have two
