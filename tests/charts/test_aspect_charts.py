"""What the charts of aspects may never do."""

import json
import re

import vl_convert
from charts.aspect_samples import SAMPLES

from merit.charts import losses, palette


def drawn(name: str, rows: str = "full", width: int = 700) -> str:
    """A chart as SVG in a box of fixed width."""
    sample = SAMPLES[name]
    spec = sample.spec(sample.rows()[rows]) | {"width": width}
    return str(vl_convert.vegalite_to_svg(json.dumps(spec)))


def words(picture: str) -> list[str]:
    """Printed words of an SVG, in order."""
    return re.findall(r"<text[^>]*>([^<]+)</text>", picture)


def test_the_median_is_drawn_once_and_values_beside_their_dots() -> None:
    found = words(drawn("aspect dots"))
    assert found.count("median 56%") == 1
    assert "60%" in found
    assert found.index("Kota Pekalongan") < found.index("Kabupaten Cilacap")


def test_names_are_short_on_a_phone() -> None:
    assert "Kab. Cilacap" in words(drawn("aspect dots", width=340))
    assert "Kabupaten Cilacap" not in words(drawn("aspect dots", width=340))
    assert "A3 Karier" in words(drawn("lost points", width=340))
    assert "A3 Pengembangan Karier" in words(drawn("lost points"))


def test_a_share_is_measured_from_nothing_to_the_maximum() -> None:
    found = words(drawn("aspect dots"))
    assert [word for word in found if word in ("0%", "25%", "50%", "75%", "100%")] == [
        "0%",
        "25%",
        "50%",
        "75%",
        "100%",
    ]


def test_who_did_not_answer_is_hatched_and_counted() -> None:
    picture = drawn("levels")
    assert picture.count(palette.NO_VALUE_HATCH) == 1
    assert words(picture).count("3.4 Rencana suksesi") == 1


def test_nothing_missing_leaves_no_dark_bar() -> None:
    dark = f'fill="{losses.PART}"'
    lengths = {rows: _lengths(drawn("lost points", rows), dark) for rows in ("full", "gap")}
    assert len([length for length in lengths["full"] if length > 0]) == 2
    assert len([length for length in lengths["gap"] if length > 0]) == 1


def _lengths(picture: str, fill: str) -> list[float]:
    """Lengths of the bars of a fill: how far their outline runs to the right."""
    found = re.findall(rf'<path[^>]*d="M[\d.]+,[\d.]+h(-?[\d.]+)[^>]*{fill}', picture)
    return [float(length) for length in found]
