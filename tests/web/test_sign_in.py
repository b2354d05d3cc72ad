"""Signing in and out through the pages: cookies, one answer for everything wrong, the way back."""

import logging
from datetime import UTC, datetime

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient
from web.browser import Form, hidden, post, sentence
from web.callers import THERE, far, near
from web.members import PASSPHRASE, Member, administrator, before, draft, joined, seat, token_of

from merit.domain.access import Role
from merit.settings import settings
from merit.store.engine import shared_engine

WRONG = "Nama pengguna, kata sandi, atau kode tidak cocok."


@pytest.fixture(autouse=True)
def admin(database: str) -> Member:
    """The first administrator, who has a second factor."""
    return administrator(shared_engine(database), now=before())


@pytest.fixture(autouse=True)
def leader(database: str, admin: Member) -> Member:  # noqa: ARG001
    """Somebody who signs in without a code."""
    return joined(shared_engine(database), draft("lina", Role.LEADER), now=before())


def signed_in(client: TestClient, member: Member, address: str = "/masuk"):
    code = member.code(datetime.now(UTC))
    return Form(client, address).send(nama=member.username, sandi=PASSPHRASE, kode=code)


def cookie_line(answer, name: str) -> str:
    return next(
        line for line in answer.headers.get_list("set-cookie") if line.startswith(f"{name}=")
    )


def test_name_passphrase_and_code_open_the_page_that_was_asked_for(
    service: Starlette, admin: Member
) -> None:
    client = near(service)
    answer = signed_in(client, admin, "/masuk?ke=%2Fpeta%3Ftahun%3D2023")
    assert answer.status_code == 303
    assert answer.headers["location"] == "/peta?tahun=2023"
    assert client.get("/peta").json()["x-merit-sesi"].isdecimal()
    assert client.get("/peta").json()["x-merit-alamat"] == "127.0.0.1"


@pytest.mark.parametrize(
    "asked",
    [
        "//asing.test",
        "https://asing.test/",
        "/\\asing.test",
        "\\\\asing.test",
        "javascript:alert(1)",
        "/%09/asing.test",
        "///asing.test",
        "peta",
        "/masuk?ke=/masuk",
        "/keluar",
        "/peta\r\nSet-Cookie: a=b",
        "/" + "a" * 2000,
    ],
)
def test_nobody_is_sent_to_a_foreign_page(service: Starlette, leader: Member, asked: str) -> None:
    client = near(service)
    form = Form(client, "/masuk")
    form.hidden["ke"] = asked
    answer = form.send(nama=leader.username, sandi=PASSPHRASE)
    assert answer.status_code == 303
    to = answer.headers["location"]
    assert to == "/" or (to == asked and to.startswith("/%09/"))
    answer = client.get("/masuk", params={"ke": asked})
    assert answer.headers["location"] == to


@pytest.mark.parametrize(
    ("username", "passphrase", "code"),
    [
        ("adi", "bukan kata sandinya", None),
        ("adi", PASSPHRASE, "000000"),
        ("adi", PASSPHRASE, ""),
        ("tidak.ada", PASSPHRASE, None),
        ("' OR 1=1 --", PASSPHRASE, None),
    ],
)
def test_whatever_is_wrong_the_answer_is_the_same(
    service: Starlette, admin: Member, username: str, passphrase: str, code: str | None
) -> None:
    client = near(service)
    known = admin.code(datetime.now(UTC)) if code is None else code
    answer = Form(client, "/masuk?ke=%2Fpeta").send(nama=username, sandi=passphrase, kode=known)
    assert answer.status_code == 401
    assert sentence(answer.text) == WRONG
    assert passphrase not in answer.text
    assert hidden(answer.text)["ke"] == "/peta"  # what was typed is kept, but for the secrets
    assert client.get("/masuk").status_code == 200
    assert "merit=" not in " ".join(answer.headers.get_list("set-cookie"))


def test_what_was_typed_is_shown_again_and_never_run(service: Starlette) -> None:
    typed = '"><script>alert(1)</script>'
    page = Form(near(service), "/masuk").send(nama=typed, sandi="x" * 12).text
    assert "<script" not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


