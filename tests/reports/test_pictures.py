"""Charts as files: complete in themselves, with title, filters, mark, legend, source and date."""

import json
import struct
from collections.abc import Mapping
from typing import Any
from xml.etree import ElementTree

import pandas as pd
import pytest
from charts.sample import LIMITS, Sample
from charts.samples import SAMPLES, SHAPES_URL

from merit.charts import palette
from merit.charts.boundaries import BOUNDARIES
from merit.charts.legend import Entry
from merit.charts.theme import VALUES, specification
from merit.errors import PictureError
from merit.geo import boundaries
from merit.reports import drawing, pictures
from merit.reports.pictures import picture
from merit.reports.sheet import Sheet
from merit.settings import DATA
from merit.ui.keeping import arrow

SHEET = Sheet(
    title="Bagian terendah pada Pengembangan Karier & poin terbanyak hilang pada aspek yang sama",
    period="Posisi akhir 2025 · Kota (6)",
    mark="Data contoh",
    notes=("Sumber: himpunan data contoh.", "Diunduh pada 25 November 2026."),
)
LEGEND = (Entry("B Baik", palette.BANDS["B"].fill), Entry("arsir", palette.INK, hatched=True))
SVG = "{http://www.w3.org/2000/svg}"


def drawn(sample: Sample, form: str, **options: Any) -> bytes:
    data: Mapping[str, bytes] = {VALUES: arrow(sample.full), BOUNDARIES: arrow(LIMITS)}
    return picture(form, SHEET, specification(sample.build(), mark="Data contoh"), data, **options)


def words(content: bytes) -> str:
    """Every text of an SVG, in document order; it must be well-formed."""
    return " ".join(
        element.text or "" for element in ElementTree.fromstring(content).iter(f"{SVG}text")
    )


def test_a_picture_carries_title_filters_mark_legend_source_and_date() -> None:
    said = words(drawn(SAMPLES["aspects"], "svg", legend=LEGEND))
    assert "Bagian terendah pada Pengembangan Karier & poin" in said
    assert "Posisi akhir 2025 · Kota (6)" in said
    assert said.count("Data contoh") == 1
    for words_of_it in ("B Baik", "arsir", *SHEET.notes):
        assert words_of_it in said


def test_a_long_title_is_wrapped_and_loses_nothing() -> None:
    sheet = Sheet("kata " * 60, "", "", ())
    content = picture(
        "svg", sheet, specification(SAMPLES["aspects"].build()), {VALUES: arrow(pd.DataFrame())}
    )
    assert words(content).count("kata") == 60


def test_no_line_of_a_title_breaks_a_doubled_word_or_holds_a_single_one() -> None:
    title = (
        "31 dari 34 daerah berskor masih di bawah batas sasaran provinsi; rata-rata kurang 10 poin"
    )
    for start in range(0, len(title) - 30):
        lines = drawing._lines(title[start:], drawing.TITLE_SIZE)
        assert " ".join(lines).replace("\xa0", " ").strip() == title[start:].strip()
        assert not any(line.endswith("-") or line == "poin" for line in lines), lines


def test_hatches_are_defined_inside_the_picture() -> None:
    content = drawn(SAMPLES["tiles"], "svg").decode()
    assert f'fill="{palette.hatch("SB")}"' in content
    assert 'id="arsir-SB"' in content


def test_a_map_has_all_its_shapes_and_asks_for_none() -> None:
    shown = boundaries.display(DATA / "boundaries.geojson")
    content = drawn(SAMPLES["shapes"], "svg", shapes=shown.features)
    assert SHAPES_URL.encode() not in content
    # 35 regions drawn three times (fill, dark and light border), and more for the frame
    assert content.count(b"<path") >= 3 * 35


def test_a_png_is_twice_as_fine_as_it_is_large() -> None:
    content = drawn(SAMPLES["distance"], "png")
    assert content[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", content[16:24])
    assert width == 2400
    assert 400 < height < 2400
    assert len(content) > 20_000  # an empty sheet is far smaller


def test_a_drawing_that_fails_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    spec = {"mark": "nothing that exists"}
    with pytest.raises(PictureError, match="unduh sebagai CSV"):
        picture("svg", SHEET, spec, {})
    monkeypatch.setattr(pictures, "SECONDS", 0.01)
    with pytest.raises(PictureError, match="Coba sekali lagi"):
        drawn(SAMPLES["distance"], "svg")


def test_an_order_is_plain_json() -> None:
    rows = pictures._records(arrow(SAMPLES["distance"].full))
    assert json.loads(json.dumps(rows)) == rows
