"""The child process that draws: an order as JSON on standard input, a file on standard output."""

import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from textwrap import wrap
from typing import Any

import vl_convert

from merit.charts import palette
from merit.reports.rendering import ENVIRONMENT
from merit.reports.sheet import Sheet

FOLDER = Path(__file__).parent
VEGA_LITE = "6.4"
WIDTH, MARGIN = 1200, 40
INNER = WIDTH - 2 * MARGIN
FILLED_HEIGHT = 640  # of a chart that fills its box on the page
SCALE = 2
TITLE_SIZE, TEXT_SIZE, NOTE_SIZE = 26, 16, 14
HELD = "\xa0"
CHARACTER = 0.55  # of the font size, the average width of a character


def svg(order: Mapping[str, Any]) -> str:
    """The finished sheet of an order."""
    chart = vl_convert.vegalite_to_svg(_sized(order["spec"], order["shapes"]), VEGA_LITE)
    sheet = Sheet(**order["sheet"])
    height = float(re.search(r'height="([\d.]+)"', chart)[1])  # type: ignore[index]
    return ENVIRONMENT.get_template("sheet.svg").render(
        chart=chart,
        chart_height=height,
        hatches=palette.hatch_definitions(),
        title=_lines(sheet.title, TITLE_SIZE),
        period=_lines(sheet.period, TEXT_SIZE),
        mark=sheet.mark,
        notes=[line for note in sheet.notes for line in _lines(note, NOTE_SIZE)],
        legend=list(_places(order["legend"])),
        colours=palette,
        width=WIDTH,
        margin=MARGIN,
    )


def _lines(text: str, size: int) -> list[str]:
    """A text in lines: no word is broken at its hyphen, and the last one is not left alone."""
    room = int(INNER / (size * CHARACTER))
    held = HELD.join(text.rsplit(" ", 1)) if len(text) > room else text
    return wrap(held, room, break_on_hyphens=False)


def _places(legend: Sequence[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    """The entries of a legend with their places in rows."""
    right = row = 0.0
    for entry in legend:
        length = 34 + len(entry["words"]) * NOTE_SIZE * CHARACTER + 20
        if right + length > INNER and right:
            right, row = 0.0, row + 1
        yield {**entry, "x": right, "row": row}
        right += length


def _sized(spec: dict[str, Any], shapes: Any) -> str:
    """The specification in a box of fixed size, complete in itself, as JSON."""
    fills = spec.get("height") == "container"
    kind = "fit" if fills else "fit-x"
    fixed = {
        **spec,
        "width": INNER,
        "height": FILLED_HEIGHT if fills else spec.get("height"),
        "autosize": {"type": kind, "contains": "padding"},
    }
    fixed.pop("title", None)  # the mark stands in the sheet
    return json.dumps(_complete(fixed, shapes))


def _complete(node: Any, shapes: Any) -> Any:
    if isinstance(node, dict):
        if "url" in node and shapes is not None:
            kept = {key: value for key, value in node.items() if key != "url"}
            return {**kept, "values": shapes}
        return {key: _complete(value, shapes) for key, value in node.items()}
    return [_complete(item, shapes) for item in node] if isinstance(node, list) else node


def main() -> None:
    """Draw one order."""
    order = json.load(sys.stdin)
    vl_convert.register_font_directory(str(FOLDER / "fonts"))
    drawn = svg(order)
    is_svg = order["form"] == "svg"
    sys.stdout.buffer.write(drawn.encode() if is_svg else vl_convert.svg_to_png(drawn, scale=SCALE))


if __name__ == "__main__":
    main()
