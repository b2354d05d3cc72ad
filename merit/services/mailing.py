"""Letters by way of the office's mail server: each mailbox by itself, nothing half sent unsaid."""

import smtplib
import ssl
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, make_msgid
from enum import StrEnum

from merit.domain.access import Permission, User, authorise_writing
from merit.domain.states import Dataset
from merit.errors import MailError
from merit.settings import Encryption, Settings
from merit.store import audit
from merit.store.engine import Engine, writing

PATIENCE_SECONDS = 20.0
NOT_SET = (
    "Surel belum diatur. Isi MERIT_SMTP_PELADEN, MERIT_SMTP_PENGIRIM, dan MERIT_SMTP_TUJUAN; "
    "lihat docs/operations.md."
)


class State(StrEnum):
    """What became of a letter: taken, refused, perhaps taken, or never tried."""

    SENT = "terkirim"
    REFUSED = "ditolak"
    UNSURE = "tidak_pasti"
    UNTRIED = "belum_dikirim"


@dataclass(frozen=True, slots=True)
class Letter:
    """One message to one mailbox, as plain text and as HTML."""

    recipient: str
    subject: str
    text: str
    html: str


@dataclass(frozen=True, slots=True)
class Delivery:
    """What became of the letter to a mailbox, and why where it was not simply taken."""

    recipient: str
    state: State
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Mailbox:
    """An office's mailbox; with the code of its region, or for all regions."""

    address: str
    code: str = ""


def mailboxes(known: Settings) -> tuple[Mailbox, ...]:
    """The mailboxes the digest goes to; raises `MailError` while mail is not set up."""
    if not (known.smtp_peladen and known.smtp_pengirim and known.smtp_tujuan):
        raise MailError(NOT_SET)
    pairs = (item.strip().rpartition("=") for item in known.smtp_tujuan.split(","))
    return tuple(Mailbox(address, code) for code, _, address in pairs)


def send_letters(
    engine: Engine, user: User, letters: Sequence[Letter], known: Settings, *, now: datetime
) -> tuple[Delivery, ...]:
    """Send each letter, and note in the journal how many were to go and how many went.

    Noted before the first and after the last, so that a sending that was cut off shows too. The
    content is not noted. Raises `MailError` when the server could not be used; nothing was sent.
    """
    authorise_writing(user, Permission.SEND_DIGEST, Dataset.PUBLISHED)
    key = now.date().isoformat()
    with writing(engine) as session:
        audit.record(
            session,
            user,
            action="mulai_kirim_ringkasan",
            subject="ringkasan",
            subject_key=key,
            after={"tujuan": len(letters)},
        )
    done = [Delivery(item.recipient, State.UNTRIED) for item in letters]
    try:
        server = _connected(known)
        _hand_over(server, letters, known.smtp_pengirim, done, now=now)
        with suppress(OSError):  # what was taken stays taken, however the goodbye goes
            server.quit()
    finally:
        counts = Counter(item.state for item in done)
        with writing(engine) as session:
            audit.record(
                session,
                user,
                action="kirim_ringkasan",
                subject="ringkasan",
                subject_key=key,
                after={state.value: counts[state] for state in State},
            )
    return tuple(done)


def _hand_over(
    server: smtplib.SMTP,
    letters: Sequence[Letter],
    sender: str,
    done: list[Delivery],
    *,
    now: datetime,
) -> None:
    """Send letter by letter into `done`; when the connection is lost the rest stays untried."""
    for place, letter in enumerate(letters):
        if server.sock is None:  # closed by the answer to the letter before
            return
        try:
            server.send_message(_message(letter, sender, now), sender, [letter.recipient])
            done[place] = Delivery(letter.recipient, State.SENT)
        except smtplib.SMTPRecipientsRefused as error:
            code, said = error.recipients[letter.recipient]
            done[place] = Delivery(letter.recipient, State.REFUSED, _answer(code, said))
        except (smtplib.SMTPServerDisconnected, OSError) as error:
            if isinstance(error, smtplib.SMTPResponseException):
                reason = _answer(error.smtp_code, error.smtp_error)
                done[place] = Delivery(letter.recipient, State.REFUSED, reason)
                continue
            done[place] = Delivery(letter.recipient, State.UNSURE, "sambungan terputus")
            return


def _connected(known: Settings) -> smtplib.SMTP:
    """A connection that is encrypted and signed in as the settings say."""
    host, port = known.smtp_peladen, known.smtp_porta
    context = ssl.create_default_context()
    try:
        if known.smtp_tls is Encryption.AT_ONCE:
            server: smtplib.SMTP = smtplib.SMTP_SSL(
                host, port, timeout=PATIENCE_SECONDS, context=context
            )
        else:
            server = smtplib.SMTP(host, port, timeout=PATIENCE_SECONDS)
        try:
            if known.smtp_tls is Encryption.STARTTLS:
                server.starttls(context=context)
            if known.smtp_pengguna:
                server.login(known.smtp_pengguna, known.smtp_sandi.get_secret_value())
        except BaseException:
            server.close()
            raise
    except (smtplib.SMTPException, OSError) as error:
        raise MailError(
            f"{_trouble(error, f'{host}:{port}')} Tidak ada surel yang dikirim."
        ) from error
    return server


def _trouble(error: Exception, place: str) -> str:
    """What went wrong before the first letter, and what to do."""
    if isinstance(error, smtplib.SMTPAuthenticationError):
        return (
            "Peladen surel menolak nama pengguna atau kata sandi. Periksa MERIT_SMTP_PENGGUNA dan "
            "MERIT_SMTP_SANDI."
        )
    if isinstance(error, smtplib.SMTPNotSupportedError):
        return (
            f"Peladen surel {place} tidak menawarkan TLS atau cara masuk yang aman. Periksa "
            "MERIT_SMTP_PORTA dan MERIT_SMTP_TLS."
        )
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"Sertifikat peladen surel {place} tidak dapat dipercaya: {error.verify_message}."
    if isinstance(error, ssl.SSLError):
        return f"TLS dengan peladen surel {place} gagal. Periksa MERIT_SMTP_TLS dan porta."
    # A reply that never came is told as a lost connection, with the timeout behind it.
    if isinstance(error, TimeoutError) or isinstance(error.__context__, TimeoutError):
        return f"Peladen surel {place} tidak menjawab dalam {PATIENCE_SECONDS:g} detik."
    if isinstance(error, smtplib.SMTPResponseException):
        return f"Peladen surel {place} menolak: {_answer(error.smtp_code, error.smtp_error)}."
    return f"Peladen surel {place} tidak dapat dihubungi. Periksa MERIT_SMTP_PELADEN dan porta."


def _answer(code: int, said: bytes | str) -> str:
    """What the server said, in one line."""
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
    return " ".join(f"{code} {text}".split())[:200]


def _message(letter: Letter, sender: str, now: datetime) -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    message["From"], message["To"] = sender, letter.recipient
    message["Subject"] = letter.subject
    message["Date"] = format_datetime(now)
    message["Message-ID"] = make_msgid(domain=sender.rpartition("@")[2])
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(letter.text)
    message.add_alternative(letter.html, subtype="html")
    return message
