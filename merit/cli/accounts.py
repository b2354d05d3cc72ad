"""Commands about people: `akun daftar`, `undang`, `ubah`, ...

They are the way in when no administrator can sign in. Who runs them owns the machine and needs no
permission; the journal names the account "terminal" and the user of the operating system.
"""

import argparse
from collections.abc import Callable
from datetime import UTC, date, datetime

from merit.cli.commands import Commands, terminal_user
from merit.domain.access import Permission, Role, User
from merit.domain.accounts import AccountDraft
from merit.services.people import accounts, invitations
from merit.services.people.accounts import Person
from merit.services.preparation import prepare
from merit.settings import settings
from merit.store.engine import Engine, Session, reading, shared_engine, writing

NO_END = "tidak"

Action = Callable[[Session, User, argparse.Namespace, datetime], str]


def add_commands(commands: Commands) -> None:
    """Add the commands of this subject to the parser."""
    subject = commands.add_parser("akun", help="kelola akun: daftar, undang, ubah, atur ulang, ...")
    actions = subject.add_subparsers(required=True, metavar="TINDAKAN")
    listed = actions.add_parser("daftar", help="tampilkan semua akun")
    listed.set_defaults(run=_list)
    first = actions.add_parser("admin-pertama", help="buat tautan untuk admin sistem pertama")
    first.set_defaults(run=_running(_first))
    _add_invite(actions)
    _add_change(actions)
    for name, does, action in (
        ("nonaktifkan", "tutup akun dan akhiri sesinya", _deactivate),
        ("aktifkan", "buka kembali akun yang ditutup", _activate),
        ("atur-ulang", "buat tautan untuk kata sandi dan faktor kedua baru", _reset),
    ):
        parser = actions.add_parser(name, help=does)
        parser.add_argument("nama_pengguna")
        parser.add_argument("--alasan", required=True, help="tersimpan di riwayat")
        parser.set_defaults(run=_running(action))


def _add_invite(actions: Commands) -> None:
    parser = actions.add_parser("undang", help="buat akun dan tautan undangannya")
    parser.add_argument("nama_pengguna")
    parser.add_argument("--nama", required=True, help="nama lengkap")
    parser.add_argument("--peran", type=Role, choices=list(Role), required=True)
    parser.add_argument("--daerah", nargs="*", default=[], help="kode daerah, misalnya 33.75")
    parser.add_argument("--berakhir", type=_end, help="hari terakhir, misalnya 2027-12-31")
    parser.set_defaults(run=_running(_invite))


def _add_change(actions: Commands) -> None:
    parser = actions.add_parser("ubah", help="ubah nama, peran, daerah, atau tanggal berakhir")
    parser.add_argument("nama_pengguna")
    parser.add_argument("--nama")
    parser.add_argument("--peran", type=Role, choices=list(Role))
    parser.add_argument("--daerah", nargs="*", help="kode daerah; tanpa kode: semua daerah")
    parser.add_argument("--berakhir", type=_end, help=f'tanggal, atau "{NO_END}"')
    parser.add_argument("--alasan", required=True, help="tersimpan di riwayat")
    parser.set_defaults(run=_running(_change))


def _end(typed: str) -> date | str:
    return NO_END if typed == NO_END else date.fromisoformat(typed)


def _engine() -> Engine:
    prepare(settings())
    return shared_engine(settings().database_url)


def _running(action: Action) -> Callable[[argparse.Namespace], str]:
    """`action` as a command: in one transaction, by the person at the terminal, now."""

    def run(options: argparse.Namespace) -> str:
        user = terminal_user(Permission.MANAGE_PEOPLE)
        with writing(_engine()) as session:
            return action(session, user, options, datetime.now(UTC))

    return run


def _list(_options: argparse.Namespace) -> str:
    with reading(_engine()) as session:
        people = accounts.people(session, terminal_user(Permission.MANAGE_PEOPLE))
    return "\n".join(map(_line, people)) or (
        "Belum ada akun. Buat admin sistem pertama: python -m merit akun admin-pertama."
    )


def _line(person: Person) -> str:
    state = "aktif" if person.joined else "belum bergabung"
    parts = [
        person.username,
        person.name,
        person.role.value,
        " ".join(person.regions) or "semua daerah",
        state if person.active else "nonaktif",
        *([f"sampai {person.ends_on}"] if person.ends_on else []),
    ]
    return "; ".join(parts)


def _first(session: Session, _user: User, _options: argparse.Namespace, now: datetime) -> str:
    token = invitations.set_up_link(session, now=now)
    if token is None:
        return "Admin sistem sudah ada. Bila ia tidak dapat masuk: python -m merit akun atur-ulang."
    return f"Buat admin sistem pertama dalam 30 menit di alamat dasbor ini: /siapkan/{token}"


def _invite(session: Session, user: User, options: argparse.Namespace, now: datetime) -> str:
    end = None if options.berakhir == NO_END else options.berakhir
    draft = AccountDraft(
        options.nama_pengguna, options.nama, options.peran, frozenset(options.daerah), end
    )
    return _link(accounts.invite(session, user, draft, now=now))


def _change(session: Session, user: User, options: argparse.Namespace, now: datetime) -> str:
    present = accounts.person(session, user, options.nama_pengguna)
    regions = present.regions if options.daerah is None else options.daerah
    end = None if options.berakhir == NO_END else options.berakhir or present.ends_on
    draft = AccountDraft(
        present.username,
        options.nama or present.name,
        options.peran or present.role,
        frozenset(regions),
        end,
    )
    accounts.change_account(
        session,
        user,
        present.username,
        draft,
        version=present.version,
        reason=options.alasan,
        now=now,
    )
    return f"Akun {present.username} diubah. Berlaku pada klik berikutnya."


def _deactivate(session: Session, user: User, options: argparse.Namespace, now: datetime) -> str:
    name = options.nama_pengguna
    accounts.deactivate(session, user, name, reason=options.alasan, now=now)
    return f"Akun {name} nonaktif; semua sesinya berakhir."


def _activate(session: Session, user: User, options: argparse.Namespace, now: datetime) -> str:
    name = options.nama_pengguna
    accounts.activate(session, user, name, reason=options.alasan, now=now)
    return f"Akun {name} aktif kembali."


def _reset(session: Session, user: User, options: argparse.Namespace, now: datetime) -> str:
    name = options.nama_pengguna
    return _link(accounts.reset(session, user, name, reason=options.alasan, now=now))


def _link(token: str) -> str:
    return f"Serahkan tautan sekali pakai ini, berlaku 72 jam: /undangan/{token}"
