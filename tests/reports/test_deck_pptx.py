"""The deck as PPTX: read back with python-pptx, every word and value of it that of the deck."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from pptx import Presentation
from pptx.enum.dml import MSO_FILL
from pptx.enum.text import PP_ALIGN
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Made
from pptx.shapes.base import BaseShape
from pptx.util import Inches, Pt
from reports import deck_cases as cases

from merit.charts import palette
from merit.domain.decks import (
    Cards,
    Chart,
    ChartKind,
    Deck,
    Facts,
    Heat,
    Listing,
    Nothing,
    Series,
)
from merit.reports.deck_pptx import deck_pptx
from merit.reports.deck_pptx.breaks import settled

MADE_ON = date(2026, 11, 29)
BASE = "http://10.0.0.5:8501"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def made(deck: Deck) -> bytes:
    return deck_pptx(deck, made_on=MADE_ON, view_base=BASE)


def opened(deck: Deck) -> Made:
    return Presentation(BytesIO(made(deck)))


def shapes(tree: object) -> Iterator[BaseShape]:
    """Every shape, those of groups too."""
    for shape in tree:  # type: ignore[attr-defined]
        yield shape
        yield from shapes(getattr(shape, "shapes", ()))


def texts(page: object) -> str:
    """Every text on a slide, a line each."""
    told = []
    for shape in shapes(page.shapes):  # type: ignore[attr-defined]
        if shape.has_text_frame:
            told.append(shape.text_frame.text)
        if getattr(shape, "has_table", False) and shape.has_table:
            told += [cell.text for row in shape.table.rows for cell in row.cells]
    return "\n".join(told)


@pytest.fixture(scope="module")
def pages() -> list:
    return list(opened(cases.deck()).slides)


def page_with(pages: list, body: object) -> object:
    return pages[cases.BODIES.index(body)]


def chart_of(pages: list, body: Chart) -> object:
    (frame,) = (item for item in page_with(pages, body).shapes if item.has_chart)
    return frame.chart


def test_slides_are_wide_and_titles_are_titles(pages: list) -> None:
    deck = cases.deck()
    whole = opened(deck)
    assert whole.slide_width * 9 == pytest.approx(whole.slide_height * 16, abs=16)
    assert [page.shapes.title.text_frame.text for page in pages] == [
        slide.title for slide in deck.slides
    ]
    assert [page.slide_layout.name for page in pages] == ["Pembuka", *["Isi"] * 10]
    assert [layout.name for layout in whole.slide_layouts] == ["Pembuka", "Isi"]
    assert deck.title in texts(pages[0])


@pytest.mark.parametrize(
    "body", [item for item in cases.BODIES if isinstance(item, Chart)], ids=lambda body: body.kind
)
def test_charts_are_charts_whose_values_are_those_of_the_deck(pages: list, body: Chart) -> None:
    drawn = chart_of(pages, body)
    series = list(drawn.plots[0].series)
    assert [item.name for item in series][: len(body.series)] == [s.name for s in body.series]
    if body.kind is ChartKind.STRIP:
        return
    assert tuple(drawn.plots[0].categories) == body.categories
    for item, asked in zip(series, body.series, strict=True):
        assert list(item.values) == [
            None if value is None else float(value) for value in asked.values
        ]


def points(series: object) -> list[float]:
    """The values across of a scatter series, of the rows that are its own."""
    across = [float(node.text) for node in series._element.find(qn("c:xVal")).iter(qn("c:v"))]
    return [across[place] for place, up in enumerate(series.values) if up is not None]


def test_dots_stand_at_the_scores_and_limits_are_series(pages: list) -> None:
    series = list(chart_of(pages, cases.STRIP).plots[0].series)
    assert [item.name for item in series] == ["Sangat Baik", "Baik", "Baik", "Sangat Baik"]
    assert points(series[0]) == [325.0, 327.5, 330.0, 332.5, 335.0]
    assert points(series[1]) == [250 + 2.5 * step for step in range(30)]
    assert points(series[2]) == [250.0, 250.0]
    assert points(series[3]) == [325.0, 325.0]


def test_no_dot_hides_another(pages: list) -> None:
    series = list(chart_of(pages, cases.STRIP).plots[0].series)[:2]
    places = [(x, y) for item in series for x, y in zip(points(item), filled(item), strict=True)]
    assert len(places) == len(set(places)) == 35


def filled(series: object) -> list[float]:
    return [up for up in series.values if up is not None]


def test_the_workbook_in_a_chart_holds_the_same_values(pages: list) -> None:
    blob = chart_of(pages, cases.BARS).part.chart_workbook.xlsx_part.blob
    sheet = load_workbook(BytesIO(blob)).active
    assert sheet.title == "Data"
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        [None, "Skor"],
        ["Kab. Blora", 262.5],
        ["Kota Pekalongan", 327],
        ["Kab. Karanganyar", None],
        ["Kab. Banjarnegara", 301.5],
    ]
    strip = load_workbook(
        BytesIO(chart_of(pages, cases.STRIP).part.chart_workbook.xlsx_part.blob)
    ).active
    rows = [[cell.value for cell in row] for row in strip.iter_rows()]
    assert rows[0] == ["Nama", "Nilai", "Sangat Baik", "Baik", "Baik", "Sangat Baik"]
    assert {row[0]: row[1] for row in rows[1:36]} == dict(
        zip(cases.STRIP.categories, map(float, cases.SCORES), strict=True)
    )


def test_a_chart_refers_to_the_cells_of_its_workbook(pages: list) -> None:
    for body in (cases.BARS, cases.STRIP, cases.PARTS):
        drawn = chart_of(pages, body)
        sheet = load_workbook(BytesIO(drawn.part.chart_workbook.xlsx_part.blob)).active
        for reference in drawn._chartSpace.iter(qn("c:numRef")):
            found = reference.find(qn("c:f")).text.removeprefix("Data!").replace("$", "")
            cells = sheet[found] if ":" in found else ((sheet[found],),)
            cached = {
                int(point.get("idx")): float(point.find(qn("c:v")).text)
                for point in reference.iter(qn("c:pt"))
            }
            values = [cell.value for row in cells for cell in row]
            assert {place: v for place, v in enumerate(values) if v is not None} == cached


def test_tables_are_tables_with_the_words_of_the_deck(pages: list) -> None:
    (frame,) = (item for item in page_with(pages, cases.LISTING).shapes if item.has_table)
    found = [[cell.text for cell in row.cells] for row in frame.table.rows]
    assert found == [list(cases.LISTING.head), *map(list, cases.LISTING.lines)]
    (frame,) = (item for item in page_with(pages, cases.HEAT).shapes if item.has_table)
    found = [[cell.text for cell in row.cells] for row in frame.table.rows]
    assert found[0] == ["", *cases.HEAT.columns]
    assert found[1] == ["Banyumas", *(f"{30 + 2 * step}%" for step in range(8))]
    assert found[4][4] == "–"


def test_numbers_cards_and_reasons_are_text(pages: list) -> None:
    said = texts(page_with(pages, cases.FACTS))
    for word in ("58,5", "290,5", "–", "33 daerah yang belum"):
        assert word in said
    said = texts(page_with(pages, cases.CARDS))
    for card in cases.CARDS.cards:
        assert {card.heading, card.text, card.detail} <= {*said.split("\n"), ""}
    said = texts(page_with(pages, cases.NOTHING))
    assert cases.NOTHING.reason in said
    assert cases.NOTHING.remedy in said


def test_every_region_has_a_tile_with_its_category_and_the_year_of_an_older_one(
    pages: list,
) -> None:
    (group,) = (item for item in page_with(pages, cases.MAP).shapes if item.name == "Peta")
    tiles = {tile.name: tile.text_frame.text.split("\n")[-1] for tile in group.shapes}
    assert len(tiles) == 35
    assert (tiles["Kab. Cilacap"], tiles["Kab. Banyumas"]) == ("SB", "SB ’24")
    assert (tiles["Kab. Purbalingga"], tiles["Kab. Banjarnegara"]) == ("K ’23", "–")
    assert (tiles["Kab. Tegal"], tiles["Kota Tegal"]) == ("B", "B")
    names = {tile.name: tile.text_frame.text.split("\n")[0] for tile in group.shapes}
    assert (names["Kab. Pekalongan"], names["Kota Pekalongan"]) == (
        "Kab. Pekalongan",
        "Kota Pekalongan",
    )


def test_the_legend_of_the_map_says_what_the_hatch_means(pages: list) -> None:
    legend = [s for s in page_with(pages, cases.MAP).shapes if s.name == "Keterangan"]
    (entry,) = (s for s in legend if s.fill.type is MSO_FILL.PATTERNED)
    assert entry.text_frame.text == "Hasil tahun sebelumnya: 3"
    plain = opened(cases.deck(cases.FACTS, replace(cases.MAP, places=cases.MAP.places[3:5])))
    assert "Hasil tahun sebelumnya" not in texts(plain.slides[1])


def test_a_number_is_written_the_same_on_the_bar_in_the_table_and_in_words(pages: list) -> None:
    drawn = chart_of(pages, cases.CHANGES)
    for series in drawn.plots[0].series:
        assert (
            series.data_labels.number_format == '[$-421]+General;[$-421]"−"General;[$-421]General'
        )
    thirds = Chart(ChartKind.BARS, ("A",), (Series("x", (Decimal(100) / 3,)),), "%")
    page = opened(cases.deck(cases.FACTS, thirds)).slides[1]
    (frame,) = (item for item in page.shapes if item.has_chart)
    (series,) = frame.chart.plots[0].series
    book = load_workbook(BytesIO(frame.chart.part.chart_workbook.xlsx_part.blob)).active
    assert list(series.values) == [book["B2"].value] == [33.3]
    assert "A 33,3" in described(frame)


def test_numbers_of_a_table_stand_to_the_right_and_words_to_the_left() -> None:
    body = Listing(("Keputusan", "Butir"), (("1", "12"), ("2", "7,5"), ("3", "–")), (3, 1))
    page = opened(cases.deck(cases.FACTS, body)).slides[1]
    (frame,) = (item for item in page.shapes if item.has_table)
    sides = [
        [cell.text_frame.paragraphs[0].alignment for cell in r.cells] for r in frame.table.rows
    ]
    assert sides == [[PP_ALIGN.LEFT, PP_ALIGN.RIGHT]] * 4


def test_no_doubled_word_is_broken_and_no_word_of_a_title_stands_alone() -> None:
    title = "3 dari 35 daerah Sangat Baik; 31 dari 32 lainnya rata-rata kurang 48,2 poin"
    deck = cases.deck(cases.FACTS)
    deck = replace(deck, slides=tuple(replace(slide, title=title) for slide in deck.slides))
    said = opened(deck).slides[0].shapes.title.text_frame.text
    assert said == title.replace(" rata-rata", "\vrata-rata").replace(" poin", "\xa0poin")
    counted = "Pembinaan tahun 2026 menjangkau 32 dari 35 daerah; 3 belum tercatat"
    assert settled(counted, 12.33, 30, bold=True).endswith("daerah; 3\xa0belum\xa0tercatat")


def test_the_map_is_told_in_words() -> None:
    page = opened(cases.deck(cases.FACTS, cases.MAP)).slides[1]
    (tiles,) = (item for item in page.shapes if item.name == "Peta")
    assert described(tiles) == (
        "Peta 35 kabupaten/kota: Temuan ke-2 tentang sistem merit di Jawa Tengah. Buruk 0. "
        "Kurang 1: Kab. Purbalingga. Baik 30: "
        + ", ".join(region.short for region in cases.REGIONS[5:])
        + ". Sangat Baik 2: Kab. Cilacap, Kab. Banyumas. "
        "Hasil tahun sebelumnya 3: Kab. Banyumas 2024, Kab. Purbalingga 2023, "
        f"{cases.REGIONS[5].short} 2024. "
        "Tanpa hasil berlaku 2: Kab. Banjarnegara, Kab. Kebumen"
    )
    assert overlapping(page) == []


def described(shape: BaseShape) -> str:
    return str(shape._element.xpath(".//p:cNvPr")[0].get("descr") or "")


def test_whoever_cannot_see_a_chart_is_told_its_values(pages: list) -> None:
    for page, body in zip(pages, cases.BODIES, strict=True):
        for shape in page.shapes:
            if shape.has_chart or getattr(shape, "has_table", False) or shape.shape_type == 6:
                assert len(described(shape)) > 30, body
    (frame,) = (item for item in page_with(pages, cases.CHANGES).shapes if item.has_chart)
    assert described(frame) == (
        "Grafik batang, satuan: poin: Temuan ke-5 tentang sistem merit di Jawa Tengah. "
        "Naik: Kab. Blora +12,5; Kota Pekalongan +4. Turun: Kab. Karanganyar −8,5"
    )


def test_every_slide_says_its_source_its_period_its_number_and_that_data_are_made_up(
    pages: list,
) -> None:
    deck = cases.deck()
    for number, page in enumerate(pages, start=1):
        said = texts(page).replace("\v", "\n")
        assert f"{deck.period}\n{deck.source}" in said
        assert said.endswith(f"{number}/11")
        assert said.count("Data contoh\n") == 1
    real = opened(cases.deck(cases.FACTS, cases.MAP, mark=""))
    assert not any("Data contoh\n" in texts(page) for page in real.slides)


def test_the_presenter_has_words_source_and_address(pages: list) -> None:
    assert pages[2].notes_slide.notes_text_frame.text.split("\n") == [
        "Ucapan untuk salindia 3.",
        "Cara membaca: Penyebut tiap angka tertulis di sampingnya.",
        "Keadaan data: Tahun 2025 · semua kabupaten/kota · KASN 9/2019 · Data contoh",
        "Sumber: data contoh Merit Jateng, keadaan 29 November 2026",
        "Rincian: http://10.0.0.5:8501/skor?tahun=2025&salindia=3",
    ]


def test_the_file_says_what_it_is_in_indonesian() -> None:
    told = opened(cases.deck()).core_properties
    assert (told.title, told.author, told.language, told.comments) == (
        "Rapat koordinasi sistem merit 2026",
        "Merit Jateng",
        "id-ID",
        "",
    )
    assert told.created == datetime(2026, 11, 29)


def test_no_english_is_left_of_the_template() -> None:
    english = re.compile(r"Click|Placeholder|Title|Slide \d|Layout|Sheet1|TextBox|Rectangle|en-US")
    with ZipFile(BytesIO(made(cases.deck()))) as whole:
        for name in whole.namelist():
            if name.endswith(".xml") and not name.startswith("[") and "presProps" not in name:
                told = whole.read(name).decode()
                words = " ".join(
                    [
                        *re.findall(r"<a:t>([^<]*)", told),
                        *re.findall(r' (?:name|lang)="([^"]*)', told),
                    ]
                )
                assert not english.search(words), (name, english.search(words))


def test_the_same_deck_is_the_same_file() -> None:
    assert made(cases.deck()) == made(cases.deck())


def test_nothing_leads_outside_and_what_people_typed_stays_what_they_typed() -> None:
    hostile = ("=1+1", "@SUM(A1)", "http://contoh.id/x", '=HYPERLINK("http://x.id")', "{=1}")
    deck = cases.deck(
        cases.FACTS,
        replace(
            cases.BARS,
            categories=hostile[:4],
            series=(replace(cases.BARS.series[0], name=hostile[3]),),
        ),
        Listing(hostile[:4], (hostile[1:],), (1, 1, 1, 1)),
    )
    content = made(deck)
    with ZipFile(BytesIO(content)) as whole:
        for name in whole.namelist():
            if name.endswith(".rels"):
                assert b'TargetMode="External"' not in whole.read(name), name
            assert b"hlinkClick" not in whole.read(name), name
        (book,) = (name for name in whole.namelist() if name.endswith(".xlsx"))
        sheet = load_workbook(BytesIO(whole.read(book))).active
    cells = [cell for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]
    assert [cell.value for cell in cells] == [hostile[3], *hostile[:4]]
    assert {cell.data_type for cell in cells} == {"s"}
    assert not any(cell.hyperlink for cell in cells)


def test_colours_are_those_of_the_palette_and_letters_of_one_family() -> None:
    values = {
        value.removeprefix("#").upper()
        for value in re.findall(r"#[0-9A-Fa-f]{6}", str(vars(palette)))
    }
    with ZipFile(BytesIO(made(cases.deck()))) as whole:
        for name in whole.namelist():
            if name.endswith(".xml"):
                told = whole.read(name).decode()
                assert set(re.findall(r'srgbClr val="(\w+)"', told)) <= values, name
                assert set(re.findall(r'latin typeface="([^"]*)"', told)) <= {
                    "Calibri",
                    "+mn-lt",
                    "+mj-lt",
                }, name


def test_letters_can_be_read_from_the_back_row(pages: list) -> None:
    for page in pages:
        layout = {p.placeholder_format.type: p for p in page.slide_layout.placeholders}
        assert layout
        for shape in shapes(page.shapes):
            if shape.has_text_frame and shape.name != "Sumber":
                sizes = [
                    run.font.size
                    for paragraph in shape.text_frame.paragraphs
                    for run in paragraph.runs
                    if run.font.size is not None
                ]
                assert min(sizes, default=Pt(14)) >= Pt(12), (shape.name, sizes)
    heights = [int(size) for size in re.findall(r'sz="(\d+)"', _layouts())]
    assert sorted(heights)[-1] == 3800
    assert 3000 in heights


def _layouts() -> str:
    with ZipFile(BytesIO(made(cases.deck()))) as whole:
        return "".join(
            whole.read(name).decode() for name in whole.namelist() if "slideLayout" in name
        )


def test_a_table_that_does_not_fit_says_how_much_is_left() -> None:
    pages = opened(cases.longest()).slides
    (page,) = (page for page in pages if "baris lainnya" in texts(page))
    (frame,) = (item for item in page.shapes if item.has_table)
    shown = len(frame.table.rows) - 1
    assert f"… dan {15 - shown} baris lainnya" in texts(page)


def overlapping(page: object) -> list[tuple[str, str]]:
    """Pairs of shapes that lie over each other, limits of charts apart."""
    boxes = [
        (s.name, s.left, s.top, s.left + s.width, s.top + s.height)
        for s in page.shapes
        if s.name != "Batas"
    ]
    return [
        (a[0], b[0])
        for place, a in enumerate(boxes)
        for b in boxes[place + 1 :]
        if a[1] < b[3] and b[1] < a[3] and a[2] < b[4] and b[2] < a[4]
    ]


@pytest.mark.parametrize("deck", [cases.deck(), cases.longest()], ids=["usual", "longest"])
def test_no_shape_lies_over_another_or_beyond_the_slide(deck: Deck) -> None:
    whole = opened(deck)
    for page in whole.slides:
        assert overlapping(page) == []
        for shape in page.shapes:
            assert shape.left >= 0
            assert shape.top >= 0
            assert shape.left + shape.width <= whole.slide_width
            assert shape.top + shape.height <= whole.slide_height


def test_every_kind_of_body_was_tried() -> None:
    kinds = {type(body) for body in cases.BODIES}
    assert kinds >= {Chart, Heat, Listing, Facts, Cards, Nothing}
    assert {body.kind for body in cases.BODIES if isinstance(body, Chart)} == set(ChartKind)
    assert Inches(1) == 914400
