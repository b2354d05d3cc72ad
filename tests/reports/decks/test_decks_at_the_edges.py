"""Decks where everybody or nobody is at the goal, where there is none, and of two instruments."""

import sqlite3
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from database_files import copy_of
from reports.decks.shipped_decks import DEMO, Decks
from reports.decks.test_every_deck import check

from merit.domain.decks import (
    Chart,
    DeckKind,
    Facts,
    Heat,
    Listing,
    Map,
    Nothing,
    Slide,
)
from merit.domain.positions import Result
from merit.domain.provenance import Provenance, Source
from merit.domain.records import AssessmentRecord
from merit.domain.states import Confidence, SourceKind, Stage, Status
from merit.services.reference.regions import read_regions
from merit.settings import DATA
from merit.store import assessments
from merit.store.engine import writing

CODES = [item.code for item in read_regions(DATA / "regions.csv")]
KASN, NEW = "kasn-9-2019", "permenpanrb-19-2025"
SOURCE = Provenance(Source("tangan", SourceKind.DEMO), Confidence.HIGH)
MEETING, LEADERS, REGION = DeckKind
Given = Callable[[list[Result | None]], Decks]


@pytest.fixture
def given(demonstration_file: Path, tmp_path: Path) -> Iterator[Given]:
    """Decks of the demonstration with further results, one per region in order of code."""
    with copy_of(demonstration_file, tmp_path) as engine:

        def decks(results: list[Result | None]) -> Decks:
            pairs = zip(CODES, results, strict=True)
            found = [
                AssessmentRecord(DEMO, code, Stage.OFFICIAL, result, SOURCE)
                for code, result in pairs
                if result
            ]
            with writing(engine) as session:
                assessments.add(session, found)
                session.commit()
            return Decks(engine)

        yield decks


def scored(year: int, score: str) -> Result:
    return Result(year, KASN, Status.ASSESSED, Decimal(score))


def of_new(year: int, band: str = "Tinggi") -> Result:
    return Result(year, NEW, Status.ASSESSED, stated_band=band)


def titles(decks: Decks, year: int, group: str = "semua") -> dict[str, str]:
    found = decks.of(MEETING, DEMO, year, group=group)
    check(found)
    check(decks.of(LEADERS, DEMO, year, group=group))
    for code in CODES[:3]:
        check(decks.of(REGION, DEMO, year, region_code=code))
    return {item.key: item.title for item in found.slides}


def slide(decks: Decks, year: int, key: str) -> Slide:
    return decks.slide(MEETING, DEMO, year, key)


def test_everybody_at_the_goal(given: Given) -> None:
    decks = given([scored(2027, "330")] * 35)
    told = titles(decks, 2027)
    assert told["pembuka"] == "Seluruh 35 daerah sudah Sangat Baik"
    assert told["peta"] == "Seluruh 35 daerah berkategori Sangat Baik"
    assert told["jarak"] == "Tidak ada daerah yang diketahui jaraknya di bawah Sangat Baik"
    assert told["karesidenan"] == "Setiap eks-karesidenan sudah memiliki daerah Sangat Baik"
    body = slide(decks, 2027, "pembuka").body
    assert isinstance(body, Facts)
    assert [item.value for item in body.facts] == [35, 330, 0]


def test_nobody_at_the_goal_and_all_at_one_score(given: Given) -> None:
    told = titles(given([scored(2027, "300")] * 35), 2027)
    assert told["pembuka"] == "Belum ada daerah Sangat Baik; 35 daerah rata-rata kurang 25 poin"
    assert told["jarak"] == (
        "35 daerah masih memerlukan 25 poin atau lebih ke Sangat Baik; terdekat 25 poin"
    )
    assert told["karesidenan"] == "Belum ada eks-karesidenan yang memiliki daerah Sangat Baik"


def test_one_region_left(given: Given) -> None:
    told = titles(given([scored(2027, "324.5"), *[scored(2027, "325")] * 34]), 2027)
    assert told["pembuka"] == "34 dari 35 daerah Sangat Baik; 1 lainnya kurang 0,5 poin"
    assert told["jarak"] == "1 daerah kurang 0,5 poin menuju Sangat Baik"


