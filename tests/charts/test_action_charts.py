"""The charts about action items say their values in words and draw nothing they do not know."""

import json
import re

import pytest
import vl_convert
from charts.action_samples import SAMPLES

from merit.charts import palette


def drawn(name: str, rows: str) -> str:
    sample = SAMPLES[name]
    return str(
        vl_convert.vegalite_to_svg(json.dumps(sample.spec(sample.rows()[rows]) | {"width": 600}))
    )


def bars(picture: str, fill: str) -> int:
    return len(re.findall(rf'<path[^>]*fill="{fill}"', picture, flags=re.I))


@pytest.mark.parametrize("label", ["12 disepakati", "7 selesai", "5 terbuka"])
def test_lines_are_named_at_their_ends(label: str) -> None:
    assert f">{label}<" in drawn("burn-up", "full")
    assert f">{label}<" not in drawn("burn-up", "gap")


def test_the_months_of_the_curve_are_indonesian() -> None:
    picture = drawn("burn-up", "full")
    assert re.search(r">(?:Jan|Feb) 2026<", picture)
    assert not re.search(r">Dec", picture)


def test_a_class_has_a_bar_its_name_and_its_number_and_a_heading_has_none() -> None:
    picture = drawn("ageing", "full")
    for words in ("Menurut tenggat", "Belum jatuh tempo", "Terlambat 1–30 hari", "23", "4"):
        assert f">{words}<" in picture
    assert bars(picture, palette.SEQUENCE[0]) == 0
    assert bars(picture, palette.SEQUENCE[1]) == 1
    assert bars(picture, palette.SEQUENCE[2]) == 1
    assert bars(picture, palette.GRID) == 2


def test_an_unknown_number_is_not_a_bar_of_length_zero() -> None:
    picture = drawn("ageing", "gap")
    assert bars(picture, palette.SEQUENCE[2]) == 0
    assert bars(picture, palette.GRID) == 1
