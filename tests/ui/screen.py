"""A visitor's screen: pages are opened by address, read as text, and used through widgets."""

import json
import re
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pyarrow as pa
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from merit.domain.access import visitor
from merit.services.people.identity import OPEN_READING
from merit.ui.navigation import FOLDER, PAGES

SHELL = Path(__file__).resolve().parents[2] / "merit" / "ui" / "shell.py"
PATIENCE_SECONDS = 120
FILES = {page.url_path: page.file for page in PAGES}
PUBLIC = [page.url_path for page in PAGES if visitor(demo=True).may(page.permission)]
"""Addresses of the pages a visitor without an account may open."""

LABELS = {  # of the choices made by links
    "data": "Himpunan data",
    "tahun": "Posisi akhir tahun",
    "kelompok": "Kelompok",
    "ukuran": "Ukuran",
    "bentuk": "Bentuk",
}
LINK = re.compile(
    r'<a href="([^"]*)"[^>]*?( aria-current="true")?>([^<]*?)(?: <small>[^<]*</small>)?</a>'
)


@dataclass(frozen=True, slots=True)
class Offer:
    """A link to choose by: its name, the query it leads to, whether it is the one chosen."""

    name: str
    query: dict[str, str]
    is_chosen: bool


class Screen:
    """One tab of one visitor; `session` is what the gate says of it."""

    def __init__(self, session: str = OPEN_READING) -> None:
        self.session = session

    def open(self, path: str = "", **query: str) -> "Screen":
        """Type an address into a new tab: a new session, with exactly this query."""
        self.app = AppTest.from_file(SHELL, default_timeout=PATIENCE_SECONDS)
        self.app.user = {"sesi": self.session, "alamat": "127.0.0.1"}
        self.app.query_params.update(query)
        assert path in FILES, path
        if path:  # `switch_page` knows the pages only once the start page was run, half of the time
            self.app._page_hash = calc_hash(path)
        self.app.run()
        return self

    def go(self, path: str = "") -> "Screen":
        """Choose a page in the menu, which leaves the query behind."""
        self.app.query_params.clear()
        return self._show(path)

    def click(self, chart: str, code: str) -> "Screen":
        """Go where a click on the mark with this code leads, in a new tab."""
        found = re.search(rf'data-chart="{re.escape(chart)}" data-leads="([^"]*)"', self.html)
        assert found, f"the marks of {chart} lead nowhere"
        way = urlsplit(unescape(found[1]) + code)
        return self.open(way.path.strip("/"), **dict(parse_qsl(way.query)))

    def _show(self, path: str) -> "Screen":
        self.app.switch_page(str(FOLDER / FILES[path])).run()
        return self

    @property
    def address(self) -> dict[str, str]:
        """The query as the visitor's address bar shows it."""
        return {key: str(value) for key, value in self.app.query_params.items()}

    @property
    def html(self) -> str:
        """All markup of our own on the page."""
        return "\n".join(str(item.value) for item in self.app.html)

    @property
    def page(self) -> str:
        """Markup of our own beside the sidebar."""
        return "\n".join(str(item.value) for item in self.app.main.get("html"))

    @property
    def text(self) -> str:
        """All words of our own on the page, tags removed."""
        return " ".join(unescape(re.sub(r"<[^>]+>", " ", self.html)).split())

    def above(self, button: str) -> str:
        """The words of our own nearest above the button of this name, of other buttons apart."""
        words = ""
        for item in self.app.main:
            if item.type == "button" and item.label == button:
                return words
            if item.type == "html":
                words = " ".join(unescape(re.sub(r"<[^>]+>", " ", str(item.value))).split())
            elif item.type in ("text_area", "text_input", "checkbox", "radio"):
                words = ""
        raise AssertionError(f"no button {button}")

    @property
    def title(self) -> str:
        """The page's main title."""
        found = re.search(r"<h1[^>]*>(.*?)</h1>", self.html, flags=re.S)
        return unescape(found.group(1)).strip() if found else ""

    @property
    def warnings(self) -> list[str]:
        """Sentences shown instead of content, as they read: Streamlit takes them for Markdown."""
        return [re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", str(item.value)) for item in self.app.warning]

    @property
    def charts(self) -> list[Any]:
        """Messages of the charts on the page."""
        return [item.proto for item in self.app.get("vega_lite_chart")]

    def chosen(self, name: str) -> str:
        """What the choice of `?name=` stands at, as the address writes it."""
        if name in LABELS:
            marked = next(offer for offer in self.offered(LABELS[name]) if offer.is_chosen)
            return marked.query.get(name, "")
        value = self.app.session_state[f"pilih_{name}"]
        return ",".join(value) if isinstance(value, list) else str(value)

    def choose(self, name: str, value: str | list[str]) -> "Screen":
        """Choose for `?name=` as a visitor would, by its link or its widget."""
        if name in LABELS:
            offers = self.offered(LABELS[name])
            return self.pick(next(offer for offer in offers if offer.query.get(name) == value))
        self.app.get_by_key(f"pilih_{name}").set_value(value).run()
        return self

    def pick(self, offer: Offer) -> "Screen":
        """Follow a link that chooses."""
        self.app.query_params.clear()
        self.app.query_params.update(offer.query)
        self.app.run()
        return self

    def offered(self, label: str) -> list[Offer]:
        """The links to choose from under `label`; none where there is no such choice."""
        found = re.search(rf'<nav[^>]*aria-label="{label}">(.*?)</nav>', self.html, flags=re.S)
        links = LINK.findall(found.group(1)) if found else []
        return [
            Offer(unescape(name), dict(parse_qsl(urlsplit(unescape(href)).query)), bool(mark))
            for href, mark, name in links
        ]


def rows(chart: Any, name: str = "nilai") -> list[dict[str, Any]]:
    """The rows bound to a chart's data set."""
    data = next(item.data.data for item in chart.datasets if item.name == name)
    found: list[dict[str, Any]] = pa.ipc.open_stream(data).read_all().to_pylist()
    return found


def specification(chart: Any) -> dict[str, Any]:
    """The specification of a chart."""
    found: dict[str, Any] = json.loads(chart.spec)
    return found
