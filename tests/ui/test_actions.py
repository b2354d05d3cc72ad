"""The actions page as a visitor sees it: counters, board, table, charts, progress, empty states."""

import re
from datetime import date
from html import unescape

import pytest
from ui.screen import Screen, rows

from merit.ui.actions_choice import PAGE_SIZE
from merit.ui.board_view import CARDS

TODAY = date(2026, 11, 20)
DEMO = {"data": "contoh"}
TABLE = {**DEMO, "tampil": "tabel"}
COUNTS = {
    "semua": 150,
    "terbuka": 50,
    "terlambat": 27,
    "tanpa-kabar": 19,
    "belum-mulai": 10,
    "sesuai": 21,
    "terkendala": 19,
    "selesai": 91,
    "dibatalkan": 9,
}  # as tests/services/test_actions.py counts them in SQL


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("merit.ui.loaders.actions.today", lambda: TODAY)


def links(screen: Screen, words: str) -> list[str]:
    """Addresses of the links whose text begins with `words`."""
    found = re.findall(r'<a [^>]*?href="([^"]+)"[^>]*>\s*([^<]*)', screen.html)
    return [unescape(href) for href, text in found if unescape(text).startswith(words)]


def codes(screen: Screen) -> list[str]:
    """Codes of the items in the table, in order."""
    return re.findall(r">(R-20\d\d-\d\d\d)<", screen.html)


def columns(screen: Screen) -> list[str]:
    """The columns of the board as markup."""
    return re.findall(r'<section class="m-column".*?</section>', screen.html, flags=re.S)


def test_the_lead_says_what_is_late_whose_and_since_when(screen: Screen) -> None:
    screen.open("tindak-lanjut", **DEMO)
    assert (
        # 20 owners by SELECT count(DISTINCT owner) of the open items due before the day
        "50 butir RTL terbuka: 27 terlambat pada 20 penanggung jawab, terlama 498 hari; "
        "19 tanpa pembaruan lebih dari 30 hari."
    ) in screen.text
    assert "Per 20 November 2026 · 35 kabupaten/kota" in screen.text


@pytest.mark.parametrize(
    ("name", "number", "small", "status"),
    [
        ("Terbuka", 50, "dari 141 butir", "terbuka"),
        ("Terlambat", 27, "dari 50 yang terbuka", "terlambat"),
        ("Tanpa pembaruan", 19, "lebih dari 30 hari, dari 50 yang terbuka", "tanpa-kabar"),
        ("Selesai", 91, "dari 141 butir; 9 lainnya dibatalkan", "selesai"),
    ],
)
def test_a_counter_leads_to_its_items_in_the_table(
    screen: Screen, name: str, number: int, small: str, status: str
) -> None:
    screen.open("tindak-lanjut", **DEMO)
    assert f"{name} {number} {small}" in screen.text
    assert f"/tindak-lanjut?tampil=tabel&status={status}&tahun=2025&data=contoh" in links(
        screen, name
    )


def test_the_board_has_four_columns_with_headings_and_counts(screen: Screen) -> None:
    found = columns(screen.open("tindak-lanjut", **DEMO))
    names = [re.search(r"</span> ([^<]+)</span>", column) for column in found]
    assert [name.group(1) for name in names if name] == [
        "Belum mulai",
        "Dilaporkan sesuai rencana",
        "Berjalan – terkendala",
        "Selesai",
    ]
    counts = [re.search(r'm-count">(\d+)<', column) for column in found]
    assert [int(count.group(1)) for count in counts if count] == [10, 21, 19, 91]
    assert [column.count("<h3>") for column in found] == [1, 1, 1, 1]
    assert [column.count("<li>") for column in found] == [CARDS] * 4


def test_a_column_says_how_many_it_leaves_out_and_leads_to_them(screen: Screen) -> None:
    screen.open("tindak-lanjut", **DEMO)
    for rest, status in ((2, "belum-mulai"), (13, "sesuai"), (11, "terkendala"), (83, "selesai")):
        (href,) = links(screen, f"dan {rest} lainnya")
        assert f"tampil=tabel&status={status}&" in href
    (href,) = links(screen, "9 butir dibatalkan tidak tampil di papan")
    assert "status=dibatalkan" in href


def test_a_card_says_what_where_whose_when_and_how_far(screen: Screen) -> None:
    card = columns(screen.open("tindak-lanjut", **DEMO))[1].split("<li>")[1]
    words = " ".join(re.sub(r"<[^>]+>", " ", card).split())
    assert words.startswith("Membentuk majelis kode etik dan menetapkan tata kerjanya")
    for part in (
        "Kabupaten Jepara",
        "BKPSDM Kabupaten Jepara",
        "Tenggat 10 Juli 2025",
        "Terlambat 498 hari",
        "90%",
    ):
        assert part in words
    assert "/daerah?kode=33.20" in card


