"""A file named on the command line: its bytes, and what it says of what was asked."""

import argparse
from datetime import date
from pathlib import Path

from merit.domain.imports.readings import Asked, Kind
from merit.domain.provenance import Source
from merit.domain.states import Confidence, SourceKind
from merit.errors import InputError, WorkbookError
from merit.services.imports import Upload, understood
from merit.services.imports.references import References
from merit.services.imports.taking import AnyReading
from merit.workbooks import open_file
from merit.workbooks.limits import FILE_BYTES, MEBIBYTE


def add_question(parser: argparse.ArgumentParser) -> None:
    """Add the file and what is asked of it."""
    parser.add_argument("berkas", type=Path, help="XLSX atau CSV")
    parser.add_argument("--jenis", type=Kind, choices=list(Kind), default=Kind.RESULTS)
    parser.add_argument("--tahun", type=int, help="tahun penilaian, bila tidak ada pada berkas")
    parser.add_argument("--instrumen", default="", metavar="KODE", help="misalnya kasn-9-2019")


def add_source(parser: argparse.ArgumentParser) -> None:
    """Add what is said of the file as a whole; its own columns go before it."""
    parser.add_argument("--sumber", default="", help="judul dokumen, nomor surat, atau alamat")
    parser.add_argument("--jenis-sumber", type=SourceKind, choices=list(SourceKind))
    parser.add_argument("--tanggal-sumber", metavar="TANGGAL", help="2023, 2023-12, 2023-12-07")
    parser.add_argument(
        "--keyakinan", type=Confidence, choices=list(Confidence), default=Confidence.HIGH
    )
    parser.add_argument("--nomor-keputusan", default="")
    parser.add_argument("--tanggal-keputusan", type=date.fromisoformat, metavar="TANGGAL")


def asked_of(options: argparse.Namespace) -> Asked:
    """The question the options put to the file."""
    return Asked(options.jenis, year=options.tahun, instrument=options.instrumen)


def asked_with_source(options: argparse.Namespace) -> Asked:
    """The same with what is said of the file as a whole."""
    source = None
    if options.sumber:
        if options.jenis_sumber is None:
            raise InputError(
                "Jenis sumber belum disebut. "
                "Tambahkan --jenis-sumber resmi, pemerintah, atau media."
            )
        source = Source(options.sumber, options.jenis_sumber, options.tanggal_sumber)
    return Asked(
        options.jenis,
        year=options.tahun,
        instrument=options.instrumen,
        source=source,
        confidence=options.keyakinan,
        decree_number=options.nomor_keputusan,
        decided_on=options.tanggal_keputusan,
    )


def upload_of(path: Path) -> Upload:
    """The file at `path`. Raises WorkbookError when there is none that can be read."""
    try:
        if path.is_dir():
            raise WorkbookError(f"{path} adalah folder. Sebutkan berkasnya.")
        if not path.is_file():
            raise WorkbookError(f"Berkas {path} tidak ada. Periksa alamatnya.")
        with path.open("rb") as file:
            content = file.read(FILE_BYTES + 1)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the address
        raise WorkbookError(f"Berkas {path} tidak dapat dibaca. Periksa haknya.") from error
    if len(content) > FILE_BYTES:
        raise WorkbookError(
            f"Berkas {path.name} melebihi {FILE_BYTES // MEBIBYTE} MB. "
            "Simpan lembar yang diperlukan saja sebagai berkas baru."
        )
    return Upload(path.name, content)


def read(upload: Upload, asked: Asked, known: References) -> AnyReading:
    """What the file says. Raises WorkbookError when it is refused as a whole."""
    regions, instruments = known
    book = open_file(upload.content, name=upload.name)
    return understood(book, asked, regions=regions, instruments=instruments)