def test_no_result_is_in_force_any_more(given: Given) -> None:
    decks = given([None] * 35)
    told = titles(decks, 2029)
    assert told["pembuka"] == "Belum ada hasil berlaku yang tercatat pada akhir 2029"
    assert told["peta"] == told["pembuka"]
    body = slide(decks, 2029, "peta").body
    assert isinstance(body, Map)
    assert {item.band for item in body.places} == {None}
    assert body.without == 35


def test_an_instrument_without_a_goal_is_counted_towards_none(given: Given) -> None:
    told = titles(given([of_new(2027)] * 30 + [of_new(2027, "Maju")] * 5), 2027)
    assert told["pembuka"] == ("5 Maju dan 30 Tinggi dari 35 daerah; sasarannya belum ditetapkan")
    assert told["peta"] == "30 dari 35 daerah Tinggi; 5 Maju"
    assert (
        told["karesidenan"]
        == "6 dari 6 eks-karesidenan memiliki hasil yang berlaku di seluruh daerahnya"
    )
    assert not any("Sangat Baik" in title for title in told.values())


def test_regions_on_another_instrument_are_named_and_not_mixed(given: Given) -> None:
    decks = given([of_new(2027)] * 4 + [scored(2027, "300")] * 30 + [scored(2027, "340")])
    told = titles(decks, 2027)
    assert told["pembuka"] == (
        "1 dari 35 Sangat Baik, 4 memakai instrumen lain; 30 lainnya rata-rata kurang 25 poin"
    )
    assert told["peta"] == "30 dari 35 daerah Baik; 1 Sangat Baik dan 4 memakai instrumen lain"
    note = slide(decks, 2027, "peta").note
    assert "4 daerah memakai PermenPANRB 19/2025, tidak disamakan" in note
    body = slide(decks, 2027, "peta").body
    assert isinstance(body, Map)
    assert ("T", "Tinggi", 4) in body.bands
    bars = slide(decks, 2027, "karesidenan").body
    assert isinstance(bars, Chart)
    elsewhere = next(item for item in bars.series if item.name == "Instrumen lain")
    assert dict(zip(bars.categories, elsewhere.values, strict=True))["Banyumas"] == 4
    strip = slide(decks, 2027, "jarak")
    assert isinstance(strip.body, Chart)
    assert len(strip.body.categories) == 31
    assert "4 pada instrumen lain tidak digambar" in strip.note


def test_a_region_is_told_in_the_instrument_it_stands_on(given: Given) -> None:
    decks = given([of_new(2027)] + [scored(2027, "300")] * 34)
    found = decks.of(REGION, DEMO, 2027, region_code=CODES[0])
    assert found.instrument == NEW
    assert found.slides[0].title == "Kabupaten Cilacap berkategori Tinggi; skornya belum terbit"
    body = found.slides[-1].body
    assert isinstance(body, Listing)
    assert "Belum ada skor yang tercatat pada instrumen ini" in [line[0] for line in body.lines]


def test_a_score_of_another_year_stands_for_no_other_category(given: Given) -> None:
    stated = Result(2027, KASN, Status.ASSESSED, stated_band="Sangat Baik")
    decks = given([stated] + [scored(2027, "300")] * 34)
    assert titles(decks, 2027)["pembuka"] == (
        "1 dari 35 daerah Sangat Baik; 34 lainnya rata-rata kurang 25 poin"
    )


@pytest.fixture
def written(demonstration_file: Path, tmp_path: Path) -> Iterator[Callable[..., Decks]]:
    """Decks of the demonstration after statements in SQL."""
    with copy_of(demonstration_file, tmp_path) as engine:

        def decks(*statements: str) -> Decks:
            connection = sqlite3.connect(str(engine.url.database))
            with connection:
                for statement in statements:
                    connection.execute(statement)
            connection.close()
            return Decks(engine)

        yield decks


def decision(number: int, withdrawn: str = "") -> str:
    """One more decision of the rakor of 2027."""
    return f"""
        INSERT INTO decision (meeting_id, number, text, decided_at, decided_by, withdrawn)
        SELECT id, {number}, 'Putusan {number} {"panjang " * 40}', '2027-01-20 03:00:00',
               'akun.pembina', '{withdrawn}' FROM meeting WHERE code = 'K-2027-01'
    """


