"""What a visitor does: go to an address, point, click, go back, and look at the address bar."""

from urllib.parse import parse_qsl, urlsplit

from playwright.sync_api import Locator, Page, Request
from running_app import settling

QUIET_MS = 150  # no time is told here, and what was asked of the server is waited for anyhow

# A point of the element's own surface: the middle of a region's box may lie in its neighbour.
SURFACE_POINT = """element => {
  const box = element.getBoundingClientRect();
  const steps = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];
  for (const down of steps) for (const right of steps) {
    const [x, y] = [box.x + right * box.width, box.y + down * box.height];
    const hit = element.getRootNode().elementFromPoint(x, y);
    if (hit !== null && element.contains(hit)) return [x, y];
  }
  return null;
}"""


def settle(page: Page) -> None:
    """Wait until `page` is done."""
    settling.settle(page, quiet_ms=QUIET_MS)


class Visitor:
    """One tab of one visitor, and every request it made."""

    def __init__(self, page: Page, server_url: str) -> None:
        self.page = page
        self.server_url = server_url
        self.requests: list[Request] = []
        page.on("request", self._note)

    def _note(self, request: Request) -> None:
        self.requests.append(request)

    def visit(self, address: str = "") -> "Visitor":
        """Type an address and wait until the page is done."""
        self.page.goto(f"{self.server_url}/{address}", wait_until="commit")
        settle(self.page)
        return self

    def try_out(self, role: str, *, region: str = "") -> "Visitor":
        """Try a role on the demonstration set; for `region`, else for the one offered first."""
        self.page.goto(f"{self.server_url}/coba")
        button = self.page.get_by_role("button", name=f"Coba sebagai {role}", exact=True)
        if region:
            place = self.page.get_by_role("listitem").filter(has=button)
            place.get_by_label("Daerah").select_option(label=region)
        button.click()
        return self.wait()

    def wait(self) -> "Visitor":
        """Wait until what was done has had its effect."""
        settle(self.page)
        return self

    def back(self) -> "Visitor":
        """Press the back key."""
        self.page.go_back(wait_until="commit")
        return self.wait()

    def forward(self) -> "Visitor":
        """Press the forward key."""
        self.page.go_forward(wait_until="commit")
        return self.wait()

    def reload(self) -> "Visitor":
        """Load the page again."""
        self.page.reload(wait_until="commit")
        return self.wait()

    def follow(self, name: str) -> "Visitor":
        """Follow the first link of this name that is not in the menu."""
        self.page.locator(".stHtml").get_by_role("link", name=name, exact=True).first.click()
        return self.wait()

    def go(self, title: str) -> "Visitor":
        """Choose a page in the menu."""
        self.menu.get_by_role("link", name=title).click()
        self.page.get_by_role("heading", level=1, name=title).wait_for()
        return self.wait()

    def click_shape(self, shape: Locator) -> "Visitor":
        """Click a mark of a chart with a real mouse, where it can be hit."""
        shape.scroll_into_view_if_needed()
        settle(self.page)
        point = shape.evaluate(SURFACE_POINT)
        assert point is not None, "the mark has no visible point"
        before = self.page.url
        self.page.mouse.click(*point)
        self.page.wait_for_url(lambda url: url != before)
        return self.wait()

    def shape(self, region: str) -> Locator:
        """The mark of a region on the page's first map."""
        chart = self.main.get_by_test_id("stVegaLiteChart").first
        return chart.locator(f'path[aria-label*="{region}"]').first

    @property
    def menu(self) -> Locator:
        """The menu of pages."""
        return self.page.get_by_role("navigation", name="Halaman", exact=True)

    @property
    def main(self) -> Locator:
        """The page without menu and filters."""
        return self.page.get_by_test_id("stMain")

    @property
    def path(self) -> str:
        """Path in the address bar."""
        return urlsplit(self.page.url).path

    @property
    def query(self) -> dict[str, str]:
        """Query in the address bar."""
        return dict(parse_qsl(urlsplit(self.page.url).query))

    @property
    def title(self) -> str:
        """The page's main title."""
        return self.main.get_by_role("heading", level=1).inner_text()
