"""/akun: what a person changes there themselves, and what only looks like one of its forms."""

import re
from datetime import UTC, datetime

import pyotp
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient
from web.browser import Form, hidden, post, sentence
from web.callers import near
from web.members import PASSPHRASE, administrator, before, draft, joined, seat, token_of

from merit.domain.access import Role
from merit.store.engine import shared_engine

OTHER = "hujan turun di lereng sindoro"
CODE = re.compile(r"<li>([A-Z2-7]{5}-[A-Z2-7]{5})</li>")


@pytest.fixture
def lina(service: Starlette, database: str) -> TestClient:
    """A leader, who signs in without a second factor."""
    engine = shared_engine(database)
    administrator(engine, now=before())
    joined(engine, draft("lina", Role.LEADER), now=before())
    return browser_of(service, database, "lina")


def browser_of(service: Starlette, database: str, username: str) -> TestClient:
    """A browser that is signed in and keeps whatever cookies it is given."""
    client = near(service)
    client.cookies.set("merit", token_of(database, username), domain="127.0.0.1", path="/")
    return client


def test_only_for_those_who_have_one(service: Starlette, database: str) -> None:  # noqa: ARG001
    answer = near(service).get("/akun")  # local, nobody has an account yet
    assert answer.status_code == 403
    assert "mempunyai akun" in answer.text


def test_regions_have_their_names(service: Starlette, database: str) -> None:
    joined(shared_engine(database), draft("opa", Role.OPERATOR, "33.75"), now=before())
    page = browser_of(service, database, "opa").get("/akun").text
    assert "<dd>Kota Pekalongan</dd>" in page


def test_a_new_passphrase_ends_the_other_sessions_and_not_this_one(
    service: Starlette, database: str, lina: TestClient
) -> None:
    elsewhere = seat(near(service), token_of(database, "lina"))
    fields = hidden(lina.get("/akun").text)
    typed = {"lama": PASSPHRASE, "baru": OTHER, "ulang": OTHER}
    answer = post(lina, "/akun/kata-sandi", fields | typed)
    assert "Kata sandi sudah diganti" in answer.text
    assert elsewhere.get("/peta").status_code == 401
    assert lina.get("/peta").status_code == 200
    entered = Form(near(service), "/masuk").send(nama="lina", sandi=OTHER, kode="")
    assert entered.status_code == 303


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"lama": "salah sama sekali", "baru": OTHER, "ulang": OTHER}, "tidak cocok"),
        ({"lama": PASSPHRASE, "baru": OTHER, "ulang": PASSPHRASE}, "tidak sama"),
        ({"lama": PASSPHRASE, "baru": "pendek", "ulang": "pendek"}, "12 karakter"),
        ({}, "12 karakter"),
    ],
)
def test_a_passphrase_that_cannot_be_is_refused_with_the_reason(
    lina: TestClient, typed: dict[str, str], said: str
) -> None:
    answer = post(lina, "/akun/kata-sandi", hidden(lina.get("/akun").text) | typed)
    assert answer.status_code == 422
    assert said in sentence(answer.text)
    assert OTHER not in answer.text


def test_the_second_factor_and_the_codes_can_be_renewed(service: Starlette, database: str) -> None:
    engine = shared_engine(database)
    manager = joined(engine, draft("sri", Role.DATA_MANAGER), now=before())
    client = browser_of(service, database, "sri")
    form = Form(client, "/akun/faktor-kedua")
    code = pyotp.TOTP(form.hidden["kunci"]).now()
    assert form.send(sandi="salah salah salah", kode=code).status_code == 422
    codes = CODE.findall(form.send(sandi=PASSPHRASE, kode=code).text)
    renewed = Form(client, "/akun").send("/akun/kode-pemulihan", sandi=PASSPHRASE)
    fresh = CODE.findall(renewed.text)
    assert len(codes) == len(fresh) == 10
    assert not set(codes) & set(fresh)
    assert Form(client, "/keluar").send().status_code == 303
    old = manager.code(datetime.now(UTC))
    for code, status in ((old, 401), (codes[0], 401), (fresh[0], 303)):
        entered = Form(client, "/masuk").send(nama="sri", sandi=PASSPHRASE, kode=code)
        assert entered.status_code == status


def test_who_has_no_second_factor_finds_the_way_to_one(lina: TestClient) -> None:
    assert 'href="/akun/faktor-kedua"' in lina.get("/akun").text
    form = Form(lina, "/akun/faktor-kedua")
    answer = form.send(sandi=PASSPHRASE, kode=pyotp.TOTP(form.hidden["kunci"]).now())
    assert len(set(CODE.findall(answer.text))) == 10
    page = lina.get("/akun").text
    assert "Kode pemulihan yang masih berlaku: 10" in page
    renewed = post(lina, "/akun/kode-pemulihan", hidden(page) | {"sandi": PASSPHRASE})
    assert len(set(CODE.findall(renewed.text)) - set(CODE.findall(answer.text))) == 10


@pytest.mark.parametrize("key", ["", "x", "A" * 5000, "\0"])
def test_a_key_that_is_none_gives_way_to_a_new_one(lina: TestClient, key: str) -> None:
    answer = Form(lina, "/akun/faktor-kedua").send(sandi=PASSPHRASE, kode="123456", kunci=key)
    assert answer.status_code == 422
    assert re.fullmatch("[A-Z2-7]{32}", hidden(answer.text)["kunci"])


def test_one_ends_sessions_of_ones_own_and_of_nobody_else(
    service: Starlette, database: str, lina: TestClient
) -> None:
    elsewhere = seat(near(service), token_of(database, "lina"))
    foreign = seat(near(service), token_of(database, "adi"))
    numbers = [browser.get("/peta").json()["x-merit-sesi"] for browser in (elsewhere, foreign)]
    page = lina.get("/akun").text
    assert f'name="sesi" value="{numbers[0]}"' in page
    assert f'name="sesi" value="{numbers[1]}"' not in page
    fields = hidden(page)
    assert post(lina, "/akun/sesi", fields | {"sesi": numbers[1]}).status_code == 403
    assert post(lina, "/akun/sesi", fields | {"sesi": numbers[0]}).status_code == 303
    assert elsewhere.get("/peta").status_code == 401
    assert foreign.get("/peta").status_code == 200
    assert lina.get("/peta").status_code == 200


@pytest.mark.parametrize("number", ["", "-1", "1;2", "9" * 5000])
def test_what_is_no_session_ends_nothing(lina: TestClient, number: str) -> None:
    fields = hidden(lina.get("/akun").text)
    assert post(lina, "/akun/sesi", fields | {"sesi": number}).status_code == 400
    assert lina.get("/peta").status_code == 200
