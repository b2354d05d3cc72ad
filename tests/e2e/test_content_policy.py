"""No page needs more than the content security policy allows, and no foreign script runs."""

import pytest
from e2e.visitor import Visitor
from running_app.visits import Visit, all_visits

pytestmark = pytest.mark.e2e
EVERY_VIEW = [visit.asking(data=data) for visit in all_visits() for data in ("terbit", "contoh")]
OWN_PAGES = ("masuk", "coba", "keluar", "akun", "undangan/x")
LISTEN = """
window.__refused = [];
addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) =>
  window.__refused.push(`${effectiveDirective} ${blockedURI} ${sample}`));
"""
INJECT = """() => {
  window.__ran = [];
  const script = document.createElement("script");
  script.textContent = "window.__ran.push('inline')";
  document.body.append(script);
  const image = document.createElement("img");
  image.setAttribute("onerror", "window.__ran.push('handler')");
  image.src = "/aset/tidak-ada.svg";
  document.body.append(image);
  const foreign = document.createElement("script");
  foreign.src = "data:text/javascript,window.__ran.push('data')";
  document.body.append(foreign);
  // Later, because what the test itself evaluates may do so.
  setTimeout(() => {
    try { (0, eval)("window.__ran.push('eval')"); } catch { /* refused */ }
  });
  return new Promise((done) => setTimeout(() => done(window.__ran), 500));
}"""


@pytest.fixture
def watched(guest: Visitor) -> Visitor:
    """A visitor whose browser notes what the policy refused."""
    guest.page.add_init_script(LISTEN)
    return guest


@pytest.mark.parametrize("visit", EVERY_VIEW, ids=lambda visit: visit.address)
def test_a_page_needs_nothing_the_policy_refuses(watched: Visitor, visit: Visit) -> None:
    watched.visit(visit.address)
    assert watched.page.evaluate("window.__refused") == []


@pytest.mark.parametrize("address", OWN_PAGES)
def test_our_own_pages_need_nothing_the_policy_refuses(watched: Visitor, address: str) -> None:
    watched.page.goto(f"{watched.server_url}/{address}")
    watched.page.wait_for_timeout(300)
    assert watched.page.evaluate("window.__refused") == []


def test_a_script_put_into_a_page_does_not_run(watched: Visitor) -> None:
    watched.visit("peta")
    assert watched.page.evaluate(INJECT) == []
    refused = watched.page.evaluate("window.__refused")
    assert any(item.startswith("script-src-elem inline") for item in refused)
    assert any(item.startswith("script-src-attr inline") for item in refused)
    assert any("eval" in item for item in refused)
