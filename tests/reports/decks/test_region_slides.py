"""Slides of one region, counted again in SQL."""

from decimal import Decimal
from statistics import median

import pytest
from reports.decks.shipped_decks import DEMO, PUBLISHED, TODAY, Decks
from services import aspects_by_sql, coaching_by_sql
from services import trends_by_hand as by_hand

from merit.domain.decks import Cards, Chart, DeckKind, Facts, Listing, Nothing, Slide
from merit.store.engine import Engine

REGION = DeckKind.REGION
OWN = "33.29"


def shown(decks: Decks, key: str, code: str = OWN) -> Slide:
    return decks.slide(REGION, DEMO, 2025, key, region_code=code)


def test_the_opening_of_a_region_is_its_score_and_distance(decks: Decks) -> None:
    slide = shown(decks, "pembuka")
    assert slide.title == (
        "Kabupaten Brebes berkategori Kurang, skor 249,5; kurang 75,5 poin menuju Sangat Baik"
    )
    assert [item.value for item in slide.figures] == [
        Decimal("249.50"),
        Decimal("75.50"),
        Decimal("18.50"),
    ]


@pytest.mark.parametrize(
    ("year", "code", "title"),
    [
        (2024, "33.29", "Kabupaten Brebes berkategori Baik; skornya belum terbit"),
        (2024, "33.75", "Kota Pekalongan Sangat Baik pada akhir 2024, skor 327"),
        (
            2022,
            "33.01",
            "Kabupaten Cilacap belum memiliki hasil berlaku yang tercatat pada akhir 2022",
        ),
    ],
)
def test_what_is_not_published_is_said_so(decks: Decks, year: int, code: str, title: str) -> None:
    slide = decks.slide(REGION, PUBLISHED, year, "pembuka", region_code=code)
    assert slide.title == title


def test_a_carried_result_is_named_with_its_year(decks: Decks) -> None:
    slide = decks.slide(REGION, PUBLISHED, 2024, "pembuka", region_code="33.75")
    assert slide.note == (
        "Hasil tahun 2023, masih berlaku pada akhir 2024. "
        "Per 29 November 2026 masa itu sudah lewat."
    )


def test_aspects_stand_beside_the_median_of_all_regions(decks: Decks, engine: Engine) -> None:
    slide = shown(decks, "aspek")
    body = slide.body
    assert isinstance(body, Chart)
    cells = aspects_by_sql.cells(engine, "contoh", 2025)
    own, middle = body.series
    for place, aspect in enumerate(aspects_by_sql.ASPECTS):
        shares = {
            code: now * 100 / aspects_by_sql.MAXIMA[aspect]
            for (code, key), (now, _) in cells.items()
            if key == aspect
        }
        assert own.values[place] == pytest.approx(shares[OWN])
        assert middle.values[place] == pytest.approx(median(shares.values()))
    lost = {
        aspect: aspects_by_sql.MAXIMA[aspect] - cells[OWN, aspect][0]
        for aspect in aspects_by_sql.ASPECTS
    }
    assert max(lost, key=lost.__getitem__) == "A3"
    assert slide.title == (
        f"Poin terbanyak hilang pada Pengembangan Karier: {lost['A3']:.0f} poin dari maksimum 130"
    )


@pytest.mark.parametrize("year", [2023, 2025])
def test_the_history_ends_with_the_year_of_the_deck(
    decks: Decks, engine: Engine, year: int
) -> None:
    body = decks.slide(REGION, DEMO, year, "riwayat", region_code=OWN).body
    assert isinstance(body, Chart)
    rows = by_hand.from_database(str(engine.url.database), "contoh")
    found = by_hand.series(rows, OWN, year)
    assert body.categories == tuple(str(when) for when, _ in found)
    drawn = [
        next(item.values[place] for item in body.series if item.values[place] is not None)
        for place in range(len(found))
    ]
    assert drawn == [score for _, score in found]


def test_open_action_items_are_listed_the_latest_first(decks: Decks, engine: Engine) -> None:
    slide = shown(decks, "rtl")
    body = slide.body
    assert isinstance(body, Listing)
    query = """SELECT title, due_on < ? FROM action_item WHERE dataset = 'contoh'
               AND region_code = ? AND status NOT LIKE 'selesai%' AND status <> 'dibatalkan'
               ORDER BY due_on"""
    found = coaching_by_sql.asked(engine, query, [TODAY.isoformat(), OWN])
    lines = body.lines[: len(found)]
    assert [line[0] for line in lines] == [title for title, _ in found]
    assert [line[2].startswith("Terlambat") for line in lines] == [
        bool(is_late) for _, is_late in found
    ]
    assert len(body.lines) == len(found) == 4
    assert "Ditampilkan 4 dari 11." in slide.note
    few = shown(decks, "rtl", "33.17").body
    assert isinstance(few, Listing)
    assert [line[2].partition(",")[0] for line in few.lines[1:]] == ["Selesai", "Selesai"]


