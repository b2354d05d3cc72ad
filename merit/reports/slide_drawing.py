"""The child process that draws a deck: specifications as JSON in, SVG of each as JSON out."""

import json
import re
import sys
from collections.abc import Mapping
from typing import Any

import vl_convert

from merit.charts import palette
from merit.reports.drawing import FOLDER, VEGA_LITE

REFERENCE = re.compile(r"url\(#([\w-]+)\)")
IDENTITY = re.compile(r'\bid="([\w-]+)"')
SPOKEN = re.compile(r' (?:role|aria-[a-z]+)="[^"]*"')
"""A picture on a slide speaks through its alternative text only."""

STRIPE, PALE = 'width="2" height="8"', 0.5
"""Hatches are pale where names are printed on them."""


def drawn(key: str, spec: Mapping[str, Any]) -> str:
    """One picture; its ids carry `key`, because all slides stand in one page."""
    svg = SPOKEN.sub("", vl_convert.vegalite_to_svg(json.dumps(spec), VEGA_LITE))
    hatches = palette.hatch_definitions().replace("rotate(45)", "rotate(45) scale(2)")
    hatches = hatches.replace(STRIPE, f'{STRIPE} fill-opacity="{PALE}"')
    patterns = re.findall(r"<pattern .*?</pattern>", hatches)
    used = set(REFERENCE.findall(svg))
    needed = "".join(item for item in patterns if IDENTITY.findall(item)[0] in used)
    start = svg.index(">") + 1
    svg = f"{svg[:start]}<defs>{needed}</defs>{svg[start:]}" if needed else svg
    svg = REFERENCE.sub(rf"url(#{key}-\1)", svg)
    return IDENTITY.sub(rf'id="{key}-\1"', svg)


def main() -> None:
    """Draw one order."""
    order = json.load(sys.stdin)
    vl_convert.register_font_directory(str(FOLDER / "fonts"))
    pictures = {key: drawn(key, spec) for key, spec in order["specs"].items()}
    sys.stdout.buffer.write(json.dumps(pictures).encode())


if __name__ == "__main__":
    main()
