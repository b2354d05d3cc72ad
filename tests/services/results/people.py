"""Who works on official results in these tests, and what they ask for."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from merit.domain.access import Role, User, grants_of
from merit.domain.proposals import Change, Content, Draft, Proposal, RecordedResult, content_of
from merit.domain.provenance import Source
from merit.domain.states import Confidence, Dataset, SourceKind, Status
from merit.services import results
from merit.store.engine import Engine, reading, writing

KASN = "kasn-9-2019"
NOW = datetime(2026, 5, 12, 3, 5, tzinfo=UTC)  # 10.05 in Jakarta
LATER = NOW + timedelta(hours=1)


def person(account: str, role: Role, *regions: str, trial: bool = False) -> User:
    return User(
        account.title(),
        grants_of(role, demo=True),
        frozenset(regions),
        account=account,
        role=role,
        trial=trial,
        address="10.0.0.7",
    )


SARI = person("sari", Role.DATA_MANAGER)
BUDI = person("budi", Role.DATA_MANAGER)
TONO = person("tono", Role.DATA_MANAGER)
TRIAL = person("percobaan:pengelola_data:1", Role.DATA_MANAGER, trial=True)
OTHER_TRIAL = person("percobaan:pengelola_data:2", Role.DATA_MANAGER, trial=True)
COACH = person("rini", Role.COACH, "33.03")
LEADER = person("ketua", Role.LEADER)

CONTENT = Content(
    status=Status.ASSESSED,
    source=Source("Keputusan Ketua KASN tentang hasil 2023", SourceKind.OFFICIAL, "2023-12-07"),
    confidence=Confidence.HIGH,
    score=Decimal(250),
    stated_band="Baik",
    decree_number="109/KEP.KASN/C/XII/2023",
    decided_on=date(2023, 12, 7),
)
ENTRY = Draft(Change.ENTER, "33.03", 2023, KASN, CONTENT)
"""Kabupaten Purbalingga 2023, of which no result is among the published facts."""


def recorded(
    engine: Engine, code: str, year: int, dataset: Dataset = Dataset.PUBLISHED
) -> RecordedResult | None:
    with reading(engine) as session:
        found = results.recorded(session, LEADER, dataset, region_code=code, year=year)
    return found[0] if found else None


def correction(engine: Engine, code: str, year: int, **values: Any) -> Draft:
    """A correction of what is recorded, with a reason of its own unless one is given."""
    found = recorded(engine, code, year)
    assert found is not None
    reason = values.pop("reason", "Salinan keputusan diterima.")
    content = replace(content_of(found.record), **values)
    return Draft(Change.CORRECT, code, year, KASN, content, reason, found.version)


def retraction(engine: Engine, code: str, year: int, reason: str = "Bukan hasil resmi.") -> Draft:
    found = recorded(engine, code, year)
    assert found is not None
    return Draft(Change.RETRACT, code, year, KASN, None, reason, found.version)


def proposed(engine: Engine, draft: Draft = ENTRY, user: User = SARI) -> Proposal:
    with writing(engine) as session:
        return results.propose(session, user, draft, now=NOW)


def amended(engine: Engine, found: Proposal, draft: Draft, user: User = SARI) -> Proposal:
    with writing(engine) as session:
        return results.amend(session, user, found.number, draft, version=found.version, now=LATER)


def published(engine: Engine, found: Proposal, user: User = BUDI) -> Proposal:
    with writing(engine) as session:
        return results.publish(session, user, found.number, version=found.version, now=LATER)


def sent_back(engine: Engine, found: Proposal, user: User = BUDI, note: str = "Cek.") -> Proposal:
    with writing(engine) as session:
        return results.send_back(
            session, user, found.number, version=found.version, note=note, now=LATER
        )


def withdrawn(engine: Engine, found: Proposal, user: User = SARI, reason: str = "X.") -> Proposal:
    with writing(engine) as session:
        return results.withdraw(
            session, user, found.number, version=found.version, reason=reason, now=LATER
        )