def test_five_failures_lock_the_name_and_nobody_else(
    service: Starlette, admin: Member, leader: Member
) -> None:
    client = near(service)
    for _ in range(5):
        assert Form(client, "/masuk").send(nama="lina", sandi="x" * 12).status_code == 401
    locked = signed_in(client, leader)
    assert locked.status_code == 429
    assert "Coba lagi dalam 15 menit" in sentence(locked.text)
    assert signed_in(near(service), admin).status_code == 303


@pytest.mark.parametrize("tls", [False, True])
def test_cookies_are_kept_from_scripts_and_foreign_pages(
    service: Starlette, leader: Member, monkeypatch: pytest.MonkeyPatch, tls: bool
) -> None:
    monkeypatch.setenv("MERIT_TLS", str(int(tls)))
    settings.cache_clear()
    client, origin, prefix = (
        (far(service), THERE, "__Host-") if tls else (near(service), "http://127.0.0.1:8501", "")
    )
    form = Form(client, "/masuk", origin=origin)
    entered = form.send(nama=leader.username, sandi=PASSPHRASE)
    assert entered.status_code == 303
    lines = [
        cookie_line(form.page, f"{prefix}merit-formulir"),
        cookie_line(entered, f"{prefix}merit"),
    ]
    for line in lines:
        attributes = {part.strip().lower() for part in line.split(";")[1:]}
        assert {"httponly", "samesite=lax", "path=/"} <= attributes
        assert ("secure" in attributes) is tls
        assert not any(part.startswith(("domain", "max-age", "expires")) for part in attributes)
    assert entered.headers["cache-control"] == "no-store"
    assert ("strict-transport-security" in entered.headers) is tls


def test_a_session_is_never_one_the_browser_brought_along(
    service: Starlette, leader: Member
) -> None:
    client = near(service)
    client.cookies.set("merit", "dipasang-orang-lain", domain="127.0.0.1", path="/")
    entered = signed_in(client, leader)
    token = cookie_line(entered, "merit").split(";")[0].removeprefix("merit=")
    assert token != "dipasang-orang-lain"
    assert len(token) >= 43  # 256 bits
    planted = seat(near(service), "dipasang-orang-lain")
    assert planted.get("/peta").status_code == 401
    assert seat(near(service), token).get("/peta").status_code == 200


def test_signing_in_again_ends_the_session_before(service: Starlette, database: str) -> None:
    old = token_of(database, "adi")
    client = near(service)
    client.cookies.set("merit", old, domain="127.0.0.1", path="/")
    page = client.get("/keluar")
    fields = hidden(page.text) | {"nama": "lina", "sandi": PASSPHRASE}
    assert post(client, "/masuk", fields).status_code == 303
    assert seat(near(service), old).get("/peta").status_code == 401


def test_signing_out_ends_the_session_on_the_server(service: Starlette, database: str) -> None:
    token, other = token_of(database, "lina"), token_of(database, "lina")
    client = near(service)
    client.cookies.set("merit", token, domain="127.0.0.1", path="/")
    answer = Form(client, "/keluar").send()
    assert answer.status_code == 303
    assert answer.headers["location"] == "/masuk"
    gone = cookie_line(answer, "merit").lower()
    assert "max-age=0" in gone
    assert seat(near(service), token).get("/peta").status_code == 401
    assert seat(near(service), other).get("/peta").status_code == 200


def test_signing_out_everywhere_ends_all_sessions_of_the_account_alone(
    service: Starlette, database: str
) -> None:
    token, other, foreign = (token_of(database, name) for name in ("lina", "lina", "adi"))
    client = near(service)
    client.cookies.set("merit", token, domain="127.0.0.1", path="/")
    Form(client, "/keluar").send(semua="ya")
    assert seat(near(service), token).get("/peta").status_code == 401
    assert seat(near(service), other).get("/peta").status_code == 401
    assert seat(near(service), foreign).get("/peta").status_code == 200


def test_looking_at_the_page_for_signing_out_ends_nothing(
    service: Starlette, database: str
) -> None:
    client = seat(near(service), token_of(database, "lina"))
    assert client.get("/keluar").status_code == 200
    assert client.get("/peta").status_code == 200


def test_secrets_are_in_no_log(
    service: Starlette, admin: Member, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    client = near(service)
    entered = signed_in(client, admin)
    token = cookie_line(entered, "merit").split(";")[0].removeprefix("merit=")
    own = [record for record in caplog.records if record.name.startswith("merit")]
    said = " ".join(record.getMessage() for record in own)
    assert PASSPHRASE not in said
    assert token not in said
