"""The charts of the trends page: panels that fit every width, and lines that mean what they say."""

import json
import re
from itertools import pairwise

import pandas as pd
import pytest
import vl_convert
from charts.sample import Sample
from charts.trend_samples import SAMPLES

from merit.charts import countdown, multiples, palette

PANELS = SAMPLES["panels"]
HEIGHT = 640
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
Box = tuple[float, float, float, float]


def drawn(sample: Sample, rows: pd.DataFrame, *, width: int) -> str:
    """The chart as SVG in a box of fixed size."""
    spec = sample.spec(rows) | {"width": width}
    if spec.get("height") == "container":
        spec["height"] = HEIGHT
    return str(vl_convert.vegalite_to_svg(json.dumps(spec)))


def marks(picture: str, kind: str, element: str = "path") -> list[str]:
    """The elements of the marks of one kind, in the order of the layers; axes are no marks."""
    groups = re.findall(rf'<g class="mark-{kind} role-mark[^>]*>(.*?)</g>', picture, re.S)
    return [item for group in groups for item in re.findall(rf"<{element} .*?>", group)]


def panels(count: int) -> pd.DataFrame:
    """As many empty panels as asked for."""
    frame = PANELS.full[PANELS.full["jenis"] == multiples.PANEL].head(1)
    rows = pd.concat([frame] * count, ignore_index=True)
    return rows.assign(urut=range(count), banyak=count, kode=[f"33.{n}" for n in range(count)])


def boxes(picture: str) -> list[Box]:
    """Left, top, right and bottom of the panels, in their order."""
    found = []
    for path in marks(picture, "rect"):
        shape = re.search(r' d="([^"]+)"', path)
        assert shape
        numbers = [float(item) for item in NUMBER.findall(shape[1])]
        xs, ys = numbers[::2], numbers[1::2]
        found.append((min(xs), min(ys), max(xs), max(ys)))
    return found


@pytest.mark.parametrize(
    ("width", "count", "columns", "lines"),
    [(358, 35, 3, 12), (640, 35, 5, 7), (1120, 35, 7, 5), (358, 6, 3, 2), (1120, 4, 4, 1)],
)
def test_panels_are_laid_out_by_the_width_of_the_box(
    width: int, count: int, columns: int, lines: int
) -> None:
    found = boxes(drawn(PANELS, panels(count), width=width))
    assert len(found) == count
    assert len({round(box[0], 3) for box in found}) == columns
    assert len({round(box[1], 3) for box in found}) == lines
    assert found == sorted(found, key=lambda box: (round(box[1], 3), box[0]))


@pytest.mark.parametrize("width", [358, 640, 1120, 1500])
def test_no_panel_leaves_the_box_or_lies_over_another(width: int) -> None:
    found = boxes(drawn(PANELS, panels(35), width=width))
    assert all(box[0] >= 0 and box[2] <= width for box in found)
    assert all(box[1] >= 0 and box[3] <= HEIGHT for box in found)
    for before, after in pairwise(found):
        assert before[2] <= after[0] or before[3] <= after[1]


def test_a_line_joins_the_scores_of_one_instrument_only() -> None:
    lines = marks(drawn(PANELS, PANELS.full, width=1120), "line")
    ends = [re.search(r' d="M([-\d.]+),[-\d.]+L([-\d.]+),[-\d.]+"', line) for line in lines]
    spans = sorted((float(end[1]), float(end[2])) for end in ends if end)
    (before, cut), (first, last) = spans
    dotted = marks(drawn(PANELS, PANELS.full, width=1120), "rule", "line")
    breaks = [rule for rule in dotted if 'stroke-dasharray="1,3"' in rule]
    assert len(breaks) == 1
    place = float(re.findall(r"translate\(([-\d.]+)", breaks[0])[0])
    assert before < cut < place < first < last


def test_a_year_off_is_hollow_and_a_score_is_not() -> None:
    points = marks(drawn(PANELS, PANELS.full, width=1120), "symbol")
    hollow = [point for point in points if f'fill="{palette.PAPER}"' in point]
    assert (len(points), len(hollow)) == (5, 1)
    assert f'stroke="{palette.BANDS["SB"].fill}"' in hollow[0]


def test_a_category_alone_is_a_bar_over_its_range_and_no_point() -> None:
    picture = drawn(PANELS, PANELS.full, width=1120)
    assert len([item for item in marks(picture, "rect") if palette.hatch("B") in item]) == 1
    assert ">?<" in picture
    assert ">0,72<" in picture


def test_a_year_without_a_spread_keeps_its_scores_and_has_no_band() -> None:
    sample = SAMPLES["spread"]
    full, gap = drawn(sample, sample.full, width=600), drawn(sample, sample.gap, width=600)
    assert (len(marks(full, "rect")), len(marks(gap, "rect"))) == (2, 1)
    assert len(marks(full, "symbol")) == 3 + 2  # scores and means
    assert len(marks(gap, "symbol")) == 3 + 1
    assert "n = 2" in gap


def test_the_projection_is_dashed_and_only_there_when_it_can_be_computed() -> None:
    sample = SAMPLES["countdown"]
    picture = drawn(sample, sample.full, width=600)
    dashes = [re.findall(r'stroke-dasharray="([^"]+)"', line)[0] for line in marks(picture, "line")]
    assert sorted(dashes) == ["1,4", "7,5"]
    assert "bila laju tetap" in picture
    assert len(marks(picture, "rect")) == 2
    kinds = (countdown.PACE, countdown.LABEL)
    without = drawn(sample, sample.full[~sample.full["jenis"].isin(kinds)], width=600)
    assert len(marks(without, "line")) == 1
    assert "bila laju tetap" not in without


def test_a_year_without_any_result_has_no_bar_at_all() -> None:
    sample = SAMPLES["countdown"]
    picture = drawn(sample, sample.gap, width=600)
    assert len(marks(picture, "rect")) == 1
    assert ">–<" in picture


@pytest.mark.parametrize(("width", "words"), [(358, "Kab. Pati +82,5"), (900, "304,5 (+82,5)")])
def test_words_at_the_end_of_a_line_fit_the_width(width: int, words: str) -> None:
    sample = SAMPLES["slope"]
    texts = re.findall(r"<text ([^>]*)>([^<]*)</text>", drawn(sample, sample.full, width=width))
    shown = [text for style, text in texts if 'opacity="0"' not in style and "Pati" in text]
    assert len(shown) == 1
    assert words in shown[0]
