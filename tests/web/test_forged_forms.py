"""A form that was not sent from our own page, in this browser, in this session, does nothing."""

from urllib.parse import urlencode

import pytest
from starlette.applications import Starlette
from web.browser import Form, hidden, post
from web.callers import HERE, near
from web.members import PASSPHRASE, administrator, before, draft, joined, token_of

from merit.domain.access import Role
from merit.store.engine import shared_engine

TARGETS = (
    "/masuk",
    "/keluar",
    "/akun/kata-sandi",
    "/akun/sesi",
    "/akun/faktor-kedua",
    "/akun/kode-pemulihan",
)


@pytest.fixture(autouse=True)
def leader(database: str) -> None:
    """Somebody who signs in without a code."""
    engine = shared_engine(database)
    administrator(engine, now=before())
    joined(engine, draft("lina", Role.LEADER), now=before())


def at_home(service: Starlette, token: str):
    """A browser whose session travels, as if SameSite had not held it back."""
    client = near(service)
    client.cookies.set("merit", token, domain="127.0.0.1", path="/")
    return client


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize(
    "origin",
    ["https://asing.test", "null", None, f"{HERE}.asing.test", "http://127.0.0.1:1", "http://["],
)
def test_a_form_from_a_foreign_page_is_refused(
    service: Starlette, database: str, target: str, origin: str | None
) -> None:
    token = token_of(database, "lina")
    client = at_home(service, token)
    fields = hidden(client.get("/keluar").text)  # even with a token that is right
    answer = post(client, target, fields | {"semua": "ya"}, origin=origin)
    assert answer.status_code == 403
    assert "tidak berasal dari halaman" in answer.text
    assert client.get("/peta").status_code == 200


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize("forged", [None, "", "0" * 64])
def test_a_form_without_its_token_is_refused(
    service: Starlette, database: str, target: str, forged: str | None
) -> None:
    client = at_home(service, token_of(database, "lina"))
    client.get("/keluar")
    fields = {} if forged is None else {"formulir": forged}
    assert post(client, target, fields).status_code == 403
    assert client.get("/peta").status_code == 200


def test_a_token_is_worth_nothing_in_another_browser(service: Starlette) -> None:
    mine, victim = near(service), near(service)
    token = hidden(mine.get("/masuk").text)["formulir"]
    victim.get("/masuk")
    fields = {"formulir": token, "nama": "lina", "sandi": PASSPHRASE}
    assert post(victim, "/masuk", fields).status_code == 403
    assert post(near(service), "/masuk", fields).status_code == 403  # no cookie at all
    assert post(mine, "/masuk", fields).status_code == 303


def test_a_token_from_before_signing_in_is_worth_nothing_afterwards(service: Starlette) -> None:
    client = near(service)
    form = Form(client, "/masuk")
    assert form.send(nama="lina", sandi=PASSPHRASE).status_code == 303
    assert post(client, "/keluar", form.hidden).status_code == 403
    assert client.get("/peta").status_code == 200


def test_a_form_of_unreasonable_size_is_not_read(service: Starlette) -> None:
    client = near(service)
    form = Form(client, "/masuk")
    assert form.send(nama="a" * 20_000, sandi="b").status_code == 400
    many = urlencode(form.hidden | {f"f{number}": "" for number in range(500)})
    headers = {"content-type": "application/x-www-form-urlencoded", "origin": HERE}

    def unannounced():
        yield many.encode()

    assert client.post("/masuk", content=unannounced(), headers=headers).status_code == 400


def test_json_and_files_are_no_forms(service: Starlette) -> None:
    client = near(service)
    form = Form(client, "/masuk")
    answer = client.post("/masuk", json=form.hidden, headers={"origin": HERE})
    assert answer.status_code == 403
    files = {"sandi": ("a.txt", b"x" * 100)}
    answer = client.post("/masuk", data=form.hidden, files=files, headers={"origin": HERE})
    assert answer.status_code == 403
