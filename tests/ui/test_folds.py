"""The folds of a page: their state is in the address, their content only there when open."""

import re
from html import unescape

import pytest
from ui.screen import PUBLIC, Screen

FOLD = re.compile(
    r'href="([^"]+)" data-stay="rinci-([^"]+)" aria-expanded="(true|false)"[^>]*>'
    r"<span[^>]*>.</span> ([^<]+)</a>"
)
CAPTION = re.compile(r"<caption[^>]*>(.*?)</caption>", re.S)
CHART, TABLE = "Tabel dan unduhan", "Unduh tabel"
OF_TABLES = ["Excel", "CSV", "CSV mesin"]
OF_CHARTS = [*OF_TABLES, "PNG", "SVG"]
OF_OTHERS = {
    CHART: OF_CHARTS,
    "Unduh ringkasan eksekutif (PDF)": ["PDF"],
    "Unduh profil (PDF)": ["PDF"],
    "Unduh profil seluruh daerah (PDF)": [],  # it is prepared first
    "Unduh paparan": ["PowerPoint"],
    "Buku kerja lengkap: posisi, aspek, riwayat, pembinaan, RTL, dan sumbernya": ["Excel"],
}


def folds(screen: Screen) -> dict[str, tuple[str, bool, str]]:
    """Address, state and words of every fold by its name."""
    return {
        name: (unescape(href), state == "true", words)
        for href, name, state, words in FOLD.findall(screen.html)
    }


@pytest.mark.parametrize("path", PUBLIC, ids=lambda path: path or "start")
def test_each_fold_opens_by_its_address_and_closes_again(screen: Screen, path: str) -> None:
    screen.open(path, data="contoh", kelompok="kota")
    found = FOLD.findall(screen.html)
    closed = folds(screen)
    assert len(found) == len(closed)
    assert not any(is_open for _, is_open, _ in closed.values())
    assert [words for *_, words in found].count(CHART) >= len(screen.charts)
    tables = screen.html.count("<table")
    for name, (_, _, words) in closed.items():
        screen.open(path, data="contoh", kelompok="kota", rinci=name)
        opened = folds(screen)
        assert [found for found, (_, is_open, _) in opened.items() if is_open] == [name]
        assert screen.html.count("<table") == tables + (words == CHART)
        buttons = screen.app.get("download_button")
        labels = [button.proto.label for button in buttons]
        assert labels == OF_OTHERS.get(words, OF_TABLES)
        back = opened[name][0]
        assert "rinci" not in back
        assert "kelompok=kota" in back


@pytest.mark.parametrize("path", PUBLIC, ids=lambda path: path or "start")
def test_every_table_of_a_page_can_be_taken_away(screen: Screen, path: str) -> None:
    screen.open(path, data="contoh")
    captions = [caption.strip() for caption in CAPTION.findall(screen.html)]
    alone = [caption for caption in captions if not caption.startswith(ELSEWHERE)]
    own = [words for _, _, words in folds(screen).values()].count(TABLE)
    assert own == len(alone)


ELSEWHERE = (
    # all that is in them is in the fold of a chart
    *("Matriks aspek", "Kenaikan terbesar", "Penurunan", "Cakupan menurut aspek"),
    "Butir RTL per daerah",
    # these explain signs and hold no data
    *("Membaca tanda", "Papan tik, cetak, dan unduh", "Bila ada yang tidak sesuai"),
)


def test_a_fold_nobody_knows_opens_nothing(screen: Screen) -> None:
    screen.open("", rinci="rahasia")
    assert 'aria-expanded="true"' not in screen.html
    assert not screen.app.get("download_button")
