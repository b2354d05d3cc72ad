"""Every answer tells the browser what it may not do with it."""

import re
from base64 import b64encode
from hashlib import sha256
from importlib.resources import files

import pytest
from starlette.applications import Starlette
from web.callers import far, near
from web.members import administrator, before

from app import app
from merit.settings import settings
from merit.store.engine import shared_engine

ADDRESSES = (
    "/",
    "/masuk",
    "/coba",
    "/akun",
    "/undangan/x",
    "/sehat",
    "/aset/pages.css",
    "/aset/tidak-ada.css",
    "/static/css/tidak-ada.css",
    "/favicon.png",
    "/api/v1/penilaian",
    "/api/v1/batas.json",
    "/media/x",
    "/_stcore/metrics",
    "/_stcore/host-config",
)


@pytest.fixture(scope="module")
def whole() -> Starlette:
    return app._build_starlette_app()


def directives(policy: str) -> dict[str, set[str]]:
    parts = [part.split() for part in policy.split(";")]
    return {name: set(values) for name, *values in parts}


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("accept", ["text/html", "*/*"])
@pytest.mark.usefixtures("database")
def test_every_answer_carries_them_once(whole: Starlette, address: str, accept: str) -> None:
    answer = near(whole).get(address, headers={"accept": accept})
    # Not even our own files may be asked for with a one-time link in the Referer: logs keep that.
    is_ours = address in {"/masuk", "/coba", "/undangan/x", "/akun"}
    is_ours |= "text/html" in accept and address == "/static/css/tidak-ada.css"  # no such page
    for name, value in {
        "x-content-type-options": "nosniff",
        "referrer-policy": "strict-origin" if is_ours else "same-origin",
        "cross-origin-opener-policy": "same-origin",
    }.items():
        assert answer.headers.get_list(name) == [value], address
    assert "camera=()" in answer.headers["permissions-policy"]
    assert len(answer.headers.get_list("content-security-policy")) == 1
    policy = directives(answer.headers["content-security-policy"])
    assert policy["frame-ancestors"] <= {"'self'", "'none'"}
    assert policy["frame-ancestors"]
    scripts = policy.get("script-src", policy["default-src"])
    assert not {"'unsafe-inline'", "'unsafe-eval'", "*", "https:", "data:"} & scripts
    assert not any("//" in source for values in policy.values() for source in values)
    assert "strict-transport-security" not in answer.headers


@pytest.mark.usefixtures("database")
def test_what_does_not_say_otherwise_is_kept_by_nobody(whole: Starlette) -> None:
    client = near(whole)
    for address in ("/media/x", "/keluar"):  # neither Streamlit nor a redirection says anything
        assert client.get(address).headers["cache-control"] == "no-store"
    picture = client.get("/favicon.png")
    assert picture.headers["cache-control"].startswith("public")
    held = client.get("/favicon.png", headers={"if-none-match": picture.headers["etag"]})
    assert held.status_code == 304
    assert held.headers.get("cache-control") != "no-store"  # it would throw away what is kept


@pytest.mark.parametrize("address", ["/masuk", "/coba", "/undangan/x", "/akun"])
@pytest.mark.usefixtures("database")
def test_our_own_pages_run_no_script_and_stay_in_no_cache(whole: Starlette, address: str) -> None:
    answer = near(whole).get(address, headers={"accept": "text/html"})
    policy = directives(answer.headers["content-security-policy"])
    assert policy["default-src"] == {"'none'"}
    assert "script-src" not in policy
    assert policy["style-src"] == {"'self'"}
    assert answer.headers["cache-control"] == "no-store"
    assert 'lang="id"' in answer.text
    assert "<script" not in answer.text
    assert not re.search(r"\sstyle=|\son\w+=", answer.text)


@pytest.mark.usefixtures("database")
def test_the_only_inline_script_allowed_is_streamlits_own(whole: Starlette) -> None:
    page = (files("streamlit") / "static" / "index.html").read_text(encoding="utf-8")
    (inline,) = re.findall(r"<script>(.*?)</script>", page, flags=re.S)
    digest = b64encode(sha256(inline.encode()).digest()).decode()
    answer = near(whole).get("/", headers={"accept": "text/html"})
    assert inline in answer.text
    policy = directives(answer.headers["content-security-policy"])
    assert {item for item in policy["script-src"] if item.startswith("'sha")} == {
        f"'sha256-{digest}'"
    }


def test_behind_tls_the_browser_is_told_to_stay_there(
    whole: Starlette, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    administrator(shared_engine(database), now=before())
    monkeypatch.setenv("MERIT_TLS", "1")
    settings.cache_clear()
    for address in ("/masuk", "/sehat", "/media/x"):
        answer = far(whole).get(address)
        assert answer.headers["strict-transport-security"] == "max-age=31536000"
