"""What holds for every page, in both data sets."""

import re

import pytest
from charts.samples import fields
from ui.screen import PUBLIC, Screen, rows, specification

from merit.ui.navigation import PAGES

MARK = "Data contoh"
TITLES = {page.url_path: page.title for page in PAGES}

each_page = pytest.mark.parametrize("path", PUBLIC, ids=lambda path: path or "start")
each_dataset = pytest.mark.parametrize("dataset", ["terbit", "contoh"])


@each_dataset
@each_page
def test_a_page_opens_without_failure(screen: Screen, path: str, dataset: str) -> None:
    screen.open(path, data=dataset)
    assert not screen.app.exception
    assert screen.warnings == []
    assert screen.title == TITLES[path]


@each_page
def test_the_page_that_is_shown_is_marked_once_among_all_pages(screen: Screen, path: str) -> None:
    marked = re.findall(r'aria-current="page"[^>]*>([^<]+)</a>', screen.open(path).html)
    assert marked == [TITLES[path]]


@each_page
def test_the_ribbon_is_shown_exactly_under_demonstration_data(screen: Screen, path: str) -> None:
    assert 'class="m-ribbon"' in screen.open(path, data="contoh").html
    assert MARK in screen.text
    assert 'class="m-ribbon"' not in screen.open(path, data="terbit").html


@each_dataset
@each_page
def test_every_chart_has_a_text_alternative(screen: Screen, path: str, dataset: str) -> None:
    for chart in screen.open(path, data=dataset).charts:
        assert chart.alt.endswith(".")
        assert (MARK in chart.alt) is (dataset == "contoh")


@each_dataset
@each_page
def test_every_chart_carries_the_mark_inside(screen: Screen, path: str, dataset: str) -> None:
    for chart in screen.open(path, data=dataset).charts:
        assert (MARK in chart.spec) is (dataset == "contoh")


@each_dataset
@each_page
def test_every_chart_gets_the_columns_it_reads(screen: Screen, path: str, dataset: str) -> None:
    for chart in screen.open(path, data=dataset).charts:
        inline = {"x", "y", "urut", "label"}
        bound = {key for item in chart.datasets for key in _columns(chart, item.name)}
        assert set(fields(specification(chart))) - bound - inline == set()


def _columns(chart: object, name: str) -> set[str]:
    return {key for row in rows(chart, name) for key in row}


@each_page
def test_a_page_names_its_source_and_the_state_of_its_values(screen: Screen, path: str) -> None:
    screen.open(path)
    assert "Sumber: " in screen.text
    assert (
        "Status: Terbit; hasil tanpa nomor keputusan belum dicocokkan dengan surat keputusan."
        in screen.text
    )


@each_page
def test_a_page_has_one_main_title_and_no_skipped_level(screen: Screen, path: str) -> None:
    html = screen.open(path, data="contoh").html
    assert html.count("<h1") == 1
    assert "<h4" not in html
