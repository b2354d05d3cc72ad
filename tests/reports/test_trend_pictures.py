"""The charts of the trends page as files: they fill the sheet as they fill the page."""

import re

import pandas as pd
import pytest
from charts.sample import LIMITS
from charts.trend_samples import PANELS, SAMPLES

from merit.charts import multiples
from merit.charts.boundaries import BOUNDARIES
from merit.charts.theme import VALUES, specification
from merit.reports.pictures import picture
from merit.reports.sheet import Sheet
from merit.ui.keeping import arrow

SHEET = Sheet("Judul", "Posisi akhir 2025", "", ("Sumber: contoh.",))


def drawn(name: str, rows: pd.DataFrame) -> str:
    """A chart as SVG on its sheet, 1120 pixels wide inside the margins."""
    data = {VALUES: arrow(rows), BOUNDARIES: arrow(LIMITS)}
    return picture("svg", SHEET, specification(SAMPLES[name].build()), data).decode()


@pytest.mark.parametrize("name", SAMPLES)
def test_a_chart_of_the_trends_can_be_taken_away(name: str) -> None:
    content = drawn(name, SAMPLES[name].full)
    assert "NaN" not in content
    assert len(re.findall(r"<text", content)) > 4


def test_35_panels_stand_in_seven_columns_on_the_sheet() -> None:
    one = PANELS[PANELS["jenis"] == multiples.PANEL].head(1)
    rows = pd.concat([one] * 35, ignore_index=True).assign(
        urut=range(35), banyak=35, teks=[f"Kab. Nomor {place}" for place in range(35)]
    )
    content = drawn("panels", rows)
    places = re.findall(
        r'transform="translate\(([\d.]+),([\d.]+)\)"[^>]*>Kab\. Nomor \d+<', content
    )
    assert len(places) == 35
    columns, lines = ({float(place[axis]) for place in places} for axis in (0, 1))
    assert (len(columns), len(lines)) == (7, 5)
    assert max(columns) < 1120
