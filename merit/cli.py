"""The terminal: `python -m merit ...`, the same services as the screens."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from merit.errors import MeritError
from merit.geo.document import STATUSES
from merit.services.boundaries import replace_boundaries
from merit.services.preparation import prepare
from merit.settings import settings


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when it succeeded, 1 with a sentence when it could not."""
    options = _parser().parse_args(arguments)
    try:
        print(options.run(options))
    except MeritError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m merit", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="PERINTAH")
    ready = commands.add_parser("siapkan", help="siapkan skema dan isi basis data yang kosong")
    ready.set_defaults(run=_prepare)
    border = commands.add_parser("batas", help="ganti batas wilayah pada peta dengan berkas lain")
    border.add_argument("berkas", type=Path, help="GeoJSON, GeoPackage, Shapefile, KML, ...")
    border.add_argument("--sumber", required=True, help="sumber dan lisensi yang ditampilkan")
    border.add_argument("--status", choices=sorted(STATUSES), default="resmi")
    border.set_defaults(run=_boundaries)
    return parser


def _prepare(_options: argparse.Namespace) -> str:
    filled = prepare(settings())
    return "Basis data siap dan terisi." if filled else "Basis data sudah siap."


def _boundaries(options: argparse.Namespace) -> str:
    done = replace_boundaries(options.berkas, source=options.sumber, status=options.status)
    return (
        f"Batas {done.regions} daerah diganti ({done.vertices} titik, {done.size // 1024} KB). "
        "Muat ulang halaman peta."
    )
