"""A visitor's screen: pages are opened by address, read as text, and used through widgets."""

import json
import re
from html import unescape
from pathlib import Path
from typing import Any

import pyarrow as pa
from streamlit.testing.v1 import AppTest

from merit.ui.navigation import FOLDER, PAGES

SHELL = Path(__file__).resolve().parents[2] / "merit" / "ui" / "shell.py"
PATIENCE_SECONDS = 120
SHARED = ("data", "tahun", "kelompok")
FILES = {page.url_path: page.file for page in PAGES}


class Screen:
    """One tab of one visitor."""

    def open(self, path: str = "", **query: str) -> "Screen":
        """Type an address into a new tab: a new session, with exactly this query."""
        self.app = AppTest.from_file(SHELL, default_timeout=PATIENCE_SECONDS)
        frame = {name: value for name, value in query.items() if name in SHARED or not path}
        self.app.query_params.update(frame)
        self.app.run()  # only now the pages are known
        self.app.query_params.update(query)
        return self._show(path) if path else self

    def go(self, path: str = "") -> "Screen":
        """Choose a page in the menu, which leaves the query behind."""
        self.app.query_params.clear()
        return self._show(path)

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
    def text(self) -> str:
        """All words of our own on the page, tags removed."""
        return " ".join(unescape(re.sub(r"<[^>]+>", " ", self.html)).split())

    @property
    def title(self) -> str:
        """The page's main title."""
        found = re.search(r"<h1[^>]*>(.*?)</h1>", self.html, flags=re.S)
        return unescape(found.group(1)).strip() if found else ""

    @property
    def warnings(self) -> list[str]:
        """Sentences shown instead of content."""
        return [str(item.value) for item in self.app.warning]

    @property
    def charts(self) -> list[Any]:
        """Messages of the charts on the page."""
        return [item.proto for item in self.app.get("vega_lite_chart")]

    def chosen(self, name: str) -> str:
        """What the widget for `?name=` stands at; several values as the address writes them."""
        value = self.app.session_state[f"pilih_{name}"]
        return ",".join(value) if isinstance(value, list) else str(value)

    def options(self, name: str) -> list[str]:
        """Options of the select box for `?name=`, as displayed."""
        return list(self.app.selectbox(key=f"pilih_{name}").options)

    def choose(self, name: str, value: str | list[str]) -> "Screen":
        """Set the widget for `?name=` as a visitor would."""
        self.app.get_by_key(f"pilih_{name}").set_value(value).run()
        return self


def rows(chart: Any, name: str = "nilai") -> list[dict[str, Any]]:
    """The rows bound to a chart's data set."""
    data = next(item.data.data for item in chart.datasets if item.name == name)
    found: list[dict[str, Any]] = pa.ipc.open_stream(data).read_all().to_pylist()
    return found


def specification(chart: Any) -> dict[str, Any]:
    """The specification of a chart."""
    found: dict[str, Any] = json.loads(chart.spec)
    return found
