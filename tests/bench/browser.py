"""What one visitor waits for and downloads, in a real browser."""

from collections.abc import Iterator
from dataclasses import dataclass
from http.cookies import SimpleCookie

from playwright.sync_api import Browser, BrowserContext, Locator, Page
from running_app.chromium import visitor
from running_app.server import Server
from running_app.settling import pressed_at, settle
from running_app.visits import Visit

from bench.entrance import tried
from bench.wire import Wire

# A point of the element's own surface: the middle of a region's box may lie in its neighbour.
SURFACE_POINT = """element => {
  const box = element.getBoundingClientRect();
  const root = element.getRootNode();
  const steps = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];
  for (const down of steps) for (const right of steps) {
    const [x, y] = [box.x + right * box.width, box.y + down * box.height];
    const hit = root.elementFromPoint(x, y);
    if (hit !== null && element.contains(hit)) return [x, y];
  }
  return null;
}"""


@dataclass(frozen=True, slots=True)
class Loading:
    """One visit: navigation to last visible change, and what travelled meanwhile."""

    complete_ms: float
    javascript_kb: float
    total_kb: float


@dataclass(frozen=True, slots=True)
class Click:
    """One click: press to last visible change, and the websocket bytes it brought."""

    complete_ms: float
    websocket_kb: float


@dataclass(frozen=True, slots=True)
class Experience:
    """A new visitor's first and second visit to a page, and their clicks on it."""

    cold: Loading
    warm: Loading
    clicks: tuple[Click, ...]


def experience(
    browser: Browser,
    server: Server,
    visit: Visit,
    *,
    targets: tuple[str, ...] = (),
    clicks: int = 0,
) -> Experience:
    """Visit a page as a stranger, visit it again, then click its `targets` in turn.

    `targets` are Playwright selectors; each must lead to a rerun of the script. One click on
    each comes first and is not counted: it fills the caches of the server and of the browser.
    """
    with visitor(browser) as context:
        _enter(context, server, visit)
        cold = _load(context, server, visit)
        page = context.new_page()
        wire = Wire(page)
        warm = _load_in(page, wire, server, visit)
        if not targets:
            return Experience(cold, warm, ())
        places = _alternate(page, targets)
        made = [_click(page, wire, next(places)) for _ in range(clicks + len(targets))]
        return Experience(cold, warm, tuple(made[len(targets) :]))


def _enter(context: BrowserContext, server: Server, visit: Visit) -> None:
    context.add_cookies(
        [
            {"name": name, "value": morsel.value, "url": server.url}
            for name, morsel in SimpleCookie(tried(server.url, visit.role)).items()
        ]
    )


def _load(context: BrowserContext, server: Server, visit: Visit) -> Loading:
    page = context.new_page()
    try:
        return _load_in(page, Wire(page), server, visit)
    finally:
        page.close()


def _load_in(page: Page, wire: Wire, server: Server, visit: Visit) -> Loading:
    wire.reset()
    page.goto(f"{server.url}/{visit.address}", wait_until="commit")
    complete = settle(page)
    return Loading(complete, wire.javascript_bytes / 1e3, wire.total_bytes / 1e3)


def _alternate(page: Page, targets: tuple[str, ...]) -> Iterator[Locator]:
    while True:
        for target in targets:
            yield page.locator(target).first


def _click(page: Page, wire: Wire, target: Locator) -> Click:
    target.scroll_into_view_if_needed()
    point = target.evaluate(SURFACE_POINT)
    if point is None:
        raise LookupError(f"{page.url}: no visible point of {target}")
    page.mouse.move(*point)
    settle(page)  # what hovering changes is not part of the click
    wire.reset()
    with wire.expect_run():
        page.mouse.down()
        page.mouse.up()
    changed = settle(page)
    return Click(changed - pressed_at(page), wire.websocket_bytes / 1e3)
