"""What the content security policy refused a page."""

from playwright.sync_api import Page

LISTEN = """
window.__refused = [];
addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) =>
  window.__refused.push(`${effectiveDirective} ${blockedURI} ${sample}`));
"""


def listen(page: Page) -> None:
    """Note from the next loading on what is refused."""
    page.add_init_script(LISTEN)


def refused(page: Page) -> list[str]:
    """Directive, address and beginning of all that was refused since the page was loaded."""
    return [str(item) for item in page.evaluate("window.__refused")]
