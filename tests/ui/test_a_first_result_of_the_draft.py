"""The year in which one region has its first result under the draft, and nobody else has."""

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from database_files import copied
from ui.conftest import SETTINGS, forget
from ui.screen import Screen, rows

from merit.charts import multiples, palette
from merit.domain.access import visitor
from merit.domain.positions import Result
from merit.domain.provenance import Provenance, Source
from merit.domain.records import AssessmentRecord
from merit.domain.states import Confidence, Dataset, SourceKind, Stage, Status
from merit.settings import settings as current
from merit.store import assessments
from merit.store.engine import make_engine, shared_engine, writing
from merit.ui.navigation import PAGES

DRAFT, REGION, YEAR = "permenpanrb-19-2025", "33.74", "2026"
NAME = "Kota Semarang"
SOURCE = Provenance(Source("tangan", SourceKind.OFFICIAL), Confidence.HIGH)
# End of 2026, from data/published/results.csv: what was last known is of 2023 (Sangat Baik, for two
# years) or of 2024 (Baik, for one), so nothing but the new result is in force.
PUBLISHED = {"Sangat Baik": 0, "Baik": 0, "Kurang": 0, "Buruk": 0, "other": 1, "none": 34}

each_dataset = pytest.mark.parametrize("dataset", ["terbit", "contoh"])


