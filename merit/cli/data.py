"""Commands about the data as a whole: `siapkan`, `batas`."""

import argparse
from pathlib import Path

from merit.cli.commands import Commands
from merit.geo.document import STATUSES
from merit.reports.decks import examples
from merit.services.boundaries import replace_boundaries
from merit.services.preparation import prepare
from merit.settings import settings


def add_commands(commands: Commands) -> None:
    """Add the commands of this subject to the parser."""
    ready = commands.add_parser("siapkan", help="siapkan skema dan isi basis data yang kosong")
    ready.set_defaults(run=_prepare)
    border = commands.add_parser("batas", help="ganti batas wilayah pada peta dengan berkas lain")
    border.add_argument("berkas", type=Path, help="GeoJSON, GeoPackage, Shapefile, KML, ...")
    border.add_argument("--sumber", required=True, help="sumber dan lisensi yang ditampilkan")
    border.add_argument("--status", choices=sorted(STATUSES), default="resmi")
    border.set_defaults(run=_boundaries)


def _prepare(_options: argparse.Namespace) -> str:
    filled = prepare(settings(), anew=True)
    examples.give(settings())
    return "Basis data siap dan terisi." if filled else "Basis data sudah siap."


def _boundaries(options: argparse.Namespace) -> str:
    done = replace_boundaries(options.berkas, source=options.sumber, status=options.status)
    return (
        f"Batas {done.regions} daerah diganti ({done.vertices} titik, {done.size // 1024} KB). "
        "Muat ulang halaman peta."
    )
