"""A self-check as it is read: every indicator with its answer, evidence and verdict."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from merit.domain.access import Permission, User, authorise, authorise_reading
from merit.domain.documents import Document
from merit.domain.instruments import Band, Indicator, Instrument
from merit.domain.local_time import day_of
from merit.domain.positions import band_of_result
from merit.domain.records import AssessmentRecord
from merit.domain.self_checks import rules, standing
from merit.domain.self_checks.periods import Period
from merit.domain.self_checks.plausibility import Doubt
from merit.domain.self_checks.records import Answer, Remark, SelfCheck, Verdict
from merit.domain.self_checks.standing import Standing
from merit.domain.states import Dataset
from merit.services.self_checks.content import Content, content_of
from merit.services.self_checks.guards import (
    as_told,
    check_to_read,
    is_of_region,
    may_read_of,
    require_indicator,
)
from merit.store import self_check_answers, self_check_periods, self_checks
from merit.store.engine import Session


@dataclass(frozen=True, slots=True)
class Cell:
    """One indicator of a self-check.

    `verdict_counts` says whether the newest verdict still speaks about the answer as it is.
    `is_open` says whether the region may change it now. `official_level` is that of the last
    official result, None where it is not known.
    """

    indicator: Indicator
    answer: Answer | None
    verdict: Verdict | None
    verdict_counts: bool
    is_open: bool
    evidence: tuple[Document, ...]
    remarks: tuple[Remark, ...]
    official_level: int | None


@dataclass(frozen=True, slots=True)
class Official:
    """The last official result before the year of the period, by the same instrument.

    `score` and `aspect_scores` (by code of aspect) are in points; `score` is None where the result
    was published as a category only.
    """

    year: int
    score: Decimal | None
    band: Band | None
    aspect_scores: Mapping[str, Decimal]


@dataclass(frozen=True, slots=True, eq=False)
class CheckView:
    """A self-check with everything beside it; `instrument` is the revision its period is held by.

    `cells` are by code of indicator, in the order of the instrument. `standing` is where the
    answers land; `verified` where the levels do that the province found, None until each has one.
    """

    period: Period
    check: SelfCheck
    version: int
    instrument: Instrument
    cells: Mapping[str, Cell]
    official: Official | None
    standing: Standing
    verified: Standing | None
    doubts: tuple[Doubt, ...]

    @property
    def as_of(self) -> datetime | None:
        """The newest sending or verdict that is told; what was recorded later is not.

        Unlike the moment of reading it leaves out what was on its way then.
        """
        given = (cell.verdict.decided_at for cell in self.cells.values() if cell.verdict)
        return max(filter(None, (self.check.sent_at, *given)), default=None)


def check_view(
    session: Session,
    user: User,
    dataset: Dataset,
    period_code: str,
    region_code: str,
    *,
    now: datetime,
) -> CheckView:
    """The self-check of a region in a period.

    Raises NotAllowedError for others than the region as long as it was never sent, NoDataError
    where the region is not scheduled.
    """
    held = check_to_read(session, user, dataset, period_code, region_code)
    content = content_of(session, held)
    takes_answers = held.period.takes_answers(day_of(now))
    return CheckView(
        period=held.period,
        check=held.check,
        version=held.version,
        instrument=content.instrument,
        cells=_cells(content, self_check_answers.remarks(session, held.check), takes_answers),
        official=_official(content.official, content.instrument),
        standing=standing.standing(content.instrument, content.levels),
        verified=_verified(content),
        doubts=content.doubts,
    )


def checks_of(
    session: Session, user: User, dataset: Dataset, region_code: str
) -> tuple[tuple[Period, SelfCheck, int], ...]:
    """The self-checks of a region with their periods and versions, the newest period first.

    Others than the region find only those that were sent.
    """
    authorise_reading(user, dataset)
    authorise(user, Permission.READ_SELF_CHECKS, region_code)
    known = {period.code: period for period, _ in self_check_periods.recorded(session, dataset)}
    return tuple(
        (known[check.period_code], as_told(user, check), version)
        for check, version in self_checks.of_region(session, dataset, region_code)
        if may_read_of(user, check)
    )


def cell_history(
    session: Session,
    user: User,
    dataset: Dataset,
    period_code: str,
    region_code: str,
    indicator_code: str,
) -> tuple[Answer | Verdict, ...]:
    """Every version of an answer and every verdict on it, in order of time.

    Others than the region find no version that was written over before the first sending.
    """
    held = check_to_read(session, user, dataset, period_code, region_code)
    instrument = self_check_periods.instrument_of(session, dataset, period_code)
    require_indicator(instrument, indicator_code)
    answers = self_check_answers.history(session, held.check, indicator_code)
    found: list[Answer | Verdict] = [
        *(answers if is_of_region(user, region_code) else _sent(answers, held.check)),
        *self_check_answers.verdict_history(session, held.check, indicator_code),
    ]
    return tuple(sorted(found, key=_moment))


def _sent(answers: Sequence[Answer], check: SelfCheck) -> Sequence[Answer]:
    """The version that was first sent, and all after it."""
    first = check.first_sent_at
    before = sum(first is None or item.changed_at <= first for item in answers)
    return answers[max(0, before - 1) :]


def _moment(item: Answer | Verdict) -> datetime:
    return item.changed_at if isinstance(item, Answer) else item.decided_at


def _cells(content: Content, remarks: list[Remark], takes_answers: bool) -> dict[str, Cell]:
    check = content.held.check
    levels = content.official.levels if content.official else {}
    return {
        code: Cell(
            indicator=indicator,
            answer=content.answers.get(code),
            verdict=content.verdicts.get(code),
            verdict_counts=code in content.standing_verdicts,
            is_open=takes_answers and check.is_open(code),
            evidence=content.evidence.get(code, ()),
            remarks=tuple(item for item in remarks if item.indicator_code == code),
            official_level=levels.get(code),
        )
        for indicator in content.instrument.indicators
        for code in [indicator.code]
    }


def _verified(content: Content) -> Standing | None:
    levels = rules.verified_levels(content.standing_verdicts)
    found = standing.standing(content.instrument, levels)
    return found if found.is_complete else None


def _official(record: AssessmentRecord | None, instrument: Instrument) -> Official | None:
    if record is None:
        return None
    result = record.result
    band = band_of_result(result, instrument)
    return Official(result.year, result.score, band, record.aspect_scores)
