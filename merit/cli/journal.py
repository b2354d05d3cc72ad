"""Commands about the journal: `riwayat periksa`."""

import argparse

from merit.cli.commands import Commands
from merit.domain.journal import ChainCheck
from merit.domain.local_time import clock, day_of
from merit.errors import JournalError, UnsafeSettingsError
from merit.services.audit import check
from merit.settings import settings
from merit.store import migrations
from merit.store.engine import reading, shared_engine


def add_commands(commands: Commands) -> None:
    """Add the commands of this subject to the parser."""
    subject = commands.add_parser("riwayat", help="periksa keutuhan riwayat perubahan")
    actions = subject.add_subparsers(required=True, metavar="TINDAKAN")
    whole = actions.add_parser("periksa", help="telusuri rantai dari entri pertama; 1 bila putus")
    whole.set_defaults(run=_check)


def _check(_options: argparse.Namespace) -> str:
    engine = shared_engine(settings().database_url)
    if migrations.current(engine) != migrations.latest():
        raise UnsafeSettingsError(
            "Basis data belum siap diperiksa. Jalankan dahulu: python -m merit siapkan."
        )
    with reading(engine) as session:
        found = check(session)
    if found.broken_id is not None:
        raise JournalError(
            f"Rantai riwayat putus pada entri nomor {found.broken_id}: isinya berubah, atau entri "
            "sebelumnya hilang. Bandingkan dengan cadangan terakhir sebelum melanjutkan.\n"
            f"{_summary(found)}"
        )
    return (
        f"Rantai riwayat utuh.\n{_summary(found)}\n"
        "Catat sidik di tempat lain: entri terakhir yang dihapus hanya ketahuan bila sidik ujung "
        "rantai tidak lagi sama dengan catatan itu."
    )


def _summary(found: ChainCheck) -> str:
    last = found.last_at
    when = f", terakhir {day_of(last):%d-%m-%Y} pukul {clock(last)}" if last else ""
    return f"Jumlah entri: {found.entries}{when}.\nSidik ujung rantai: {found.head}"
