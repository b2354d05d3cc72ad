"""How long the ways up of all regions take, and how long one page may keep its reader waiting."""

import time
from collections.abc import Iterator
from decimal import Decimal

import pytest

from merit.domain.access import visitor
from merit.domain.pathway.basis import Basis
from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.services.current_levels import CurrentLevels, current_levels
from merit.services.pathways import Asked, Pathway, pathway, robustness_of
from merit.services.reference.filling import fill
from merit.settings import DATA
from merit.store import regions
from merit.store.engine import Session, make_engine, reading, writing
from merit.store.migrations import migrate

BUDGET_SECONDS, PAGE_BUDGET_SECONDS, TRIES = 5.0, 1.5, 3
SCOPE = Scope(Dataset.DEMO, 2025)


@pytest.fixture
def standing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[CurrentLevels]]:
    engine = make_engine(f"sqlite:///{tmp_path_factory.mktemp('speed') / 'merit.db'}")
    migrate(engine)
    with writing(engine) as session:
        fill(session, DATA, demo=True)
    with reading(engine) as session:
        codes = [item.code for item in regions.every(session)]
        told = [standing_of(session, code) for code in codes]
    found = [item for item in told if item is not None]
    yield [*found, *found][: len(codes)]  # a region without any result has no way: another again
    engine.dispose()


def standing_of(session: Session, code: str) -> CurrentLevels | None:
    return current_levels(
        session, visitor(demo=True), scope=SCOPE, region_code=code, basis=Basis.OFFICIAL
    )


@pytest.mark.battery
def test_35_regions_with_three_alternatives_take_less_than_5_seconds(
    standing: list[CurrentLevels],
) -> None:
    assert len(standing) == 35
    pathway(standing[0], Asked())  # scipy loads its parts when they are first used
    took = min(seconds(standing) for _ in range(TRIES))
    print(f"35 daerah, jalur dan tiga pilihan: {took:.2f} s")
    assert took < BUDGET_SECONDS


@pytest.mark.battery
def test_an_ordinary_question_with_its_robustness_is_answered_within_a_second_and_a_half(
    standing: list[CurrentLevels],
) -> None:
    """The middle one of all regions, in one period and in three that hold 8."""
    middle = sorted(standing, key=lambda item: item.score or Decimal(0))[len(standing) // 2]
    for asked in (Asked(), Asked(periods=3, capacity=Decimal(8))):
        took = min(seconds_of_a_page(middle, asked) for _ in range(TRIES))
        print(f"{asked.periods} masa: jalur, pilihan dan kekokohan {took:.2f} s")
        assert took < PAGE_BUDGET_SECONDS


def seconds_of_a_page(current: CurrentLevels, asked: Asked) -> float:
    begun = time.process_time()
    answer = pathway(current, asked)
    assert isinstance(answer, Pathway)
    found = robustness_of(answer)
    assert found is not None
    assert found.draws == found.asked
    return time.process_time() - begun


def seconds(standing: list[CurrentLevels]) -> float:
    begun = time.process_time()  # of this process alone, whatever else the machine does
    answers = [pathway(current, Asked()) for current in standing]
    took = time.process_time() - begun
    for answer in answers:
        assert isinstance(answer, Pathway)
        assert answer.path is not None
        assert not answer.path.steps or len(answer.others.paths) == 3
    return took
