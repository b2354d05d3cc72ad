"""A self-check as a paper: what it is and where it stands, then a table for each aspect."""

from collections.abc import Iterator
from datetime import date

from merit.domain.instruments import Aspect
from merit.domain.regions import Region
from merit.domain.self_checks.standing import Standing
from merit.reports import numbers
from merit.reports import self_check_paper_words as words
from merit.reports import self_check_words as shared
from merit.reports.paper import Paper, Part, Row, Table
from merit.services.self_checks import Cell, CheckView


def paper(view: CheckView, region: Region, *, today: date) -> Paper:
    """The self-check of `region` as it stands `today`."""
    mark = shared.mark(view)
    return Paper(
        title=words.title(view, region),
        code=view.check.code,
        mark=mark,
        notices=tuple(_notices(view)),
        facts=tuple(_facts(view, region)),
        parts=tuple(_part(view, aspect) for aspect in view.instrument.aspects),
        signatures=(
            (words.FILLED_BY, f"Operator BKPSDM {region.label}"),
            (words.SENT_BY, f"Kepala BKPSDM {region.label}"),
            (words.VERIFIED_BY, words.PROVINCE_OFFICE),
        ),
        foot=words.foot(view, today),
    )


def _notices(view: CheckView) -> Iterator[str]:
    if shared.mark(view):
        yield words.MARK_REASON
    yield " ".join(filter(None, (shared.PROVISIONAL, shared.weights(view.instrument))))


def _facts(view: CheckView, region: Region) -> Iterator[tuple[str, str]]:
    period, check = view.period, view.check
    yield words.REGION, region.label
    yield words.PERIOD, f"{period.code}, tahun penilaian {period.year}"
    yield words.DAYS, shared.days(period.opens_on, period.due_on)
    yield words.INSTRUMENT, shared.instrument(view.instrument)
    yield words.STATE, shared.state(view)
    if check.reason:
        yield words.REASON, check.reason
    yield words.SCORE, shared.score(view)
    if check.state.is_verified:
        yield words.VERIFIED, _verified(view.verified)
    yield words.OFFICIAL, shared.official(view)


def _verified(found: Standing | None) -> str:
    """What the verified levels come to; nothing official either."""
    if found is None or found.score is None:
        return shared.VERIFIED
    band = "" if found.band is None else f", setara {found.band.name}"
    return f"{numbers.score(found.score)}{band}. {shared.VERIFIED}"


def _part(view: CheckView, aspect: Aspect) -> Part:
    found = next(item for item in view.standing.by_aspect if item.code == aspect.code)
    known = view.official.aspect_scores if view.official else {}
    official = numbers.score(known[aspect.code]) if aspect.code in known else numbers.NOTHING
    rows = tuple(_row(view.cells[item.code]) for item in aspect.indicators)
    return Part(
        f"{aspect.code} {aspect.name}",
        (words.aspect(found, official),),
        Table(words.HEAD, rows, words.WIDTHS, titled=0),
    )


def _row(cell: Cell) -> Row:
    answer, indicator = cell.answer, cell.indicator
    level = None if answer is None else answer.level
    has_words = level is not None and level <= len(indicator.rubric)
    return (
        f"{indicator.code}\n{indicator.name}",
        shared.level(level),
        indicator.rubric[(level or 1) - 1] if has_words else numbers.NOTHING,
        (answer.note if answer else "") or numbers.NOTHING,
        shared.evidence(cell) or numbers.NOTHING,
        shared.of_province(cell) or numbers.NOTHING,
    )
