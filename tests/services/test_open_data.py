"""The open data below the web: who may read, and what a row says when sources disagree."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from database_files import copy_of

from merit.domain.access import User, visitor
from merit.domain.positions import Result
from merit.domain.provenance import Provenance, Source
from merit.domain.records import AssessmentRecord
from merit.domain.states import Claim, Confidence, Dataset, SourceKind, Stage, Status
from merit.errors import NoDataError, NotAllowedError
from merit.services.open_data.assessments import aspect_rows, assessment_rows
from merit.services.open_data.coaching import action_rows, intervention_rows
from merit.services.open_data.regions import region_rows
from merit.store import assessments
from merit.store.engine import Session, writing

KASN = "kasn-9-2019"
Query = Callable[..., Sequence[object]]
QUERIES: list[Query] = [assessment_rows, aspect_rows, intervention_rows, action_rows]


@pytest.fixture
def session(facts_file: Path, tmp_path: Path) -> Iterator[Session]:
    with copy_of(facts_file, tmp_path) as engine, writing(engine) as session:
        yield session


def record(session: Session, code: str, result: Result) -> None:
    """Add an official result from a made-up source."""
    source = Source("sumber uji", SourceKind.OFFICIAL)
    provenance = Provenance(source, Confidence.HIGH, result.claim)
    assessments.add(
        session,
        [AssessmentRecord(Dataset.PUBLISHED, code, Stage.OFFICIAL, result, provenance)],
    )


@pytest.mark.parametrize("query", QUERIES)
def test_demonstration_values_need_the_right_to_read_them(session: Session, query: Query) -> None:
    assert list(query(session, visitor(demo=True), dataset=Dataset.DEMO)) == []
    with pytest.raises(NotAllowedError):
        query(session, visitor(demo=False), dataset=Dataset.DEMO)


@pytest.mark.parametrize("query", [*QUERIES, region_rows])
def test_somebody_without_any_right_reads_nothing(session: Session, query: Query) -> None:
    with pytest.raises(NotAllowedError):
        query(session, User("Tanpa izin", frozenset()))


@pytest.mark.parametrize("query", [assessment_rows, aspect_rows, action_rows])
def test_an_unknown_region_is_not_an_empty_answer(session: Session, query: Query) -> None:
    with pytest.raises(NoDataError, match=r"33\.99"):
        query(session, visitor(demo=False), region_code="33.99")


def test_a_stated_category_stands_beside_the_one_its_score_gives(session: Session) -> None:
    score = Decimal("324.5")  # Baik: Sangat Baik begins at 325
    record(session, "33.05", Result(2025, KASN, Status.ASSESSED, score, "Sangat Baik"))
    (row,) = assessment_rows(session, visitor(demo=False), region_code="33.05", year=2025)
    assert (row.kategori, row.kategori_dari_skor) == ("Sangat Baik", "Baik")
    assert row.konflik_kategori
    assert row.berlaku_sampai == date(2026, 12, 31)  # by the score: assessed again in a year


def test_a_score_without_a_stated_category_gets_its_own(session: Session) -> None:
    record(session, "33.05", Result(2025, KASN, Status.ASSESSED, Decimal(325)))
    (row,) = assessment_rows(session, visitor(demo=False), region_code="33.05", year=2025)
    assert (row.kategori, row.konflik_kategori) == ("Sangat Baik", False)
    assert row.berlaku_sampai == date(2027, 12, 31)


def test_a_recorded_end_of_validity_goes_before_the_cycle(session: Session) -> None:
    until = date(2026, 6, 30)
    result = Result(2025, KASN, Status.ASSESSED, Decimal(325), valid_until=until)
    record(session, "33.05", result)
    (row,) = assessment_rows(session, visitor(demo=False), region_code="33.05", year=2025)
    assert row.berlaku_sampai == until


def test_a_disputed_result_speaks_for_no_year(session: Session) -> None:
    disputed = Result(2025, KASN, Status.ASSESSED, Decimal(330), claim=Claim.DISPUTED)
    record(session, "33.05", disputed)
    record(session, "33.05", Result(2026, KASN, Status.NOT_SCHEDULED))
    rows = assessment_rows(session, visitor(demo=False), region_code="33.05")
    spoken = {row.tahun: (row.hasil_tahun, row.berlaku_sampai) for row in rows}
    assert spoken[2025] == (None, None)
    assert spoken[2026] == (2024, date(2025, 12, 31))  # Baik in 2024, the last undisputed one


def test_a_later_result_does_not_speak_for_an_earlier_year(session: Session) -> None:
    record(session, "33.75", Result(2025, KASN, Status.ASSESSED, Decimal(300)))
    (row,) = assessment_rows(session, visitor(demo=False), region_code="33.75", year=2024)
    assert (row.hasil_tahun, row.berlaku_sampai) == (2023, date(2025, 12, 31))
