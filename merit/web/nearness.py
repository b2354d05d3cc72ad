"""Where a request comes from: this very machine, or anywhere else.

Without an administrator the application is open to the one who started it, and to nobody else.
That is told by the socket, not by what a request says of itself; a request that was passed on,
or that asks for a foreign name (DNS rebinding), is not near.
"""

from collections.abc import Iterable
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.types import Scope

from merit.settings import Mode, settings

Headers = Iterable[tuple[bytes, bytes]]

MEDIATED = frozenset({b"forwarded", b"via", b"x-real-ip"})
"""Headers that proxies add, besides all of `X-Forwarded-`."""


def is_loopback(host: str) -> bool:
    """Whether a name or an address means this machine.

    >>> is_loopback("127.0.0.1"), is_loopback("::1"), is_loopback("localhost")
    (True, True, True)
    >>> is_loopback("0.0.0.0"), is_loopback("merit.jatengprov.go.id")
    (False, False)
    """
    name = host.strip("[]").lower()
    if name == "localhost":
        return True
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return False


def is_near(scope: Scope) -> bool:
    """Whether a request was made on this machine, for this machine, by nobody's mediation."""
    client, server = scope.get("client"), scope.get("server")
    if client is None or server is None:
        return False
    ends_here = is_loopback(client[0]) and is_loopback(server[0])
    return ends_here and not _is_passed_on(scope) and is_loopback(_host(scope["headers"]))


def _is_passed_on(scope: Scope) -> bool:
    names = {name.lower() for name, _ in scope["headers"]}
    # A proxy that adds no header gives itself away by the old protocol, which no browser speaks.
    is_old = scope.get("http_version") == "1.0"
    return is_old or any(name in MEDIATED or name.startswith(b"x-forwarded-") for name in names)


def may_be_open(scope: Scope) -> bool:
    """Whether a request may be served without a session, as long as there is no administrator."""
    known = settings()
    return known.mode is Mode.LOCAL and not known.tls and is_near(scope)


def arrives_from_outside(scope: Scope) -> bool:
    """Whether a request reached us over a network, not over loopback or a local socket file."""
    server = scope.get("server")
    return server is not None and server[1] is not None and not is_loopback(server[0])


def _host(headers: Headers) -> str:
    named = [value.decode("latin-1") for name, value in headers if name.lower() == b"host"]
    if len(named) != 1:
        return ""
    try:
        return urlsplit(f"//{named[0]}").hostname or ""
    except ValueError:
        return ""
