"""The views of the aspects page as a reader takes them apart: cells, links, cards."""

import re
from decimal import ROUND_HALF_UP, Decimal
from html import unescape
from urllib.parse import parse_qsl, urlsplit

from ui.screen import Screen

LINK = re.compile(r'<a [^>]*href="(/[^"]*)"[^>]*>(.*?)</a>', re.S)


def opened(screen: Screen, **query: str) -> Screen:
    """The aspects page at an address, without a failure."""
    screen.open("aspek", **query)
    assert not screen.app.exception
    assert screen.warnings == []
    return screen


def follow(screen: Screen, href: str) -> Screen:
    """Open what a link of ours leads to."""
    parts = urlsplit(unescape(href))
    screen.open(parts.path.removeprefix("/"), **dict(parse_qsl(parts.query)))
    assert not screen.app.exception
    assert screen.warnings == []
    return screen


def plain(markup: str) -> str:
    """Words without tags."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", markup)).split())


def links(markup: str) -> dict[str, str]:
    """Addresses by what their links say; the first of several."""
    found: dict[str, str] = {}
    for href, name in LINK.findall(markup):
        found.setdefault(plain(name), unescape(href))
    return found


def query(href: str) -> dict[str, str]:
    """The parameters of an address."""
    return dict(parse_qsl(urlsplit(href).query))


def part(screen: Screen, start: str, end: str) -> str:
    """The markup between two tags."""
    html = screen.html
    return html[html.index(start) : html.index(end, html.index(start))]


def table_rows(screen: Screen, section: str = "tbody") -> list[list[str]]:
    """Cells of the matrix, row by row; the headings of groups are rows of one cell."""
    markup = part(screen, f"<{section}>", f"</{section}>")
    return [
        [plain(cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.S)]
        for row in re.findall(r"<tr[^>]*>(.*?)</tr>", markup, re.S)
    ]


def sections(markup: str, tag: str) -> list[str]:
    """Every piece between a tag and its end."""
    return re.findall(rf"<{tag}[ >].*?</{tag}>", markup, re.S)


def rounded(value: Decimal, step: str) -> Decimal:
    """Half up, as people round."""
    return value.quantize(Decimal(step), ROUND_HALF_UP)


def percent(share: Decimal) -> str:
    """A share in whole percent."""
    return f"{rounded(share * 100, '1')}%"


def number(value: Decimal) -> str:
    """A number as Indonesians print it, with at most one decimal."""
    text = f"{rounded(value, '0.1'):,}".replace(",", " ").replace(".", ",").replace(" ", ".")
    return text.removesuffix(",0")


def signed(value: Decimal | None) -> str:
    """A change with its sign, a dash when it is not known."""
    if value is None:
        return "–"
    sign = "+" if value > 0 else "−" if value < 0 else ""
    return sign + number(abs(value))
