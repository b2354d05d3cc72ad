"""Our two cookies: the session, and the one that ties a form to the browser it was sent to.

Neither is readable by scripts, neither travels with requests from foreign pages, and both end
with the browser. Behind TLS their names make the browser refuse them from anybody but us.
"""

from collections.abc import Mapping

from starlette.responses import Response

from merit.settings import settings

SESSION = "merit"
FORM = "merit-formulir"
BY_PROXY = "sso."
"""Before the token of a session that came by a proxy, which must keep naming its person."""


def name_of(cookie: str) -> str:
    """The cookie's full name under the present settings."""
    return f"__Host-{cookie}" if settings().tls else cookie


def read(cookies: Mapping[str, str], cookie: str) -> str:
    """Content of a cookie; empty without one."""
    return cookies.get(name_of(cookie), "")


def give(response: Response, cookie: str, value: str) -> None:
    """Send a cookie along with `response`."""
    response.set_cookie(
        name_of(cookie), value, path="/", secure=settings().tls, httponly=True, samesite="lax"
    )


def take_back(response: Response, cookie: str) -> None:
    """Have the browser forget a cookie."""
    response.delete_cookie(
        name_of(cookie), path="/", secure=settings().tls, httponly=True, samesite="lax"
    )
