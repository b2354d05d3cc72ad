"""Colour values are written once, in the palette; the style sheet and the theme repeat them."""

import re
import tomllib

from architecture.sources import PAGES, ROOT, WRITTEN, offences, text

from merit.charts import palette

PALETTE = ROOT / "merit" / "charts" / "palette.py"
TEMPLATES = sorted((ROOT / "merit").rglob("*.html"))
PAINTED = [*PAGES, *TEMPLATES, *(path for path in WRITTEN if path != PALETTE)]
COLOUR = re.compile(
    r"#(?:[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3})\b|[\"'](?:black|white|gr[ae]y|red|green|blue|orange)[\"']"
)
NAMED = re.compile(r"--([a-z0-9-]+):\s*(#[0-9a-fA-F]{6})")


def test_no_colour_value_is_written_outside_the_palette() -> None:
    assert offences(PAINTED, lambda path: COLOUR.findall(text(path))) == {}


def test_the_style_sheets_use_the_colours_of_the_palette() -> None:
    sheets = [text(path) for path in sorted((ROOT / "merit" / "ui" / "assets").glob("*.css"))]
    roots = [
        block for sheet in sheets for block in re.findall(r"^:root \{(.*?)\}", sheet, re.M | re.S)
    ]
    found = [pair for block in roots for pair in re.findall(NAMED, block)]
    named = dict(found)
    assert len(named) == len(found)  # each named once
    assert {key: value.upper() for key, value in named.items()} == {
        "ink": palette.INK,
        "muted": palette.MUTED,
        "line": palette.LINE,
        "surface": palette.SURFACE,
        "accent": palette.ACCENT,
        "stripe": palette.NO_VALUE_STRIPE,
        **{f"heat-{step}": colour for step, colour in enumerate(palette.SEQUENCE)},
        **{f"fall-{step}": colour for step, colour in enumerate(palette.FALLING)},
        **{f"rise-{step}": colour for step, colour in enumerate(palette.RISING)},
    }


def test_the_theme_uses_the_colours_of_the_palette() -> None:
    theme = tomllib.loads(text(ROOT / ".streamlit" / "config.toml"))["theme"]
    assert theme["primaryColor"] == theme["linkColor"] == palette.ACCENT
    assert theme["backgroundColor"] == palette.PAPER
    assert theme["secondaryBackgroundColor"] == palette.SURFACE
    assert theme["textColor"] == palette.INK
    assert theme["borderColor"] == palette.LINE
