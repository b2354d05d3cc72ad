"""One equal tile per region where it lies, with its name, its letter code and its colour."""

from collections.abc import Callable
from math import floor

from merit.charts import palette
from merit.charts.slides import legend
from merit.charts.slides.marks import WIDTH, Box, Picture, Words
from merit.charts.slides.measuring import LEAST, lines_of, lines_within, width_of
from merit.domain.decks import Map, Place

GAP = 4
LINE = 29
AIR = 7
FEWEST_COLUMNS = 6
"""As wide as a sixth of the slide is the tile of a group, however few regions it has."""
REGENCY, CITY = "Kab. ", "Kota "
TWINS = frozenset({"Magelang", "Pekalongan", "Semarang", "Tegal"})
"""Names that are a kabupaten's as well as a kota's."""
PARTED = {"Karanganyar": ("Karang-", "anyar")}
"""A name wider than a tile that is two words, and breaks between them."""

Named = Callable[[str, str, int], str]
"""What the legend says of a category (code, name, number); the code "" is for regions without one,
`CARRIED` for those whose result is of an earlier year."""

CARRIED = "arsir"


def tile_map(body: Map, height: float, named: Named) -> Picture:
    """The picture; the legend stands in the empty corner in the north-west, or on top."""
    picture = Picture(height)
    grid = _grid(body)
    rows = 1 + max((row for row, _ in grid.values()), default=0)
    columns = 1 + max((column for _, column in grid.values()), default=0)
    pitch = WIDTH / max(columns, FEWEST_COLUMNS)
    left = (WIDTH - columns * pitch) / 2
    free = left + min((column for row, column in grid.values() if row == 0), default=0) * pitch
    entries = [(_fill(code), named(code, name, number)) for code, name, number in body.bands]
    carried = [place for place in body.places if place.band and place.since is not None]
    if carried:
        hatch = palette.hatch(str(carried[0].band))
        entries.append((hatch, named(CARRIED, "", len(carried))))
    if body.without:
        entries.append((palette.NO_VALUE_HATCH, named("", "", body.without)))
    trial = Picture(height)
    longest = max((legend.length(words) for _, words in entries), default=0)
    has_corner = (
        longest <= free - 30 and legend.draw(trial, entries, width=free - 30) <= height / rows
    )
    top = 0.0 if has_corner else legend.draw(trial, entries) + AIR
    legend.draw(picture, entries, width=free - 30 if has_corner else WIDTH)
    tall = (height - top) / rows
    for place in body.places:
        row, column = grid[place.region_code]
        corner = left + column * pitch + GAP / 2, top + row * tall + GAP / 2
        _tile(picture, place, corner, (pitch - GAP, tall - GAP))
    return picture


def _grid(body: Map) -> dict[str, tuple[int, int]]:
    """Where each region lies, without empty edges; in reading order where a deck does not know."""
    tiles = {place.region_code: place.tile for place in body.places if place.tile is not None}
    if tiles and len(tiles) == len(body.places):
        north, west = (min(edge) for edge in zip(*tiles.values(), strict=True))
        return {code: (row - north, column - west) for code, (row, column) in tiles.items()}
    return {place.region_code: divmod(order, 9) for order, place in enumerate(body.places)}


def _fill(code: str) -> str:
    return palette.BANDS[code].fill if code in palette.BANDS else palette.NO_VALUE.fill


def _tile(
    picture: Picture, place: Place, corner: tuple[float, float], size: tuple[float, float]
) -> None:
    (x, y), (width, tall) = corner, size
    colours = palette.NO_VALUE if place.band is None else palette.BANDS[place.band]
    fill = palette.NO_VALUE_HATCH if place.band is None else colours.fill
    if place.band is not None and place.since is not None:
        fill = palette.hatch(place.band)
    picture.boxes.append(Box(x, y, x + width, y + tall, fill, palette.TILE_EDGE, 6))
    ground = colours.fill if fill != colours.fill else ""
    lines, code = _lines(place.name, width - 2 * AIR), _code(place)
    if len(lines) > floor(tall / LINE) - 1:
        lines, code = _in_short(place, width - 2 * AIR)
    first = y + tall / 2 - len(lines) * LINE / 2
    for order, line in enumerate([*lines, code]):
        picture.words.append(
            Words(
                x + width / 2,
                first + order * LINE,
                line,
                LEAST,
                fill=colours.ink,
                anchor="center",
                bold=order == len(lines),
                ground=ground,
            )
        )


def _lines(name: str, width: float) -> list[str]:
    """The name on a tile, what it says of the kind on a line of its own."""
    kind, plain = _kind(name), _plain(name)
    if kind:
        return [kind.strip(), *lines_of(plain, width)]
    if width_of(plain) > width and plain in PARTED:
        return list(PARTED[plain])
    return lines_of(plain, width)


def _in_short(place: Place, width: float) -> tuple[list[str], str]:
    """The name on one line, and the code with the kind before it."""
    return lines_within(_plain(place.name), width, 0), f"{_kind(place.name)}{_code(place)}"


def name_on_tile(name: str) -> str:
    """The short name, of a kabupaten without its kind where no kota has the same name.

    >>> name_on_tile("Kab. Tegal"), name_on_tile("Kota Tegal"), name_on_tile("Kab. Blora")
    ('Kab. Tegal', 'Kota Tegal', 'Blora')
    """
    return f"{_kind(name)}{_plain(name)}"


def _kind(name: str) -> str:
    if name.startswith(CITY):
        return CITY
    return REGENCY if name.startswith(REGENCY) and _plain(name) in TWINS else ""


def _plain(name: str) -> str:
    return name.removeprefix(CITY).removeprefix(REGENCY)


def _code(place: Place) -> str:
    """The letter code, with the year of a result carried over."""
    if place.band is None:
        return "–"
    return place.band if place.since is None else f"{place.band} ’{place.since % 100:02}"
