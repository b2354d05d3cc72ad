"""The weekly digest from the terminal: `ringkasan`, as a file, by mail, or on the screen."""

import argparse
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from merit.cli.commands import Commands, Refusal, terminal_user
from merit.domain.access import Permission
from merit.domain.local_time import day_of
from merit.domain.states import Dataset
from merit.errors import InputError
from merit.reports.digest import letter_of, page_of, text_of
from merit.services.digest import Digest, reader_of, weekly_digest
from merit.services.mailing import Delivery, State, mailboxes, send_letters
from merit.settings import settings
from merit.store.engine import Session, reading, shared_engine

UNSURE = (
    "Yang tidak pasti mungkin sudah diterima: tanyakan kepada penerimanya sebelum mengirim ulang."
)
STATES = {
    State.REFUSED: "ditolak peladen",
    State.UNSURE: "tidak pasti",
    State.UNTRIED: "belum dikirim",
}


def add_commands(commands: Commands) -> None:
    """Add the commands of this subject to the parser."""
    made = commands.add_parser("ringkasan", help="ringkasan mingguan: di layar, berkas, atau surel")
    made.add_argument("--ke", type=Path, metavar="BERKAS", help="HTML; teks bila berakhir .txt")
    made.add_argument("--daerah", default="", metavar="KODE", help="untuk satu kabupaten/kota")
    made.add_argument("--kirim", action="store_true", help="kirim ke MERIT_SMTP_TUJUAN")
    made.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> str:
    if options.kirim and options.daerah:
        raise InputError(
            "Daerah setiap kotak surat ditulis pada MERIT_SMTP_TUJUAN; jalankan tanpa --daerah."
        )
    now = datetime.now(UTC)
    told = []
    if options.ke or not options.kirim:
        with reading(shared_engine(settings().database_url)) as session:
            told.append(_written(_digest(session, options.daerah, now), options.ke))
    if not options.kirim:
        return told[0]
    done = _sent(now)
    answer = "\n".join([*told, *_told(done)])
    return answer if all(item.state is State.SENT for item in done) else Refusal(answer)


def _digest(session: Session, code: str, now: datetime) -> Digest:
    user = reader_of(session, code)
    return weekly_digest(session, user, dataset=Dataset.PUBLISHED, today=day_of(now))


def _written(data: Digest, path: Path | None) -> str:
    """The digest itself, or where it was written to."""
    address = settings().alamat
    if path is None:
        return text_of(data, address=address).rstrip()
    make = text_of if path.suffix == ".txt" else page_of
    try:
        path.write_text(make(data, address=address), encoding="utf-8")
    except OSError as error:
        raise InputError(f"{path} tidak dapat ditulis: {error.strerror}.") from None
    return f"Ringkasan ditulis: {path}"


def _sent(now: datetime) -> tuple[Delivery, ...]:
    """Every digest is made before the first is sent, so that a wrong code stops all of them."""
    known = settings()
    boxes = mailboxes(known)
    engine = shared_engine(known.database_url)
    with reading(engine) as session:
        made = {code: _digest(session, code, now) for code in {item.code for item in boxes}}
    letters = [
        letter_of(made[item.code], recipient=item.address, address=known.alamat) for item in boxes
    ]
    return send_letters(engine, terminal_user(Permission.SEND_DIGEST), letters, known, now=now)


def _told(done: Sequence[Delivery]) -> list[str]:
    """How many went, and every mailbox that did not get its letter for sure."""
    sent = sum(item.state is State.SENT for item in done)
    lines = [f"Terkirim ke {sent} dari {len(done)} kotak surat."]
    for item in done:
        if item.state is not State.SENT:
            what = STATES[item.state] + (f" ({item.reason})" if item.reason else "")
            lines.append(f"{item.recipient}: {what}.")
    return [*lines, UNSURE] if any(item.state is State.UNSURE for item in done) else lines
