"""What is put into the store comes out equal, on either database."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

import pytest
from sqlalchemy.exc import StatementError
from sqlmodel import select

from merit.domain.access import User
from merit.domain.coaching import InterventionKind, Precision, TalentStage
from merit.domain.instruments import Instrument
from merit.domain.positions import Result
from merit.domain.provenance import Provenance, Source
from merit.domain.records import (
    ActionRecord,
    ActionUpdate,
    AssessmentRecord,
    InterventionRecord,
    TalentRecord,
)
from merit.domain.regions import Region
from merit.domain.states import (
    ActionStatus,
    Claim,
    Confidence,
    Dataset,
    InterventionStatus,
    RegionKind,
    SourceKind,
    Stage,
    Status,
)
from merit.services.reference.regions import PROVINCE
from merit.store import (
    actions,
    aspects,
    assessments,
    audit,
    instruments,
    interventions,
    sources,
    talent,
)
from merit.store import regions as region_store
from merit.store.engine import Engine, reading, writing
from merit.store.tables import AuditEntry

KASN, NEW = "kasn-9-2019", "permenpanrb-19-2025"
SOURCE = Source("Berita Daerah “contoh” – 2023", SourceKind.GOVERNMENT, "2023-12")
PROVENANCE = Provenance(SOURCE, Confidence.MEDIUM, note="Catatan: skor ≥ 325.")

ASSESSMENT = AssessmentRecord(
    dataset=Dataset.PUBLISHED,
    region_code="33.10",
    stage=Stage.OFFICIAL,
    result=Result(
        year=2023,
        instrument=KASN,
        status=Status.ASSESSED,
        score=Decimal("264.5"),
        stated_band="Baik",
        claim=Claim.INFERRED,
        decided_on=date(2023, 12, 7),
        valid_until=date(2024, 12, 31),
    ),
    provenance=replace(PROVENANCE, claim=Claim.INFERRED),
    published_index=Decimal("0.65"),
    decree_number="109/KEP.KASN/C/XI/2021",
)
SCORES = {"A1": Decimal("37.5"), "A3": Decimal(75), "A8": Decimal("22.5")}
LEVELS = {"1.1": 4, "3.1": 1, "3.10": 3, "8.4": 0}

INTERVENTION = InterventionRecord(
    dataset=Dataset.DEMO,
    code="I-2024-01",
    kind=InterventionKind.DISCUSSION,
    title="FGD tematik pengembangan karier",
    status=InterventionStatus.HELD,
    starts_on=date(2024, 3, 5),
    ends_on=date(2024, 3, 6),
    precision=Precision.DAY,
    provenance=PROVENANCE,
    theme="manajemen talenta",
    place="Kota Tegal",
    place_code="33.76",
    hours=Decimal("7.5"),
    region_codes=("33.10", "33.29", "33.71"),
    aspect_codes=("A3", "A4"),
    instrument=KASN,
)
ACTION = ActionRecord(
    dataset=Dataset.DEMO,
    code="R-2024-001",
    region_code="33.10",
    title="Menetapkan pola karier",
    owner="BKPSDM Kabupaten Klaten",
    agreed_on=date(2024, 3, 6),
    due_on=date(2024, 9, 30),
    status=ActionStatus.HINDERED,
    progress=40,
    intervention_code="I-2024-01",
    indicator_code="3.10",
    level_from=1,
    level_to=2,
    updates=(
        ActionUpdate(date(2024, 5, 2), ActionStatus.ON_TRACK, 25, "Rancangan disusun."),
        ActionUpdate(date(2024, 7, 1), ActionStatus.HINDERED, 40, "Menunggu persetujuan."),
    ),
)
TALENT = TalentRecord(
    Dataset.DEMO, "33.10", date(2024, 8, 1), TalentStage.TO_IMPROVE, "Perlu perbaikan", PROVENANCE
)


@pytest.mark.parametrize("which", ["kasn", "draft"])
def test_an_instrument_comes_out_whole(
    engine: Engine, which: str, request: pytest.FixtureRequest
) -> None:
    shipped: Instrument = request.getfixturevalue(which)
    with reading(engine) as session:
        assert instruments.every(session)[shipped.code] == shipped


def test_regions_come_out_whole_and_in_order_without_the_province(
    engine: Engine, regions: list[Region]
) -> None:
    with reading(engine) as session:
        assert region_store.every(session) == regions
        assert region_store.find(session, "33") == PROVINCE
        assert region_store.find(session, "33.99") is None


def test_an_official_area_keeps_its_three_decimals(engine: Engine) -> None:
    with reading(engine) as session:
        cilacap = region_store.find(session, "33.01")
    assert cilacap is not None
    assert cilacap.area_km2 == Decimal("2325.173")


def test_klaten_stays_33_10_and_does_not_become_a_number(engine: Engine) -> None:
    with reading(engine) as session:
        klaten = region_store.find(session, "33.10")
        assert region_store.find(session, "33.1") is None
    assert klaten is not None
    assert (klaten.code, klaten.name, klaten.kind) == ("33.10", "Klaten", RegionKind.REGENCY)


def test_an_assessment_comes_out_with_its_aspects_and_levels(engine: Engine) -> None:
    with writing(engine) as session:
        assessments.add(session, [replace(ASSESSMENT, aspect_scores=SCORES, levels=LEVELS)])
    with reading(engine) as session:
        assert assessments.recorded(session, Dataset.PUBLISHED) == [ASSESSMENT]
        rows = aspects.recorded(session, Dataset.PUBLISHED, region_code="33.10", year=2023)
        levels = aspects.levels_of(
            session, Dataset.PUBLISHED, instrument=KASN, results=[("33.10", 2023)]
        )
    assert rows == [("33.10", 2023, code, score, KASN) for code, score in SCORES.items()]
    assert levels == {"33.10": {"1.1": 4, "3.1": 1, "3.10": 3}}


def test_aspect_scores_of_chosen_results_make_a_frame(engine: Engine) -> None:
    earlier = replace(ASSESSMENT, result=replace(ASSESSMENT.result, year=2022))
    beside = replace(ASSESSMENT, result=replace(ASSESSMENT.result, instrument=NEW))
    with writing(engine) as session:
        assessments.add(session, [replace(ASSESSMENT, aspect_scores=SCORES)])
        assessments.add(session, [replace(earlier, aspect_scores={"A1": Decimal(20)})])
        assessments.add(session, [replace(beside, aspect_scores={"B1": Decimal(7)})])
    wanted = [("33.10", 2023)]
    with reading(engine) as session:
        frame, other, nothing = (
            aspects.scores_of(session, Dataset.PUBLISHED, instrument=instrument, results=results)
            for instrument, results in ((KASN, wanted), (NEW, wanted), (KASN, []))
        )
    assert other.to_dict("records") == [{"region_code": "33.10", "aspect_code": "B1", "score": 7}]
    found = dict(zip(frame["aspect_code"], frame["score"], strict=True))
    assert found == {"A1": 37.5, "A3": 75, "A8": 22.5}
    assert nothing.empty
    assert list(nothing.dtypes) == list(frame.dtypes)


def test_levels_of_chosen_results_come_by_region_and_zero_is_no_answer(engine: Engine) -> None:
    other = replace(ASSESSMENT, region_code="33.75", levels={"1.1": 2, "3.1": 0})
    earlier = replace(ASSESSMENT, result=replace(ASSESSMENT.result, year=2022), levels={"1.1": 1})
    self_checked = replace(ASSESSMENT, stage=Stage.SELF, levels={"1.1": 4})
    made_up = replace(ASSESSMENT, dataset=Dataset.DEMO, levels={"1.1": 4})
    with writing(engine) as session:
        assessments.add(session, [replace(ASSESSMENT, levels=LEVELS), other, earlier])
        assessments.add(session, [self_checked, made_up])
    wanted = [("33.10", 2023), ("33.75", 2023), ("33.01", 2023)]
    with reading(engine) as session:
        found, another, nothing = (
            aspects.levels_of(session, Dataset.PUBLISHED, instrument=instrument, results=results)
            for instrument, results in ((KASN, wanted), (NEW, wanted), (KASN, []))
        )
    assert found == {"33.10": {"1.1": 4, "3.1": 1, "3.10": 3}, "33.75": {"1.1": 2}}
    assert another == nothing == {}


def test_a_result_that_is_only_a_category_has_no_score_and_not_zero(engine: Engine) -> None:
    bare = replace(
        ASSESSMENT,
        result=Result(2024, KASN, Status.ASSESSED, stated_band="Baik", claim=Claim.BLANKET),
        provenance=replace(PROVENANCE, claim=Claim.BLANKET),
        published_index=None,
        decree_number=None,
    )
    with writing(engine) as session:
        assessments.add(session, [bare])
    with reading(engine) as session:
        assert assessments.recorded(session, Dataset.PUBLISHED) == [bare]


def test_every_half_point_comes_back_as_that_exact_decimal(engine: Engine) -> None:
    halves = [Decimal(number) / 2 for number in range(821)]
    years = {2000 + number // 35: None for number in range(821)}
    assert max(years) <= 2100
    with writing(engine) as session:
        codes = [region.code for region in region_store.every(session)]
        assessments.add(
            session,
            (
                replace(
                    ASSESSMENT,
                    region_code=codes[number % 35],
                    result=Result(2000 + number // 35, KASN, Status.ASSESSED, half),
                )
                for number, half in enumerate(halves)
            ),
        )
    with reading(engine) as session:
        found = [item.result.score for item in assessments.recorded(session, Dataset.PUBLISHED)]
    assert {type(score) for score in found} == {Decimal}
    assert sorted(score for score in found if score is not None) == halves


def test_an_intervention_comes_out_with_its_regions_and_aspects(engine: Engine) -> None:
    bare = replace(
        INTERVENTION,
        code="I-2024-02",
        starts_on=date(2024, 4, 1),
        ends_on=date(2024, 4, 30),
        precision=Precision.MONTH,
        theme="",
        place="",
        place_code=None,
        hours=None,
        region_codes=("33.29",),
        aspect_codes=(),
        instrument=None,
    )
    with writing(engine) as session:
        interventions.add(session, [bare, INTERVENTION], instrument=KASN)
    with reading(engine) as session:
        assert interventions.recorded(session, Dataset.DEMO) == [INTERVENTION, bare]
        assert interventions.recorded(session, Dataset.DEMO, region_code="33.10") == [INTERVENTION]
        assert interventions.recorded(session, Dataset.PUBLISHED) == []


def test_a_follow_up_comes_out_with_its_notes(engine: Engine) -> None:
    bare = ActionRecord(
        dataset=Dataset.DEMO,
        code="R-2024-002",
        region_code="33.29",
        title="Menyusun rencana",
        owner="BKPSDM Kabupaten Brebes",
        agreed_on=date(2024, 3, 6),
        due_on=date(2024, 6, 30),
        status=ActionStatus.NOT_STARTED,
    )
    with writing(engine) as session:
        interventions.add(session, [INTERVENTION], instrument=KASN)
        actions.add(session, [ACTION, bare], instrument=KASN)
    with reading(engine) as session:
        assert actions.recorded(session, Dataset.DEMO, regions=None) == [bare, ACTION]
        assert actions.recorded(session, Dataset.DEMO, regions={"33.10"}) == [ACTION]
        assert actions.recorded(session, Dataset.PUBLISHED, regions=None) == []


def test_talent_events_come_out_in_order_of_date(engine: Engine) -> None:
    earlier = replace(TALENT, occurred_on=date(2023, 1, 1), stage=TalentStage.COMMITTED)
    with writing(engine) as session:
        talent.add(session, [TALENT, earlier])
    with reading(engine) as session:
        assert talent.recorded(session, Dataset.DEMO, region_code="33.10") == [earlier, TALENT]
        assert talent.recorded(session, Dataset.DEMO, region_code="33.29") == []


def test_a_source_used_twice_is_kept_once_and_its_results_counted(engine: Engine) -> None:
    other = Source("sumber lain", SourceKind.MEDIA)
    second = replace(ASSESSMENT, region_code="33.29", stage=Stage.OFFICIAL)
    third = replace(ASSESSMENT, region_code="33.71", provenance=replace(PROVENANCE, source=other))
    estimate = replace(third, stage=Stage.ESTIMATE)
    with writing(engine) as session:
        assessments.add(session, [ASSESSMENT, second, third, estimate])
    with reading(engine) as session:
        used = sources.used_by_results(session, Dataset.PUBLISHED)
    assert [(item.source, item.results) for item in used] == [(SOURCE, 2), (other, 1)]


def test_an_audit_entry_keeps_before_and_after_and_its_moment_in_utc(engine: Engine) -> None:
    started = datetime.now(UTC)
    with writing(engine) as session:
        audit.record(
            session,
            User("Sistem", frozenset()),
            action="ubah",
            subject="penilaian",
            subject_key="33.10/2023",
            before={"skor": None},
            after={"skor": "264.5"},
            reason="Salah ketik",
        )
    with reading(engine) as session:
        (entry,) = session.exec(select(AuditEntry)).all()
        assert (entry.before, entry.after) == ({"skor": None}, {"skor": "264.5"})
        assert started <= entry.recorded_at <= datetime.now(UTC)
        assert entry.recorded_at.utcoffset() == timedelta(0)


def entry_at(moment: datetime) -> AuditEntry:
    return AuditEntry(
        recorded_at=moment, actor="a", action="b", subject="c", subject_key="d", digest="e"
    )


def test_a_moment_of_another_zone_is_the_same_moment(engine: Engine) -> None:
    jakarta = datetime(2026, 1, 1, 6, 30, tzinfo=timezone(timedelta(hours=7)))
    with writing(engine) as session:
        session.add(entry_at(jakarta))
    with reading(engine) as session:
        found = session.exec(select(AuditEntry.recorded_at)).one()
    assert found == datetime(2025, 12, 31, 23, 30, tzinfo=UTC)


def test_a_moment_without_a_zone_is_refused(engine: Engine) -> None:
    naive = datetime(2026, 1, 1)
    with pytest.raises(StatementError, match="time zone"), writing(engine) as session:
        session.add(entry_at(naive))
