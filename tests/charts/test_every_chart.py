"""What holds for every chart, whatever its rows look like."""

import json
import re
from pathlib import Path

import altair as alt
import pytest
import vl_convert
from charts.sample import LIMITS, MARK, Sample
from charts.samples import SAMPLES, fields

from merit.charts import losses, region_marks
from merit.charts.theme import VALUES, specification

ROWS = ("full", "gap", "none")
WITHOUT_ADDRESS = {name: sample for name, sample in SAMPLES.items() if "shapes" not in name}
SELECTING = ("shapes", "shapes without inset", "tiles")

each_chart = pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES)


@pytest.mark.parametrize("rows", ROWS)
@each_chart
def test_a_chart_is_valid_json_and_valid_vega_lite(sample: Sample, rows: str) -> None:
    spec = sample.spec(sample.rows()[rows])
    assert json.loads(json.dumps(spec, allow_nan=False)) == spec
    alt.LayerChart.from_dict(spec)


@pytest.mark.parametrize("rows", ROWS)
@pytest.mark.parametrize("sample", WITHOUT_ADDRESS.values(), ids=WITHOUT_ADDRESS)
def test_a_chart_can_be_drawn(sample: Sample, rows: str) -> None:
    picture = drawn(sample, rows)
    assert picture.startswith("<svg")
    assert "NaN" not in picture


@each_chart
def test_a_chart_reads_only_columns_its_rows_have(sample: Sample) -> None:
    known = {*sample.full.columns, *LIMITS.columns, "x", "y", "urut", "label"}
    assert set(fields(specification(sample.build()))) - known == set()


@each_chart
def test_a_chart_speaks_indonesian_numbers_and_dates(sample: Sample) -> None:
    locale = specification(sample.build())["config"]["locale"]
    assert (locale["number"]["decimal"], locale["number"]["thousands"]) == (",", ".")
    assert locale["time"]["months"][4] == "Mei"
    assert locale["time"]["days"][0] == "Minggu"


@each_chart
def test_a_chart_is_drawn_as_svg_so_that_hatches_resolve(sample: Sample) -> None:
    options = specification(sample.build())["usermeta"]["embedOptions"]
    assert options["renderer"] == "svg"
    assert options["actions"] is False


@each_chart
def test_a_chart_takes_the_width_it_is_given(sample: Sample) -> None:
    assert specification(sample.build())["width"] == "container"


def test_every_chart_module_is_among_the_samples() -> None:
    folder = Path(losses.__file__).parent
    drawing = {
        path.stem for path in folder.glob("*.py") if ".properties(" in path.read_text("utf-8")
    }
    sampled = {module for sample in SAMPLES.values() for module in modules_of(sample)}
    assert drawing - sampled == set()


def modules_of(sample: Sample) -> set[str]:
    """Chart modules a sample's builder calls."""
    build = sample.build
    named = {*build.__code__.co_names} if build.__name__ == "<lambda>" else set()
    return {build.__module__.rsplit(".", 1)[-1], *named}


@each_chart
def test_a_kept_specification_holds_no_rows(sample: Sample) -> None:
    spec = specification(sample.build())
    assert "datasets" not in spec
    assert VALUES in json.dumps(spec)


@each_chart
def test_a_mark_is_written_inside_the_chart(sample: Sample) -> None:
    assert MARK in json.dumps(specification(sample.build(), mark=MARK))
    assert MARK not in json.dumps(specification(sample.build()))


@pytest.mark.parametrize("name", SAMPLES)
def test_selections_have_the_name_pages_ask_for(name: str) -> None:
    parameters = specification(SAMPLES[name].build()).get("params", [])
    expected = [region_marks.SELECTION] if name in SELECTING else []
    assert [item["name"] for item in parameters] == expected
    assert all(item["select"]["fields"] == [region_marks.CODE] for item in parameters)


def drawn(sample: Sample, rows: str) -> str:
    """The chart as SVG, in a box of fixed size."""
    spec = sample.spec(sample.rows()[rows]) | {"width": 600}
    if spec.get("height") == "container":
        spec["height"] = 400
    return str(vl_convert.vegalite_to_svg(json.dumps(spec)))


def test_a_year_without_a_value_is_never_drawn_as_zero() -> None:
    sample = SAMPLES["history"]
    assert points(drawn(sample, "full")) == 2
    assert points(drawn(sample, "gap")) == 1
    assert "dinilai" in drawn(sample, "gap")


def test_an_aspect_without_a_value_has_no_point_of_its_own() -> None:
    sample = SAMPLES["aspects"]
    assert points(drawn(sample, "full")) == 2
    assert points(drawn(sample, "gap")) == 1


def test_numbers_on_axes_are_percentages_and_points_in_indonesian() -> None:
    assert "20%" in drawn(SAMPLES["aspects"], "full")
    assert ">300<" in drawn(SAMPLES["distance"], "full")


def points(picture: str) -> int:
    """Number of point marks in an SVG."""
    groups = re.findall(r'<g class="mark-symbol[^>]*>(.*?)</g>', picture)
    return sum(group.count("<path") for group in groups)
