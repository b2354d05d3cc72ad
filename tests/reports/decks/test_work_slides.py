"""Slides on aspects, coaching, action items, practices, decisions, counted again in SQL."""

from collections import Counter, defaultdict
from decimal import Decimal
from statistics import mean
from typing import Any

import pytest
from reports.decks.shipped_decks import DEMO, PUBLISHED, TODAY, Decks
from services import aspects_by_sql, coaching_by_sql

from merit.domain.decks import Cards, Chart, DeckKind, Facts, Heat, Listing, Nothing, Slide
from merit.store.engine import Engine

MEETING, LEADERS = DeckKind.MEETING, DeckKind.LEADERS
GROUPS = ["semua", "kabupaten", "kota", "eks-pati"]
CLOSED = "('selesai', 'selesai_penyesuaian', 'dibatalkan')"


def figures(slide: Slide) -> dict[str, Decimal | None]:
    return {item.key: item.value for item in slide.figures}


def residencies(engine: Engine) -> dict[str, str]:
    query = "SELECT code, residency FROM region WHERE residency IS NOT NULL"
    return dict(coaching_by_sql.asked(engine, query, []))


def test_a_cell_is_the_mean_share_of_an_aspect_in_an_eks_karesidenan(
    decks: Decks, engine: Engine
) -> None:
    slide = decks.slide(MEETING, DEMO, 2025, "aspek")
    body = slide.body
    assert isinstance(body, Heat)
    cells = aspects_by_sql.cells(engine, "contoh", 2025)
    of = residencies(engine)
    codes = list(aspects_by_sql.ASPECTS)
    assert [name.split()[0] for name in body.columns] == codes
    for name, shown in zip(body.rows, body.percents, strict=True):
        for aspect, value in zip(codes, shown, strict=True):
            found = [
                now * 100 / aspects_by_sql.MAXIMA[aspect]
                for (code, key), (now, _) in cells.items()
                if key == aspect and name in (of[code], "Semua")
            ]
            assert value == pytest.approx(mean(found))
    assert slide.title == (
        "Pengembangan Karier paling rendah: rata-rata 51,3% dari maksimum (34 dari 35 daerah)"
    )
    assert min(figures(slide).items(), key=lambda pair: pair[1] or 0)[0] == "A3"
    assert "prakiraan" in slide.spoken


def test_few_regions_have_a_row_each(decks: Decks) -> None:
    body = decks.slide(MEETING, DEMO, 2025, "aspek", group="eks-pekalongan").body
    assert isinstance(body, Heat)
    assert len(body.rows) == 7
    assert "Kota Tegal" in body.rows


def test_without_scores_of_aspects_the_slide_says_so(decks: Decks) -> None:
    slide = decks.slide(MEETING, PUBLISHED, 2024, "aspek")
    assert isinstance(slide.body, Nothing)
    assert slide.title == "Skor per aspek belum terbit untuk daerah pada pilihan ini"


@pytest.mark.parametrize("group", GROUPS)
def test_held_activities_are_counted_by_kind(decks: Decks, engine: Engine, group: str) -> None:
    slide = decks.slide(MEETING, DEMO, 2025, "intervensi", group=group)
    body = slide.body
    assert isinstance(body, Chart)
    found = coaching_by_sql.held(engine, "contoh", "2026", group)
    assert figures(slide)["terlaksana_2026"] == len(found)
    assert slide.title.startswith(f"{len(found)} kegiatan pembinaan terlaksana pada tahun 2026")
    kinds = coaching_by_sql.asked(
        engine,
        f"SELECT i.kind, COUNT(DISTINCT i.code) {coaching_by_sql.LINKED} "
        f"WHERE {coaching_by_sql.HELD} AND {coaching_by_sql.MEMBER} GROUP BY 1",
        ["contoh", "2026", "2026", *[group] * 4],
    )
    assert sorted(body.series[0].values) == sorted(number for _, number in kinds)


