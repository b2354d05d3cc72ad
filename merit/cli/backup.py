"""Commands about backups: `cadangkan`, `periksa`, `pulihkan`."""

import argparse
from datetime import UTC, datetime
from pathlib import Path

from merit.cli.commands import Commands, terminal_user
from merit.domain.access import Permission, User
from merit.services import backups
from merit.services.backups import Outcome
from merit.settings import settings

NOT_NOTED = (
    "Tidak tercatat di riwayat: basis data tidak dapat ditulis, atau skemanya belum diperbarui."
)
UNKNOWN = (
    "Cadangan ini tidak tercatat dibuat dari basis data yang dipakai sekarang, jadi pemeriksaan "
    "ini tidak dihitung sebagai pemulihan teruji. Pastikan asal berkasnya."
)
BROKEN = (
    "Perhatian: rantai riwayat di dalamnya sudah putus pada entri nomor {number} ketika "
    "dicadangkan. Bandingkan dengan cadangan yang lebih lama."
)


def add_commands(commands: Commands) -> None:
    """Add the commands of this subject to the parser."""
    made = commands.add_parser("cadangkan", help="buat cadangan tanpa menghentikan layanan")
    made.add_argument("--ke", type=Path, metavar="FOLDER", help="bawaan: cadangan di sebelahnya")
    made.set_defaults(run=_make)
    tried = commands.add_parser("periksa", help="pulihkan cadangan ke tempat uji, lalu periksa")
    tried.add_argument("berkas", type=Path)
    tried.set_defaults(run=_verify)
    restored = commands.add_parser("pulihkan", help="ganti basis data dengan isi cadangan")
    restored.add_argument("berkas", type=Path)
    restored.add_argument("--ke", metavar="ALAMAT", help="bawaan: isi MERIT_DATABASE_URL")
    restored.set_defaults(run=_restore)


def _user() -> User:
    return terminal_user(Permission.MANAGE_BACKUPS)


def _make(options: argparse.Namespace) -> str:
    address = settings().database_url
    done = backups.make_backup(address, _user(), options.ke, now=datetime.now(UTC))
    return _told(
        f"Cadangan dibuat: {done.path}",
        done,
        "" if done.is_noted else NOT_NOTED,
        f"Uji dengan: python -m merit periksa {done.path}",
    )


def _verify(options: argparse.Namespace) -> str:
    done = backups.verify_backup(settings().database_url, _user(), options.berkas)
    remark = NOT_NOTED if done.is_known else UNKNOWN
    return _told(
        f"Cadangan {done.path.name} utuh dan dapat dipulihkan.",
        done,
        "Tercatat sebagai pemulihan teruji." if done.is_noted else remark,
    )


def _restore(options: argparse.Namespace) -> str:
    address = options.ke or settings().database_url
    done = backups.restore_backup(address, _user(), options.berkas, now=datetime.now(UTC))
    return _told(
        f"Basis data dipulihkan dari {done.path.name}.",
        done,
        f"Basis data sebelumnya disimpan sebagai {done.kept}." if done.kept else "",
        "" if done.is_noted else "Skemanya lebih lama dan diperbarui saat layanan mulai.",
        "Jalankan layanan kembali.",
    )


def _told(first: str, done: Outcome, *rest: str) -> str:
    """The outcome in lines: what was done, the figures, what to know and to do."""
    content = done.manifest.content
    journal = content.journal
    figures = (
        f"Isi: {len(content.tables)} tabel, {_count(content.rows)} baris, skema {content.schema}; "
        f"ukuran berkas {_size(done.size)}; {_seconds(done.seconds)}."
    )
    lines = [first, figures]
    if journal is not None:
        lines.append(f"Riwayat: {_count(journal.entries)} entri, sidik ujung {journal.head}.")
        if journal.broken_id is not None:
            lines.append(BROKEN.format(number=journal.broken_id))
    return "\n".join([*lines, *filter(None, rest)])


def _count(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _size(size: int) -> str:
    return f"{size / 1e6:.1f} MB".replace(".", ",")


def _seconds(seconds: float) -> str:
    return f"{seconds:.1f} detik".replace(".", ",")
