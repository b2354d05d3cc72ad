"""When a page is really done, and when its last visible change was.

Streamlit answers in many small messages, so "loaded" says nothing. A page counts as settled
when the server has answered what it was asked, the script has finished, nothing is stale or a
placeholder, every chart is drawn, and the document has been quiet for a while; the quiet wait
itself is in none of the times.
"""

from pathlib import Path

from playwright.sync_api import BrowserContext, Page

WATCHER = Path(__file__).with_name("watcher.js")
QUIET_MS = 400
PATIENCE_MS = 45_000


class BrokenPageError(RuntimeError):
    """The page shows an error instead of its content."""


def install(context: BrowserContext) -> None:
    """Watch every page `context` opens from its first instant on."""
    context.add_init_script(path=WATCHER)


def settle(page: Page, *, quiet_ms: int = QUIET_MS) -> float:
    """Wait until `page` is done; its last visible change, in ms since navigation began.

    Raises `BrokenPageError` when the page ends up showing an error, Playwright's
    `TimeoutError` when it never comes to rest.
    """
    page.wait_for_function(
        "quiet => window.__watcher.isSettled(quiet)",
        arg=quiet_ms,
        polling=50,
        timeout=PATIENCE_MS,
    )
    failure = page.evaluate("window.__watcher.failure()")
    if failure is not None:
        raise BrokenPageError(f"the page shows an error: {failure}")
    return float(page.evaluate("window.__watcher.lastChange"))


def pressed_at(page: Page) -> float:
    """When a pointer was last pressed, in ms since navigation began."""
    return float(page.evaluate("window.__watcher.pressed"))
