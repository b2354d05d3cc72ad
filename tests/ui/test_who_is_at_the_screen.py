"""Who a run is for is read anew in every run, and an ended session shows nothing of the data."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from html import unescape

import pytest
import streamlit as st
from services.people.community import MANAGER, administrator, draft, joined
from ui.conftest import forget
from ui.screen import Screen

from merit.domain.access import Permission, Role
from merit.errors import SignInError
from merit.services.people import accounts, identity, sign_in
from merit.services.people.sign_in import Trial
from merit.settings import settings
from merit.store.engine import Engine, reading, shared_engine, writing
from merit.ui import access, acting

ENDED = "Sesi berakhir"
FACTS = re.compile(r"Pekalongan|Ringkasan|Sangat Baik|Posisi akhir|<table|m-card")


@pytest.fixture
def engine(
    filled: str, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Engine]:
    """A copy of the filled database that the test may change; the application reads it."""
    for name in ("MERIT_MODE", "MERIT_DEMO", "MERIT_TLS"):
        monkeypatch.delenv(name, raising=False)
    copy = tmp_path_factory.mktemp("own") / "merit.db"
    with (
        closing(sqlite3.connect(filled.removeprefix("sqlite:///"))) as source,
        closing(sqlite3.connect(copy)) as target,
    ):
        source.backup(target)
    url = f"sqlite:///{copy}"
    monkeypatch.setenv("MERIT_DATABASE_URL", url)
    forget()
    yield shared_engine(url)
    shared_engine(url).dispose()
    forget()


def now() -> datetime:
    return datetime.now(UTC)


def seated(engine: Engine, username: str) -> str:
    """What the gate says of a new session of an account."""
    with writing(engine) as session:
        token = sign_in.sign_in_by_proxy(session, username, address="10.0.0.7", agent="", now=now())
    return _key(engine, token)


def trying(engine: Engine, role: Role, region: str | None = None, number: int = 1) -> str:
    with writing(engine) as session:
        trial = Trial(role, region, number)
        token = sign_in.try_role(session, trial, address="127.0.0.1", agent="", now=now())
    return _key(engine, token)


def _key(engine: Engine, token: str) -> str:
    with reading(engine) as session:
        found = identity.identify(session, token, now=now(), demo=True)
    assert found is not None
    return str(found.session_id)


@pytest.fixture
def lina(engine: Engine) -> str:
    """The session of somebody of the leadership, while there is an administrator."""
    past = now() - timedelta(minutes=5)
    administrator(engine, now=past)
    joined(engine, draft("lina", Role.LEADER, name="Lina <b>Ayu</b>"), now=past)
    return seated(engine, "lina")


def is_over(screen: Screen) -> bool:
    """Whether the screen shows the end of the session, and then nothing else."""
    if screen.title != ENDED:
        return False
    everything = f"{screen.html} {screen.app.main} {screen.warnings}"
    assert not FACTS.search(screen.html), screen.html
    assert not screen.charts
    assert not screen.app.selectbox
    assert "Pekalongan" not in everything
    return True


@pytest.mark.parametrize("session", ["", "0", "999999", "-1", "1 OR 1=1", "TERBUKA", "None"])
def test_nobody_sees_nothing(engine: Engine, session: str) -> None:  # noqa: ARG001
    assert is_over(Screen(session).open())


def test_the_way_back_leads_to_the_same_view(engine: Engine) -> None:  # noqa: ARG001
    screen = Screen("").open(tahun="2023", data="contoh")
    assert is_over(screen)
    (href,) = re.findall(r'href="(/masuk[^"]*)"', screen.html)
    assert unescape(href) == "/masuk?ke=%2F%3Ftahun%3D2023%26data%3Dcontoh"


def test_the_machines_own_user_reads_until_there_is_an_administrator(engine: Engine) -> None:
    screen = Screen().open()
    assert screen.title == "Ringkasan"
    assert "Coba sebuah peran" in screen.text
    administrator(engine, now=now())
    assert is_over(screen.go())


@pytest.mark.parametrize(("name", "value"), [("MERIT_MODE", "produksi"), ("MERIT_TLS", "1")])
def test_a_service_for_others_has_no_open_reading(
    engine: Engine,  # noqa: ARG001
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    value: str,
) -> None:
    monkeypatch.setenv(name, value)
    settings.cache_clear()
    assert is_over(Screen().open())


def test_the_sidebar_says_who_is_signed_in_and_never_runs_the_name(
    engine: Engine,  # noqa: ARG001
    lina: str,
) -> None:
    screen = Screen(lina).open()
    assert screen.title == "Ringkasan"
    assert "Lina &lt;b&gt;Ayu&lt;/b&gt;" in screen.html
    assert "<b>Ayu" not in screen.html
    assert "Pimpinan" in screen.text
    assert 'href="/akun"' in screen.html
    assert 'href="/keluar"' in screen.html


def test_an_ended_session_ends_at_the_next_click(engine: Engine, lina: str) -> None:
    screen = Screen(lina).open()
    with writing(engine) as session:
        sign_in.sign_out(session, int(lina), now=now())
    assert is_over(screen.go("tren"))


def test_a_shut_account_ends_at_the_next_click(engine: Engine, lina: str) -> None:
    screen = Screen(lina).open()
    with writing(engine) as session:
        accounts.deactivate(session, MANAGER, "lina", reason="Pindah tugas", now=now())
    assert is_over(screen.go())


def test_another_role_counts_at_the_next_click(engine: Engine, lina: str) -> None:
    screen = Screen(lina).open()
    assert "Pimpinan" in screen.text
    with writing(engine) as session:
        found = next(item for item in accounts.people(session, MANAGER) if item.username == "lina")
        accounts.change_account(
            session,
            MANAGER,
            "lina",
            draft("lina", Role.OPERATOR, "33.75", name="Lina"),
            version=found.version,
            reason="Mutasi",
            now=now(),
        )
    assert "Operator kab/kota · Kota Pekalongan" in screen.go().text


def test_a_trial_is_marked_on_every_page(engine: Engine) -> None:
    screen = Screen(trying(engine, Role.DATA_MANAGER, number=2)).open("tren")
    sentence = "Percobaan Pengelola data 2; perubahan hanya berlaku pada Data contoh."
    assert sentence in screen.text
    assert 'href="/coba"' in screen.html
    assert 'href="/keluar"' in screen.html
    assert "perubahan hanya berlaku" not in Screen().open("tren").text


def test_the_person_is_looked_up_once_in_a_run(
    engine: Engine,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = trying(engine, Role.LEADER)
    asked = []

    def counted(*args: object, **named: object) -> object:
        asked.append(args)
        return identity.user_of(*args, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(access, "user_of", counted)
    screen = Screen(told).open()
    for _ in range(2):
        asked.clear()
        screen.go()
        assert len(asked) == 1


def test_outside_a_run_nobody_is_taken_from_an_earlier_one(
    engine: Engine, lina: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(access.st, "user", {"sesi": lina, "alamat": "10.0.0.7"})
    with access.identified() as user:
        assert user is not None
        assert user.address == "10.0.0.7"
        with access.identified() as inner:  # a part that is drawn within the run
            assert inner is user
        assert access.current_user() is user
    with writing(engine) as session:
        sign_in.sign_out(session, int(lina), now=now())
    with pytest.raises(SignInError, match="Masuk kembali"):
        access.current_user()  # as a callback would ask, before the next run


def test_a_right_taken_away_while_a_change_waits_is_gone_when_it_is_made(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    joined(engine, draft("sari", Role.DATA_MANAGER), now=now())
    monkeypatch.setattr(st, "user", {"sesi": seated(engine, "sari"), "alamat": "10.0.0.7"})
    with access.identified() as user:
        assert user is not None
        assert user.may(Permission.PROPOSE_RESULTS)
        with writing(engine) as session:
            accounts.change_account(
                session, MANAGER, "sari", draft("sari"), version=1, reason="Mutasi", now=now()
            )
        assert not acting.act(lambda _session, held, _now: held.may(Permission.PROPOSE_RESULTS))
        with writing(engine) as session:
            accounts.deactivate(session, MANAGER, "sari", reason="Pensiun", now=now())
        with pytest.raises(SignInError, match=ENDED):
            acting.act(lambda *_: pytest.fail("the change was made"))
