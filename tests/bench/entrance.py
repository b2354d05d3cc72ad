"""Coming in as a browser does: a form of ours, filled in and sent, and the cookies it gives."""

import re
from functools import cache
from html import unescape

import httpx2

from merit.domain.access import Role

FORM_FIELD = re.compile(r'name="formulir" value="([^"]*)"')
REGION = "33.75"


@cache
def tried(url: str, role: Role | None) -> str:
    """Cookies of somebody who tries `role` out, where it has a region for `REGION`; "" for none.

    One trial per server and role, as the tabs of one person share it.
    """
    if role is None:
        return ""
    return come_in(url, "/coba", peran=role.value, nomor="1", daerah=REGION)


def come_in(url: str, address: str, **fields: str) -> str:
    """Cookies of a new session, through the form at `address`."""
    with httpx2.Client(base_url=url, trust_env=False) as browser:
        form = FORM_FIELD.search(browser.get(address).text)
        assert form is not None, address
        fields["formulir"] = unescape(form[1])
        answer = browser.post(address, data=fields, headers={"Origin": url})
        assert answer.status_code == 303, answer.text
        return "; ".join(f"{name}={value}" for name, value in browser.cookies.items())
