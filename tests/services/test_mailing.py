"""Letters through a real mail server: what arrives, what is refused, and what is said of it."""

import socket
import ssl
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from services.mail_server import Post, certificate, running

from merit.domain.access import Permission, User, everywhere
from merit.domain.journal import Asked
from merit.errors import MailError, NotAllowedError, UnsafeSettingsError
from merit.services import mailing
from merit.services.mailing import Delivery, Letter, Mailbox, State, mailboxes, send_letters
from merit.settings import Encryption, Settings
from merit.store import audit
from merit.store.engine import Engine, make_engine, reading
from merit.store.migrations import migrate

NOW = datetime(2026, 11, 29, 1, tzinfo=UTC)
SENDER = "merit@bkd.contoh.go.id"
ONE, TWO, THREE = (f"kantor{number}@contoh.go.id" for number in (1, 2, 3))
CLERK = User("Petugas", everywhere(Permission.SEND_DIGEST), account="petugas")
LETTERS = tuple(
    Letter(item, f"Ringkasan – {item}", "Isi rahasia", "<p>Isi rahasia</p>")
    for item in (ONE, TWO, THREE)
)


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[Engine]:
    engine = make_engine(f"sqlite:///{tmp_path / 'merit.db'}")
    migrate(engine)
    yield engine
    engine.dispose()


def known(port: int, **values: Any) -> Settings:
    """Settings of a server on this machine, not encrypted unless told otherwise."""
    usual = {
        "smtp_peladen": "localhost",
        "smtp_tls": Encryption.NONE,
        "smtp_pengirim": SENDER,
        "smtp_tujuan": ONE,
    }
    return Settings(smtp_porta=port, **{**usual, **values})


def journal(engine: Engine) -> list[tuple[str, dict[str, Any]]]:
    """What the journal says, oldest first."""
    with reading(engine) as session:
        found = audit.found(session, Asked(subject="ringkasan"), limit=10)
    return [
        (item.action, {one.name: one.new for one in item.differences}) for item in reversed(found)
    ]


def counts(sent: int, refused: int, unsure: int, untried: int) -> dict[str, int]:
    return {
        "terkirim": sent,
        "ditolak": refused,
        "tidak_pasti": unsure,
        "belum_dikirim": untried,
    }


def states(done: tuple[Delivery, ...]) -> list[State]:
    return [item.state for item in done]


def test_each_mailbox_gets_a_letter_of_its_own(engine: Engine) -> None:
    with running(Post()) as post:
        done = send_letters(engine, CLERK, LETTERS, known(post.port), now=NOW)
    assert states(done) == [State.SENT] * 3
    assert post.recipients == [ONE, TWO, THREE]
    assert [str(item["To"]) for item in post.messages] == [ONE, TWO, THREE]
    assert {str(item["From"]) for item in post.messages} == {SENDER}
    assert str(post.messages[0]["Subject"]) == f"Ringkasan – {ONE}"
    assert post.text().strip() == "Isi rahasia"
    assert post.html().strip() == "<p>Isi rahasia</p>"
    assert journal(engine) == [
        ("mulai_kirim_ringkasan", {"tujuan": 3}),
        ("kirim_ringkasan", counts(3, 0, 0, 0)),
    ]


def test_the_journal_holds_neither_content_nor_addresses(engine: Engine) -> None:
    with running(Post()) as post:
        send_letters(engine, CLERK, LETTERS, known(post.port), now=NOW)
    told = str(journal(engine))
    assert "rahasia" not in told
    assert "@" not in told


def test_a_refused_mailbox_does_not_keep_the_others_from_their_letters(engine: Engine) -> None:
    with running(Post(refuses=frozenset({TWO}))) as post:
        done = send_letters(engine, CLERK, LETTERS, known(post.port), now=NOW)
    assert states(done) == [State.SENT, State.REFUSED, State.SENT]
    assert done[1].reason == "550 5.1.1 Kotak surat tidak ada"
    assert post.recipients == [ONE, THREE]
    assert journal(engine)[-1] == ("kirim_ringkasan", counts(2, 1, 0, 0))


def test_a_connection_lost_in_between_says_what_went_what_may_have_and_what_did_not(
    engine: Engine,
) -> None:
    with running(Post(drops_at=TWO)) as post:
        done = send_letters(engine, CLERK, LETTERS, known(post.port), now=NOW)
    assert states(done) == [State.SENT, State.UNSURE, State.UNTRIED]
    assert post.recipients == [ONE]
    assert journal(engine)[-1] == ("kirim_ringkasan", counts(1, 0, 1, 1))