RUNNING = "UPDATE meeting SET state = 'berjalan' WHERE code = 'K-2027-01'"


def test_the_rakor_that_runs_is_shown_before_the_last_one_held(
    written: Callable[..., Decks],
) -> None:
    item = slide(written(RUNNING, decision(1)), 2025, "keputusan")
    assert item.title == "1 keputusan rakor 20 Januari 2027, belum ada butir RTL"


def test_of_many_decisions_the_last_ones_are_listed_and_those_taken_back_are_not(
    written: Callable[..., Decks],
) -> None:
    decks = written(RUNNING, *[decision(number) for number in range(1, 11)], decision(11, "Keliru"))
    check(decks.of(MEETING, DEMO, 2025))
    item = slide(decks, 2025, "keputusan")
    assert isinstance(item.body, Listing)
    assert [line[0] for line in item.body.lines] == [str(number) for number in range(3, 11)]
    assert item.title.startswith("10 keputusan rakor")
    assert item.note == (
        "Status per 29 November 2026. "
        "2 keputusan lebih awal tidak ditampilkan. 1 keputusan dicabut tidak dihitung."
    )


def test_long_texts_of_practices_and_items_are_cut_between_words(
    written: Callable[..., Decks],
) -> None:
    long = "Menata ulang " * 20
    decks = written(
        f"UPDATE practice SET title = '{long}', description = '{long}'",
        f"UPDATE action_item SET title = '{long}'",
        f"UPDATE meeting SET title = '{long}'",
    )
    check(decks.of(MEETING, DEMO, 2025, meeting_code="K-2026-01"))
    found = decks.of(REGION, DEMO, 2025, region_code="33.29")
    check(found)
    body = next(item.body for item in found.slides if item.key == "rtl")
    assert isinstance(body, Listing)
    assert all(line[0].endswith(("Menata…", "ulang…")) for line in body.lines)


def test_items_that_were_all_cancelled_are_not_called_done(written: Callable[..., Decks]) -> None:
    decks = written("UPDATE action_item SET status = 'dibatalkan'")
    assert slide(decks, 2025, "rtl").title == "Seluruh butir RTL dibatalkan"


def test_items_that_are_all_done_are_said_to_be(written: Callable[..., Decks]) -> None:
    decks = written("UPDATE action_item SET status = 'selesai'")
    assert slide(decks, 2025, "rtl").title == "Seluruh 150 butir RTL selesai"


def only_scored(*codes: str) -> str:
    """Leave the aspect scores of these regions alone."""
    return f"""
        DELETE FROM aspect_score WHERE assessment_id NOT IN
        (SELECT id FROM assessment WHERE region_code IN ({", ".join(map(repr, codes))}))
    """


def test_one_region_with_aspect_scores_is_not_the_province(written: Callable[..., Decks]) -> None:
    item = slide(written(only_scored("33.29")), 2025, "aspek")
    assert item.title == "Skor per aspek baru diketahui untuk kurang dari separuh daerah"
    assert isinstance(item.body, Nothing)


def test_an_eks_karesidenan_with_enough_aspect_scores_has_a_row_of_numbers(
    written: Callable[..., Decks],
) -> None:
    item = slide(written(only_scored("33.01", "33.02", "33.03")), 2025, "aspek")
    assert item.title == "Skor per aspek baru diketahui untuk kurang dari separuh daerah"
    assert isinstance(item.body, Heat)
    known = {
        name
        for name, shares in zip(item.body.rows, item.body.percents, strict=True)
        if None not in shares
    }
    assert known == {"Banyumas"}
    assert "Banyumas 3 dari 4" in item.note


def test_scores_that_did_not_change_are_counted(given: Given) -> None:
    given([scored(2026, "300")] * 35)
    decks = given([scored(2027, "300")] * 35)
    assert titles(decks, 2027)["perubahan"] == (
        "Dari akhir 2026 ke akhir 2027: 35 tetap dari 35 daerah"
    )
    body = slide(decks, 2027, "perubahan").body
    assert isinstance(body, Facts)
    assert [item.value for item in body.facts] == [35]
