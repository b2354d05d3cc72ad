"""One-time links through the pages: the first administrator, an invitation, a reset."""

import re
from datetime import UTC, datetime
from html import unescape

import pyotp
import pytest
from starlette.applications import Starlette
from web.browser import Form, sentence
from web.callers import near
from web.members import MANAGER, PASSPHRASE, administrator, before, draft, joined, token_of

from merit.domain.access import Role
from merit.services.people import accounts
from merit.services.people.invitations import set_up_link
from merit.store.engine import shared_engine, writing

OTHER = "hujan turun di lereng sindoro"


@pytest.fixture
def set_up(database: str) -> str:
    """Token of the link the first start prints."""
    with writing(shared_engine(database)) as session:
        token = set_up_link(session, now=datetime.now(UTC))
    assert token is not None
    return token


def invitation(database: str, role: Role = Role.DATA_MANAGER) -> str:
    with writing(shared_engine(database)) as session:
        return accounts.invite(session, MANAGER, draft("sri", role), now=datetime.now(UTC))


def typed(form: Form, **other: str) -> dict[str, str]:
    code = pyotp.TOTP(form.hidden["kunci"]).now() if "kunci" in form.hidden else ""
    return {"sandi": PASSPHRASE, "ulang": PASSPHRASE, "kode": code} | other


def test_the_set_up_link_makes_the_first_administrator_once(
    service: Starlette, set_up: str
) -> None:
    client = near(service)
    form = Form(client, f"/siapkan/{set_up}")
    answer = form.send(**typed(form, nama="Adi Nugroho", pengguna="adi"))
    assert answer.status_code == 200
    codes = re.findall(r"<li>([A-Z2-7]{5}-[A-Z2-7]{5})</li>", answer.text)
    assert len(set(codes)) == 10
    assert answer.headers["cache-control"] == "no-store"
    assert client.get(f"/siapkan/{set_up}").status_code == 404
    assert client.get("/").status_code == 401  # from now on nothing is open any more
    entered = Form(client, "/masuk").send(nama="adi", sandi=PASSPHRASE, kode=codes[0])
    assert entered.status_code == 303
    assert client.get("/peta").status_code == 200


def test_what_is_wrong_is_said_and_the_link_still_holds(service: Starlette, set_up: str) -> None:
    client = near(service)
    form = Form(client, f"/siapkan/{set_up}")
    known = typed(form, nama="Adi Nugroho", pengguna="adi")
    faults = {
        "tidak sama": {"ulang": OTHER},
        "mudah ditebak": {"sandi": "password1234", "ulang": "password1234"},
        "Kode enam angka": {"kode": "000000"},
        "Nama pengguna": {"pengguna": "a b"},
    }
    for words, fault in faults.items():
        answer = form.send(**(known | fault))
        assert answer.status_code == 422, words
        assert words in sentence(answer.text)
        assert 'value="Adi Nugroho"' in answer.text
        assert form.hidden["kunci"] in answer.text  # scanned already, so it must stay the same
        assert PASSPHRASE not in answer.text
        assert "password1234" not in answer.text
    assert form.send(**known).status_code == 200


@pytest.mark.parametrize(
    "wrong", [{"kunci": "A" * 5000}, {"kunci": "x"}, {"pengguna": "p" * 5000}, {"nama": "n" * 5000}]
)
def test_a_form_that_was_tampered_with_is_a_wrong_answer_like_any_other(
    service: Starlette, set_up: str, wrong: dict[str, str]
) -> None:
    form = Form(near(service), f"/siapkan/{set_up}")
    answer = form.send(**typed(form, nama="Adi", pengguna="adi") | wrong)
    assert answer.status_code == 422
    assert re.fullmatch("[A-Z2-7]{32}", Form(near(service), form.address).hidden["kunci"])
    assert sentence(answer.text)


def test_the_picture_carries_the_key_beside_it(service: Starlette, set_up: str) -> None:
    form = Form(near(service), f"/siapkan/{set_up}")
    picture = re.search(r'src="(data:image/svg\+xml[^"]+)"', form.page.text)
    shown = re.search(r'<p class="key">([A-Z2-7 ]+)</p>', form.page.text)
    assert picture
    assert shown
    assert "<path" in unescape(picture[1]) or "%3Cpath" in picture[1]
    assert shown[1].replace(" ", "") == form.hidden["kunci"]


@pytest.mark.parametrize(("role", "with_code"), [(Role.DATA_MANAGER, True), (Role.LEADER, False)])
def test_an_invitation_shows_whom_it_is_for_and_opens_the_account(
    service: Starlette, database: str, role: Role, with_code: bool
) -> None:
    administrator(shared_engine(database), now=before())
    token = invitation(database, role)
    client = near(service)
    form = Form(client, f"/undangan/{token}")
    assert "Nama Orang" in form.page.text
    assert ("kunci" in form.hidden) is with_code
    assert form.send(**typed(form)).status_code == 200
    assert client.get(f"/undangan/{token}").status_code == 404
    assert client.get("/peta").status_code == 401  # joining is not signing in


def test_a_reset_replaces_the_passphrase(service: Starlette, database: str) -> None:
    engine = shared_engine(database)
    administrator(engine, now=before())
    joined(engine, draft("lina", Role.LEADER), now=before())
    old = token_of(database, "lina")
    with writing(engine) as session:
        token = accounts.reset(
            session, MANAGER, "lina", reason="Lupa kata sandi", now=datetime.now(UTC)
        )
    client = near(service)
    client.cookies.set("merit", old, domain="127.0.0.1", path="/")
    assert client.get("/peta").status_code == 401
    form = Form(client, f"/undangan/{token}")
    assert form.send(sandi=OTHER, ulang=OTHER).status_code == 200
    assert Form(client, "/masuk").send(nama="lina", sandi=PASSPHRASE).status_code == 401
    assert Form(client, "/masuk").send(nama="lina", sandi=OTHER).status_code == 303


def test_links_open_only_their_own_door(service: Starlette, database: str, set_up: str) -> None:
    client = near(service)
    assert client.get(f"/undangan/{set_up}").status_code == 404
    token = invitation(database)
    assert client.get(f"/siapkan/{token}").status_code == 404
    for unknown in ("x", "a" * 500, "%00", "%3Cscript%3E"):
        assert client.get(f"/undangan/{unknown}").status_code == 404


def test_a_token_is_in_no_log_and_told_to_no_other_site(
    service: Starlette,
    database: str,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    administrator(shared_engine(database), now=before())
    token = invitation(database)

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("rusak")

    monkeypatch.setattr("merit.web.pages.invitation.opened", broken)
    answer = near(service).get(f"/undangan/{token}")
    assert answer.status_code == 500
    assert re.search(r"Kode kejadian [0-9A-F]{6}", answer.text)
    assert "RuntimeError" in caplog.text
    assert token not in "".join(record.getMessage() for record in caplog.records)
    assert answer.headers["referrer-policy"] == "strict-origin"
