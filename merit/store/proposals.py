"""Queries about proposed changes of official results, open and decided."""

from collections.abc import Collection
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any, cast

from sqlalchemy import CursorResult, update
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from merit.domain.proposals import OPEN, Change, Proposal, ProposalState, ResultKey
from merit.domain.records import AssessmentRecord
from merit.domain.states import Dataset
from merit.store import instruments
from merit.store.result_content import as_json, from_json
from merit.store.tables import ResultProposal

OLDEST_FIRST = (col(ResultProposal.proposed_at), col(ResultProposal.id))


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a proposal asks for: the part of it that its editors write."""

    change: Change
    content: AssessmentRecord | None
    before: AssessmentRecord | None
    base_version: int
    reason: str

    def columns(self) -> dict[str, Any]:
        """The columns that hold it."""
        return {
            "change": self.change.value,
            "content": None if self.content is None else as_json(self.content),
            "before": None if self.before is None else as_json(self.before),
            "base_version": self.base_version,
            "reason": self.reason,
        }


@dataclass(frozen=True, slots=True)
class Decision:
    """How a proposal ended, or why it was sent back."""

    state: ProposalState
    decided_by: str
    decided_at: datetime
    decision_note: str = ""


def add(
    session: Session,
    key: ResultKey,
    wanted: Wanted,
    *,
    by: str,
    now: datetime,
    batch: int | None = None,
) -> int:
    """Insert a proposal that waits, of the imported `batch` if any; gives its number."""
    row = ResultProposal(
        dataset=key.dataset.value,
        region_code=key.region_code,
        year=key.year,
        instrument_id=instruments.ids(session)[key.instrument],
        **wanted.columns(),
        state=ProposalState.WAITING.value,
        editors=[by],
        proposed_by=by,
        proposed_at=now,
        changed_by=by,
        changed_at=now,
        batch_id=batch,
    )
    session.add(row)
    session.flush()
    assert row.id is not None
    return row.id


def amend(
    session: Session,
    number: int,
    wanted: Wanted,
    *,
    version: int,
    editors: Collection[str],
    by: str,
    now: datetime,
) -> bool:
    """Replace what an open proposal asks for; it waits again. False when not at `version`."""
    values = {
        **wanted.columns(),
        "state": ProposalState.WAITING.value,
        "editors": list(editors),
        "changed_by": by,
        "changed_at": now,
        "decided_by": None,
        "decided_at": None,
        "decision_note": "",
    }
    return _write(session, number, values, version=version)


def decide(session: Session, number: int, decision: Decision, *, version: int) -> bool:
    """Write how an open proposal was decided. False, nothing written, when not at `version`."""
    values = {
        **asdict(decision),
        "state": decision.state.value,
        "changed_by": decision.decided_by,
        "changed_at": decision.decided_at,
    }
    return _write(session, number, values, version=version)


def _write(session: Session, number: int, values: dict[str, Any], *, version: int) -> bool:
    row = ResultProposal
    statement = (
        update(row)
        .where(
            col(row.id) == number,
            col(row.version) == version,
            col(row.state).in_([state.value for state in OPEN]),
        )
        .values(**values, version=version + 1)
    )
    return cast("CursorResult[tuple[()]]", session.execute(statement)).rowcount == 1


def find(session: Session, number: int) -> Proposal | None:
    """The proposal with this number."""
    found = _proposals(session, select(ResultProposal).where(ResultProposal.id == number))
    return found[0] if found else None


def open_ones(
    session: Session, dataset: Dataset, *, regions: Collection[str] | None = None
) -> list[Proposal]:
    """Open proposals of a data set, of `regions` only when given, the oldest first."""
    return _proposals(session, _of(dataset, OPEN, regions).order_by(*OLDEST_FIRST))


def decided_lately(
    session: Session, dataset: Dataset, *, regions: Collection[str] | None = None, limit: int
) -> list[Proposal]:
    """The last `limit` decided proposals of a data set, of `regions` only when given."""
    row = ResultProposal
    query = _of(dataset, frozenset(ProposalState) - OPEN, regions)
    latest = query.order_by(col(row.changed_at).desc(), col(row.id).desc()).limit(limit)
    return _proposals(session, latest)


def _of(
    dataset: Dataset, states: Collection[ProposalState], regions: Collection[str] | None
) -> SelectOfScalar[ResultProposal]:
    row = ResultProposal
    query = select(row).where(
        row.dataset == dataset.value, col(row.state).in_(sorted(state.value for state in states))
    )
    return query if regions is None else query.where(col(row.region_code).in_(sorted(regions)))


def of_batch(session: Session, number: int) -> list[Proposal]:
    """The proposals an imported batch holds, the oldest first."""
    query = select(ResultProposal).where(ResultProposal.batch_id == number)
    return _proposals(session, query.order_by(*OLDEST_FIRST))


def open_for(session: Session, key: ResultKey) -> list[Proposal]:
    """Open proposals about one result, the oldest first."""
    return [item for item in _about(session, key) if item.is_open]


def decided_for(session: Session, key: ResultKey) -> list[Proposal]:
    """Decided proposals about one result, the latest decision first."""
    found = [item for item in _about(session, key) if not item.is_open]
    return sorted(found, key=lambda item: (item.changed_at, item.number), reverse=True)


def published_for(session: Session, key: ResultKey) -> list[Proposal]:
    """Published changes of one result, the latest first."""
    return [item for item in decided_for(session, key) if item.state is ProposalState.PUBLISHED]


def _about(session: Session, key: ResultKey) -> list[Proposal]:
    row = ResultProposal
    query = select(row).where(
        row.dataset == key.dataset.value,
        row.region_code == key.region_code,
        row.year == key.year,
        col(row.instrument_id).in_(instruments.keys_of(session, key.instrument)),
    )
    return _proposals(session, query.order_by(*OLDEST_FIRST))


def published(session: Session, dataset: Dataset, region_code: str) -> list[Proposal]:
    """Published changes of a region's results, the latest first."""
    row = ResultProposal
    query = select(row).where(
        row.dataset == dataset.value,
        row.region_code == region_code,
        row.state == ProposalState.PUBLISHED.value,
    )
    return _proposals(session, query.order_by(col(row.decided_at).desc(), col(row.id).desc()))


