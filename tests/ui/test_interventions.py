"""The interventions page: every view by its address, in both data sets, on a fixed day."""

import re
from datetime import date
from html import unescape
from itertools import pairwise
from urllib.parse import parse_qsl, urlsplit

import pytest
from services import coaching_by_sql as sql
from ui.screen import Screen, rows

from merit.settings import settings
from merit.store.engine import Engine, shared_engine

TODAY = date(2026, 11, 20)
ASPECTS = ["A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", ""]
NAMES = {"Rakor": "rakor", "FGD tematik": "fgd", "Desk": "desk", "Asistensi": "asistensi"} | {
    "Sosialisasi": "sosialisasi",
    "Klinik pendampingan": "coaching",
    "Bimbingan teknis": "bimtek",
    "Studi tiru": "studi",
    "Praverifikasi": "praverifikasi",
    "Ekspose": "ekspose",
    "Kunjungan monev": "monev",
}

each_dataset = pytest.mark.parametrize("dataset", ["terbit", "contoh"])


def on(day: date, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the page believe that it is this day."""
    monkeypatch.setattr("merit.ui.loaders.coaching.today", lambda: day)


@pytest.fixture(autouse=True)
def fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    on(TODAY, monkeypatch)


@pytest.fixture
def engine(database: str) -> Engine:  # noqa: ARG001
    return shared_engine(settings().database_url)


def opened(screen: Screen, **query: str) -> Screen:
    screen.open("intervensi", **query)
    assert not screen.app.exception
    assert screen.warnings == []
    return screen


def links(screen: Screen, stay: str) -> dict[str, str]:
    """Names and addresses of a row of choices."""
    found = re.findall(rf'<a href="([^"]*)" data-stay="{stay}-([^"]*)"', screen.html)
    return {unescape(name): unescape(href) for href, name in found}


def chosen(screen: Screen, stay: str) -> list[str]:
    """What is chosen in a row of choices."""
    return re.findall(rf'data-stay="{stay}-([^"]*)" aria-current="true"', screen.html)


def matrix(screen: Screen) -> tuple[list[str], dict[str, list[str]]]:
    """Columns and lines of the heat table, by the code of the region its name leads to."""
    table = re.search(r'<table class="m-table m-matrix">.*?</table>', screen.html, flags=re.S)
    assert table is not None
    body = re.search(r"<tbody>.*?</tbody>", table[0], flags=re.S)
    head = re.search(r"<thead>.*?</thead>", table[0], flags=re.S)
    assert body is not None
    assert head is not None
    lines = re.findall(r"<tr>(.*?)</tr>", body[0], flags=re.S)
    columns = [plain(cell) for cell in re.findall(r"<th.*?</th>", head[0], flags=re.S)]
    return columns, {
        re.findall(r"kode=([\d.]+)", line)[0]: [
            plain(cell) for cell in re.findall(r"<td.*?</td>", line, flags=re.S)
        ]
        for line in lines
        if "kode=" in line
    }


def plain(markup: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", markup)).split())


@each_dataset
@pytest.mark.parametrize("view", ["daftar", "kalender", "linimasa"])
@pytest.mark.parametrize("period", ["2022", "2023", "2025", "2026", "2027", "semua"])
def test_every_view_of_every_period_opens(
    screen: Screen, dataset: str, view: str, period: str
) -> None:
    opened(screen, data=dataset, tampil=view, periode=period)
    assert chosen(screen, "tampil") == [view.capitalize()]
    assert len(chosen(screen, "periode")) == 1


@each_dataset
def test_the_current_year_is_shown_first(screen: Screen, dataset: str) -> None:
    opened(screen, data=dataset)
    assert chosen(screen, "periode") == ["2026"]
    assert "Kegiatan 2026 · 35 kabupaten/kota · per 20 November 2026" in screen.text


@each_dataset
def test_nonsense_in_the_address_falls_back(screen: Screen, dataset: str) -> None:
    nonsense = {"periode": "1999", "tampil": "x", "bulan": "2026-13", "cakupan": "?", "sela": "0"}
    opened(screen, data=dataset, **nonsense)
    text = screen.text
    assert opened(screen, data=dataset).text == text


def test_the_years_are_links_with_their_numbers(screen: Screen) -> None:
    opened(screen, data="contoh", tampil="linimasa")
    found = links(screen, "periode")
    assert list(found) == ["2027", "2026", "2025", "2024", "2023", "Semua"]
    assert found["2024"].startswith("/intervensi?tampil=linimasa&periode=2024&")
    assert found["Semua"].startswith("/intervensi?tampil=linimasa&periode=semua&")
    assert "2024 9" in screen.text
    assert "Semua 42" in screen.text


@pytest.mark.parametrize(
    ("query", "lead"),
    [
        (
            {"data": "contoh"},
            "32 dari 35 daerah terjangkau oleh sedikitnya satu pembinaan yang terlaksana pada "
            "2026; yang belum: Kab. Rembang, Kab. Jepara, dan Kab. Pemalang.",
        ),
        (
            {"data": "contoh", "periode": "2027"},
            "Belum ada pembinaan yang terlaksana pada 2027; yang tercatat 3 rencana.",
        ),
        (
            {},
            "Sumber yang terbit tidak mencatat pembinaan yang terlaksana pada 2026; "
            "yang tercatat 1 acara di luar pembinaan.",
        ),
        (
            {"periode": "2022"},
            "Menurut sumber yang terbit, 35 daerah seluruhnya terjangkau oleh sedikitnya satu "
            "pembinaan yang terlaksana pada 2022.",
        ),
        (
            {"periode": "semua", "kelompok": "kota"},
            "Menurut sumber yang terbit, 6 daerah seluruhnya terjangkau oleh sedikitnya satu "
            "pembinaan yang terlaksana pada 2022–2026.",
        ),
    ],
)
def test_the_lead_is_the_answer(screen: Screen, query: dict[str, str], lead: str) -> None:
    assert lead in opened(screen, **query).text


@pytest.mark.parametrize("period", ["2023", "2024", "2025", "2026", "semua"])
def test_the_table_by_aspect_prints_every_number(
    screen: Screen, engine: Engine, period: str
) -> None:
    opened(screen, data="contoh", periode=period)
    assert chosen(screen, "cakupan") == ["Aspek"]
    columns, lines = matrix(screen)
    assert columns[2].startswith("A1")
    assert columns[-1] == "Tanpa aspek khusus"
    cells, totals = (
        sql.per_aspect(engine, "contoh", period),
        sql.per_region(engine, "contoh", period),
    )
    assert lines == {
        code: [
            str(totals.get(code, 0)),
            *(str(cells.get((code, aspect), 0)) for aspect in ASPECTS),
        ]
        for code in sql.regions(engine, "semua")
    }


@pytest.mark.parametrize(
    ("dataset", "period"),
    [("contoh", "2026"), ("contoh", "semua"), ("terbit", "2022"), ("terbit", "semua")],
)
def test_the_table_by_kind_prints_every_number(
    screen: Screen, engine: Engine, dataset: str, period: str
) -> None:
    opened(screen, data=dataset, periode=period, cakupan="jenis")
    columns, lines = matrix(screen)
    kinds = [NAMES[name] for name in columns[2:]]
    cells = sql.per_kind(engine, dataset, period)
    totals = sql.per_region(engine, dataset, period)
    assert set(kinds) == {kind for _, kind in cells}
    assert lines == {
        code: [str(totals.get(code, 0)), *(str(cells.get((code, kind), 0)) for kind in kinds)]
        for code in sql.regions(engine, "semua")
    }


def test_only_the_regions_of_the_group_are_in_the_table(screen: Screen, engine: Engine) -> None:
    _, lines = matrix(opened(screen, data="contoh", kelompok="eks-kedu"))
    assert list(lines) == sql.regions(engine, "eks-kedu")
    assert "Kegiatan 2026 · Eks-Karesidenan Kedu" in screen.text


def test_an_activity_without_a_region_of_the_group_is_not_listed(screen: Screen) -> None:
    title = "Asistensi eks-karesidenan Semarang"
    assert title in opened(screen, data="contoh").text
    assert title not in opened(screen, data="contoh", kelompok="eks-kedu").text


def test_published_events_name_no_aspects_and_the_page_says_so(screen: Screen) -> None:
    opened(screen, periode="semua")
    assert chosen(screen, "cakupan") == ["Jenis kegiatan"]
    assert "Sumber tidak menyebut aspek yang dibahas." in screen.text
    opened(screen, periode="semua", cakupan="aspek")
    assert chosen(screen, "cakupan") == ["Aspek"]
    assert "Tidak satu pun dari 6 pembinaan pada periode ini menyebut aspek" in screen.text
    assert "m-matrix" not in screen.html


def test_hours_that_no_source_gives_are_named_and_not_zero(screen: Screen) -> None:
    opened(screen, periode="2022")
    assert "Jam kontak – 4 kegiatan tanpa catatan jam" in screen.text
    assert "Tanpa catatan jam (4): Asistensi penerapan sistem merit" in screen.text
    assert screen.charts == []


def test_the_silence_of_the_sources_is_not_shown_as_zero(screen: Screen) -> None:
    opened(screen)
    assert "Daerah terjangkau – dari 35 daerah" in screen.text
    assert "Jam kontak – tidak tercatat pada sumber" in screen.text


@pytest.mark.parametrize("period", ["2023", "2026", "semua"])
def test_the_bars_are_the_hours_of_the_regions(screen: Screen, engine: Engine, period: str) -> None:
    chart = opened(screen, data="contoh", periode=period).charts[0]
    drawn = {row["daerah"]: row["jam"] for row in rows(chart)}
    hours = sql.hours_per_region(engine, "contoh", period)
    query = "SELECT code, CASE kind WHEN 'Kota' THEN 'Kota ' ELSE 'Kab. ' END || name FROM region"
    names = dict(sql.asked(engine, query, []))
    expected = {names[code]: hours.get(code, 0) for code in sql.regions(engine, "semua")}
    assert drawn == expected
    held = sql.held(engine, "contoh", period, "semua")
    known = [float(hours) for hours in held.values() if hours is not None]
    assert (
        f"masing-masing sekali: {sum(known):.0f} jam; jam tercatat pada {len(known)} dari "
        f"{len(held)} kegiatan." in screen.text
    )


@each_dataset
@pytest.mark.parametrize(
    ("months", "limit"), [("3", "2026-08-20"), ("6", "2026-05-20"), ("12", "2025-11-20")]
)
def test_the_regions_that_wait_are_listed(
    screen: Screen, engine: Engine, dataset: str, months: str, limit: str
) -> None:
    last = sql.last_coached(engine, dataset, TODAY.isoformat())
    expected = {code for code in sql.regions(engine, "semua") if last.get(code, "") < limit}
    opened(screen, data=dataset, sela=months)
    listed = screen.html.split('data-stay="sela-12 bulan"')[1]
    assert set(re.findall(r"kode=([\d.]+)", listed)) == expected
    assert chosen(screen, "sela") == [f"{months} bulan"]
    assert (
        f"{len(expected)} dari 35 daerah tanpa pembinaan tercatat lebih dari {months}"
        in screen.text
    )


def test_a_region_that_waits_says_since_when_and_what_comes(screen: Screen) -> None:
    text = opened(screen, data="contoh").text
    assert "21 bulan: terakhir 22 Januari 2025 Rapat koordinasi hasil penilaian 2024" in text
    assert "Kab. Rembang (rencana 8–9 Desember 2026)" in text


def test_nobody_waits_right_after_everybody_was_coached(
    screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    on(date(2023, 2, 20), monkeypatch)
    opened(screen, data="contoh", sela="3")
    assert "Setiap daerah terjangkau pembinaan dalam 3 bulan terakhir." in screen.text


def test_the_list_names_everything_of_an_activity(screen: Screen) -> None:
    text = opened(screen, data="contoh").text
    assert (
        "22–24 September 2026 Desk kesiapan penilaian 2026 Desk · Perencanaan Kebutuhan, "
        "Pengembangan Karier, Promosi dan Mutasi, Manajemen Kinerja, Penggajian, Penghargaan, "
        "dan Disiplin Kota Semarang 28 18 ✓ Terlaksana Data contoh" in text
    )
    assert "Sosialisasi · tanpa aspek khusus Daring 18 3 – Ditunda" in text


def test_a_published_event_says_what_is_not_known(screen: Screen) -> None:
    text = opened(screen, periode="2022").text
    assert (
        "Maret 2022 – Mei 2022 Asistensi penerapan sistem merit per eks-karesidenan Asistensi · "
        "aspek tidak disebut sumber Ibu kota enam eks-karesidenan 35 tidak tercatat ✓ Terlaksana "
        "solo.tribunnews.com; beritamagelang.id" in text
    )
    assert "tidak tercatat 35 tidak tercatat • Terlaksana, di luar pembinaan" in text


def test_a_plan_whose_days_are_past_is_not_reported(
    screen: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    on(date(2026, 12, 10), monkeypatch)
    text = opened(screen, data="contoh").text
    assert "12 kegiatan pada 2026: 9 terlaksana, 1 rencana, 1 belum dilaporkan, 1 ditunda" in text
    assert "10 ! Belum dilaporkan" in text


def test_the_calendar_shows_a_month_of_weeks(screen: Screen) -> None:
    opened(screen, data="contoh", tampil="kalender", bulan="2026-09")
    found = re.findall(
        r"<strong>Desk</strong> <a class=\"m-link\" href=\"([^\"]*)\">Desk kesiapan", screen.html
    )
    assert len(found) == 3
    assert "Senin Selasa Rabu Kamis Jumat Sabtu Minggu" in screen.text
    assert "Selasa, 22 September 2026 22 Desk" in screen.text
    assert "hari ini" not in screen.text
    way = dict(parse_qsl(urlsplit(unescape(found[0])).query))
    assert "Desk kesiapan penilaian 2026" in screen.open("intervensi", **way).title


def test_the_calendar_begins_with_the_month_nearest_to_today(screen: Screen) -> None:
    opened(screen, data="contoh", tampil="kalender")
    assert "Kalender kegiatan November 2026" in screen.html
    assert "20 hari ini" in screen.text
    assert 'aria-current="date"' in screen.html
    opened(screen, tampil="kalender")
    assert "Kalender kegiatan Januari 2026" in screen.html
    opened(screen, data="contoh", tampil="kalender", periode="2024")
    assert "Kalender kegiatan Oktober 2024" in screen.html


@pytest.mark.parametrize(
    ("period", "month", "before", "after"),
    [
        ("2026", "2026-09", "bulan=2026-08", "bulan=2026-10"),
        ("2026", "2026-12", "bulan=2026-11", "periode=2027&bulan=2027-01"),
        ("2026", "2026-01", "periode=2025&bulan=2025-12", "bulan=2026-02"),
        ("2027", "2027-12", "bulan=2027-11", ""),
        ("2023", "2023-01", "", "bulan=2023-02"),
        ("semua", "2026-12", "bulan=2026-11", "bulan=2027-01"),
    ],
)
def test_the_months_before_and_after_are_links(
    screen: Screen, period: str, month: str, before: str, after: str
) -> None:
    opened(screen, data="contoh", tampil="kalender", periode=period, bulan=month)
    found = {
        name: dict(parse_qsl(urlsplit(unescape(href)).query))
        for href, name in re.findall(r'href="([^"]*)" data-stay="bulan-(\w+)"', screen.html)
    }
    view = {"tampil": "kalender", "tahun": "2025", "data": "contoh"}
    kept = view if period == "2026" else view | {"periode": period}  # 2026 comes by itself
    expected = {"sebelum": before, "sesudah": after}
    assert found == {
        name: kept | dict(parse_qsl(query)) for name, query in expected.items() if query
    }


def test_a_month_of_another_year_is_not_of_the_period(screen: Screen) -> None:
    opened(screen, data="contoh", tampil="kalender", periode="2025", bulan="2026-09")
    assert "Kalender kegiatan November 2025" in screen.html


def test_what_is_known_by_month_only_stands_under_the_calendar(screen: Screen) -> None:
    opened(screen, tampil="kalender", periode="2022", bulan="2022-04")
    assert (
        "Hanya bulannya yang diketahui Maret 2022 – Mei 2022: Asistensi penerapan sistem merit "
        "per eks-karesidenan (Asistensi)" in screen.text
    )


def test_an_empty_month_says_where_to_look(screen: Screen) -> None:
    opened(screen, tampil="kalender", bulan="2026-07")
    assert "Bulan terdekat yang berisi kegiatan: Januari 2026." in screen.text


@pytest.mark.parametrize(("dataset", "number"), [("terbit", 8), ("contoh", 42)])
def test_the_timeline_has_a_mark_per_activity(screen: Screen, dataset: str, number: int) -> None:
    opened(screen, data=dataset, tampil="linimasa", periode="semua")
    drawn = rows(screen.charts[0])
    assert len(drawn) == number
    assert {row["hari_ini"] for row in drawn} == {1_795_132_800_000}  # 20 November 2026, UTC
    known = {row["kegiatan"]: row for row in drawn}
    if dataset == "terbit":
        month = known["Rapat koordinasi sistem merit"]
        assert (month["tepat"], month["tanggal"]) == (0, "Juni 2022")
        assert (month["mulai"], month["selesai"]) == (1_654_041_600_000, 1_656_633_600_000)


def test_marks_of_one_row_stand_apart(screen: Screen) -> None:
    opened(screen, data="contoh", tampil="linimasa", periode="semua")
    drawn = rows(screen.charts[0])
    room = (drawn[0]["akhir"] - drawn[0]["awal"]) / 60
    for line in {row["baris"] for row in drawn}:
        own = sorted((row["mulai"], row["selesai"]) for row in drawn if row["baris"] == line)
        gaps = [after[0] - before[1] for before, after in pairwise(own)]
        assert all(gap > room for gap in gaps)
    assert sum(row["pertama"] for row in drawn) == len({row["baris"] for row in drawn})
