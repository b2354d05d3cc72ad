"""Pictures for a hall: nothing too small, nothing on top of another, nothing cut, values right."""

import json
import re
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

import altair as alt
import pytest
import vl_convert
from charts.slide_geometry import drawn, extent, font, outside, overlapping, struck_through
from charts.vision import EYES, contrast, difference, lab
from reports import deck_cases

from merit.charts import palette
from merit.charts.slides import DRAWN, WIDTH, slide_chart
from merit.charts.slides.colours import PLAIN, WORK, fill_of, fills_of, ink_on, step_of
from merit.charts.slides.measuring import LEAST, lines_of, width_of
from merit.domain.decks import Chart, ChartKind, Deck, Heat, Map, Place, Series
from merit.domain.states import ActionStatus
from merit.reports.slide_alt import named, plain
from merit.reports.slide_pictures import room_of

DECKS = {"usual": deck_cases.deck(), "longest": deck_cases.longest()}
CASES = {
    f"{name} {slide.key}": (slide.body, room_of(slide, deck.source))
    for name, deck in DECKS.items()
    for slide in deck.slides
    if isinstance(slide.body, DRAWN)
}
each = pytest.mark.parametrize(("body", "room"), CASES.values(), ids=CASES)
Body = Chart | Map | Heat


@each
def test_no_word_is_smaller_than_can_be_read_from_the_back(body: Body, room: int) -> None:
    assert min(words.size for words in drawn(body, room).words) >= 28


@each
def test_no_word_is_cut_by_the_edge(body: Body, room: int) -> None:
    assert outside(drawn(body, room)) == []


@each
def test_no_words_lie_on_each_other(body: Body, room: int) -> None:
    assert overlapping(drawn(body, room)) == []


@each
def test_no_mark_leaves_the_picture(body: Body, room: int) -> None:
    picture = drawn(body, room)
    for box in picture.boxes:
        assert 0 <= box.x <= box.x2 <= WIDTH
        assert 0 <= box.y <= box.y2 <= picture.height
    for dot in picture.dots:
        assert dot.radius <= dot.x <= WIDTH - dot.radius
        assert dot.radius <= dot.y <= picture.height - dot.radius


@each
def test_the_specification_is_valid_and_can_be_drawn(body: Body, room: int) -> None:
    spec = slide_chart(body, room, write=plain, named=named)
    assert json.loads(json.dumps(spec, allow_nan=False)) == spec
    alt.LayerChart.from_dict(spec)
    svg = vl_convert.vegalite_to_svg(json.dumps(spec))
    assert "NaN" not in svg
    assert f'viewBox="0 0 {WIDTH} {room}"' in svg
    sizes = [float(size) for size in re.findall(r'font-size="([\d.]+)px"', svg)]
    assert sizes
    assert min(sizes) >= 28


@pytest.mark.parametrize("deck", DECKS.values(), ids=DECKS)
def test_every_value_of_a_bar_chart_is_printed(deck: Deck) -> None:
    bars = [s for s in deck.slides if isinstance(s.body, Chart) and s.body.kind is ChartKind.BARS]
    for slide in bars:
        assert isinstance(slide.body, Chart)
        said = {words.text for words in drawn(slide.body, room_of(slide, deck.source)).words}
        for series in slide.body.series:
            for value in series.values:
                if value is not None:
                    sign = "+" if series.tone == "naik" else ""
                    text = f"{value.normalize():f}".replace(".", ",").replace("-", "−")
                    assert f"{sign}{text} {slide.body.unit}" in said


def test_a_bar_is_as_long_as_its_value() -> None:
    chart = Chart(ChartKind.BARS, ("a", "b"), (Series("", (Decimal(10), Decimal(40))),), "poin")
    short, long = drawn(chart, 600).boxes
    assert long.x2 - long.x == pytest.approx(4 * (short.x2 - short.x))


def test_what_has_no_value_has_no_bar() -> None:
    body = deck_cases.BARS
    missing = sum(value is None for series in body.series for value in series.values)
    given = sum(value is not None for series in body.series for value in series.values)
    assert missing == 1
    assert len(drawn(body, 600).boxes) == given