@pytest.mark.parametrize("group", GROUPS)
def test_a_region_is_reached_by_what_it_took_part_in(
    decks: Decks, engine: Engine, group: str
) -> None:
    slide = decks.slide(MEETING, DEMO, 2025, "cakupan", group=group)
    body = slide.body
    assert isinstance(body, Chart)
    per_region = coaching_by_sql.per_region(engine, "contoh", "2026")
    codes = coaching_by_sql.regions(engine, group)
    reached = [code for code in codes if per_region.get(code)]
    assert figures(slide)["terjangkau_2026"] == len(reached)
    if len(codes) <= 7:
        assert list(body.series[0].values) == [per_region.get(code, 0) for code in codes]
        return
    of = residencies(engine)
    counted = Counter(of[code] for code in reached)
    assert dict(zip(body.categories, body.series[0].values, strict=True)) == {
        name: counted[name] for name in body.categories
    }


def test_where_nothing_was_held_this_year_all_years_are_told(decks: Decks, engine: Engine) -> None:
    slide = decks.slide(MEETING, PUBLISHED, 2024, "intervensi")
    found = coaching_by_sql.held(engine, "terbit", "semua", "semua")
    assert slide.title == f"{len(found)} kegiatan pembinaan terlaksana dalam seluruh catatan"
    assert "periode=semua" in slide.view


def items(engine: Engine, group: str) -> list[tuple[Any, ...]]:
    """Eks-karesidenan, status and whether late, of every item that was not cancelled."""
    query = f"""
        SELECT r.residency, a.status, a.due_on < ? AND a.status NOT IN {CLOSED}
        FROM action_item a JOIN region r ON r.code = a.region_code
        WHERE a.dataset = 'contoh' AND a.status <> 'dibatalkan' AND {coaching_by_sql.MEMBER}
    """
    return coaching_by_sql.asked(engine, query, [TODAY.isoformat(), *[group] * 4])


@pytest.mark.parametrize("group", GROUPS)
def test_action_items_are_done_open_or_late(decks: Decks, engine: Engine, group: str) -> None:
    slide = decks.slide(MEETING, DEMO, 2025, "rtl", group=group)
    found = items(engine, group)
    done = sum(status in ("selesai", "selesai_penyesuaian") for _, status, _ in found)
    late = sum(is_late for _, _, is_late in found)
    assert figures(slide) == {"butir": len(found), "selesai": done, "terlambat": late}
    assert slide.title == f"{done} dari {len(found)} butir RTL selesai; {late} terlambat"
    body = slide.body
    assert isinstance(body, Chart)
    assert [sum(item.values, Decimal(0)) for item in body.series] == [
        done,
        len(found) - done - late,
        late,
    ]


def test_the_bars_of_action_items_are_those_of_their_eks_karesidenan(
    decks: Decks, engine: Engine
) -> None:
    body = decks.slide(MEETING, DEMO, 2025, "rtl").body
    assert isinstance(body, Chart)
    counted: defaultdict[str, int] = defaultdict(int)
    for name, _, is_late in items(engine, "semua"):
        counted[name] += is_late
    assert dict(zip(body.categories, body.series[2].values, strict=True)) == counted


def test_practices_on_the_lowest_aspect_come_first(decks: Decks, engine: Engine) -> None:
    slide = decks.slide(MEETING, DEMO, 2025, "praktik")
    query = """SELECT p.title, a.code FROM practice p JOIN aspect a ON a.id = p.aspect_id
               WHERE p.dataset = 'contoh' AND p.state = 'diakui' ORDER BY p.decided_at DESC"""
    found = coaching_by_sql.asked(engine, query, [])
    on_lowest = [title for title, code in found if code == "A3"]
    assert figures(slide)["diakui"] == len(found)
    assert slide.title == (
        f"{len(found)} praktik baik diakui; {len(on_lowest)} tentang Pengembangan Karier, "
        "aspek dengan capaian terendah"
    )
    body = slide.body
    assert isinstance(body, Cards)
    headings = [item.heading for item in body.cards]
    assert sorted(headings[: len(on_lowest)]) == sorted(on_lowest)


