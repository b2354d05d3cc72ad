"""How colours look and differ to normal and colour-blind eyes, from the published formulas.

CIEDE2000 after Sharma, Wu and Dalal (2005); dichromacy after Machado, Oliveira and Fernandes
(2009), severity 1.0, applied to linear light; lightness is CIE L* under D65.
"""

from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt

Triple = tuple[float, float, float]
Matrix = tuple[Triple, Triple, Triple]

TO_XYZ: Matrix = (
    (0.4124564, 0.3575761, 0.1804375),
    (0.2126729, 0.7151522, 0.0721750),
    (0.0193339, 0.1191920, 0.9503041),
)
WHITE: Triple = (0.95047, 1.0, 1.08883)
EYES: dict[str, Matrix] = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def linear(colour: str) -> Triple:
    """Linear light of a hex sRGB colour, 0 to 1."""
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return _decoded(red), _decoded(green), _decoded(blue)


def _decoded(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def _times(matrix: Matrix, vector: Triple) -> Triple:
    first, second, third = (sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix)
    return first, second, third


def contrast(first: str, second: str) -> float:
    """Contrast ratio of WCAG 2.x between two hex colours."""
    shades = [
        0.2126 * red + 0.7152 * green + 0.0722 * blue
        for red, green, blue in (linear(first), linear(second))
    ]
    return (max(shades) + 0.05) / (min(shades) + 0.05)


def lab(colour: str, eyes: str = "normal") -> Triple:
    """CIELAB of a hex colour as `eyes` see it."""
    red, green, blue = (min(1.0, max(0.0, item)) for item in _times(EYES[eyes], linear(colour)))
    xyz = _times(TO_XYZ, (red, green, blue))
    x, y, z = (_root(part / white) for part, white in zip(xyz, WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _root(value: float) -> float:
    return float(value ** (1 / 3)) if value > 216 / 24389 else (24389 / 27 * value + 16) / 116


def difference(first: Triple, second: Triple) -> float:
    """CIEDE2000 between two CIELAB colours."""
    (l1, a1, b1), (l2, a2, b2) = first, second
    stretched = 1.5 - 0.5 * _pull((hypot(a1, b1) + hypot(a2, b2)) / 2)
    a1, a2 = a1 * stretched, a2 * stretched
    c1, c2 = hypot(a1, b1), hypot(a2, b2)
    h1, h2 = degrees(atan2(b1, a1)) % 360, degrees(atan2(b2, a2)) % 360
    turn = 0.0 if c1 * c2 == 0 else (h2 - h1 + 180) % 360 - 180
    light, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    hue = _middle(h1, h2) if c1 * c2 else h1 + h2
    weight = 1 - 0.17 * _cos(hue - 30) + 0.24 * _cos(2 * hue)
    weight += 0.32 * _cos(3 * hue + 6) - 0.20 * _cos(4 * hue - 63)
    off = (light - 50) ** 2
    lightness = (l2 - l1) / (1 + 0.015 * off / sqrt(20 + off))
    saturation = (c2 - c1) / (1 + 0.045 * chroma)
    shade = 2 * sqrt(c1 * c2) * sin(radians(turn / 2)) / (1 + 0.015 * chroma * weight)
    rotation = 60 * exp(-(((hue - 275) / 25) ** 2))
    mixed = -2 * _pull(chroma) * sin(radians(rotation)) * saturation * shade
    return sqrt(lightness**2 + saturation**2 + shade**2 + mixed)


def _pull(chroma: float) -> float:
    return sqrt(chroma**7 / (chroma**7 + 25**7))


def _middle(first: float, second: float) -> float:
    if abs(first - second) <= 180:
        return (first + second) / 2
    return (first + second + (360 if first + second < 360 else -360)) / 2


def _cos(angle: float) -> float:
    return cos(radians(angle))
