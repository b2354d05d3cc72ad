"""Everything that is recorded of one self-check, for what is asked of it as a whole."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from merit.domain.documents import Document
from merit.domain.instruments import Instrument
from merit.domain.positions import speaks
from merit.domain.records import AssessmentRecord
from merit.domain.self_checks import plausibility, rules
from merit.domain.self_checks.plausibility import Doubt
from merit.domain.self_checks.records import Answer, Verdict, cell_code
from merit.services.reference.related import related_of
from merit.services.self_checks.guards import Held
from merit.services.self_checks.journal import subject
from merit.store import documents, official_results, self_check_answers, self_check_periods
from merit.store.engine import Session


@dataclass(frozen=True, eq=False)
class Content:
    """A self-check with its answers, verdicts and evidence by code of indicator.

    `instrument` is the very revision the period is held by. `official` is the last official
    result of an earlier year by the same instrument, None where there is none.
    """

    held: Held
    instrument: Instrument
    answers: Mapping[str, Answer]
    verdicts: Mapping[str, Verdict]
    evidence: Mapping[str, tuple[Document, ...]]
    official: AssessmentRecord | None

    @property
    def levels(self) -> dict[str, int | None]:
        """The levels answered so far."""
        return {code: answer.level for code, answer in self.answers.items()}

    @cached_property
    def doubts(self) -> tuple[Doubt, ...]:
        """What a second pair of eyes would ask, most urgent first."""
        return plausibility.doubts(
            self.instrument,
            levels=self.levels,
            notes={code: answer.note for code, answer in self.answers.items()},
            evidence={code: len(found) for code, found in self.evidence.items()},
            official=self.official.levels if self.official else {},
            related=related_of(self.instrument),
        )

    @cached_property
    def standing_verdicts(self) -> dict[str, Verdict]:
        """The verdicts that still speak about the answers as they are."""
        return rules.standing_verdicts(self.held.check, self.answers, self.verdicts)


def content_of(session: Session, held: Held) -> Content:
    """Everything recorded of a self-check."""
    check = held.check
    instrument = self_check_periods.instrument_of(session, check.dataset, check.period_code)
    return Content(
        held=held,
        instrument=instrument,
        answers=self_check_answers.answers(session, check),
        verdicts=self_check_answers.verdicts(session, check),
        evidence=_evidence(session, held, instrument),
        official=_official(session, held, instrument),
    )


def _evidence(
    session: Session, held: Held, instrument: Instrument
) -> dict[str, tuple[Document, ...]]:
    check = held.check
    codes = {
        subject(check.dataset, cell_code(check.code, item.code)): item.code
        for item in instrument.indicators
    }
    found = documents.present_of(session, codes)
    return {codes[name]: tuple(items) for name, items in found.items()}


def _official(session: Session, held: Held, instrument: Instrument) -> AssessmentRecord | None:
    """The last official result before the year of the period, by the same instrument."""
    check = held.check
    records = (
        item.record
        for item in official_results.of_regions(session, check.dataset, [check.region_code])
    )
    earlier = (
        record
        for record in records
        if record.result.instrument == held.period.instrument
        and record.result.year < held.period.year
        and speaks(record.result, instrument)
    )
    return max(earlier, key=lambda record: record.result.year, default=None)