def refused(engine: Engine, settings: Settings) -> str:
    """What is said when nothing could be sent; the journal says it too."""
    with pytest.raises(MailError) as error:
        send_letters(engine, CLERK, LETTERS, settings, now=NOW)
    assert str(error.value).endswith("Tidak ada surel yang dikirim.")
    assert journal(engine)[-1] == ("kirim_ringkasan", counts(0, 0, 0, 3))
    return str(error.value)


def trusted(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Trust the certificate in `folder`, as an office trusts its own authority."""
    usual = ssl.create_default_context

    def context() -> ssl.SSLContext:
        return usual(cafile=str(folder / "sertifikat.pem"))

    monkeypatch.setattr(mailing.ssl, "create_default_context", context)


SIGNED_IN = {"smtp_tls": Encryption.STARTTLS, "smtp_pengguna": "merit", "smtp_sandi": "benar"}


def test_with_starttls_and_the_right_password_it_arrives(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tls = certificate(tmp_path)
    trusted(tmp_path, monkeypatch)
    with running(Post(), tls) as post:
        done = send_letters(engine, CLERK, LETTERS, known(post.port, **SIGNED_IN), now=NOW)
    assert states(done) == [State.SENT] * 3


def test_a_wrong_password_is_named_and_nothing_is_sent(
    engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tls = certificate(tmp_path)
    trusted(tmp_path, monkeypatch)
    with running(Post(), tls) as post:
        said = refused(engine, known(post.port, **{**SIGNED_IN, "smtp_sandi": "keliru"}))
    assert "MERIT_SMTP_SANDI" in said
    assert "keliru" not in said
    assert post.messages == []


def test_a_certificate_nobody_vouches_for_is_not_accepted(engine: Engine, tmp_path: Path) -> None:
    with running(Post(), certificate(tmp_path)) as post:
        said = refused(engine, known(post.port, **SIGNED_IN))
    assert "tidak dapat dipercaya" in said
    assert post.messages == []


def test_without_the_tls_asked_for_no_password_and_no_letter_leaves(engine: Engine) -> None:
    with running(Post()) as post:
        said = refused(engine, known(post.port, **SIGNED_IN))
    assert "MERIT_SMTP_TLS" in said
    assert post.messages == []


def test_a_server_that_keeps_silent_is_given_up(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mailing, "PATIENCE_SECONDS", 0.5)
    with socket.create_server(("127.0.0.1", 0)) as silent:

        def listen() -> None:
            caller, _ = silent.accept()
            with caller:
                caller.recv(1)

        thread = threading.Thread(target=listen, daemon=True)
        thread.start()
        host, port = silent.getsockname()
        said = refused(engine, known(port, smtp_peladen=host))
        thread.join(timeout=5)
    assert "tidak menjawab dalam 0.5 detik" in said


def test_a_server_that_is_not_there_is_named(engine: Engine) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    said = refused(engine, known(port, smtp_peladen="127.0.0.1"))
    assert f"127.0.0.1:{port} tidak dapat dihubungi" in said


def test_who_may_not_send_leaves_no_trace(engine: Engine) -> None:
    with running(Post()) as post, pytest.raises(NotAllowedError):
        send_letters(engine, User("Lain", frozenset()), LETTERS, known(post.port), now=NOW)
    assert post.messages == []
    assert journal(engine) == []


def test_mailboxes_are_for_all_or_for_the_region_named_before_them() -> None:
    found = mailboxes(known(25, smtp_tujuan=f"{ONE}, 33.29={TWO}"))
    assert found == (Mailbox(ONE), Mailbox(TWO, "33.29"))


@pytest.mark.parametrize("missing", ["smtp_peladen", "smtp_pengirim", "smtp_tujuan"])
def test_mail_that_is_not_set_up_says_what_to_set(missing: str) -> None:
    settings = Settings(
        **{
            "smtp_porta": 25,
            "smtp_peladen": "s",
            "smtp_pengirim": SENDER,
            "smtp_tujuan": ONE,
            missing: "",
        }
    )
    with pytest.raises(MailError, match="MERIT_SMTP_PELADEN"):
        mailboxes(settings)


def test_a_password_never_leaves_the_machine_without_tls() -> None:
    with pytest.raises(UnsafeSettingsError, match="tanpa TLS"):
        known(25, smtp_peladen="surel.contoh.go.id", smtp_sandi="benar").checked()
    known(25, smtp_sandi="benar").checked()