def test_where_no_item_is_open_those_closed_last_are_listed_with_who_did_them(
    decks: Decks, engine: Engine
) -> None:
    query = """SELECT region_code, count(*) FROM action_item WHERE dataset = 'contoh'
               GROUP BY region_code
               HAVING sum(status NOT LIKE 'selesai%' AND status <> 'dibatalkan') = 0"""
    code, count = coaching_by_sql.asked(engine, query, [])[0]
    slide = shown(decks, "rtl", code)
    assert slide.title.startswith("Tidak ada butir RTL yang masih terbuka; ")
    assert isinstance(slide.body, Listing)
    assert len(slide.body.lines) == min(4, count)
    query = "SELECT owner FROM action_item WHERE dataset = 'contoh' AND region_code = ?"
    owners = {owner for (owner,) in coaching_by_sql.asked(engine, query, [code])}
    assert {line[3] for line in slide.body.lines} <= owners


def test_the_coaching_a_region_took_part_in_is_counted(decks: Decks, engine: Engine) -> None:
    found = coaching_by_sql.per_region(engine, "contoh", "semua")
    for code in (OWN, "33.17"):
        (figure,) = shown(decks, "pembinaan", code).figures
        assert figure.value == found[code]


def test_the_parts_of_the_distance_add_up_to_it(decks: Decks) -> None:
    slide = shown(decks, "jalur")
    body = slide.body
    assert isinstance(body, Chart)
    known = [value for value in body.series[0].values if value is not None]
    assert sum(known) == Decimal("75.5")
    assert max(known) == Decimal("32.9")  # 75.5 x 70 lost of 160.5
    assert "prakiraan" in slide.spoken


def test_without_scores_of_aspects_the_distance_is_not_shared_out(decks: Decks) -> None:
    found = decks.of(REGION, PUBLISHED, 2024, region_code=OWN)
    assert "jalur" not in [item.key for item in found.slides]


def test_what_is_not_on_record_stands_on_one_slide_with_what_would_change_it(
    decks: Decks,
) -> None:
    found = decks.of(REGION, PUBLISHED, 2024, region_code=OWN)
    assert [item.key for item in found.slides] == ["pembuka", "pembinaan", "belum"]
    assert not any(isinstance(item.body, Nothing) for item in found.slides)
    slide = found.slides[-1]
    assert slide.title == "4 bagian paparan ini belum tampil karena datanya belum tercatat"
    assert isinstance(slide.body, Listing)
    assert [line[0] for line in slide.body.lines] == [
        "Skor per aspek daerah ini belum terbit",
        "Belum ada skor yang tercatat pada instrumen ini",
        "Jarak ke sasaran belum dapat diuraikan menurut aspek",
        "Belum ada butir RTL yang tercatat untuk daerah ini",
    ]
    assert "belum" not in [
        item.key for item in decks.of(REGION, DEMO, 2025, region_code=OWN).slides
    ]


@pytest.mark.parametrize(
    ("code", "year", "texts"),
    [
        (
            OWN,
            2024,
            [
                "Baik (pernyataan menyeluruh).",
                "Dihitung berlaku sampai 31 Desember 2025. "
                "Per 29 November 2026 masa itu sudah lewat.",
            ],
        ),
        (
            OWN,
            2026,
            [
                "Masa berlaku habis; terakhir Baik (2024).",
                "Dihitung berakhir 31 Desember 2025.",
            ],
        ),
        ("33.01", 2022, ["Data belum diterima provinsi.", "Tampil setelah hasil resmi dicatat."]),
    ],
)
def test_a_region_without_a_score_is_opened_with_result_validity_and_coaching(
    decks: Decks, code: str, year: int, texts: list[str]
) -> None:
    body = decks.slide(REGION, PUBLISHED, year, "pembuka", region_code=code).body
    assert isinstance(body, Cards)
    assert [card.heading for card in body.cards] == ["Hasil terakhir", "Masa berlaku", "Pembinaan"]
    assert [card.text for card in body.cards[:2]] == texts
    assert body.cards[2].text.startswith("Terakhir ")


