"""What the charts of coaching may never do."""

import json
import re

import vl_convert
from charts.coaching_samples import SAMPLES

from merit.charts import palette


def drawn(name: str, rows: str) -> str:
    """A chart as SVG in a box of fixed width."""
    sample = SAMPLES[name]
    spec = sample.spec(sample.rows()[rows]) | {"width": 600}
    return str(vl_convert.vegalite_to_svg(json.dumps(spec)))


def bars(picture: str) -> int:
    """Filled bars of hours in an SVG."""
    return picture.count(f'fill="{palette.SEQUENCE[2]}"')


def test_hours_nobody_recorded_have_words_and_no_bar() -> None:
    assert bars(drawn("hours", "full")) == 2  # a true zero is a bar of no length
    assert bars(drawn("hours", "gap")) == 1
    assert ">tidak tercatat<" in drawn("hours", "gap")


def test_the_median_is_drawn_once() -> None:
    assert drawn("hours", "full").count(">median 23<") == 1


def test_regions_stand_in_the_order_of_their_hours() -> None:
    names = re.findall(r">(Kab\. \w+)<", drawn("hours", "full"))
    assert names == ["Kab. Brebes", "Kab. Rembang"]


def test_a_month_is_a_hatched_bar_and_a_day_a_square() -> None:
    picture = drawn("timeline", "full")
    assert picture.count(f'fill="{palette.hatch("rencana")}"') == 1
    symbols = re.findall(r'<g class="mark-symbol[^>]*>(.*?)</g>', picture, flags=re.S)
    assert sum(group.count("<path") for group in symbols) == 1


def test_today_is_drawn_only_inside_the_period() -> None:
    inside = SAMPLES["timeline"]
    outside = inside.full.assign(hari_ini=None)
    spec = inside.spec(outside.astype(object)) | {"width": 600}
    assert ">hari ini<" in drawn("timeline", "full")
    assert ">hari ini<" not in str(vl_convert.vegalite_to_svg(json.dumps(spec)))


def test_months_are_named_in_indonesian_and_january_by_its_year() -> None:
    picture = drawn("timeline", "full")
    assert ">2026<" in picture
    assert ">Mei<" in picture
    assert ">May<" not in picture
