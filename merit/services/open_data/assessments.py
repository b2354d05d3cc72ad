"""Official results and their aspect scores as open data: only what is recorded."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from merit.domain import cycle, scoring
from merit.domain.access import User, authorise_reading
from merit.domain.instruments import Instrument
from merit.domain.positions import Result, band_of_result, speaks
from merit.domain.records import AssessmentRecord
from merit.domain.states import Claim, Dataset, Status
from merit.services.open_data.regions import names_for, number
from merit.services.open_data.rows import AspectRow, AssessmentRow
from merit.store import aspects, assessments, instruments
from merit.store.engine import Session


def assessment_rows(
    session: Session,
    user: User,
    *,
    dataset: Dataset = Dataset.PUBLISHED,
    year: int | None = None,
    region_code: str | None = None,
) -> list[AssessmentRow]:
    """Recorded official results in order of code and year, the province first."""
    authorise_reading(user, dataset)
    names = names_for(session, region_code=region_code)
    known = instruments.every(session)
    records = assessments.recorded(session, dataset, region_code=region_code)
    history: defaultdict[str, list[Result]] = defaultdict(list)
    for record in records:
        history[record.region_code].append(record.result)
    return [
        _row(record, names[record.region_code], history[record.region_code], known)
        for record in records
        if year is None or record.result.year == year
    ]


def _row(
    record: AssessmentRecord,
    name: str,
    history: Iterable[Result],
    known: Mapping[str, Instrument],
) -> AssessmentRow:
    result, provenance = record.result, record.provenance
    instrument = known[result.instrument]
    scored = None if result.score is None else scoring.band_of(instrument, result.score).name
    speaking = _speaking(result, history, known)
    return AssessmentRow(
        kode_wilayah=record.region_code,
        nama_wilayah=name,
        tahun=result.year,
        skor=number(result.score),
        indeks_terbit=number(record.published_index),
        kategori=result.stated_band or scored,
        kategori_dari_skor=scored,
        konflik_kategori=scoring.contradicts(instrument, result.score, result.stated_band),
        status=result.status,
        hasil_tahun=speaking.year if speaking else None,
        berlaku_sampai=_valid_until(speaking, known) if speaking else None,
        belum_lengkap=result.score is not None and scoring.is_incomplete(instrument, result.score),
        instrumen=result.instrument,
        jenis_pernyataan=result.claim,
        sumber=provenance.source.reference,
        jenis_sumber=provenance.source.kind,
        tanggal_sumber=provenance.source.published_on,
        nomor_keputusan=record.decree_number,
        tingkat_keyakinan=provenance.confidence,
        catatan=provenance.note or None,
        data=record.dataset,
    )


def _speaking(
    result: Result, history: Iterable[Result], known: Mapping[str, Instrument]
) -> Result | None:
    """The result a row tells of: its own, or in a year off the last one before it."""
    if result.claim is Claim.DISPUTED:
        return None
    if result.status is not Status.NOT_SCHEDULED:
        return result if speaks(result, known[result.instrument]) else None
    earlier = (
        item for item in history if item.year < result.year and speaks(item, known[item.instrument])
    )
    return max(earlier, key=lambda item: item.year, default=None)


def _valid_until(result: Result, known: Mapping[str, Instrument]) -> date | None:
    band = band_of_result(result, known[result.instrument])
    return result.valid_until or (cycle.valid_until(result.year, band) if band else None)


def aspect_rows(
    session: Session,
    user: User,
    *,
    dataset: Dataset = Dataset.PUBLISHED,
    year: int | None = None,
    region_code: str | None = None,
) -> list[AspectRow]:
    """Aspect points of official results in order of code, year and aspect."""
    authorise_reading(user, dataset)
    names = names_for(session, region_code=region_code)
    known = {
        (instrument.code, aspect.code): aspect
        for instrument in instruments.every(session).values()
        for aspect in instrument.aspects
    }
    recorded = aspects.recorded(session, dataset, region_code=region_code, year=year)
    return [
        AspectRow(
            kode_wilayah=code,
            nama_wilayah=names[code],
            tahun=of_year,
            instrumen=instrument,
            kode_aspek=aspect,
            nama_aspek=known[instrument, aspect].name,
            skor=float(score),
            skor_maksimum=number(known[instrument, aspect].maximum),
            data=dataset,
        )
        for code, of_year, aspect, score, instrument in recorded
    ]
