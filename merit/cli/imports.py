"""Commands about files of offices: `impor periksa | ambil | daftar | urungkan`."""

import argparse
import json
from datetime import UTC, datetime

from merit.cli.commands import Commands, Refusal, terminal_user
from merit.cli.import_answers import answer, complained, refused, told
from merit.cli.imported_files import (
    add_question,
    add_source,
    asked_of,
    asked_with_source,
    read,
    upload_of,
)
from merit.domain.access import Permission, User
from merit.domain.imports.batches import Batch, BatchState, Outcome
from merit.domain.local_time import day_of
from merit.errors import MeritError, WorkbookError
from merit.services import imports
from merit.services.preparation import prepare
from merit.settings import DATA, settings
from merit.store.engine import Engine, reading, shared_engine, writing


def add_commands(commands: Commands) -> None:
    """Add the commands of this subject to the parser."""
    subject = commands.add_parser("impor", help="baca berkas Excel atau CSV, ambil, urungkan")
    actions = subject.add_subparsers(required=True, metavar="TINDAKAN")
    checked = actions.add_parser(
        "periksa", help="baca berkas tanpa menulis apa pun; 1 bila ditolak"
    )
    add_question(checked)
    checked.add_argument("--json", action="store_true", help="cetak jawaban sebagai JSON")
    checked.set_defaults(run=_check)
    taken = actions.add_parser("ambil", help="catat isi berkas; hasil menunggu orang kedua")
    add_question(taken)
    add_source(taken)
    taken.add_argument("--alasan", default="", help="wajib bila mengubah yang tercatat")
    taken.set_defaults(run=_take_in)
    listed = actions.add_parser("daftar", help="tampilkan semua impor")
    listed.set_defaults(run=_list)
    undone = actions.add_parser("urungkan", help="kembalikan yang diubah suatu impor")
    undone.add_argument("nomor", type=int)
    undone.add_argument("--alasan", required=True, help="tersimpan di riwayat")
    undone.set_defaults(run=_undo)


def _engine() -> Engine:
    prepare(settings())
    return shared_engine(settings().database_url)


def _user() -> User:
    return terminal_user(
        Permission.READ_PUBLISHED,
        Permission.READ_PROPOSALS,
        Permission.PROPOSE_RESULTS,
        Permission.IMPORT_COACHING,
    )


def _check(options: argparse.Namespace) -> str:
    try:
        known = imports.references_at_hand(shared_engine(settings().database_url), DATA)
        found = answer(read(upload_of(options.berkas), asked_of(options), known), known)
    except MeritError as error:
        if not (options.json or isinstance(error, WorkbookError)):
            raise
        found = refused(str(error))
    text = json.dumps(found, indent=2) if options.json else told(found, options.jenis)
    return Refusal(text) if found["ditolak"] else text


def _take_in(options: argparse.Namespace) -> str:
    upload, asked = upload_of(options.berkas), asked_with_source(options)
    engine, user, now = _engine(), _user(), datetime.now(UTC)
    with reading(engine) as session:
        known = imports.references(session)
    file = read(upload, asked, known)
    with reading(engine) as session:
        seen = imports.preview(session, user, file, now=now)
    remarks = complained(seen.complaints)
    if any(item.is_error for item in seen.complaints):
        return Refusal("\n".join(("Ditolak; tidak ada yang diambil.", *remarks)))
    with writing(engine) as session:
        done = imports.take_in(
            session, user, file, upload, reason=options.alasan, seen=seen, now=now
        )
    same = seen.count(Outcome.SAME)
    return "\n".join((*remarks, _receipt(done), f"{same} baris sama dengan yang tercatat."))


def _receipt(done: Batch) -> str:
    counts = f"{done.new} baris baru, {done.changed} berubah"
    if done.state is BatchState.WAITING:
        return f"Impor nomor {done.number}: {counts}. Menunggu orang kedua menerbitkannya."
    return f"Impor nomor {done.number}: {counts}. Tercatat."


def _list(_options: argparse.Namespace) -> str:
    user = _user()
    with reading(_engine()) as session:
        found = imports.batches(session, user, user.writes_in)
    return "\n".join(map(_line, found)) or "Belum ada impor."


def _line(item: Batch) -> str:
    parts = [
        str(item.number),
        f"{day_of(item.made_at):%d-%m-%Y}",
        item.kind.value,
        item.state.value,
        item.file_name,
        f"{item.new} baru",
        f"{item.changed} berubah",
        item.names.get(item.made_by, item.made_by),
        *([f"mengurungkan nomor {item.undoes}"] if item.undoes else []),
    ]
    return "; ".join(parts)


def _undo(options: argparse.Namespace) -> str:
    user, now = _user(), datetime.now(UTC)
    with writing(_engine()) as session:
        found = imports.batch(session, user, options.nomor, now=now)
        done = imports.undo_batch(
            session, user, found.number, version=found.version, reason=options.alasan, now=now
        )
    return _receipt(done)
