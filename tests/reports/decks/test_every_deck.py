"""What holds for every deck of every data set, year and group."""

import re
from collections.abc import Iterator

import pytest
from e2e.vocabulary import english_in
from reports.decks.shipped_decks import DEMO, PUBLISHED, Decks, texts

from merit.domain.decks import (
    LONGEST_TITLE,
    Cards,
    Chart,
    ChartKind,
    Deck,
    DeckKind,
    Facts,
    Heat,
    Listing,
    Nothing,
    Slide,
)
from merit.domain.scope import groups
from merit.domain.states import Dataset
from merit.reports.decks import catalogue
from merit.services.reference.regions import read_regions
from merit.settings import DATA
from merit.ui.navigation import BY_ADDRESS

REGIONS = read_regions(DATA / "regions.csv")
GROUPS = groups(REGIONS)
YEARS = [(PUBLISHED, year) for year in range(2021, 2026)] + [
    (DEMO, year) for year in range(2022, 2026)
]
LONGEST_NOTE = 200
LONGEST_CELL = 110
MOST = {ChartKind.BARS: 8, ChartKind.COLUMNS: 8, ChartKind.PARTS: 8, ChartKind.STRIP: 35}
NAMED = 8
DECIMAL_POINT = re.compile(r"(?<=[\s(+−])\d+\.\d\d?(?!\d)")  # 3.2 at the start is a code
BLAME = re.compile(r"\b(terburuk|gagal|malas|lalai|peringkat bawah)\b", re.IGNORECASE)


OF_THE_DAY = {
    DeckKind.MEETING: {"rtl", "keputusan", "cakupan"},
    DeckKind.LEADERS: {"perhatian"},
    DeckKind.REGION: {"rtl"},
}
"""Slides that count what changes from day to day, whatever the year of their deck."""


@pytest.mark.parametrize("kind", DeckKind)
def test_what_changes_from_day_to_day_names_its_day(decks: Decks, kind: DeckKind) -> None:
    more = {"region_code": "33.29"} if kind is DeckKind.REGION else {}
    found = decks.of(kind, DEMO, 2025, **more)
    told = {item.key for item in found.slides if "29 November 2026" in item.note}
    assert told >= OF_THE_DAY[kind]


@pytest.mark.parametrize("kind", DeckKind)
def test_a_deck_that_is_kept_for_years_does_not_speak_of_today(
    decks: Decks, kind: DeckKind
) -> None:
    more = {"region_code": "33.29"} if kind is DeckKind.REGION else {}
    for item in decks.of(kind, DEMO, 2025, **more).slides:
        said = " ".join([item.title, item.note, *texts(item.body)])
        assert not re.search(r"\b(hari ini|kemarin|besok|sekarang|saat ini)\b", said), said


def check(found: Deck) -> None:
    """Everything that holds for every deck."""
    known = dict(catalogue(found.kind))
    assert found.slides
    assert {item.key for item in found.slides} <= known.keys()
    assert found.mark == ("Data contoh" if found.dataset is DEMO else "")
    for item in found.slides:
        assert 0 < len(item.title) <= LONGEST_TITLE, item.title
        assert not item.title.endswith((".", "…")), item.title
        assert len(item.note) <= LONGEST_NOTE, item.note
        assert 2 <= len(re.findall(r"[.!?](?= |$)", item.spoken)) <= 5, item.spoken
        assert item.view.partition("?")[0].strip("/") in BY_ADDRESS, item.view
        assert len({figure.key for figure in item.figures}) == len(item.figures)
        check_words(item)
        check_sizes(item)


def check_words(item: Slide) -> None:
    said = [item.title, item.note, item.spoken, *texts(item.body)]
    said += [figure.label for figure in item.figures]
    for text in said:
        assert not english_in(text), text
        assert not BLAME.search(text), text
        assert "None" not in text, text
        assert not DECIMAL_POINT.search(text), text


def check_sizes(item: Slide) -> None:
    body = item.body
    if isinstance(body, Heat):
        assert len(body.columns) <= 8
        assert 0 < len(body.rows) <= 7
        assert all(len(row) == len(body.columns) for row in body.percents)
    elif isinstance(body, Listing):
        assert 0 < len(body.lines) <= 8
        assert len(body.head) == len(body.shares) <= 4
        assert all(len(line) == len(body.head) for line in body.lines)
        assert all(len(cell) <= LONGEST_CELL for line in body.lines for cell in line)
    elif isinstance(body, Cards):
        assert 0 < len(body.cards) <= 3
    elif isinstance(body, Facts):
        assert 0 < len(body.facts) <= 4
    elif isinstance(body, Chart):
        check_chart(body)


