"""People whom a proxy in front of us has signed in (SSO).

The proxy proves itself by a shared secret in a header of ours, and names the person in another
one. Both are kept from the application; roles stay in our own tables.
"""

from collections.abc import Iterable
from secrets import compare_digest

from merit.settings import settings

SECRET_HEADER = b"x-merit-sso-rahasia"

Headers = Iterable[tuple[bytes, bytes]]


def subject_header() -> bytes:
    """The header that names the person, as ASGI spells it."""
    return settings().sso_kepala.lower().encode("latin-1")


def subject_of(headers: Headers) -> str | None:
    """Whom the proxy names, in lower case; None when it does not prove itself or names nobody."""
    secret = settings().sso_rahasia
    if secret is None:
        return None
    pairs = [(name.lower(), value) for name, value in headers]
    given = [value for name, value in pairs if name == SECRET_HEADER]
    named = [value for name, value in pairs if name == subject_header()]
    if len(given) != 1 or len(named) != 1:
        return None
    if not compare_digest(given[0], secret.get_secret_value().encode("utf-8")):
        return None
    return named[0].decode("utf-8", "replace").strip().lower() or None