@pytest.mark.parametrize("meeting", ["K-2026-01", "K-2025-01"])
def test_decisions_are_listed_with_the_items_that_carry_them_out(
    decks: Decks, engine: Engine, meeting: str
) -> None:
    found = decks.of(MEETING, DEMO, 2025, meeting_code=meeting, keys=("keputusan",))
    query = """
        SELECT d.number, COUNT(a.id), SUM(a.status IN ('selesai', 'selesai_penyesuaian'))
        FROM decision d JOIN meeting m ON m.id = d.meeting_id
        LEFT JOIN action_item a ON a.decision_id = d.id AND a.status <> 'dibatalkan'
        WHERE m.dataset = 'contoh' AND m.code = ? AND d.withdrawn = '' GROUP BY d.number
    """
    rows = coaching_by_sql.asked(engine, query, [meeting])
    (slide,) = found.slides
    body = slide.body
    assert isinstance(body, Listing)
    assert [(line[0], *line[2:]) for line in body.lines] == [
        (str(number), str(items), str(done or 0)) for number, items, done in rows
    ]
    assert figures(slide)[f"butir_{meeting}"] == sum(items for _, items, _ in rows)
    assert found.title.startswith("Rapat koordinasi hasil penilaian")


def test_without_a_rakor_asked_for_the_last_one_held_is_shown(decks: Decks) -> None:
    slide = decks.slide(MEETING, DEMO, 2025, "keputusan")
    assert "21 Januari 2026" in slide.title
    assert "kode=K-2026-01" in slide.view


def test_a_rakor_without_decisions_waits_for_them(decks: Decks) -> None:
    slide = decks.slide(MEETING, DEMO, 2025, "keputusan", meeting_code="K-2027-01")
    assert slide.title == "Belum ada keputusan yang dicatat pada rakor 20 Januari 2027"
    assert isinstance(slide.body, Nothing)


def test_late_items_are_counted_by_region_where_attention_is_asked(
    decks: Decks, engine: Engine
) -> None:
    slide = decks.slide(LEADERS, DEMO, 2025, "perhatian")
    query = f"""SELECT COUNT(DISTINCT region_code) FROM action_item
                WHERE dataset = 'contoh' AND due_on < ? AND status NOT IN {CLOSED}"""
    ((number,),) = coaching_by_sql.asked(engine, query, [TODAY.isoformat()])
    assert figures(slide)["terlambat"] == number
    body = slide.body
    assert isinstance(body, Listing)
    assert ("RTL terlambat", f"{number} daerah") in [line[:2] for line in body.lines]


def test_statements_without_any_other_source_are_not_called_like_all_statements(
    decks: Decks,
) -> None:
    body = decks.slide(LEADERS, PUBLISHED, 2024, "perhatian").body
    assert isinstance(body, Listing)
    assert ("Tanpa sumber lain selain pernyataan menyeluruh", "5 daerah") in [
        line[:2] for line in body.lines
    ]


def test_where_everybody_was_reached_nobody_is_in_the_legend(decks: Decks) -> None:
    body = decks.slide(MEETING, PUBLISHED, 2024, "cakupan").body
    assert isinstance(body, Chart)
    assert [item.name for item in body.series] == ["Terjangkau"]


def test_what_is_counted_at_the_end_of_a_year_says_so(decks: Decks) -> None:
    body = decks.slide(MEETING, PUBLISHED, 2024, "pembuka").body
    assert isinstance(body, Facts)
    assert body.facts[-1].detail == "dari 35 daerah, pada akhir 2024"


def test_a_deck_of_a_rakor_is_called_by_its_title_and_day(decks: Decks) -> None:
    found = decks.of(MEETING, DEMO, 2025, meeting_code="K-2027-01")
    assert found.title.endswith(", 20 Januari 2027")
