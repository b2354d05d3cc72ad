"""What a row of results asks for: its own values, and of the rest what is recorded already."""

from dataclasses import replace

from merit.domain.imports.readings import Asked, ResultRow
from merit.domain.proposals import Content, ResultKey, content_of
from merit.domain.provenance import Source
from merit.domain.records import AssessmentRecord
from merit.domain.states import Claim, SourceKind, Status

NO_SOURCE = Source("", SourceKind.GOVERNMENT)
"""A source nobody named; the rules of results refuse it."""


def merged(
    row: ResultRow, asked: Asked, key: ResultKey, recorded: AssessmentRecord | None
) -> Content:
    """The content `row` asks for of the result `key`.

    What the file does not tell stays as recorded, as long as the status does: a result that comes
    to be assessed, or no longer is, is told anew; and a category or an index said of another
    score is not said of the new one. `asked` completes what changes. Its source
    alone changes nothing: the same values in another file are the same result.
    """
    status = _status(row, recorded)
    kept = _kept(row, asked, status, recorded)
    told = replace(
        kept,
        score=kept.score if row.score is None else row.score,
        stated_band=row.stated_band or kept.stated_band,
        published_index=(
            kept.published_index if row.published_index is None else row.published_index
        ),
        decree_number=row.decree_number or asked.decree_number or kept.decree_number,
        decided_on=row.decided_on or asked.decided_on or kept.decided_on,
        valid_until=row.valid_until or kept.valid_until,
        note=row.note or kept.note,
        confidence=row.confidence or kept.confidence,
        claim=row.claim if _tells_claim(row) else kept.claim,
        source=_told_source(row) or kept.source,
        aspect_scores={**kept.aspect_scores, **row.aspect_scores},
        levels={**kept.levels, **row.levels},
    )
    if recorded is not None and told.of(key) == recorded:
        return told
    return _sourced(told, row, asked, recorded)


def _status(row: ResultRow, recorded: AssessmentRecord | None) -> Status:
    """The status told; a row without one and without a total does not change what is recorded."""
    silent = "status" not in row.origins and row.status is Status.ASSESSED
    if recorded is not None and silent and row.score is None and row.stated_band is None:
        return recorded.result.status
    return row.status


def _kept(
    row: ResultRow, asked: Asked, status: Status, recorded: AssessmentRecord | None
) -> Content:
    if recorded is not None and recorded.result.status is status:
        kept = content_of(recorded)
        if row.score in (None, kept.score):
            return kept
        return replace(kept, stated_band=None, published_index=None)
    confidence = row.confidence or asked.confidence
    return Content(status=status, source=NO_SOURCE, confidence=confidence, claim=row.claim)


def _told_source(row: ResultRow) -> Source | None:
    """The source a column of the file names; one that was only asked for stands in no cell."""
    return row.source if "source" in row.origins else None


def _tells_claim(row: ResultRow) -> bool:
    return "claim" in row.origins or row.claim is not Claim.DIRECT


def _sourced(
    told: Content, row: ResultRow, asked: Asked, recorded: AssessmentRecord | None
) -> Content:
    """With the source of the change; how sure and how stated it is belongs to that source."""
    source = _told_source(row) or row.source or asked.source or NO_SOURCE
    if recorded is not None and source == recorded.provenance.source:
        return replace(told, source=source)
    return replace(
        told, source=source, confidence=row.confidence or asked.confidence, claim=row.claim
    )
