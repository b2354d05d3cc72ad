"""A result is entered, corrected and retracted by two people, on either database."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from domain.results_by_hand import KASN, PARTS, SOUND, changed

from merit.domain.access import Role, User, grants_of
from merit.domain.proposals import Change, Draft, Proposal, content_of
from merit.domain.states import Dataset
from merit.errors import StaleError
from merit.services import results
from merit.store.engine import Engine, reading, writing

NOW = datetime(2026, 5, 12, 3, 5, tzinfo=UTC)
SARI, BUDI = (
    User(name, grants_of(Role.DATA_MANAGER, demo=False), account=name) for name in ("sari", "budi")
)
ENTRY = Draft(Change.ENTER, "33.75", 2023, KASN, content_of(changed(aspect_scores=PARTS)))


def proposed(engine: Engine, draft: Draft) -> Proposal:
    with writing(engine) as session:
        return results.propose(session, SARI, draft, now=NOW)


def published(engine: Engine, found: Proposal) -> Proposal:
    with writing(engine) as session:
        return results.publish(session, BUDI, found.number, version=found.version, now=NOW)


def versions(engine: Engine) -> list[tuple[int, Decimal | None]]:
    with reading(engine) as session:
        found = results.recorded(session, SARI, Dataset.PUBLISHED, region_code="33.75")
    return [(item.version, item.record.result.score) for item in found]


def test_a_result_lives_from_entry_to_retraction(engine: Engine) -> None:
    published(engine, proposed(engine, ENTRY))
    assert versions(engine) == [(1, 327)]
    better = content_of(changed(score=Decimal(330)))
    corrected = replace(
        ENTRY, change=Change.CORRECT, content=better, reason="Salah baca.", base_version=1
    )
    late = proposed(engine, replace(corrected, reason="Usulan kedua.", content=content_of(
        changed(score=Decimal(331)))))  # fmt: skip
    published(engine, proposed(engine, corrected))
    assert versions(engine) == [(2, 330)]
    with pytest.raises(StaleError):
        published(engine, late)
    gone = Draft(Change.RETRACT, "33.75", 2023, KASN, None, "Bukan hasil resmi.", 2)
    published(engine, proposed(engine, gone))
    assert versions(engine) == []
    with reading(engine) as session:
        past = results.history(session, SARI, Dataset.PUBLISHED, "33.75", 2023, KASN)
        told = results.corrections(session, SARI, Dataset.PUBLISHED, "33.75")
    assert [item.change for item in past] == [Change.RETRACT, Change.CORRECT, Change.ENTER]
    assert [item.before.result.score for item in told] == [330, 327]
    assert told[1].before == changed(SOUND, aspect_scores=PARTS)
