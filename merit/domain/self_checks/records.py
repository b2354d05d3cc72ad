"""What is recorded of one region's self-check: answers, verdicts, remarks, and where it stands."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from merit.domain.self_checks.workflow import CheckState
from merit.domain.states import Dataset


class Word(StrEnum):
    """What the province finds about one answer."""

    CONFORMS = "sesuai"
    DIFFERS = "tidak_sesuai"
    CLARIFY = "perlu_klarifikasi"


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one indicator in its `version`, from 1; `level` is None while undecided."""

    indicator_code: str
    level: int | None
    note: str
    version: int
    changed_by: str
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the province found about the answer in `answer_version`.

    `level` is the verified one: that of the answer where it conforms, the verifier's own where it
    differs, None as long as something has to be clarified.
    """

    indicator_code: str
    word: Word
    level: int | None
    note: str
    answer_version: int
    decided_by: str
    decided_at: datetime


@dataclass(frozen=True, slots=True)
class Remark:
    """One turn of the conversation about an indicator; `of_province` or of the region."""

    number: int
    indicator_code: str
    text: str
    of_province: bool
    written_by: str
    written_at: datetime


@dataclass(frozen=True, slots=True)
class SelfCheck:
    """Where the self-check of one region in one period stands.

    `open_codes` are the indicators that may be answered while it is the region's turn, None for
    all of them. `handed_by` is the operator who gave it to the head, `sent_by` the head who sent
    it. `first_sent_at` decides whether it was on time. `reason` is what the province said with its
    last step that needed one, `head_reason` what the head said to the operator: until it is handed
    in again, and to nobody but the region. `returned_at` and `reopened_at` are when the province
    last did so.
    """

    dataset: Dataset
    period_code: str
    region_code: str
    state: CheckState = CheckState.DRAFT
    open_codes: frozenset[str] | None = None
    handed_by: str | None = None
    handed_at: datetime | None = None
    sent_by: str | None = None
    sent_at: datetime | None = None
    first_sent_at: datetime | None = None
    verified_by: str | None = None
    verified_at: datetime | None = None
    approved_by: str | None = None
    approved_at: datetime | None = None
    reason: str = ""
    head_reason: str = ""
    returned_at: datetime | None = None
    reopened_at: datetime | None = None

    @property
    def code(self) -> str:
        """As people and the journal name it: "M-2026-01/33.75"."""
        return f"{self.period_code}/{self.region_code}"

    @property
    def is_known_to_province(self) -> bool:
        """Whether others than the region may read it: a draft never sent is its own affair."""
        return self.first_sent_at is not None

    def is_open(self, indicator_code: str) -> bool:
        """Whether the answer to an indicator may be changed, as far as the self-check goes."""
        if not self.state.is_with_operator:
            return False
        return self.open_codes is None or indicator_code in self.open_codes


def counts(verdict: Verdict, answer: Answer | None, check: SelfCheck) -> bool:
    """Whether a verdict still speaks about the answer as it is.

    One that conforms does as long as the answer stays. Any other is to be given again once the
    region has sent again, even where it only added evidence. Of one that was opened again every
    verdict is: all its evidence may have been changed.
    """
    if answer is None or verdict.answer_version != answer.version:
        return False
    since = check.reopened_at if verdict.word is Word.CONFORMS else _begun(check)
    return since is None or verdict.decided_at >= since


def _begun(check: SelfCheck) -> datetime | None:
    """Since when the evidence of a self-check is as it is."""
    return max(filter(None, (check.sent_at, check.reopened_at)), default=None)


def cell_code(check_code: str, indicator_code: str) -> str:
    """As documents and the journal name one answer.

    >>> cell_code("M-2026-01/33.75", "3.4")
    'M-2026-01/33.75/3.4'
    """
    return f"{check_code}/{indicator_code}"
