"""A browser without scripts: opens a page of ours, fills its form in, sends it."""

import re
from html import unescape
from urllib.parse import urlencode

from starlette.testclient import TestClient
from web.callers import HERE

FIELD = re.compile(r'<input[^>]*type="hidden"[^>]*>')
SENTENCE = re.compile(r'<p class="fault" role="alert">(.*?)</p>', re.S)


class Form:
    """The first form of a page as it was received."""

    def __init__(self, client: TestClient, address: str, *, origin: str = HERE) -> None:
        self.client = client
        self.address = address
        self.origin = origin
        self.page = client.get(address)
        self.hidden = hidden(self.page.text)

    def send(self, to: str | None = None, **typed: str):
        """Send the form as a browser would, from its own page."""
        return post(
            self.client, to or self.address.split("?")[0], self.hidden | typed, origin=self.origin
        )


def hidden(page: str) -> dict[str, str]:
    """The hidden fields of the first form on a page."""
    first = page.split("</form>")[0]
    found = {}
    for field in FIELD.findall(first):
        name = re.search(r'name="([^"]*)"', field)
        value = re.search(r'value="([^"]*)"', field)
        if name and value:
            found[name[1]] = unescape(value[1])
    return found


def post(client: TestClient, address: str, fields: dict[str, str], *, origin: str | None = HERE):
    """A form as it travels."""
    headers = {"content-type": "application/x-www-form-urlencoded"}
    if origin is not None:
        headers["origin"] = origin
    return client.post(address, content=urlencode(fields), headers=headers)


def sentence(page: str) -> str:
    """What the page says went wrong."""
    found = SENTENCE.search(page)
    return unescape(found[1]) if found else ""
