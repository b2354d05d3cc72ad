"""Every chart of every page can be taken away, complete in itself: as SVG and as PNG."""

import ast
import json
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from urllib.parse import parse_qsl
from xml.etree import ElementTree
from zoneinfo import ZoneInfo

import pytest
import vl_convert
from ui.practice_desk import trying
from ui.screen import Screen

from merit.domain.access import Role
from merit.reports import drawing, pictures
from merit.store.engine import Engine
from merit.ui import downloads, figures
from merit.ui.figures import Figure

ROOT = Path(__file__).resolve().parents[2]
MARK = "Data contoh"
SVG = "{http://www.w3.org/2000/svg}"
VIEWS = (
    "",
    "peta",
    "peta?bentuk=petak",
    "aspek",
    "aspek?aspek=A3",
    "aspek?lihat=hilang",
    "aspek?lihat=hilang&kode=33.71",
    "aspek?lihat=indikator&aspek=A3",
    "tren",
    "banding",
    "banding?daerah=33.71,33.75",
    "intervensi",
    "intervensi?tampil=linimasa",
    "intervensi?tabel=jenis",
    "intervensi?aspek=semua",
    "intervensi?aspek=A5",
    "tindak-lanjut",
    "daerah?kode=33.29",
    "simulasi?kode=33.29&A3=72.5&A5=50",
    "jalur?kode=33.29",
    "rencana?kelompok=eks-pati&fgd=1&desk=2",
    "verifikasi?lihat=selisih&satuan=poin",
)
Shown = dict[str, tuple[Figure, str]]
"""Charts by their key, each with the filters it was shown under."""


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> dict[str, dict[str, bytes]]:
    """The pictures of every fold opened from now on, drawn here and not in a child."""
    vl_convert.register_font_directory(str(drawing.FOLDER / "fonts"))
    found: dict[str, dict[str, bytes]] = {}

    def draw(_child: str, order: bytes) -> bytes:
        told = json.loads(order)
        picture = drawing.svg(told)
        return picture.encode() if told["form"] == "svg" else vl_convert.svg_to_png(picture)

    def keep(key: str, files: downloads.Mapping[str, object], **_: object) -> None:
        found[key] = {form: files[form]() for form in ("svg", "png") if form in files}  # type: ignore[operator]

    monkeypatch.setattr(pictures, "drawn_by", draw)
    monkeypatch.setattr(downloads, "buttons", keep)
    return found


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> tuple[set[str], Shown]:
    """Keys of the charts that are drawn, and the charts that can be taken away."""
    drawn: set[str] = set()
    offered: Shown = {}
    draw, offer = figures.chart, figures.details

    def chart(figure: Figure, **options: object) -> None:
        drawn.add(figure.key)
        draw(figure, **options)  # type: ignore[arg-type]

    def details(figure: Figure, *, period: str) -> None:
        offered[figure.key] = figure, period
        offer(figure, period=period)

    monkeypatch.setattr(figures, "chart", chart)
    monkeypatch.setattr(figures, "details", details)
    return drawn, offered


def opened(screen: Screen, view: str, **more: str) -> Screen:
    path, _, query = view.partition("?")
    screen.open(path, **{"data": "contoh", **dict(parse_qsl(query)), **more})
    assert not screen.app.exception, view
    return screen


def test_every_chart_on_every_page_is_offered_as_a_complete_picture(
    own: Engine, taken: dict[str, dict[str, bytes]], shown: tuple[set[str], Shown]
) -> None:
    drawn, offered = shown
    screen = trying(own, Role.DATA_MANAGER)
    seen: set[str] = set()
    for view in VIEWS:
        drawn.clear()
        offered.clear()
        opened(screen, view)
        assert drawn <= offered.keys(), view
        for key in sorted(offered.keys() - seen):
            figure, period = offered[key]
            opened(screen, view, rinci=key)
            _complete(figure, period, taken[key])
            seen.add(key)
    heads = set(_heads())
    assert {head for head in heads if not any(key.startswith(head) for key in seen)} == set()


def _complete(figure: Figure, period: str, files: dict[str, bytes]) -> None:
    """Title, filters, mark, source and date stand in the picture, once it is a file."""
    told = " ".join(
        "".join(element.itertext())
        for element in ElementTree.fromstring(files["svg"]).iter(f"{SVG}text")
    )
    words = re.sub(r"\s+", "", told)
    today = datetime.now(ZoneInfo("Asia/Jakarta"))
    for part in (
        figure.title,
        period,
        MARK,
        "Sumber:",
        "Diunduh dari Merit Jateng pada",
        str(today.year),
    ):
        assert re.sub(r"\s+", "", part) in words, (figure.key, part)
    for entry in figure.legend:
        assert re.sub(r"\s+", "", entry.words) in words, (figure.key, entry.words)
    assert files["png"].startswith(b"\x89PNG")
    assert len(files["png"]) > 5_000


def _heads() -> Iterator[str]:
    """How the keys of all charts in the code begin."""
    for path in sorted((ROOT / "merit" / "ui").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Figure":
                (key,) = (word.value for word in node.keywords if word.arg == "key")
                yield from _begins(key)


def _begins(key: ast.expr) -> Iterator[str]:
    match key:
        case ast.Constant(value=str(text)):
            yield text
        case ast.JoinedStr(values=[ast.Constant(value=str(text)), *_]):
            yield text
        case ast.IfExp(body=first, orelse=second):
            yield from (*_begins(first), *_begins(second))


def test_charts_are_drawn_by_figures_alone() -> None:
    """So that there is none that cannot be taken away."""
    found = [
        path.name
        for folder in ("merit", "pages")
        for path in (ROOT / folder).rglob("*.py")
        if re.search(
            r"\b(vega_lite|altair|line|bar|area|scatter|plotly|py)_?chart\(", path.read_text()
        )
        and "st." in path.read_text()
    ]
    assert found == ["figures.py"]
