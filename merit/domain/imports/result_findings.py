"""The rules of results held against rows of a file, each finding at the cell it is about."""

from collections.abc import Collection, Iterator, Mapping

from merit.domain import result_values
from merit.domain.findings import Finding
from merit.domain.imports.complaints import Complaint
from merit.domain.imports.readings import Asked, ResultRow
from merit.domain.imports.remarks import remark
from merit.domain.instruments import Instrument
from merit.domain.positions import Result
from merit.domain.provenance import Provenance, Source
from merit.domain.records import AssessmentRecord
from merit.domain.states import Dataset, SourceKind, Stage

_NO_SOURCE = Source("", SourceKind.GOVERNMENT)


def findings_on(
    rows: Collection[ResultRow],
    asked: Asked,
    instruments: Mapping[str, Instrument],
    *,
    said: Collection[Complaint],
) -> Iterator[Complaint]:
    """What the rules find in the values of every row.

    Of a line with a cell that could not be read nothing is said to be missing, nor of one without
    a total: points may complete a total that is recorded already. A warning about levels that is
    the same for all rows is given once.
    """
    broken = {(item.sheet, _line(item.cell)) for item in said if item.is_error and item.cell}
    told: set[str] = set()
    for row in rows:
        for finding in result_values.findings(instruments[row.instrument], record_of(row, asked)):
            if _is_incomplete(row, finding):
                continue
            if (row.sheet, row.row) in broken and _may_miss(finding):
                continue
            if finding.field == "levels" and not finding.is_error:
                if finding.message in told:
                    continue
                told.add(finding.message)
            yield remark(row, finding)


def record_of(row: ResultRow, asked: Asked) -> AssessmentRecord:
    """The official result a row tells of, by itself: nothing recorded is taken into account."""
    return AssessmentRecord(
        dataset=Dataset.PUBLISHED,
        region_code=row.region_code,
        stage=Stage.OFFICIAL,
        result=Result(
            year=row.year,
            instrument=row.instrument,
            status=row.status,
            score=row.score,
            stated_band=row.stated_band,
            claim=row.claim,
            decided_on=row.decided_on,
            valid_until=row.valid_until,
        ),
        provenance=Provenance(
            source=row.source or asked.source or _NO_SOURCE,
            confidence=row.confidence or asked.confidence,
            claim=row.claim,
            note=row.note,
        ),
        published_index=row.published_index,
        decree_number=row.decree_number,
        aspect_scores=row.aspect_scores,
        levels=row.levels,
    )


def _is_incomplete(row: ResultRow, finding: Finding) -> bool:
    """Whether a finding says that a row has no total."""
    return finding.field == "score" and row.score is None and row.stated_band is None


def _may_miss(finding: Finding) -> bool:
    """Whether a finding may only come of a value of the line that could not be read."""
    return ":" not in finding.field


def _line(address: str) -> int:
    return int(address.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") or 0)
