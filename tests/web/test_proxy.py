"""A proxy that shares our secret signs people in; anybody else who says so does not."""

from urllib.parse import urlencode

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient
from web.browser import hidden
from web.callers import HERE, far, near
from web.members import administrator, before, draft, joined, seat, token_of

from merit.domain.access import Role
from merit.errors import UnsafeSettingsError
from merit.settings import Settings, settings
from merit.store.engine import shared_engine

SECRET = "rahasia-bersama-yang-cukup-panjang-0001"
BROWSER = {"accept": "text/html"}
FORM = "application/x-www-form-urlencoded"


@pytest.fixture
def client(service: Starlette, database: str, monkeypatch: pytest.MonkeyPatch) -> TestClient:
    """A reader behind the proxy; lina and adi have accounts."""
    engine = shared_engine(database)
    administrator(engine, now=before())
    joined(engine, draft("lina", Role.LEADER), now=before())
    monkeypatch.setenv("MERIT_SSO_RAHASIA", SECRET)
    settings.cache_clear()
    return near(service, headers=BROWSER)


def by_proxy(subject: str, secret: str = SECRET) -> dict[str, str]:
    return {"X-Merit-Sso-Rahasia": secret, "X-Forwarded-User": subject}


def entered(client: TestClient, subject: str = "lina") -> None:
    answer = client.get("/masuk?ke=%2Fpeta", headers=by_proxy(subject))
    assert answer.status_code == 303
    assert answer.headers["location"] == "/peta"


def test_whom_the_proxy_names_is_signed_in_and_the_headers_end_here(client: TestClient) -> None:
    assert client.get("/peta", headers=by_proxy("Lina")).headers["location"].startswith("/masuk")
    entered(client, "Lina")
    seen = client.get("/peta", headers=by_proxy("lina")).json()
    assert seen["x-merit-sesi"].isdecimal()
    assert "x-forwarded-user" not in seen
    assert SECRET not in str(seen)


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Forwarded-User": "adi"},
        by_proxy("adi", "salah" * 10),
        by_proxy("adi", ""),
        by_proxy("adi", SECRET[:-1]),
        {"X-Merit-Sso-Rahasia": SECRET},
        by_proxy(""),
    ],
)
def test_without_the_secret_nobody_is_anybody(client: TestClient, headers: dict[str, str]) -> None:
    answer = client.get("/masuk", headers=headers)
    assert answer.status_code == 200
    assert "merit=" not in " ".join(answer.headers.get_list("set-cookie"))
    assert client.get("/api/v1/penilaian", headers=headers).status_code == 401


def test_without_the_setting_the_headers_mean_nothing(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("MERIT_SSO_RAHASIA")
    settings.cache_clear()
    assert client.get("/masuk", headers=by_proxy("adi")).status_code == 200
    assert client.get("/masuk", headers=by_proxy("adi", "")).status_code == 200


def test_a_session_by_proxy_needs_its_person_named_every_time(client: TestClient) -> None:
    entered(client)
    assert client.get("/peta", headers=by_proxy("lina")).status_code == 200
    for headers in (by_proxy("adi"), {}, {"X-Forwarded-User": "lina"}, by_proxy("lina", "x" * 40)):
        assert client.get("/peta", headers=headers).status_code == 303


def test_a_session_from_before_gives_way_to_whom_the_proxy_names(
    client: TestClient, database: str
) -> None:
    seat(client, token_of(database, "adi"))  # signed in by passphrase: the way in for emergencies
    assert client.get("/peta").status_code == 200
    assert client.get("/peta", headers=by_proxy("lina")).status_code == 303


def test_somebody_unknown_is_told_whom_to_ask(client: TestClient) -> None:
    answer = client.get("/masuk", headers=by_proxy("<b>orang.baru</b>"))
    assert answer.status_code == 403
    assert "&lt;b&gt;orang.baru&lt;/b&gt;" in answer.text
    assert "admin sistem" in answer.text


def test_the_header_that_names_the_person_can_be_chosen(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MERIT_SSO_KEPALA", "X-Auth-Request-User")
    settings.cache_clear()
    headers = {"X-Merit-Sso-Rahasia": SECRET, "X-Auth-Request-User": "lina"}
    assert client.get("/masuk", headers=by_proxy("lina")).status_code == 200
    assert client.get("/masuk", headers=headers).status_code == 303


def test_a_secret_that_can_be_guessed_is_refused_at_the_start() -> None:
    with pytest.raises(UnsafeSettingsError, match="MERIT_SSO_RAHASIA"):
        Settings(sso_rahasia="pendek").checked()
    assert SECRET not in repr(Settings(sso_rahasia=SECRET))


@pytest.mark.usefixtures("client")
def test_through_tls_the_name_of_the_service_is_enough(
    service: Starlette, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MERIT_TLS", "1")
    settings.cache_clear()
    there = far(service, headers=BROWSER)
    assert there.get("/masuk", headers=by_proxy("lina")).status_code == 303
    assert there.get("/peta", headers=by_proxy("lina")).status_code == 200


def test_signing_out_does_not_let_the_person_in_again_at_once(client: TestClient) -> None:
    entered(client)
    page = client.get("/keluar", headers=by_proxy("lina"))
    headers = by_proxy("lina") | {"origin": HERE, "content-type": FORM}
    answer = client.post("/keluar", content=urlencode(hidden(page.text)), headers=headers)
    assert answer.status_code == 200
    assert "keluarlah juga dari layanan masuk tunggal" in answer.text
    assert client.get("/peta", headers=by_proxy("lina")).status_code == 303
