"""What the database itself refuses, whoever writes to it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from merit.domain.instruments import Instrument
from merit.store import tables
from merit.store.engine import Engine, writing

ASSESSMENT = {
    "dataset": "terbit",
    "region_code": "33.10",
    "year": 2023,
    "instrument_id": 1,
    "stage": "penetapan",
    "status": "dinilai",
    "score": Decimal("264.5"),
    "claim": "langsung",
    "source_id": 1,
    "confidence": "tinggi",
    "note": "",
    "version": 1,
}
INTERVENTION = {
    "dataset": "contoh",
    "code": "I-1",
    "kind": "rakor",
    "title": "Rapat koordinasi",
    "theme": "",
    "status": "terlaksana",
    "starts_on": date(2024, 1, 30),
    "ends_on": date(2024, 1, 30),
    "date_precision": "hari",
    "place": "",
    "source_id": 1,
    "confidence": "tinggi",
    "note": "",
    "version": 1,
}
ACTION = {
    "dataset": "contoh",
    "code": "R-1",
    "region_code": "33.10",
    "title": "Menetapkan pola karier",
    "owner": "BKPSDM",
    "agreed_on": date(2024, 1, 30),
    "due_on": date(2024, 6, 30),
    "status": "belum_mulai",
    "progress": 0,
    "version": 1,
}
UPDATE = {
    "action_item_id": 1,
    "noted_on": date(2024, 3, 1),
    "status": "berjalan_sesuai",
    "progress": 10,
    "note": "",
}
TALENT = {
    "dataset": "contoh",
    "region_code": "33.10",
    "occurred_on": date(2026, 1, 8),
    "stage": "MT1",
    "description": "Komitmen",
    "source_id": 1,
    "confidence": "tinggi",
    "note": "",
}
SOURCE = {"reference": "sumber", "kind": "resmi"}
ROWS: dict[type[tables.Record], dict[str, Any]] = {
    tables.Source: SOURCE,
    tables.Assessment: ASSESSMENT,
    tables.AspectScore: {"assessment_id": 1, "aspect_id": 1, "score": Decimal("37.5")},
    tables.IndicatorLevel: {"assessment_id": 1, "indicator_id": 1, "level": 4},
    tables.Intervention: INTERVENTION,
    tables.InterventionRegion: {"intervention_id": 1, "region_code": "33.10"},
    tables.InterventionAspect: {"intervention_id": 1, "aspect_id": 1},
    tables.ActionItem: ACTION,
    tables.ActionUpdate: UPDATE,
    tables.TalentEvent: TALENT,
}


@pytest.fixture
def filled(engine: Engine) -> Engine:
    """One valid row in every table."""
    with writing(engine) as session:
        for table, row in ROWS.items():
            session.execute(insert(table).values(row))
    return engine


def attempt(engine: Engine, statement: Any) -> None:
    with writing(engine) as session:
        session.execute(statement)


@dataclass(frozen=True, slots=True)
class Wrong:
    """A value put into the one valid row, and the constraint that must refuse it."""

    table: type[tables.Record]
    column: str
    value: Any
    constraint: str

    def __str__(self) -> str:
        return f"{self.table.__name__}.{self.column}={self.value}"


CHECKED = [
    Wrong(tables.Assessment, "dataset", "uji", "ck_assessment_dataset"),
    Wrong(tables.Assessment, "stage", "final", "ck_assessment_stage"),
    Wrong(tables.Assessment, "claim", "katanya", "ck_assessment_claim"),
    Wrong(tables.Assessment, "confidence", "pasti", "ck_assessment_confidence"),
    Wrong(tables.Assessment, "year", 1999, "ck_assessment_year"),
    Wrong(tables.Assessment, "year", 2101, "ck_assessment_year"),
    Wrong(tables.Assessment, "score", Decimal("-0.5"), "ck_assessment_score"),
    Wrong(tables.Assessment, "status", "belum_dinilai", "ck_assessment_score_means_assessed"),
    Wrong(tables.AspectScore, "score", Decimal("-0.5"), "ck_aspect_score_score"),
    Wrong(tables.IndicatorLevel, "level", -1, "ck_indicator_level_level"),
    Wrong(tables.IndicatorLevel, "level", 6, "ck_indicator_level_level"),
    Wrong(tables.Intervention, "dataset", "uji", "ck_intervention_dataset"),
    Wrong(tables.Intervention, "kind", "pesta", "ck_intervention_kind"),
    Wrong(tables.Intervention, "status", "lupa", "ck_intervention_status"),
    Wrong(tables.Intervention, "date_precision", "tahun", "ck_intervention_date_precision"),
    Wrong(tables.Intervention, "confidence", "pasti", "ck_intervention_confidence"),
    Wrong(tables.Intervention, "ends_on", date(2024, 1, 29), "ck_intervention_dates"),
    Wrong(tables.ActionItem, "dataset", "uji", "ck_action_item_dataset"),
    Wrong(tables.ActionItem, "status", "terlambat", "ck_action_item_status"),
    Wrong(tables.ActionItem, "progress", 101, "ck_action_item_progress"),
    Wrong(tables.ActionItem, "progress", -1, "ck_action_item_progress"),
    Wrong(tables.ActionUpdate, "status", "terlambat", "ck_action_update_status"),
    Wrong(tables.ActionUpdate, "progress", 101, "ck_action_update_progress"),
    Wrong(tables.TalentEvent, "dataset", "uji", "ck_talent_event_dataset"),
    Wrong(tables.TalentEvent, "stage", "MT99", "ck_talent_event_stage"),
    Wrong(tables.TalentEvent, "confidence", "pasti", "ck_talent_event_confidence"),
    Wrong(tables.Source, "kind", "gosip", "ck_source_kind"),
    Wrong(tables.Instrument, "status", "lama", "ck_instrument_status"),
    Wrong(tables.Instrument, "measure", "nilai", "ck_instrument_measure"),
    Wrong(tables.Band, "reassess_after", 0, "ck_band_cycle"),
    Wrong(tables.Indicator, "weight", 0, "ck_indicator_weight"),
    Wrong(tables.Indicator, "weight_status", "kira", "ck_indicator_weight_status"),
    Wrong(tables.Region, "kind", "Kecamatan", "ck_region_kind"),
]


@pytest.mark.parametrize("wrong", CHECKED, ids=str)
def test_a_value_outside_its_vocabulary_or_range_is_refused(filled: Engine, wrong: Wrong) -> None:
    with pytest.raises(IntegrityError, match=rf"\b{wrong.constraint}\b"):
        attempt(filled, update(wrong.table).values({wrong.column: wrong.value}))


def test_a_status_nobody_knows_is_refused(filled: Engine) -> None:
    statement = update(tables.Assessment).values(score=None, status="hadir")
    with pytest.raises(IntegrityError, match=r"\bck_assessment_status\b"):
        attempt(filled, statement)


def test_without_a_score_every_known_status_may_stand(filled: Engine) -> None:
    attempt(filled, update(tables.Assessment).values(score=None, status="belum_dinilai"))


@pytest.mark.parametrize("code", ["33.1", "3310", "3"])
def test_a_region_code_that_lost_a_digit_is_refused(engine: Engine, code: str) -> None:
    row = {"code": code, "name": "Uji", "kind": "Kota"}
    with pytest.raises(IntegrityError, match="ck_region_code_is_text"):
        attempt(engine, insert(tables.Region).values(row))


REFERRED = [
    Wrong(tables.Assessment, "region_code", "33.99", ""),
    Wrong(tables.Assessment, "instrument_id", 99, ""),
    Wrong(tables.Assessment, "source_id", 99, ""),
    Wrong(tables.AspectScore, "assessment_id", 99, ""),
    Wrong(tables.AspectScore, "aspect_id", 99, ""),
    Wrong(tables.IndicatorLevel, "assessment_id", 99, ""),
    Wrong(tables.IndicatorLevel, "indicator_id", 99, ""),
    Wrong(tables.Intervention, "place_code", "33.99", ""),
    Wrong(tables.Intervention, "source_id", 99, ""),
    Wrong(tables.InterventionRegion, "region_code", "33.99", ""),
    Wrong(tables.InterventionAspect, "aspect_id", 99, ""),
    Wrong(tables.ActionItem, "region_code", "33.99", ""),
    Wrong(tables.ActionItem, "intervention_id", 99, ""),
    Wrong(tables.ActionItem, "indicator_id", 999, ""),
    Wrong(tables.ActionUpdate, "action_item_id", 99, ""),
    Wrong(tables.TalentEvent, "region_code", "33.99", ""),
    Wrong(tables.TalentEvent, "source_id", 99, ""),
]


@pytest.mark.parametrize("wrong", REFERRED, ids=str)
def test_what_is_referred_to_must_exist(filled: Engine, wrong: Wrong) -> None:
    with pytest.raises(IntegrityError, match=r"(?i)foreign key"):
        attempt(filled, update(wrong.table).values({wrong.column: wrong.value}))


def test_a_region_that_has_results_cannot_be_removed(filled: Engine) -> None:
    with pytest.raises(IntegrityError, match=r"(?i)foreign key"):
        attempt(filled, delete(tables.Region).where(tables.Region.code == "33.10"))


def test_parts_go_with_their_assessment(filled: Engine) -> None:
    attempt(filled, delete(tables.Assessment))
    with writing(filled) as session:
        for part in (tables.AspectScore, tables.IndicatorLevel):
            assert session.scalar(select(func.count()).select_from(part)) == 0


REPEATED = [tables.Source, tables.Assessment, tables.Intervention, tables.ActionItem]


@pytest.mark.parametrize("table", [*REPEATED, tables.TalentEvent])
def test_the_same_thing_is_not_recorded_twice(filled: Engine, table: type[tables.Record]) -> None:
    with pytest.raises(IntegrityError, match=r"(?i)unique"):
        attempt(filled, insert(table).values(ROWS[table]))


def test_two_regions_of_one_kind_do_not_share_a_name(engine: Engine) -> None:
    row = {"code": "33.98", "name": "Tegal", "kind": "Kota"}
    with pytest.raises(IntegrityError, match=r"(?i)unique"):
        attempt(engine, insert(tables.Region).values(row))


def test_one_revision_of_an_instrument_exists_once(engine: Engine, kasn: Instrument) -> None:
    row = {
        "code": kasn.code,
        "revision": 1,
        "name": "Lagi",
        "status": "berlaku",
        "measure": "skor",
        "valid_from": 2019,
        "levels": 4,
        "step": Decimal("0.5"),
        "sources": [],
        "notes": [],
        "confidence": [],
    }
    with pytest.raises(IntegrityError, match=r"(?i)unique"):
        attempt(engine, insert(tables.Instrument).values(row))
    attempt(engine, insert(tables.Instrument).values(row | {"revision": 2}))


@pytest.mark.parametrize("stage", ["mandiri", "verifikasi", "prakiraan"])
def test_beside_the_official_result_other_stages_are_free(filled: Engine, stage: str) -> None:
    row = ASSESSMENT | {"stage": stage}
    attempt(filled, insert(tables.Assessment).values(row))
    attempt(filled, insert(tables.Assessment).values(row))
    promoted = update(tables.Assessment).where(tables.Assessment.id == 2)
    with pytest.raises(IntegrityError, match=r"(?i)unique"):
        attempt(filled, promoted.values(stage="penetapan"))


@pytest.mark.parametrize(
    "other", [{"dataset": "contoh"}, {"region_code": "33.29"}, {"year": 2024}, {"instrument_id": 2}]
)
def test_the_official_result_is_one_per_data_set_region_year_and_instrument(
    filled: Engine, other: dict[str, Any]
) -> None:
    attempt(filled, insert(tables.Assessment).values(ASSESSMENT | other))


@pytest.mark.parametrize("key", [1, 2])
def test_there_is_only_one_revision_row(engine: Engine, key: int) -> None:
    row = {"id": key, "number": 1, "changed_at": datetime.now(UTC)}
    with pytest.raises(IntegrityError):
        attempt(engine, insert(tables.Revision).values(row))