def test_an_older_score_is_told_with_its_year_and_its_distance(decks: Decks) -> None:
    body = decks.slide(REGION, PUBLISHED, 2024, "pembuka", region_code="33.02").body
    assert isinstance(body, Cards)
    assert body.cards[0].detail == (
        "Skor terakhir 262, tahun 2023; kurang 63 poin menuju Sangat Baik."
    )


def test_the_next_activity_a_region_is_invited_to_is_named(decks: Decks, engine: Engine) -> None:
    body = shown(decks, "pembuka", "33.17").body
    assert isinstance(body, Cards)
    query = """SELECT i.title FROM intervention i JOIN intervention_region r
               ON r.intervention_id = i.id WHERE i.dataset = 'contoh' AND i.status = 'rencana'
               AND r.region_code = '33.17' AND i.starts_on >= ? ORDER BY i.starts_on"""
    (title,) = coaching_by_sql.asked(engine, query, [TODAY.isoformat()])[0]
    assert body.cards[2].detail.startswith("Berikutnya ")
    assert title in body.cards[2].detail


def test_indicators_are_listed_by_the_points_lost_on_them(decks: Decks, engine: Engine) -> None:
    body = shown(decks, "indikator").body
    assert isinstance(body, Listing)
    levels = aspects_by_sql.answers(engine, "contoh", 2025)[OWN]
    lost = {
        code: weight * (4 - levels.get(code, 0)) for code, weight in aspects_by_sql.WEIGHTS.items()
    }
    told = [(line[0].split()[0], line[1], line[2]) for line in body.lines]
    assert len(told) == 8
    for code, level, points in told:
        assert level == str(levels[code])
        assert points == f"{lost[code]:.1f}".removesuffix(".0").replace(".", ",")
    least = min(lost[code] for code, _, _ in told)
    assert least >= sorted(lost.values(), reverse=True)[7]
    assert "prakiraan" in shown(decks, "indikator").title


def test_where_answers_are_unknown_no_indicator_is_listed(decks: Decks) -> None:
    found = decks.of(REGION, PUBLISHED, 2024, region_code=OWN)
    assert "indikator" not in [item.key for item in found.slides]


@pytest.mark.parametrize(
    ("code", "value", "label"),
    [
        ("33.29", Decimal("18.5"), "poin naik sejak 2024"),
        ("33.16", Decimal(84), "poin turun sejak 2024"),
        ("33.20", Decimal("19.5"), "poin naik sejak 2023"),  # the result of 2024 still counts
    ],
)
def test_a_change_is_told_with_its_direction(
    decks: Decks, code: str, value: Decimal | None, label: str
) -> None:
    body = shown(decks, "pembuka", code).body
    assert isinstance(body, Facts)
    assert (value, label) in [(item.value, item.label) for item in body.facts]


def test_a_long_title_is_whole_where_few_lines_leave_room(decks: Decks) -> None:
    body = decks.slide(REGION, PUBLISHED, 2024, "pembinaan", region_code="33.28").body
    assert isinstance(body, Listing)
    told = [cell for line in body.lines for cell in line]
    assert "Rapat koordinasi awal rangkaian asistensi; berbagi praktik baik Kota Magelang" in told
    assert "Maret–Mei 2022" in told


def test_a_result_carried_over_is_compared_with_the_last_score_before_it(decks: Decks) -> None:
    body = decks.slide(REGION, PUBLISHED, 2024, "pembuka", region_code="33.75").body
    assert isinstance(body, Facts)
    # Published by the region: 264,5 in 2022 and 327 in 2023, both on KASN 9/2019.
    told = [(item.value, item.label) for item in body.facts]
    assert (Decimal("62.5"), "poin naik sejak 2022") in told
    assert None not in [item.value for item in body.facts]


def test_finished_and_cancelled_items_are_told_apart(decks: Decks, engine: Engine) -> None:
    query = """SELECT sum(status LIKE 'selesai%'), sum(status = 'dibatalkan') FROM action_item
               WHERE dataset = 'contoh' AND region_code = ?"""
    ((finished, cancelled),) = coaching_by_sql.asked(engine, query, [OWN])
    assert finished
    assert cancelled
    slide = shown(decks, "rtl")
    assert slide.title.endswith(f"; {finished} selesai, {cancelled} dibatalkan")
    told = {item.key: item.value for item in slide.figures}
    assert (told["selesai"], told["dibatalkan"]) == (finished, cancelled)
