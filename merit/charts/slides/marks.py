"""What a picture on a slide is made of, in the pixels of a slide 1920 wide, and how it is drawn.

Places are computed rather than left to the drawing library: only so nothing on a slide is smaller
than `measuring.LEAST`, overlaps, or is cut.
"""

from dataclasses import asdict, dataclass, field
from functools import lru_cache
from typing import Any, Literal

import altair as alt

from merit.charts import palette
from merit.charts.slides.measuring import LEAST
from merit.charts.theme import CONFIG, FONT

WIDTH = 1792
"""Of every picture; its height is what title and note leave."""

Anchor = Literal["left", "center", "right"]
Baseline = Literal["top", "middle", "bottom", "alphabetic"]


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle from a corner to the one across."""

    x: float
    y: float
    x2: float
    y2: float
    fill: str
    stroke: str = "transparent"
    radius: float = 0


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line."""

    x: float
    y: float
    x2: float
    y2: float
    stroke: str = palette.LINE
    thick: float = 2


@dataclass(frozen=True, slots=True)
class Dot:
    """A disc around a point."""

    x: float
    y: float
    radius: float
    fill: str
    stroke: str = palette.PAPER


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text at a point; `ground` is the colour of its halo where it needs one."""

    x: float
    y: float
    text: str
    size: float = LEAST
    fill: str = palette.INK
    anchor: Anchor = "left"
    baseline: Baseline = "middle"
    bold: bool = False
    ground: str = ""


@dataclass(slots=True)
class Picture:
    """Marks in the order they lie on each other: boxes, lines, dots, words."""

    height: float
    boxes: list[Box] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    dots: list[Dot] = field(default_factory=list)
    words: list[Words] = field(default_factory=list)


def specification(picture: Picture) -> dict[str, Any]:
    """The picture as a Vega-Lite specification with its rows, complete in itself."""
    rows: dict[str, list[Any]] = {
        "kotak": picture.boxes,
        "garis": picture.lines,
        "titik": picture.dots,
        "alas": [item for item in picture.words if item.ground],
        "kata": picture.words,
    }
    used = tuple(name for name, items in rows.items() if items)
    data = {name: [asdict(item) for item in rows[name]] for name in used}
    return {**_layers(used, picture.height), "datasets": data}


@lru_cache(maxsize=64)
def _layers(used: tuple[str, ...], height: float) -> dict[str, Any]:
    """The specification without rows, which is the same for all pictures of one height."""
    draw = {"kotak": _boxes, "garis": _lines, "titik": _dots, "alas": _halos, "kata": _words}
    layers = [draw[name](_base(name, height)) for name in used]
    spec: dict[str, Any] = alt.layer(*layers).properties(width=WIDTH, height=height).to_dict()
    spec.pop("datasets", None)
    return spec | {"config": CONFIG, "padding": 0, "autosize": "none"}


def _base(name: str, height: float) -> alt.Chart:
    return alt.Chart(alt.NamedData(name)).encode(
        x=alt.X("x:Q", axis=None, scale=alt.Scale(domain=[0, WIDTH], nice=False, zero=False)),
        y=alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[height, 0], nice=False, zero=False)),
    )


def _fill() -> alt.Fill:
    return alt.Fill("fill:N", scale=None, legend=None)


def _stroke(name: str = "stroke") -> alt.Stroke:
    return alt.Stroke(f"{name}:N", scale=None, legend=None)


def _boxes(base: alt.Chart) -> alt.Chart:
    drawn: alt.Chart = base.mark_rect(cornerRadius=alt.ExprRef("datum.radius"), strokeWidth=2)
    return drawn.encode(x2="x2:Q", y2="y2:Q", fill=_fill(), stroke=_stroke())


def _lines(base: alt.Chart) -> alt.Chart:
    drawn: alt.Chart = base.mark_rule(strokeWidth=alt.ExprRef("datum.thick"))
    return drawn.encode(x2="x2:Q", y2="y2:Q", stroke=_stroke())


def _dots(base: alt.Chart) -> alt.Chart:
    size = alt.ExprRef("PI * datum.radius * datum.radius")
    drawn: alt.Chart = base.mark_point(shape="circle", size=size, strokeWidth=2, opacity=1)
    return drawn.encode(fill=_fill(), stroke=_stroke())


def _words(base: alt.Chart) -> alt.Chart:
    drawn: alt.Chart = base.mark_text(**_type())
    return drawn.encode(text="text:N", fill=_fill())


def _halos(base: alt.Chart) -> alt.Chart:
    drawn: alt.Chart = base.mark_text(strokeWidth=10, strokeJoin="round", **_type())
    return drawn.encode(
        text="text:N", fill=alt.Fill("ground:N", scale=None), stroke=_stroke("ground")
    )


def _type() -> dict[str, Any]:
    return {
        "font": FONT,
        "align": alt.ExprRef("datum.anchor"),
        "baseline": alt.ExprRef("datum.baseline"),
        "fontSize": alt.ExprRef("datum.size"),
        "fontWeight": alt.ExprRef("datum.bold ? 700 : 400"),
        "limit": 0,
    }
