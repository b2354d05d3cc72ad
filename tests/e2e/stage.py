"""A hall with a deck made by hand: the page as the server writes it, and a line that can be cut."""

import json
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, Page, Request, Route

from merit.domain.decks import Deck
from merit.reports.slide_pictures import pictures
from merit.web import assets
from merit.web.show import POLICY
from merit.web.show_page import Shown, written

HOST = "http://hall.test"
SHOW = "/tayang/rakor"
DESK = "/layar?dek=rakor&data=contoh"


class Stage:
    """What answers the browser at `HOST`; tests change it in mid-show."""

    def __init__(self, deck: Deck, *, pause: int = 0, base: str = "https://merit.test") -> None:
        self.deck, self.pause, self.base = deck, pause, base
        self.version = "1-20261129"
        self.is_cut = False
        self.status = 200
        self.foreign: list[str] = []

    def open(self, context: BrowserContext, query: str = "") -> Page:
        """The show in a new tab."""
        page = context.new_page()
        page.on("request", self._note)
        page.route("**/*", self._answer)
        page.goto(f"{HOST}{SHOW}?{query}")
        page.evaluate("document.fonts.ready")
        return page

    def _note(self, request: Request) -> None:
        if not request.url.startswith(HOST):
            self.foreign.append(request.url)

    def _answer(self, route: Route) -> None:
        path = urlsplit(route.request.url).path
        if path.startswith("/aset/"):
            name = path.removeprefix("/aset/")
            kind = assets.TYPES[f".{name.rsplit('.', 1)[1]}"]
            route.fulfill(body=assets.files()[name], content_type=kind)
        elif self.is_cut:
            route.abort("connectionrefused")
        elif path.endswith("/versi"):
            route.fulfill(
                status=self.status, body=json.dumps({"versi": self.version}), content_type="json"
            )
        elif path.startswith("/layar"):
            route.fulfill(body="<h1>Layar</h1>", content_type="text/html")
        else:
            route.fulfill(
                body=self._page(),
                content_type="text/html; charset=utf-8",
                headers={"Content-Security-Policy": POLICY},
            )

    def _page(self) -> bytes:
        return written(
            Shown(
                deck=self.deck,
                pictures=pictures(self.deck),
                version=self.version,
                since="pukul 10.32 WIB",
                desk=DESK,
                base=self.base,
                pause=self.pause,
            )
        )
