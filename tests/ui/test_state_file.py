"""The workbook of the state, taken away where readers look for data."""

import io

import openpyxl
import pytest
from ui.offered_files import caught
from ui.screen import Screen

MARK = "Data contoh"


@pytest.mark.parametrize(("dataset", "mark"), [("contoh", MARK), ("terbit", None)])
def test_the_methodology_offers_the_state_of_the_view_as_one_workbook(
    screen: Screen, monkeypatch: pytest.MonkeyPatch, dataset: str, mark: str | None
) -> None:
    files = caught(monkeypatch)
    where = {"data": dataset, "tahun": "2024", "kelompok": "kota"}
    screen.open("metodologi", **where, rinci="buku_kerja")
    assert not screen.app.exception
    ((stem, forms),) = files.items()
    assert stem == f"buku-kerja-{dataset}-2024-kota"
    book = openpyxl.load_workbook(io.BytesIO(forms["excel"]()))
    assert len(book.sheetnames) == 10
    first = [row[0] for row in book["Keterangan"].iter_rows(max_row=3, values_only=True)]
    assert (first[0] == MARK) is (mark is not None)
    assert any("Posisi akhir 2024 · Kota (6)" in str(line) for line in first)
    assert book["Posisi"].max_row < 15


def test_the_link_to_it_stands_among_the_data(screen: Screen) -> None:
    assert "Buku kerja lengkap" in screen.open("metodologi", data="contoh").text
