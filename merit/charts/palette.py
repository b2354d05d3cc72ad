"""Colours. The only place where a colour value is written.

Category colours mean category and nothing else; each comes with a letter code and, for a result
carried over from an earlier year, a hatch. No two instruments share a code or a colour, so that
their categories can stand on one map without being taken for each other. A test recomputes
contrast and colour-blind distances.
"""

from dataclasses import dataclass

INK = "#16202E"
MUTED = "#4B5563"
LINE = "#D5DCE5"
PAPER = "#FFFFFF"
SURFACE = "#F4F6F9"
ACCENT = "#14508C"
DARK_OUTLINE = "#16202E"
OUTSIDE = "#EEF0F3"
TILE_EDGE = "#9AA3AF"
GRID = "#E8ECF1"
MARK = "#7A4E00"
HATCH_GREY = "#6B7280"


@dataclass(frozen=True, slots=True)
class BandColours:
    """Fill with the ink printed on it, and a badge as text on a tint."""

    fill: str
    ink: str
    badge_text: str
    badge_tint: str


BANDS = {
    "BR": BandColours("#A32D2D", "#FFFFFF", "#7F1F1F", "#F7E3E1"),
    "K": BandColours("#F5AB3D", "#000000", "#6E4300", "#FDF0D9"),
    "B": BandColours("#3A9090", "#000000", "#0F5656", "#DCEFEF"),
    "SB": BandColours("#1F2A63", "#FFFFFF", "#22306B", "#DFE3F3"),
    # The five predicates of PermenPANRB 19/2025, each darker than the one below it.
    "D": BandColours("#82ADFF", "#000000", "#1D4E93", "#E3EDFD"),
    "L": BandColours("#A27A44", "#000000", "#6B4A16", "#F5ECDF"),
    "M": BandColours("#0958A0", "#FFFFFF", "#0B4A85", "#DCE9F6"),
    "T": BandColours("#562100", "#FFFFFF", "#5A2704", "#F3E5DC"),
    "MJ": BandColours("#040319", "#FFFFFF", "#0C0B24", "#E4E4EE"),
}
NO_VALUE = BandColours("#FFFFFF", INK, "#4B5563", "#F3F4F6")
SEQUENCE = ("#EEF4FA", "#C3D9EE", "#86B2DB", "#3E7FBF", "#1B4E8A")
FALLING = ("#F3E6D0", "#D9B57C", "#A87A33")
RISING = ("#C3D9EE", "#86B2DB", "#3E7FBF")
UNCHANGED = "#F4F6F9"
SIDES = ("#7E1B6A", "#4F7722", "#1B1C14", "#B284BE")  # first to fourth of regions side by side

LATE = "terlambat"
# Text on white, for action items by status; being late is not a status but has a colour.
ACTIONS = {
    "belum_mulai": "#6B7280",
    "berjalan_sesuai": "#0B5FA5",
    "berjalan_terkendala": "#8A5A00",
    "selesai": "#0F6B6B",
    "selesai_penyesuaian": "#0F6B6B",
    "dibatalkan": "#4B5563",
    LATE: "#A32D2D",
}

# Hatched marks of activities: planned, planned but not reported, postponed.
STRIPED = {"rencana": ACCENT, "belum_dilaporkan": MARK, "ditunda": HATCH_GREY}

NO_VALUE_STRIPE = "#C9CED6"
NO_VALUE_HATCH = "url(#arsir-kosong)"


def hatch(band: str) -> str:
    """Fill reference of a hatched category colour or of one of `STRIPED`."""
    return f"url(#arsir-{band})"


def ink_on(fill: str) -> str:
    """Black or white, whichever contrasts more with the hex colour `fill`."""
    return "#000000" if contrast(fill, "#000000") >= contrast(fill, "#FFFFFF") else "#FFFFFF"


def contrast(first: str, second: str) -> float:
    """Contrast ratio of two hex colours (WCAG 2.x).

    >>> round(contrast("#FFFFFF", "#000000"), 1)
    21.0
    """
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def hatch_definitions() -> str:
    """SVG patterns the fills of `hatch` and `NO_VALUE_HATCH` refer to."""
    patterns = [_pattern(code, colours.fill, PAPER) for code, colours in BANDS.items()]
    patterns += [_pattern(code, PAPER, colour) for code, colour in STRIPED.items()]
    patterns.append(_pattern("kosong", NO_VALUE.fill, NO_VALUE_STRIPE))
    return f"<defs>{''.join(patterns)}</defs>"


def _pattern(code: str, ground: str, stripe: str) -> str:
    return (
        f'<pattern id="arsir-{code}" width="8" height="8" patternUnits="userSpaceOnUse" '
        f'patternTransform="rotate(45)"><rect width="8" height="8" fill="{ground}"/>'
        f'<rect width="2" height="8" fill="{stripe}"/></pattern>'
    )