def test_every_value_of_a_strip_is_one_dot_and_none_covers_another() -> None:
    dots = drawn(deck_cases.STRIP, 600).dots
    assert len(dots) == 35
    for first, second in combinations(dots, 2):
        apart = ((first.x - second.x) ** 2 + (first.y - second.y) ** 2) ** 0.5
        assert apart >= first.radius + second.radius


def test_dots_stand_at_their_values_on_the_scale() -> None:
    picture = drawn(deck_cases.STRIP, 600)
    limits = {line.x for line in picture.lines if line.x == line.x2 and line.thick == 3}
    at_goal = [dot for dot in picture.dots if dot.fill == palette.BANDS["SB"].fill]
    assert min(dot.x for dot in at_goal) == pytest.approx(max(limits))  # 325 is the limit itself


def test_names_on_a_strip_are_led_to_their_dots() -> None:
    body = deck_cases.STRIP
    picture = drawn(body, 600)
    ends = {(line.x2, line.y2) for line in picture.lines}
    tops = {(dot.x, dot.y - dot.radius) for dot in picture.dots}
    said = {words.text for words in picture.words}
    assert set(body.named) <= said
    assert len(ends & tops) == len(body.named)


def test_no_line_strikes_through_a_name_or_a_number() -> None:
    scores = tuple(map(Decimal, ("249.5", "251", "259.5", "260", "262", "312.5", "327", "338")))
    places = tuple(region.short for region in deck_cases.REGIONS[:8])
    strip = replace(deck_cases.STRIP, categories=places, named=places)
    strip = replace(strip, series=(Series("Skor", scores),))
    struck = Series("Skor", (Decimal(231), Decimal(310), Decimal("264.5"), Decimal(327)))
    columns = replace(deck_cases.COLUMNS, categories=("21", "22", "23", "24"), series=(struck,))
    columns = replace(columns, limits=strip.limits)
    for picture in (drawn(strip, 520), drawn(columns, 520)):
        assert struck_through(picture) == []


def test_no_name_lies_over_the_dot_of_another() -> None:
    scores = tuple(map(Decimal, ("249.5", "259.5", "280.5", "282.5", "283.5", "312.5", "337")))
    places = tuple(region.short for region in deck_cases.REGIONS[:7])
    strip = replace(deck_cases.STRIP, categories=places, named=places)
    picture = drawn(replace(strip, series=(Series("Skor", scores),)), 520)
    middles = dict(zip(places, sorted(dot.x for dot in picture.dots), strict=True))
    for words in picture.words:
        if words.text in middles:
            assert words.x == pytest.approx(middles[words.text])


def test_the_map_has_a_tile_with_name_and_code_for_every_region() -> None:
    picture = drawn(deck_cases.MAP, 610)
    assert len([box for box in picture.boxes if box.radius == 6]) == 35
    said = [words.text for words in picture.words]
    assert (said.count("Kota"), said.count("Kab.")) == (6, 4)  # four names are both
    assert said.count("–") == 2  # without a valid result
    assert "SB ’24" in said
    for name in ("Cilacap", "Purbalingga", "Pekalongan", "Salatiga"):
        assert name in said


def test_the_legend_of_a_small_group_lies_on_no_tile() -> None:
    places = tuple(item for item in deck_cases.MAP.places if item.tile and item.tile[1] < 6)
    for room in (520, 610):
        picture = drawn(replace(deck_cases.MAP, places=places), room)
        tiles = [box for box in picture.boxes if box.radius == 6]
        for item in map(extent, picture.words):
            if ":" in item.words.text:
                assert not [
                    box
                    for box in tiles
                    if box.x < item.right and box.y < item.bottom
                    if box.x2 > item.left and box.y2 > item.top
                ]


def test_on_low_tiles_a_kota_still_has_its_name_and_says_that_it_is_one() -> None:
    said = [words.text for words in drawn(deck_cases.MAP, 440).words]
    assert "Salatiga" in said
    assert "Kota B" in said
    assert "Kota" not in said
    assert any(word.endswith("…") and word.startswith("Karangan") for word in said)


def test_a_result_carried_over_is_hatched_and_so_is_a_missing_one() -> None:
    fills = [box.fill for box in drawn(deck_cases.MAP, 610).boxes if box.radius == 6]
    assert fills.count(palette.hatch("SB")) == 1
    assert fills.count(palette.hatch("K")) == 1
    assert fills.count(palette.NO_VALUE_HATCH) == 2


