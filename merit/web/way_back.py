"""The page somebody asked for before signing in: carried along, and never a foreign address."""

from urllib.parse import quote, urlencode, urlsplit

from starlette.types import Scope

NAME = "ke"
START = "/"
LONGEST = 1000
NOT_PAGES = (
    *("/masuk", "/keluar", "/siapkan", "/undangan", "/coba"),
    *("/_stcore", "/media", "/api", "/kalender"),  # the address of a calendar is a secret
)


def own(address: str | None) -> str:
    """`address` when it is a page of ours, else the start page.

    >>> own("/peta?tahun=2023"), own("//asing.test"), own("https://asing.test"), own(None)
    ('/peta?tahun=2023', '/', '/', '/')
    """
    if not address or len(address) > LONGEST or not address.startswith("/"):
        return START
    if address.startswith("//"):  # a browser reads a host behind two slashes or more
        return START
    if not all("!" <= letter <= "~" for letter in address) or "\\" in address:
        return START
    try:
        parts = urlsplit(address)
    except ValueError:
        return START
    is_foreign = parts.scheme or parts.netloc
    return START if is_foreign or parts.path.startswith(NOT_PAGES) else address


def asked(scope: Scope) -> str:
    """The address of a request, to come back to."""
    path, query = quote(scope["path"]), scope["query_string"].decode("latin-1")
    return own(f"{path}?{query}" if query else path)


def sign_in(address: str) -> str:
    """Where to sign in, to come back to `address` afterwards.

    >>> sign_in("/peta?tahun=2023"), sign_in("/")
    ('/masuk?ke=%2Fpeta%3Ftahun%3D2023', '/masuk')
    """
    return "/masuk" if address == START else f"/masuk?{urlencode({NAME: address})}"
