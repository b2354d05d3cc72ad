"""Published facts from `data/published/`: results, events and talent stages, each with source.

A scope in `sasaran` is "semua", "eks:<karesidenan>" or codes separated by blanks.
"""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from pathlib import Path

from pydantic import Field

from merit.domain.coaching import InterventionKind, Precision, TalentStage
from merit.domain.positions import Result
from merit.domain.provenance import Provenance, Source
from merit.domain.records import AssessmentRecord, InterventionRecord, TalentRecord
from merit.domain.regions import PROVINCE_CODE, Region
from merit.domain.states import (
    Claim,
    Confidence,
    Dataset,
    InterventionStatus,
    SourceKind,
    Stage,
    Status,
)
from merit.errors import ReferenceDataError
from merit.services.reference.rows import Row, read_rows

INSTRUMENT = "kasn-9-2019"  # every published result so far rests on it


class _Sourced(Row):
    sumber: str
    confidence: str
    jenis_sumber: SourceKind
    keyakinan: Confidence
    catatan: str | None

    def provenance(
        self, *, claim: Claim = Claim.DIRECT, published: str | None = None
    ) -> Provenance:
        source = Source(self.sumber, self.jenis_sumber, published)
        return Provenance(source, self.keyakinan, claim, self.catatan or "")


class _Result(_Sourced):
    kode: str = Field(pattern=r"^33(\.\d\d)?$")
    nama: str
    tahun: int = Field(ge=2000, le=2100)
    skor: Decimal | None
    indeks: Decimal | None
    kategori: str | None
    tanggal_sumber: str | None
    pernyataan: Claim
    status: Status
    nomor_keputusan: str | None


class _Event(_Sourced):
    tanggal_mulai: date
    tanggal_selesai: date
    presisi: Precision
    jenis: InterventionKind
    judul: str
    tempat: str | None
    kode_tempat: str | None
    sasaran: str
    tema: str | None


class _Talent(_Sourced):
    kode: str
    tanggal: date
    status: TalentStage
    keterangan: str


def read_results(path: Path, regions: Iterable[Region]) -> list[AssessmentRecord]:
    """Published results of the regions and the province, in the order of the file."""
    rows = list(read_rows(path, _Result))
    known = {region.code for region in regions} | {PROVINCE_CODE}
    _check_codes(path.name, "kode", (row.kode for row in rows), known)
    return [
        AssessmentRecord(
            dataset=Dataset.PUBLISHED,
            region_code=row.kode,
            stage=Stage.OFFICIAL,
            result=Result(
                year=row.tahun,
                instrument=INSTRUMENT,
                status=row.status,
                score=row.skor,
                stated_band=row.kategori,
                claim=row.pernyataan,
            ),
            provenance=row.provenance(claim=row.pernyataan, published=row.tanggal_sumber),
            published_index=row.indeks,
            decree_number=row.nomor_keputusan,
        )
        for row in rows
    ]


def read_events(path: Path, regions: Iterable[Region]) -> list[InterventionRecord]:
    """Published events as interventions already held."""
    everyone = list(regions)
    rows = list(read_rows(path, _Event))
    places = (row.kode_tempat for row in rows if row.kode_tempat)
    _check_codes(path.name, "kode_tempat", places, {region.code for region in everyone})
    return [
        InterventionRecord(
            dataset=Dataset.PUBLISHED,
            code=f"T-{row.tanggal_mulai:%Y-%m-%d}",
            kind=row.jenis,
            title=row.judul,
            status=InterventionStatus.HELD,
            starts_on=row.tanggal_mulai,
            ends_on=row.tanggal_selesai,
            precision=row.presisi,
            provenance=row.provenance(),
            theme=row.tema or "",
            place=row.tempat or "",
            place_code=row.kode_tempat,
            region_codes=_scope(path.name, row.sasaran, everyone),
        )
        for row in rows
    ]


def read_talent(path: Path, regions: Iterable[Region]) -> list[TalentRecord]:
    """Published steps in talent management."""
    rows = list(read_rows(path, _Talent))
    codes = (row.kode for row in rows)
    _check_codes(path.name, "kode", codes, {region.code for region in regions})
    return [
        TalentRecord(
            dataset=Dataset.PUBLISHED,
            region_code=row.kode,
            occurred_on=row.tanggal,
            stage=row.status,
            description=row.keterangan,
            provenance=row.provenance(),
        )
        for row in rows
    ]


def _scope(file: str, words: str, regions: list[Region]) -> tuple[str, ...]:
    if words == "semua":
        return tuple(region.code for region in regions)
    if words.startswith("eks:"):
        codes = tuple(item.code for item in regions if item.residency == words[4:])
    else:
        codes = tuple(words.split())
    if not codes:
        raise ReferenceDataError(f'{file}, sasaran: "{words}" tidak dikenal.')
    _check_codes(file, "sasaran", codes, {region.code for region in regions})
    return codes


def _check_codes(file: str, column: str, codes: Iterable[str], known: set[str]) -> None:
    unknown = sorted(set(codes) - known)
    if unknown:
        raise ReferenceDataError(f'{file}, {column}: "{unknown[0]}" tidak dikenal.')