def last_version(session: Session, key: ResultKey) -> int:
    """The highest version a result of this key was retracted at; 0 when it never was."""
    found = published_for(session, key)
    return max((item.base_version for item in found if item.change is Change.RETRACT), default=0)


def _proposals(session: Session, query: SelectOfScalar[ResultProposal]) -> list[Proposal]:
    fresh = query.execution_options(populate_existing=True)  # a bulk update passes objects by
    names = instruments.names(session)
    return [_proposal(row, names[row.instrument_id]) for row in session.exec(fresh)]


def _proposal(row: ResultProposal, instrument: str) -> Proposal:
    assert row.id is not None
    return Proposal(
        number=row.id,
        key=ResultKey(Dataset(row.dataset), row.region_code, row.year, instrument),
        change=Change(row.change),
        content=_record(row.content, instrument),
        before=_record(row.before, instrument),
        base_version=row.base_version,
        reason=row.reason,
        state=ProposalState(row.state),
        editors=tuple(row.editors),
        proposed_by=row.proposed_by,
        proposed_at=row.proposed_at,
        changed_by=row.changed_by,
        changed_at=row.changed_at,
        decided_by=row.decided_by,
        decided_at=row.decided_at,
        decision_note=row.decision_note,
        version=row.version,
        batch=row.batch_id,
    )


def _record(value: dict[str, Any] | None, instrument: str) -> AssessmentRecord | None:
    """The record kept, under the code its revision of the instrument is compared under today."""
    if value is None:
        return None
    record = from_json(value)
    return replace(record, result=replace(record.result, instrument=instrument))
