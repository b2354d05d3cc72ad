"""The papers a page offers, made as their buttons make them."""

import re
from pathlib import Path

import pytest
from reports import pdf_files as pdf
from ui.offered_files import Files, caught
from ui.screen import Screen
from ui.test_folds import folds

from merit.errors import PaperError
from merit.reports.profile_words import FAILED
from merit.ui import paper_files


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch) -> dict[str, Files]:
    """The files a page offers, by the name their forms share."""
    return caught(monkeypatch)


def _pages(files: Files, folder: Path) -> list[str]:
    path = folder / "berkas.pdf"
    path.write_bytes(files["pdf"]())
    return pdf.pages(path)


@pytest.mark.parametrize("path", ["", "layar"])
def test_the_brief_is_had_where_leadership_looks(
    screen: Screen, offered: dict[str, Files], tmp_path: Path, path: str
) -> None:
    screen.open(path, data="contoh", tahun="2025", kelompok="kota", rinci="ringkasan_eksekutif")
    ((stem, files),) = offered.items()
    assert stem == "ringkasan-eksekutif-contoh-2025-kota"
    pages = _pages(files, tmp_path)
    assert len(pages) == 2
    assert "Posisi akhir 2025 · Kota (6)" in pages[0]


def test_the_profile_of_a_region_is_had_on_its_page(
    screen: Screen, offered: dict[str, Files], tmp_path: Path
) -> None:
    screen.open("daerah", data="contoh", tahun="2025", kode="33.29", rinci="profil_33.29")
    ((stem, files),) = offered.items()
    assert stem == "profil-33.29-contoh-2025-semua"
    (page,) = _pages(files, tmp_path)
    assert "Kabupaten Brebes" in page
    assert "Data contoh" in page


def test_the_profiles_of_a_group_are_prepared_and_then_offered(
    screen: Screen, offered: dict[str, Files], tmp_path: Path
) -> None:
    asked = {"data": "contoh", "tahun": "2025", "kelompok": "kota", "rinci": "profil_daerah"}
    screen.open("layar", **asked)
    assert not offered
    assert "6 halaman" in screen.text
    (button,) = [item for item in screen.app.button if item.label == "Siapkan berkas"]
    button.click().run(timeout=120)
    assert "Berkas 6 halaman siap diunduh." in screen.text
    ((stem, files),) = offered.items()
    assert stem == "profil-daerah-contoh-2025-kota"
    pages = _pages(files, tmp_path)
    names = [re.search(r"Data contoh (Kota [A-Z]\w+)", page)[1] for page in pages]
    assert names == [
        *("Kota Magelang", "Kota Surakarta", "Kota Salatiga", "Kota Semarang"),
        *("Kota Pekalongan", "Kota Tegal"),
    ]
    # Another choice has another file.
    screen.open("layar", **asked | {"tahun": "2024"})
    assert "siap diunduh" not in screen.text


def test_a_file_that_cannot_be_made_says_so_beside_its_button(
    screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> bytes:
        raise PaperError(FAILED)

    monkeypatch.setattr(paper_files, "profiles_pdf", fail)
    screen.open("layar", data="contoh", kelompok="kota", rinci="profil_daerah")
    (button,) = [item for item in screen.app.button if item.label == "Siapkan berkas"]
    button.click().run(timeout=120)
    assert FAILED in screen.text


def test_the_papers_are_folds_of_their_pages(screen: Screen) -> None:
    assert "ringkasan_eksekutif" in folds(screen.open("", data="contoh"))
    assert {"ringkasan_eksekutif", "profil_daerah"} <= folds(screen.open("layar")).keys()
    assert "profil_33.75" in folds(screen.open("daerah", kode="33.75"))
