"""Without an administrator the machine's own user may read and try roles out; nobody else may."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient
from web.browser import Form
from web.callers import far, near
from web.members import administrator, before, seat, tried

from merit.domain.access import Role
from merit.settings import settings
from merit.store.engine import shared_engine
from merit.ui.text import identity
from merit.web.nearness import is_near
from merit.web.text import ROLES

OPEN = "terbuka"


def told(client: TestClient, **headers: str) -> str | None:
    """What the application is told of the session; None when the gate lets nobody through."""
    answer = client.get("/peta", headers=headers)
    return answer.json().get("x-merit-sesi", "") if answer.status_code == 200 else None


def test_the_machines_own_user_reads_without_a_session(service: Starlette) -> None:
    assert told(near(service)) == OPEN
    assert told(near(service, "http://localhost:8501")) == OPEN
    assert told(near(service, "http://[::1]:8501")) == OPEN


@pytest.mark.parametrize(
    "headers",
    [
        {"x-forwarded-for": "127.0.0.1"},
        {"X-Forwarded-Proto": "https"},
        {"forwarded": "for=127.0.0.1"},
        {"x-forwarded-host": "localhost"},
        {"x-real-ip": "127.0.0.1"},
        {"via": "1.0 proksi"},
        {"host": "merit.asing.test:8501"},  # a foreign name that resolves to this machine
        {"host": "127.0.0.1.asing.test"},
        {"host": "localhost@asing.test"},
        {"host": ""},
    ],
)
def test_what_was_passed_on_or_asks_for_another_name_is_not_near(
    service: Starlette, headers: dict[str, str]
) -> None:
    assert told(near(service), **headers) is None


@pytest.mark.parametrize(("version", "near_by"), [("1.1", True), ("1.0", False)])
def test_a_proxy_that_says_nothing_still_speaks_the_protocol_of_no_browser(
    version: str, near_by: bool
) -> None:
    scope = {
        "type": "http",
        "http_version": version,
        "client": ("127.0.0.1", 50000),
        "server": ("127.0.0.1", 8501),
        "headers": [(b"host", b"127.0.0.1:8501")],  # as nginx names us by default
    }
    assert is_near(scope) is near_by


def test_nobody_else_is_near(service: Starlette) -> None:
    other = TestClient(
        service, base_url="http://127.0.0.1:8501", client=("192.168.1.20", 40000),
        follow_redirects=False,
    )  # fmt: skip
    assert told(other) is None
    assert told(far(service)) is None


@pytest.mark.parametrize(("name", "value"), [("MERIT_MODE", "produksi"), ("MERIT_TLS", "1")])
def test_a_service_for_others_is_never_open(
    service: Starlette, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    settings.cache_clear()
    assert told(near(service)) is None
    assert near(service).get("/coba").status_code == 401


def test_the_first_administrator_ends_it_for_everybody(service: Starlette, database: str) -> None:
    token = tried(database, Role.LEADER)
    assert told(seat(near(service), token)) not in (None, "", OPEN)
    administrator(shared_engine(database), now=before())
    assert told(near(service)) is None
    assert told(seat(near(service), token)) is None
    assert near(service).get("/coba").status_code == 401


def test_a_role_is_tried_out_and_left(service: Starlette) -> None:
    client = near(service)
    form = Form(client, "/coba")
    assert "Kota Pekalongan" in form.page.text
    assert form.page.text.count("<form") >= 8
    answer = form.send(peran="operator", nomor="1", daerah="33.75")
    assert answer.status_code == 303
    assert answer.headers["location"] == "/?data=contoh"
    assert told(client) not in (None, "", OPEN)
    assert "Operator kab/kota" in client.get("/keluar").text
    left = Form(client, "/keluar").send()
    assert left.headers["location"] == "/"
    assert told(client) == OPEN


def test_two_data_managers_are_two_people(service: Starlette) -> None:
    numbers = set()
    for number in ("1", "2"):
        client = near(service)
        assert Form(client, "/coba").send(peran="pengelola_data", nomor=number).status_code == 303
        numbers.add(told(client))
    assert len(numbers) == 2


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"peran": "operator", "nomor": "1", "daerah": "33.99"}, 400),
        ({"peran": "operator", "nomor": "1"}, 400),
        ({"peran": "raja", "nomor": "1"}, 400),
        ({"peran": "pengelola_data", "nomor": "99"}, 400),
        ({}, 400),
    ],
)
def test_only_what_is_offered_can_be_tried(
    service: Starlette, fields: dict[str, str], code: int
) -> None:
    client = near(service)
    form = Form(client, "/coba")
    form.hidden = {"formulir": form.hidden["formulir"]}
    answer = form.send(**fields)
    assert answer.status_code == code
    assert told(client) == OPEN


def test_a_trial_is_worth_nothing_from_elsewhere(service: Starlette, database: str) -> None:
    client = seat(near(service), tried(database, Role.ADMIN))
    assert told(client) not in (None, "", OPEN)
    assert told(client, **{"x-forwarded-for": "203.0.113.7"}) is None


def test_a_trial_has_no_account(service: Starlette, database: str) -> None:
    client = seat(near(service), tried(database, Role.ADMIN))
    assert client.get("/akun").status_code == 403


@pytest.mark.parametrize("name", ["X-Merit-Sesi", "x-merit-sesi", "X_Merit_Sesi", "X-MERIT-BARU"])
def test_headers_of_ours_never_come_from_outside(service: Starlette, name: str) -> None:
    seen = near(service).get("/peta", headers={name: "999", "X-Merit-Alamat": "1.2.3.4"}).json()
    ours = {
        key: value for key, value in seen.items() if key.replace("_", "-").startswith("x-merit")
    }
    assert ours == {"x-merit-sesi": OPEN, "x-merit-alamat": "127.0.0.1"}


def test_roles_have_one_name_inside_and_outside_the_dashboard() -> None:
    assert ROLES == identity.ROLES
    assert set(ROLES) == set(Role)


def test_without_the_demonstration_set_there_is_nothing_to_try(
    service: Starlette, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MERIT_DEMO", "false")
    settings.cache_clear()
    assert told(near(service)) == OPEN
    assert near(service).get("/coba").status_code == 403
