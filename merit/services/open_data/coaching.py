"""Interventions and action items as open data."""

from merit.domain.access import Permission, User, authorise, authorise_reading
from merit.domain.records import ActionRecord, InterventionRecord
from merit.domain.states import Dataset
from merit.services.action_reach import action_reach
from merit.services.open_data.regions import names_for, number
from merit.services.open_data.rows import ActionRow, InterventionRow
from merit.store import actions, interventions
from merit.store.engine import Session


def intervention_rows(
    session: Session,
    user: User,
    *,
    dataset: Dataset = Dataset.PUBLISHED,
    year: int | None = None,
) -> list[InterventionRow]:
    """Interventions in order of date, those with a day in `year` when it is given."""
    authorise_reading(user, dataset)
    return [
        _intervention(record)
        for record in interventions.recorded(session, dataset)
        if year is None or record.starts_on.year <= year <= record.ends_on.year
    ]


def _intervention(record: InterventionRecord) -> InterventionRow:
    provenance = record.provenance
    return InterventionRow(
        kode=record.code,
        jenis=record.kind,
        judul=record.title,
        tema=record.theme or None,
        status=record.status,
        tanggal_mulai=record.starts_on,
        tanggal_selesai=record.ends_on,
        presisi_tanggal=record.precision,
        tempat=record.place or None,
        kode_tempat=record.place_code,
        jam=number(record.hours),
        wilayah_sasaran=record.region_codes,
        aspek_sasaran=record.aspect_codes,
        indikator_sasaran=record.indicator_codes,
        instrumen=record.instrument,
        cara_bertemu=record.mode,
        penyelenggara=record.organiser or None,
        tuan_rumah=record.host or None,
        jumlah_peserta=record.participants,
        wilayah_hadir=record.present_codes,
        biaya_rupiah=record.cost,
        sumber_dana=record.fund_source or None,
        sumber=provenance.source.reference,
        jenis_sumber=provenance.source.kind,
        tanggal_sumber=provenance.source.published_on,
        tingkat_keyakinan=provenance.confidence,
        catatan=provenance.note or None,
        data=record.dataset,
    )


def action_rows(
    session: Session,
    user: User,
    *,
    dataset: Dataset = Dataset.PUBLISHED,
    region_code: str | None = None,
) -> list[ActionRow]:
    """Action items within the user's reach in order of due date, or those of one region.

    Raises `NotAllowedError` for a `region_code` out of reach: none and not shown are two things.
    """
    reach = action_reach(user, dataset)
    names = names_for(session, region_code=region_code)
    if region_code is not None:
        authorise(user, Permission.READ_ACTIONS, region_code)
        reach = frozenset({region_code})
    of = actions.instruments_of(session, dataset, regions=reach)
    return [
        _action(record, names[record.region_code], of.get(record.code))
        for record in actions.recorded(session, dataset, regions=reach)
    ]


def _action(record: ActionRecord, name: str, instrument: str | None) -> ActionRow:
    return ActionRow(
        kode=record.code,
        kode_wilayah=record.region_code,
        nama_wilayah=name,
        judul=record.title,
        penanggung_jawab=record.owner,
        tanggal_sepakat=record.agreed_on,
        tenggat=record.due_on,
        status=record.status,
        kemajuan_persen=record.progress,
        kode_intervensi=record.intervention_code,
        kode_indikator=record.indicator_code,
        tingkat_awal=record.level_from,
        tingkat_tujuan=record.level_to,
        kode_aspek=record.aspect_code,
        instrumen=instrument,
        bukti_penyelesaian=record.evidence or None,
        kode_keputusan=record.decision_code,
        data=record.dataset,
    )
