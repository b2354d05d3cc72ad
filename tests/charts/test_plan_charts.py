"""What the charts of plans and what-ifs may never do."""

import json
import re

import vl_convert
from charts.plan_samples import SAMPLES

from merit.charts import waterfall


def drawn(name: str, rows: str = "full", width: int = 700) -> str:
    """A chart as SVG in a box of fixed width."""
    sample = SAMPLES[name]
    spec = sample.spec(sample.rows()[rows]) | {"width": width}
    return str(vl_convert.vegalite_to_svg(json.dumps(spec)))


def words(picture: str) -> list[str]:
    return re.findall(r"<text[^>]*>([^<]+)</text>", picture)


def bars(picture: str, fill: str) -> list[tuple[float, float]]:
    """Left end and length of the bars of a fill."""
    found = re.findall(rf'<path[^>]*d="M([\d.]+),[\d.]+h(-?[\d.]+)[^>]*fill="{fill}"', picture)
    return [(float(left), float(length)) for left, length in found]


def test_each_bar_of_the_waterfall_begins_where_the_one_before_ends() -> None:
    picture = drawn("waterfall")
    ((rise, risen),) = bars(picture, waterfall.UP)
    ((fall, fallen),) = bars(picture, waterfall.DOWN)
    assert abs(risen / fallen - 12.5 / 5) < 0.01
    assert abs((rise + risen) - (fall + fallen)) < 0.1  # from 262 back to 257


def test_the_goal_is_drawn_where_it_is_known() -> None:
    dashed = 'stroke-dasharray="4,3"'
    assert drawn("waterfall").count(dashed) == 1
    assert drawn("waterfall", "gap").count(dashed) == 0
    assert drawn("scores of a plan").count(dashed) == 1


def test_what_cannot_rise_has_no_bar_to_the_right() -> None:
    lengths = {
        rows: [length for _, length in bars(drawn("tornado", rows), waterfall.UP) if length > 0]
        for rows in ("full", "gap")
    }
    assert (len(lengths["full"]), len(lengths["gap"])) == (2, 1)


def test_names_are_short_on_a_phone() -> None:
    assert "A3 Karier" in words(drawn("waterfall", width=340))
    assert "A3 Pengembangan Karier" in words(drawn("waterfall"))
    assert "A7 Perlindungan" in words(drawn("tornado", width=340))


def test_a_long_name_takes_two_lines_on_a_phone() -> None:
    picture = drawn("tornado of indicators", width=340)
    assert "3.1 Standar kompetensi jabatan</tspan>" in picture
    assert "(teknis)</tspan>" in picture


def test_ways_are_measured_in_whole_regions_from_none() -> None:
    found = [word for word in words(drawn("ways of a plan")) if word.isdigit()]
    assert found[0] == "0"
    assert found == [str(number) for number in range(len(found))]