def check_chart(body: Chart) -> None:
    assert 0 < len(body.categories) <= MOST[body.kind]
    assert len(set(body.categories)) == len(body.categories)
    assert set(body.named) <= set(body.categories)
    assert len(body.named) <= NAMED
    assert body.series
    assert all(len(item.values) == len(body.categories) for item in body.series)
    assert any(value is not None for item in body.series for value in item.values)


@pytest.mark.parametrize(("dataset", "year"), YEARS)
def test_the_deck_of_a_rakor_is_whole_for_every_group(
    decks: Decks, dataset: Dataset, year: int
) -> None:
    for group in GROUPS:
        check(decks.of(DeckKind.MEETING, dataset, year, group=group))


@pytest.mark.parametrize(("dataset", "year"), [(PUBLISHED, 2024), (DEMO, 2025)])
def test_the_deck_of_leadership_is_whole_for_every_group(
    decks: Decks, dataset: Dataset, year: int
) -> None:
    for group in GROUPS:
        found = decks.of(DeckKind.LEADERS, dataset, year, group=group)
        check(found)
        assert len(found.slides) == 5


@pytest.mark.parametrize(("dataset", "year"), [(PUBLISHED, 2024), (DEMO, 2025)])
def test_the_deck_of_every_region_is_whole(decks: Decks, dataset: Dataset, year: int) -> None:
    for region in REGIONS:
        found = decks.of(DeckKind.REGION, dataset, year, region_code=region.code)
        check(found)
        keys = [item.key for item in found.slides]
        assert keys == [key for key, _ in catalogue(DeckKind.REGION) if key in keys]
        assert keys[0] == "pembuka"
        known = {"aspek", "riwayat", "rtl", "pembinaan", "jalur"} <= set(keys)
        assert ("belum" in keys) is not known
        assert region.label in found.period


def nothings(found: Deck) -> Iterator[str]:
    for item in found.slides:
        if isinstance(item.body, Nothing):
            yield item.key
            assert item.body.reason.rstrip(".") == item.title
            assert item.body.remedy


def test_what_the_published_facts_do_not_hold_is_said_and_not_drawn(decks: Decks) -> None:
    found = decks.of(DeckKind.MEETING, PUBLISHED, 2024)
    assert list(nothings(found)) == ["aspek", "rtl", "praktik", "keputusan"]
    assert not list(nothings(decks.of(DeckKind.MEETING, DEMO, 2025)))


def test_every_deck_offers_its_slides_by_key_and_name() -> None:
    keys = {kind: [key for key, _ in catalogue(kind)] for kind in DeckKind}
    assert keys == {
        DeckKind.MEETING: [
            *("pembuka", "peta", "jarak", "perubahan", "aspek", "karesidenan", "intervensi"),
            *("cakupan", "rtl", "praktik", "keputusan"),
        ],
        DeckKind.LEADERS: ["pembuka", "peta", "jarak", "aspek", "perhatian"],
        DeckKind.REGION: [
            *("pembuka", "aspek", "riwayat", "rtl", "pembinaan", "jalur", "indikator", "belum"),
        ],
    }
    for kind in DeckKind:
        names = [name for _, name in catalogue(kind)]
        assert len(set(names)) == len(names)
        assert not any(map(english_in, names))


def test_the_slides_asked_for_come_in_the_order_asked(decks: Decks) -> None:
    keys = ("rtl", "tidak-ada", "peta", "rtl")
    found = decks.of(DeckKind.MEETING, DEMO, 2025, keys=keys)
    assert [item.key for item in found.slides] == ["rtl", "peta"]
    whole = decks.of(DeckKind.MEETING, DEMO, 2025, keys=("tidak-ada",))
    assert whole.slides == decks.of(DeckKind.MEETING, DEMO, 2025).slides


def test_every_slide_leads_to_its_page_with_the_same_filters(decks: Decks) -> None:
    for item in decks.of(DeckKind.MEETING, DEMO, 2024, group="kota").slides:
        asked = item.view.partition("?")[2].split("&")
        assert {"tahun=2024", "data=contoh", "kelompok=kota"} <= set(asked)