@pytest.fixture(scope="module")
def changed(demonstration_file: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Everything that is shipped, and Kota Semarang assessed as Tinggi in 2026."""
    url = copied(demonstration_file, tmp_path_factory.mktemp("draft"))
    engine = make_engine(url)
    result = Result(int(YEAR), DRAFT, Status.ASSESSED, stated_band="Tinggi")
    with writing(engine) as session:
        assessments.add(
            session,
            [
                AssessmentRecord(
                    dataset,
                    REGION,
                    Stage.OFFICIAL,
                    result,
                    SOURCE,
                    published_index=Decimal("0.87"),
                )
                for dataset in Dataset
            ],
        )
    engine.dispose()
    return url


@pytest.fixture
def screen(changed: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Screen]:
    for name in SETTINGS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("MERIT_DATABASE_URL", changed)
    forget()
    yield Screen()
    shared_engine(current().database_url).dispose()
    forget()


VIEWS = [
    *((page.url_path, {}) for page in PAGES if visitor(demo=True).may(page.permission)),
    *(("peta", {"ukuran": measure}) for measure in ("jarak", "perubahan", "A3")),
    ("peta", {"bentuk": "petak", "kode": REGION}),
    ("daerah", {"kode": REGION}),
    ("daerah", {"kode": "33.71"}),
    ("banding", {"daerah": f"{REGION},33.71"}),
    ("banding", {"daerah": f"{REGION},33.71", "lihat": "pilihan"}),
    ("aspek", {"lihat": "hilang"}),
    ("aspek", {"lihat": "hilang", "kode": REGION}),
    ("aspek", {"aspek": "A3"}),
    ("aspek", {"aspek": "A3", "kode": REGION}),
    ("aspek", {"aspek": "A3", "indikator": "3.1"}),
    ("metodologi", {"instrumen": DRAFT}),
]


@each_dataset
@pytest.mark.parametrize("group", ["semua", "kota"])
@pytest.mark.parametrize(("path", "query"), VIEWS, ids=str)
def test_every_view_opens_and_draws_nothing_blank(
    screen: Screen, path: str, query: dict[str, str], group: str, dataset: str
) -> None:
    screen.open(path, data=dataset, tahun=YEAR, kelompok=group, **query)
    assert not screen.app.exception
    assert screen.warnings == []
    for chart in screen.charts:
        assert rows(chart), chart.alt


def cards(screen: Screen) -> dict[str, int]:
    """Name and number of every counter."""
    found = re.findall(r'<div class="m-card".*?</div>', screen.html, flags=re.S)
    words = [re.findall(r"<d[dt][^>]*>(.*?)</d[dt]>", card) for card in found]
    return {name: int(number) for name, number, *_ in words}


def test_the_counters_of_the_overview_lose_nobody(screen: Screen) -> None:
    found = cards(screen.open("", data="terbit", tahun=YEAR))
    assert found == {
        "Sangat Baik": PUBLISHED["Sangat Baik"],
        "Baik": 0,
        "Kurang": 0,
        "Buruk": 0,
        "Instrumen lain": PUBLISHED["other"],
        "Tanpa hasil berlaku": PUBLISHED["none"],
    }
    assert "0 dari 35 daerah Sangat Baik pada akhir 2026, 1 memakai instrumen lain" in screen.text
    assert (
        "1 daerah dinilai dengan PermenPANRB 19/2025 (Kota Semarang Tinggi). Kategorinya tidak "
        "disamakan dengan kategori Peraturan KASN 9/2019"
    ) in screen.text
    assert "1 Tinggi" in screen.text


@each_dataset
@pytest.mark.parametrize(("group", "number"), [("semua", 35), ("kota", 6), ("kabupaten", 29)])
def test_every_group_adds_up(screen: Screen, group: str, number: int, dataset: str) -> None:
    found = cards(screen.open("", data=dataset, tahun=YEAR, kelompok=group))
    assert sum(found.values()) == number
    assert ("Instrumen lain" in found) == (group != "kabupaten")


@each_dataset
def test_the_map_draws_the_predicate_in_its_own_colour_and_names_it(
    screen: Screen, dataset: str
) -> None:
    screen.open("peta", data=dataset, tahun=YEAR)
    drawn = {row["kode"]: row for row in rows(screen.charts[0])}
    assert len(drawn) == 35
    assert (drawn[REGION]["teks"], drawn[REGION]["kategori"]) == ("T", "Tinggi")
    assert drawn[REGION]["isi"] == palette.BANDS["T"].fill
    assert Counter(row["isi"] == palette.BANDS["T"].fill for row in drawn.values())[True] == 1
    assert "T Tinggi (PermenPANRB 19/2025)" in screen.text
    assert ", 1 memakai instrumen lain" in screen.text


def test_the_map_of_the_published_facts_adds_up(screen: Screen) -> None:
    screen.open("peta", data="terbit", tahun=YEAR)
    fills = Counter(row["isi"] for row in rows(screen.charts[0]))
    assert fills == {
        palette.BANDS["T"].fill: PUBLISHED["other"],
        palette.NO_VALUE_HATCH: PUBLISHED["none"],
    }


@each_dataset
def test_the_ranking_lists_the_region_with_the_reason(screen: Screen, dataset: str) -> None:
    screen.open("banding", data=dataset, tahun=YEAR)
    ranked = len(rows(screen.charts[0])) if screen.charts else 0
    left = re.search(r"(\d+) daerah tidak diperingkat", screen.text)
    assert left is not None
    assert ranked + int(left.group(1)) == 35
    assert "Hasil memakai instrumen lain · 1 daerah" in screen.text


def test_the_trends_count_the_goal_of_one_instrument_and_name_the_other(screen: Screen) -> None:
    screen.open("tren", data="terbit", tahun=YEAR)
    assert (
        "Belum ada hasil Peraturan KASN 9/2019 yang berlaku pada akhir 2026, 1 memakai instrumen "
        "lain; "
    ) in screen.text
    panels = rows(screen.charts[-1])
    assert len({row["kode"] for row in panels}) == 35
    assert [row["kode"] for row in panels if row["jenis"] == multiples.BREAK] == [REGION]


@each_dataset
def test_the_profile_says_that_the_goal_is_unknown(screen: Screen, dataset: str) -> None:
    screen.open("daerah", data=dataset, tahun=YEAR, kode=REGION)
    assert f"{NAME} berkategori Tinggi; sasaran belum diketahui." in screen.text
    assert "Jarak ke sasaran" in screen.text
    assert "Instrumen PermenPANRB 19/2025" in screen.text
    assert "masa berlakunya belum diketahui" in screen.text
    assert "Jarak ke Sangat Baik" not in screen.text
    years = {row["tahun"]: row for row in rows(screen.charts[0])}
    assert years[YEAR]["isi"] == palette.hatch("T")
    assert (years[YEAR]["bawah"], years[YEAR]["atas"]) == (0.81, 1.01)
    for year, row in years.items():
        assert row["kosong"] or year == YEAR  # no other year is on the axis, and none is silent


def test_the_methodology_counts_the_levels_of_the_instrument(screen: Screen) -> None:
    for code, levels in ((DRAFT, 5), ("kasn-9-2019", 4)):
        screen.open("metodologi", instrumen=code)
        screen.app.session_state["indikator"] = True
        screen.app.run()
        assert f"Tingkat 1 sampai {levels}" in screen.text