def test_the_closed_column_begins_with_what_was_closed_last(screen: Screen) -> None:
    column = columns(screen.open("tindak-lanjut", **DEMO))[3]
    days = re.findall(r"Selesai[^<]*? (\d+ \w+ \d{4})<", column)
    assert len(days) == CARDS
    assert days[:3] == ["20 November 2026"] * 3
    assert "Terlambat" not in column


@pytest.mark.parametrize("status", COUNTS)
def test_every_filter_shows_its_items(screen: Screen, status: str) -> None:
    screen.open("tindak-lanjut", **TABLE, status=status)
    shown = min(COUNTS[status], PAGE_SIZE)
    assert len(codes(screen)) == shown
    assert f"Butir 1–{shown} dari {COUNTS[status]}" in screen.text
    assert screen.page.count('aria-current="true"') == 3  # view, filter, grouping


def test_filters_carry_their_counts(screen: Screen) -> None:
    screen.open("tindak-lanjut", **TABLE)
    for name, number in (("Semua", 150), ("Terlambat", 27), ("Tanpa pembaruan", 19)):
        assert f"{name} {number}" in screen.text


def test_the_pages_of_the_table_hold_every_item_once(screen: Screen) -> None:
    found = [codes(screen.open("tindak-lanjut", **TABLE, hal=str(page))) for page in (1, 2, 3)]
    assert [len(page) for page in found] == [50, 50, 50]
    assert len({code for page in found for code in page}) == 150
    assert found[0][0] == "R-2024-033"  # the latest overdue


def test_pages_lead_to_their_neighbours(screen: Screen) -> None:
    screen.open("tindak-lanjut", **TABLE, hal="2")
    assert "Butir 51–100 dari 150" in screen.text
    assert all("hal=3" in href for href in links(screen, "Berikutnya"))
    assert not any("hal=" in href for href in links(screen, "Sebelumnya"))
    assert len(links(screen, "Berikutnya")) == len(links(screen, "Sebelumnya")) == 2
    assert links(screen.open("tindak-lanjut", **TABLE), "Sebelumnya") == []
    assert links(screen.open("tindak-lanjut", **TABLE, hal="3"), "Berikutnya") == []


def test_a_row_of_the_table_says_everything_about_an_item(screen: Screen) -> None:
    html = screen.open("tindak-lanjut", **TABLE).html
    row = html[html.index("<tbody>") : html.index("</tr>", html.index("<tbody>"))]
    words = " ".join(unescape(re.sub(r"<[^>]+>", " ", row)).split())
    for part in (
        "10 Juli 2025",
        "Terlambat 498 hari",
        "Membentuk majelis kode etik",
        "R-2024-033",
        "Kabupaten Jepara",
        "6.3 Penegakan disiplin",
        "A6 Penggajian, Penghargaan, dan Disiplin · tingkat 2 → 3",
        "Laporan terakhir: sesuai rencana",
        "90%",
        "13 November 2026",
        "Tinggal menunggu persetujuan Sekretaris Daerah.",
    ):
        assert part in words


def test_a_region_chosen_from_the_list_limits_board_and_table(screen: Screen) -> None:
    screen.open("tindak-lanjut", **TABLE, hal="3").choose("kode", "33.29")
    assert screen.address == {**TABLE, "hal": "3", "kode": "33.29"}
    assert "Butir 1–11 dari 11" in screen.text  # page 3 of them does not exist
    assert "/api/v1/tindak-lanjut.csv?data=contoh&amp;kode=33.29" in screen.html
    board = columns(screen.open("tindak-lanjut", **DEMO, kode="33.29"))
    assert [column.count("<li>") for column in board] == [1, 1, 2, 6]
    assert "dari 50 yang terbuka" in screen.text  # the counters stay those of the group


def test_a_filter_without_items_says_so(screen: Screen) -> None:
    screen.open("tindak-lanjut", **TABLE, kode="33.75", status="terlambat")
    assert "Tidak ada butir pada saringan ini" in screen.text
    assert codes(screen) == []


def test_both_charts_are_drawn_with_the_numbers_of_the_counters(screen: Screen) -> None:
    ages, curves = screen.open("tindak-lanjut", **DEMO).charts
    classes = [row for row in rows(ages) if row["jumlah"] is not None]
    assert [row["jumlah"] for row in classes] == [23, 4, 4, 19, 31, 6, 2, 11]
    last = rows(curves)[-1]
    assert (last["disepakati"], last["selesai"], last["terbuka"]) == (141, 91, 50)
    assert [row["label_selesai"] for row in rows(curves) if row["label_selesai"]] == ["91 selesai"]
    assert "19 dari 50 butir terbuka terlambat lebih dari 90 hari" in screen.text
    assert (
        "Dalam 90 hari terakhir, yang disepakati 10 butir lebih banyak daripada yang selesai "
        "(18 disepakati, 8 selesai)"
    ) in screen.text
    assert "Disepakati tidak termasuk 9 butir yang dibatalkan." in screen.text


