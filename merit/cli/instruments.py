"""Commands about instruments: `instrumen daftar | bandingkan | unggah | aktifkan | buang`."""

import argparse
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

from merit.cli.commands import Commands, terminal_user
from merit.domain.access import Permission, User
from merit.domain.instruments import Instrument, RevisionState
from merit.errors import InputError, NoDataError
from merit.services import instruments as service
from merit.services.instruments import Change, Listed
from merit.services.instruments.differences import Difference
from merit.services.preparation import prepare
from merit.settings import settings
from merit.store.engine import Engine, Session, reading, shared_engine, writing

Question = Callable[[Session, User, argparse.Namespace], str]
Action = Callable[[Session, User, argparse.Namespace, datetime], str]
SHOWN = 60  # differences told one by one


def add_commands(commands: Commands) -> None:
    """Add the commands of this subject to the parser."""
    subject = commands.add_parser("instrumen", help="kelola revisi instrumen penilaian")
    actions = subject.add_subparsers(required=True, metavar="TINDAKAN")
    listed = actions.add_parser("daftar", help="tampilkan semua revisi")
    listed.set_defaults(run=_asking(_list))
    compared = actions.add_parser("bandingkan", help="bandingkan berkas dengan revisi yang dipakai")
    compared.add_argument("berkas", type=Path, help="berkas YAML")
    compared.set_defaults(run=_asking(_compare))
    uploaded = actions.add_parser("unggah", help="simpan berkas sebagai revisi baru, belum dipakai")
    uploaded.add_argument("berkas", type=Path, help="berkas YAML")
    _add_reason(uploaded, _upload)
    for name, does, action in (
        ("aktifkan", "pakai sebuah revisi", _activate),
        ("buang", "buang revisi yang belum pernah dipakai", _discard),
    ):
        parser = actions.add_parser(name, help=does)
        parser.add_argument("kode")
        parser.add_argument("revisi", type=int)
        _add_reason(parser, action)


def _add_reason(parser: argparse.ArgumentParser, action: Action) -> None:
    parser.add_argument("--alasan", required=True, help="tersimpan di riwayat")
    parser.set_defaults(run=_acting(action))


def _engine() -> Engine:
    prepare(settings())
    return shared_engine(settings().database_url)


def _user() -> User:
    return terminal_user(Permission.MANAGE_INSTRUMENTS, Permission.READ_PUBLISHED)


def _asking(question: Question) -> Callable[[argparse.Namespace], str]:
    def run(options: argparse.Namespace) -> str:
        with reading(_engine()) as session:
            return question(session, _user(), options)

    return run


def _acting(action: Action) -> Callable[[argparse.Namespace], str]:
    def run(options: argparse.Namespace) -> str:
        with writing(_engine()) as session:
            return action(session, _user(), options, datetime.now(UTC))

    return run


def _list(session: Session, user: User, _options: argparse.Namespace) -> str:
    return "\n".join(map(_line, service.listed(session, user)))


def _line(item: Listed) -> str:
    known = item.revision
    parts = [
        known.code,
        f"revisi {known.number}",
        known.state.value,
        known.instrument.status.value,
        f"{item.results} hasil terbit",
        *(["tidak dibandingkan dengan revisi yang dipakai"] if item.is_apart else []),
    ]
    return "; ".join(parts)


def _compare(session: Session, user: User, options: argparse.Namespace) -> str:
    new = service.read_upload(_content(options.berkas))
    active = _in_use(session, user, new.code)
    if active is None:
        return f"Instrumen {new.code} belum dikenal; berkas ini menjadi instrumen baru."
    found = service.compare(active, new)
    effects = service.consequences(session, user, new)
    meaning = "tetap" if found.same_scale else "berubah; hasil lama disebut tersendiri"
    lines = [
        f"{len(found.differences)} perbedaan dengan revisi {active.revision}. Arti skor {meaning}.",
        *map(_difference, found.differences[:SHOWN]),
    ]
    hidden = len(found.differences) - SHOWN
    lines += [f"... dan {hidden} perbedaan lainnya."] if hidden > 0 else []
    lines.append(f"{len(effects.changed)} dari {effects.of} hasil terbit akan berbunyi lain:")
    lines += [
        f"  {item.region} {item.year}: {item.before.category} menjadi "
        f"{item.after.category or 'tanpa predikat'}"
        for item in effects.changed
    ]
    return "\n".join(lines)


def _difference(item: Difference) -> str:
    place = " ".join(filter(None, (item.part.value, item.code)))
    if item.change is not Change.CHANGED:
        return f"  {place}: {item.change.value} ({item.name})"
    field = service.NAMES[item.field]
    if isinstance(item.before, tuple):
        return f"  {place}, {field}: isinya lain"
    return f"  {place}, {field}: {_said(item.before)} menjadi {_said(item.after)}"


def _said(value: object) -> str:
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return "kosong" if value in (None, "") else str(value)


def _upload(session: Session, user: User, options: argparse.Namespace, now: datetime) -> str:
    content = _content(options.berkas)
    done = service.upload(session, user, content, reason=options.alasan, now=now)
    return (
        f"Tersimpan sebagai {done.code} revisi {done.number}. Aktifkan dengan: "
        f"python -m merit instrumen aktifkan {done.code} {done.number} --alasan ..."
    )


def _activate(session: Session, user: User, options: argparse.Namespace, now: datetime) -> str:
    active = _in_use(session, user, options.kode)
    service.activate(
        session,
        user,
        options.kode,
        options.revisi,
        seen=active.revision if active else None,
        reason=options.alasan,
        now=now,
    )
    return f"{options.kode} revisi {options.revisi} kini dipakai."


def _discard(session: Session, user: User, options: argparse.Namespace, _now: datetime) -> str:
    service.discard(session, user, options.kode, options.revisi, reason=options.alasan)
    return f"{options.kode} revisi {options.revisi} dibuang."


def _in_use(session: Session, user: User, code: str) -> Instrument | None:
    for item in service.listed(session, user):
        if item.revision.code == code and item.revision.state is RevisionState.ACTIVE:
            return item.revision.instrument
    return None


def _content(path: Path) -> bytes:
    if not path.is_file():
        raise NoDataError(f"Berkas {path} tidak ada. Periksa alamatnya.")
    if path.stat().st_size > service.MOST_BYTES:
        raise InputError(f"Berkas {path.name} melebihi 1 MB.")
    return path.read_bytes()
