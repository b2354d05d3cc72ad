"""Results in a file: each row is a proposal to enter or to correct an official result."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal

from merit.domain.access import User
from merit.domain.findings import Finding, error, warning
from merit.domain.imports.batches import Effect, Outcome
from merit.domain.imports.complaints import Complaint
from merit.domain.imports.differences import of_results
from merit.domain.imports.readings import Origins, Reading, ResultRow
from merit.domain.imports.remarks import remark
from merit.domain.imports.workbook import row_of
from merit.domain.proposals import Change, Draft, Proposal, ResultKey, content_of
from merit.domain.records import AssessmentRecord
from merit.domain.result_rules import OTHERS_OPEN
from merit.domain.result_values import number
from merit.domain.states import Dataset
from merit.services.imports.merging import merged
from merit.services.imports.plans import Plan, Step
from merit.services.imports.remarks import remarks
from merit.services.results.desk import Desk, desk
from merit.services.results.proposing import propose
from merit.store import regions, sources
from merit.store.engine import Session

REPEATED = error(
    "region_code",
    "Daerah, tahun, dan instrumen ini sudah disebut pada baris lain dengan nilai lain. "
    "Sisakan satu baris.",
)
UNKNOWN = error("instrument", "Instrumen baris ini tidak dikenal. Pilih instrumen dari daftar.")


@dataclass(frozen=True, slots=True)
class _Line:
    """One row beside what is recorded of its result."""

    row: ResultRow
    key: ResultKey
    label: str
    before: AssessmentRecord | None
    version: int
    after: AssessmentRecord

    @property
    def outcome(self) -> Outcome:
        if self.before is None:
            return Outcome.NEW
        return Outcome.SAME if self.before == self.after else Outcome.CHANGED

    @property
    def change(self) -> Change:
        return Change.ENTER if self.before is None else Change.CORRECT

    def effect(self, outcome: Outcome) -> Effect:
        """What the row does, with what differs where something changes."""
        changed = outcome is Outcome.CHANGED
        differences = of_results(self.before, self.after) if changed else ()
        return Effect(str(self.key), self.label, outcome, self.row.sheet, self.row.row, differences)


def plan(
    session: Session, dataset: Dataset, reading: Reading[ResultRow], *, now: datetime
) -> Plan[Draft]:
    """What the rows of `reading` ask for, judged by the rules of official results."""
    codes = {row.region_code for row in reading.rows}
    around = desk(session, dataset, codes=codes, records=[], now=now)
    names = {item.code: item.label for item in regions.every(session)}
    lines = [
        _line(row, reading, dataset, around, names.get(row.region_code, row.region_code))
        for row in reading.rows
        if row.instrument in around.instruments
    ]
    around = replace(around, sources=sources.known(session, _references(lines)))
    unknown = [row for row in reading.rows if row.instrument not in around.instruments]
    complaints = [*reading.complaints, *(remark(row, UNKNOWN) for row in unknown)]
    broken = {(item.sheet, row_of(item.cell)) for item in reading.errors if item.cell}
    effects: list[Effect] = []
    steps: list[Step[Draft]] = []
    seen: dict[ResultKey, AssessmentRecord] = {}
    for line in lines:
        is_first = line.key not in seen
        is_whole = (line.row.sheet, line.row.row) not in broken
        if is_whole and (is_first or seen[line.key] != line.after):
            complaints += _remarks(line, around, complaints, is_first=is_first)
        if not is_first:
            continue
        seen[line.key] = line.after
        outcome = Outcome.SAME if _asked_already(line, around) else line.outcome
        effects.append(line.effect(outcome))
        if outcome is not Outcome.SAME:
            steps.append(_step(line))
    return Plan(tuple(effects), tuple(dict.fromkeys(complaints)), tuple(steps))


def _line(
    row: ResultRow, reading: Reading[ResultRow], dataset: Dataset, around: Desk, name: str
) -> _Line:
    key = ResultKey(dataset, row.region_code, row.year, row.instrument)
    recorded = around.recorded(key)
    before = recorded.record if recorded else None
    return _Line(
        row=row,
        key=key,
        label=f"{name} {row.year}",
        before=before,
        version=recorded.version if recorded else 0,
        after=merged(row, reading.asked, key, before).of(key),
    )


def _references(lines: Collection[_Line]) -> set[str]:
    return {item.after.provenance.source.reference for item in lines}


def _asked_already(line: _Line, around: Desk) -> Proposal | None:
    """An open proposal, whoever's, that asks for the same."""
    return next(
        (
            item
            for item in around.waiting
            if (item.key, item.content) == (line.key, line.after)
            and (item.change, item.base_version) == (line.change, line.version)
        ),
        None,
    )


def _remarks(
    line: _Line, around: Desk, said: Collection[Complaint], *, is_first: bool
) -> Iterator[Complaint]:
    if not is_first:
        yield remark(line.row, REPEATED)
        return
    waiting = _asked_already(line, around)
    if waiting is not None:
        yield remark(line.row, _waits(waiting))
    elif line.outcome is not Outcome.SAME:
        found = _beside(line, around).findings(line.key, line.change, line.after, "")
        on_values = [_of_the_row(item, line) for item in found if item.field != "reason"]
        yield from remarks(line.row, on_values, said=said)


def _of_the_row(finding: Finding, line: _Line) -> Finding:
    """A finding told so that whoever mends the file knows what it is about."""
    if finding == OTHERS_OPEN:
        return replace(finding, field="region_code")
    if finding.field != "aspect_scores" or not finding.is_error or line.row.aspect_scores:
        return finding
    total = sum(line.after.aspect_scores.values(), Decimal(0))
    assert line.after.result.score is not None
    return error(
        finding.field,
        f"Nilai aspek yang sudah tercatat berjumlah {number(total)}, tidak cocok dengan skor "
        f"{number(line.after.result.score)}. "
        "Sertakan nilai aspeknya pada berkas, atau koreksi di Penetapan hasil.",
    )


def _beside(line: _Line, around: Desk) -> Desk:
    """The desk without the result itself: how the row differs from it is told as such."""
    others = [item for item in around.results if ResultKey.of(item.record) != line.key]
    return replace(around, results=tuple(others))


def _waits(proposal: Proposal) -> Finding:
    return warning(
        "region_code",
        f"Isi yang sama sudah diajukan sebagai usulan nomor {proposal.number}. "
        "Baris ini tidak diajukan lagi.",
    )


def _step(line: _Line) -> Step[Draft]:
    content = content_of(line.after)
    draft = Draft(
        line.change,
        line.key.region_code,
        line.key.year,
        line.key.instrument,
        content,
        base_version=line.version,
    )
    return Step(draft, line.row.origins)


def propose_all(
    session: Session,
    user: User,
    steps: Collection[Step[Draft]],
    *,
    number: int,
    reason: str,
    now: datetime,
) -> dict[str, Origins]:
    """Keep each row as a proposal of the batch `number`; gives the cells by subject."""
    for step in steps:
        propose(session, user, replace(step.wanted, reason=reason), now=now, batch=number)
    return {str(step.wanted.key(user.writes_in)): step.origins for step in steps}