@pytest.mark.parametrize(
    ("by", "number", "first", "href"),
    [
        ("daerah", 32, "Kabupaten Temanggung", "/daerah?kode=33.23&tahun=2025&data=contoh"),
        ("intervensi", 31, "", ""),
        ("aspek", 8, "A3 Pengembangan Karier", "/aspek?aspek=A3&tahun=2025&data=contoh"),
    ],
)
def test_progress_has_a_row_per_subject_with_a_way_to_it(
    screen: Screen, by: str, number: int, first: str, href: str
) -> None:
    screen.open("tindak-lanjut", **DEMO, menurut=by)
    body = screen.html[screen.html.rindex("<tbody>") :]
    assert body.count("<tr>") == number
    assert body.count("m-progress-track") == 2 * number
    if href:
        assert href in links(screen, first)
    assert f"dari {number} {by} memiliki butir terlambat" in screen.text


def test_progress_prints_the_share_beside_its_bar(screen: Screen) -> None:
    text = screen.open("tindak-lanjut", **DEMO, menurut="aspek").text
    assert "A3 Pengembangan Karier 63 24 12 62% (39 dari 63) 75% 1" in text
    assert "Belum memiliki butir RTL: Kab. Sukoharjo, Kab. Demak, Kota Magelang." in (
        screen.open("tindak-lanjut", **DEMO).text
    )


@pytest.mark.parametrize("view", [{}, {"tampil": "tabel"}])
@pytest.mark.parametrize("group", ["kota", "kabupaten", "eks-pati"])
def test_a_group_narrows_the_whole_page(screen: Screen, group: str, view: dict[str, str]) -> None:
    everything = screen.open("tindak-lanjut", **DEMO, **view).text
    screen.open("tindak-lanjut", **DEMO, **view, kelompok=group)
    assert not screen.app.exception
    assert screen.text != everything
    assert f"kelompok={group}" in links(screen, "Terlambat")[0]


NONSENSE = {
    "tampil": "grafik",
    "status": "gawat",
    "hal": "999",
    "menurut": "warna",
    "kode": "99.99",
}


@pytest.mark.parametrize("view", [DEMO, TABLE])
@pytest.mark.parametrize("name", NONSENSE)
def test_nonsense_falls_back_to_the_default(
    screen: Screen, name: str, view: dict[str, str]
) -> None:
    expected = screen.open("tindak-lanjut", **(view if name != "tampil" else DEMO)).text
    screen.open("tindak-lanjut", **{**view, name: NONSENSE[name]})
    assert not screen.app.exception
    assert screen.text == expected


@pytest.mark.parametrize("page", ["0", "-1", "1.5", "²", "abc", ""])
def test_a_page_that_is_no_page_is_the_first(screen: Screen, page: str) -> None:
    assert "Butir 1–50 dari 150" in screen.open("tindak-lanjut", **TABLE, hal=page).text


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"tampil": "tabel"},
        {"tampil": "tabel", "status": "terlambat", "hal": "2", "menurut": "aspek", "kode": "33.29"},
        {"kelompok": "kota"},
    ],
)
def test_published_facts_without_items_show_one_empty_state_and_nothing_else(
    screen: Screen, query: dict[str, str]
) -> None:
    screen.open("tindak-lanjut", **query)
    assert not screen.app.exception
    assert screen.html.count('class="m-empty"') == 1
    assert (
        "Belum ada butir rencana tindak lanjut (RTL) yang tercatat untuk dipantau." in screen.text
    )
    assert "Butir tampil di sini setelah" in screen.text
    assert screen.charts == []
    for absent in ("m-board", "m-card", "<table", "m-choices"):
        assert absent not in screen.page


def test_a_state_does_not_rest_on_its_colour_alone(screen: Screen) -> None:
    html = screen.open("tindak-lanjut", **TABLE).html
    tags = re.findall(r'<span class="m-tag"[^>]*><span aria-hidden="true">(.)</span> ([^<]+)', html)
    signs = {
        state: {sign for sign, words in tags if words.startswith(state)}
        for state in ("Terlambat", "Tanpa pembaruan", "Belum mulai", "Berjalan – terkendala")
    }
    assert all(len(found) == 1 for found in signs.values())
    assert len(set.union(*signs.values())) == len(signs)


def test_a_day_later_everything_open_is_a_day_later(
    screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "terlama 498 hari" in screen.open("tindak-lanjut", **DEMO).text
    monkeypatch.setattr("merit.ui.loaders.actions.today", lambda: date(2026, 11, 21))
    assert "terlama 499 hari" in screen.open("tindak-lanjut", **DEMO).text


def test_an_empty_column_of_the_board_says_so(screen: Screen) -> None:
    screen.open("tindak-lanjut", data="contoh", kode="33.75")
    empty = re.findall(r"m-count\">0</span></h3>\s*<p class=\"m-note\">([^<]*)</p>", screen.page)
    assert empty == ["Tidak ada butir."] * 3
