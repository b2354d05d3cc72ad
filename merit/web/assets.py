"""Our own static files: fonts, style, script, pictures; addresses change with their content."""

from functools import cache
from hashlib import sha256
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

FOLDER = Path(__file__).resolve().parents[1] / "ui" / "assets"
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".woff2": "font/woff2",
    ".svg": "image/svg+xml",
    ".jpg": "image/jpeg",
}
FOREVER = "public, max-age=31536000, immutable"
BRIEFLY = "public, max-age=3600"


@cache
def files() -> dict[str, bytes]:
    """Every servable file by its path below the assets folder."""
    return {
        path.relative_to(FOLDER).as_posix(): path.read_bytes()
        for path in sorted(FOLDER.rglob("*"))
        if path.suffix in TYPES
    }


@cache
def url_of(name: str) -> str:
    """Address of an asset with a digest of its content, so that it may be kept for ever."""
    return f"/aset/{name}?v={sha256(files()[name]).hexdigest()[:12]}"


def stylesheet_urls() -> tuple[str, ...]:
    """Addresses of the style sheets of the dashboard."""
    return url_of("foundation.css"), url_of("style.css")


def script_urls() -> tuple[str, ...]:
    """Addresses of the scripts: links, cards, the session, the screen in the hall."""
    return tuple(url_of(name) for name in ("links.js", "board.js", "session.js", "hall.js"))


async def asset(request: Request) -> Response:
    """One asset; only names found in the folder at start-up are served."""
    name = request.path_params["name"]
    content = files().get(name)
    if content is None:
        return Response("Berkas tidak ditemukan.", 404, media_type="text/plain; charset=utf-8")
    kept = FOREVER if f"{request.url.path}?{request.url.query}" == url_of(name) else BRIEFLY
    return Response(
        content,
        media_type=TYPES[Path(name).suffix],
        headers={"Cache-Control": kept, "X-Content-Type-Options": "nosniff"},
    )


ROUTES = [Route("/aset/{name:path}", asset)]