def test_a_map_whose_places_are_not_known_is_still_a_map() -> None:
    places = tuple(Place(p.region_code, p.name, p.band) for p in deck_cases.MAP.places)
    picture = drawn(replace(deck_cases.MAP, places=places), 610)
    corners = {(box.x, box.y) for box in picture.boxes if box.radius == 6}
    assert len(corners) == 35
    assert overlapping(picture) == []


def test_the_parts_of_a_bar_are_printed_with_their_sum() -> None:
    said = [words.text for words in drawn(deck_cases.PARTS, 600).words]
    for total in ("12 butir", "8 butir", "14 butir"):  # 4 + 7 + 1, 3 + 5, 12 + 2
        assert total in said


def test_a_bar_of_one_part_says_its_number_once() -> None:
    whole = Series("Terjangkau", (Decimal(4), Decimal(6)))
    chart = replace(deck_cases.PARTS, categories=("Kedu", "Pati"), series=(whole,), unit="daerah")
    said = [words.text for words in drawn(chart, 600).words]
    assert {"4 daerah", "6 daerah"} <= set(said)
    assert not {"4", "6"} & set(said)


def test_what_values_are_parts_of_is_told_once() -> None:
    chart = replace(deck_cases.BARS, unit="% dari maksimum", limits=())
    said = [words.text for words in drawn(chart, 600).words]
    assert said.count("% dari maksimum") == 1
    assert "262,5%" in said


@pytest.mark.parametrize(
    ("percent", "step"), [(40, 0), (40.1, 1), (55, 1), (70, 2), (85, 3), (85.1, 4)]
)
def test_a_cell_has_the_shade_it_has_in_the_tables_of_the_dashboard(
    percent: float, step: int
) -> None:
    assert step_of(percent) == palette.SEQUENCE[step]


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize(
    "text", ["Kab. Temanggung", "249,5 poin", "Perencanaan Kebutuhan 2025", "% dari maksimum (34)"]
)
def test_words_are_never_wider_than_was_reckoned(text: str, bold: bool) -> None:
    real = font(bold=bold).getlength(text) * LEAST / 1000
    assert real <= width_of(text, bold=bold) <= 1.08 * real


@pytest.mark.parametrize(
    ("word", "width", "lines"),
    [
        ("Banjarnegara", 160, ["Banjar-", "negara"]),
        ("Temanggung", 160, ["Temang-", "gung"]),
        ("Pengembangan", 190, ["Pengem-", "bangan"]),
        ("Purbalingga", 160, ["Purbalingga"]),
    ],
)
def test_long_words_break_where_a_syllable_begins(
    word: str, width: float, lines: list[str]
) -> None:
    assert lines_of(word, width) == lines


FILLS = {
    "work": {
        fill_of(tone)
        for tone in (ActionStatus.DONE, ActionStatus.ON_TRACK, ActionStatus.HINDERED, palette.LATE)
    },
    "up and down": {fill_of("naik"), fill_of("turun")},
    "plain": set(PLAIN),
    "categories": {palette.BANDS[code].fill for code in ("BR", "K", "B", "SB")} | {palette.PAPER},
}


@pytest.mark.parametrize("eyes", EYES)
@pytest.mark.parametrize("fills", FILLS.values(), ids=FILLS)
def test_no_two_fills_of_one_slide_look_alike(fills: set[str], eyes: str) -> None:
    seen = [lab(fill, eyes) for fill in fills]
    assert min(difference(first, second) for first, second in combinations(seen, 2)) >= 19


@pytest.mark.parametrize("tone", [*WORK, *palette.BANDS, "naik", "turun", ""])
def test_numbers_printed_on_a_fill_are_readable(tone: str) -> None:
    assert contrast(fill_of(tone), ink_on(fill_of(tone))) >= 4.5


def test_beside_categories_a_series_without_one_has_no_colour() -> None:
    one = (Decimal(1),)
    chart = Chart(
        ChartKind.PARTS, ("a",), (Series("Baik", one, "B"), Series("Tanpa hasil", one)), "daerah"
    )
    assert fills_of(chart) == [palette.BANDS["B"].fill, palette.NO_VALUE.fill]
