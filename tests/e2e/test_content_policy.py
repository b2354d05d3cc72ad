"""No foreign script runs, and our own pages need no more than the content security policy allows.

Of every page of the dashboard, see test_every_view.py.
"""

import pytest
from e2e.policy import listen, refused
from e2e.visitor import Visitor

pytestmark = pytest.mark.e2e
OWN_PAGES = ("masuk", "coba", "keluar", "akun", "undangan/x")
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
    listen(guest.page)
    return guest


@pytest.mark.parametrize("address", OWN_PAGES)
def test_our_own_pages_need_nothing_the_policy_refuses(watched: Visitor, address: str) -> None:
    watched.page.goto(f"{watched.server_url}/{address}")
    watched.page.wait_for_timeout(300)
    assert refused(watched.page) == []


def test_a_script_put_into_a_page_does_not_run(watched: Visitor) -> None:
    watched.visit("peta")
    assert watched.page.evaluate(INJECT) == []
    found = refused(watched.page)
    assert any(item.startswith("script-src-elem inline") for item in found)
    assert any(item.startswith("script-src-attr inline") for item in found)
    assert any("eval" in item for item in found)
