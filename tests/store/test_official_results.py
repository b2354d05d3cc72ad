"""Official results and proposals are written only at the version that was read."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from domain.results_by_hand import KASN, PARTS, SOUND, changed
from sqlalchemy.exc import IntegrityError
from sqlmodel import func, select

from merit.domain.proposals import Change, Proposal, ProposalState, RecordedResult, ResultKey
from merit.domain.states import Dataset, SourceKind
from merit.store import assessments, official_results, proposals, sources
from merit.store.engine import Engine, Session, reading, writing
from merit.store.proposals import Decision, Wanted
from merit.store.tables import AspectScore, IndicatorLevel, ResultProposal

KEY = ResultKey(Dataset.PUBLISHED, "33.75", 2023, KASN)
FIRST = changed(aspect_scores=PARTS, levels={"1.1": 4, "3.10": 2})
SECOND = changed(
    score=Decimal(330), aspect_scores={"A3": Decimal(107)}, levels={"8.4": 1}, note="Salinan."
)
NOW = datetime(2026, 5, 12, 3, 0, tzinfo=UTC)
NEW = Wanted(Change.ENTER, FIRST, None, 0, "")


def entered(engine: Engine) -> None:
    with writing(engine) as session:
        official_results.enter(session, FIRST, version=1)


def now_in(engine: Engine) -> RecordedResult | None:
    with reading(engine) as session:
        return official_results.find(session, KEY)


def parts_in(session: Session) -> tuple[int, int]:
    return tuple(
        session.exec(select(func.count()).select_from(table)).one()
        for table in (AspectScore, IndicatorLevel)
    )


def test_a_result_comes_back_with_its_parts_and_its_version(engine: Engine) -> None:
    entered(engine)
    assert now_in(engine) == RecordedResult(FIRST, 1)
    with reading(engine) as session:
        for other in (
            replace(KEY, dataset=Dataset.DEMO),
            replace(KEY, year=2022),
            replace(KEY, region_code="33.76"),
            replace(KEY, instrument="permenpanrb-19-2025"),
        ):
            assert official_results.find(session, other) is None


def test_a_replacement_takes_the_parts_along_and_raises_the_version(engine: Engine) -> None:
    entered(engine)
    with writing(engine) as session:
        assert official_results.replace(session, SECOND, version=1)
    assert now_in(engine) == RecordedResult(SECOND, 2)
    with reading(engine) as session:
        assert parts_in(session) == (1, 1)


@pytest.mark.parametrize("version", [0, 2])
def test_at_another_version_nothing_is_replaced_or_removed(engine: Engine, version: int) -> None:
    entered(engine)
    with writing(engine) as session:
        assert not official_results.replace(session, SECOND, version=version)
        assert not official_results.remove(session, KEY, version=version)
    assert now_in(engine) == RecordedResult(FIRST, 1)


def test_what_is_not_there_is_neither_replaced_nor_removed(engine: Engine) -> None:
    with writing(engine) as session:
        assert not official_results.replace(session, SECOND, version=1)
        assert not official_results.remove(session, KEY, version=1)
    assert now_in(engine) is None


def test_a_removed_result_leaves_no_parts_behind(engine: Engine) -> None:
    entered(engine)
    with writing(engine) as session:
        other = replace(FIRST, region_code="33.76", levels={})
        official_results.enter(session, other, version=7)
        assert official_results.remove(session, KEY, version=1)
    assert now_in(engine) is None
    with reading(engine) as session:
        assert parts_in(session) == (8, 0)
        left = official_results.of_regions(session, KEY.dataset, ["33.75", "33.76"])
    assert [(item.record.region_code, item.version) for item in left] == [("33.76", 7)]


def test_two_results_of_one_key_are_refused_by_the_database(engine: Engine) -> None:
    entered(engine)
    with pytest.raises(IntegrityError), writing(engine) as session:
        official_results.enter(session, SECOND, version=1)


def test_a_session_sees_what_another_one_wrote(engine: Engine) -> None:
    entered(engine)
    with Session(engine) as early:
        assert official_results.find(early, KEY) == RecordedResult(FIRST, 1)
        early.rollback()
        with writing(engine) as session:
            assert official_results.replace(session, SECOND, version=1)
        assert official_results.find(early, KEY) == RecordedResult(SECOND, 2)


def test_a_source_is_found_by_its_reference(engine: Engine) -> None:
    entered(engine)
    with reading(engine) as session:
        known = SOUND.provenance.source
        assert sources.known(session, [known.reference, "lain"]) == {known.reference: known}
        assert known.kind is SourceKind.OFFICIAL


def proposed(engine: Engine, wanted: Wanted = NEW, key: ResultKey = KEY, hours: int = 0) -> int:
    with writing(engine) as session:
        return proposals.add(session, key, wanted, by="sari", now=NOW + timedelta(hours=hours))


def proposal_in(engine: Engine, number: int) -> Proposal:
    with reading(engine) as session:
        found = proposals.find(session, number)
    assert found is not None
    return found


def test_a_proposal_comes_back_as_it_was_handed_in(engine: Engine) -> None:
    wanted = Wanted(Change.CORRECT, SECOND, FIRST, 3, "Salah ketik “327” ≠ 330")
    assert proposal_in(engine, proposed(engine, wanted)) == Proposal(
        number=1,
        key=KEY,
        change=Change.CORRECT,
        content=SECOND,
        before=FIRST,
        base_version=3,
        reason="Salah ketik “327” ≠ 330",
        state=ProposalState.WAITING,
        editors=("sari",),
        proposed_by="sari",
        proposed_at=NOW,
        changed_by="sari",
        changed_at=NOW,
        version=1,
    )


def test_an_amendment_needs_the_version_and_counts_on(engine: Engine) -> None:
    number = proposed(engine)
    later = NOW + timedelta(hours=1)
    wanted = replace(NEW, content=SECOND)
    for version, is_written in ((2, False), (1, True), (1, False)):
        with writing(engine) as session:
            written = proposals.amend(
                session, number, wanted,
                version=version, editors=("sari", "budi"), by="budi", now=later,
            )  # fmt: skip
        assert written is is_written
    found = proposal_in(engine, number)
    assert (found.content, found.editors, found.version) == (SECOND, ("sari", "budi"), 2)
    assert (found.proposed_by, found.changed_by, found.changed_at) == ("sari", "budi", later)


@pytest.mark.parametrize(
    "state", [ProposalState.PUBLISHED, ProposalState.WITHDRAWN, ProposalState.OVERTAKEN]
)
def test_a_decision_is_final_even_at_the_right_version(
    engine: Engine, state: ProposalState
) -> None:
    number = proposed(engine)
    with writing(engine) as session:
        assert proposals.decide(session, number, Decision(state, "budi", NOW, "Ya"), version=1)
        again = Decision(ProposalState.WITHDRAWN, "sari", NOW)
        assert not proposals.decide(session, number, again, version=2)
    found = proposal_in(engine, number)
    assert (found.state, found.decided_by, found.decision_note) == (state, "budi", "Ya")
    assert (found.decided_at, found.version, found.is_open) == (NOW, 2, False)


def test_what_waits_is_listed_by_data_set_and_reach_the_oldest_first(engine: Engine) -> None:
    second = proposed(engine, hours=2)
    other = proposed(engine, key=replace(KEY, region_code="33.76"), hours=1)
    demo = proposed(engine, key=replace(KEY, dataset=Dataset.DEMO))
    decided = proposed(engine)
    with writing(engine) as session:
        withdrawal = Decision(ProposalState.WITHDRAWN, "sari", NOW)
        assert proposals.decide(session, decided, withdrawal, version=1)

    def numbers(dataset: Dataset, regions: frozenset[str] | None = None) -> list[int]:
        with reading(engine) as session:
            return [item.number for item in proposals.open_ones(session, dataset, regions=regions)]

    assert numbers(Dataset.PUBLISHED) == [other, second]
    assert numbers(Dataset.DEMO) == [demo]
    assert numbers(Dataset.PUBLISHED, frozenset({"33.75", "33.01"})) == [second]
    assert numbers(Dataset.PUBLISHED, frozenset()) == []
    with reading(engine) as session:
        assert [item.number for item in proposals.open_for(session, KEY)] == [second]
        assert [item.number for item in proposals.decided_for(session, KEY)] == [decided]


def test_the_version_of_a_retracted_result_is_remembered(engine: Engine) -> None:
    with reading(engine) as session:
        assert proposals.last_version(session, KEY) == 0
    for base, state in (
        (4, ProposalState.PUBLISHED),
        (2, ProposalState.PUBLISHED),
        (9, ProposalState.WITHDRAWN),
    ):
        number = proposed(engine, Wanted(Change.RETRACT, None, FIRST, base, "Ditarik"))
        with writing(engine) as session:
            assert proposals.decide(session, number, Decision(state, "budi", NOW), version=1)
    with reading(engine) as session:
        assert proposals.last_version(session, KEY) == 4
        assert proposals.last_version(session, replace(KEY, year=2022)) == 0


@pytest.mark.parametrize(
    "wanted",
    [
        Wanted(Change.RETRACT, FIRST, FIRST, 1, "isi pada penarikan"),
        Wanted(Change.CORRECT, None, FIRST, 1, "koreksi tanpa isi"),
        Wanted(Change.ENTER, FIRST, None, 1, "baru atas yang ada"),
        Wanted(Change.CORRECT, FIRST, FIRST, 0, "koreksi atas ketiadaan"),
    ],
)
def test_the_database_refuses_a_proposal_that_contradicts_itself(
    engine: Engine, wanted: Wanted
) -> None:
    with pytest.raises(IntegrityError):
        proposed(engine, wanted)
    with reading(engine) as session:
        assert session.exec(select(func.count()).select_from(ResultProposal)).one() == 0


def test_what_is_proposed_is_in_no_reading_query(engine: Engine) -> None:
    proposed(engine)
    with reading(engine) as session:
        assert assessments.recorded(session, Dataset.PUBLISHED) == []
