"""Which verdicts call for a step up, and the action item that takes it."""

from dataclasses import dataclass

from merit.domain.instruments import Indicator, Instrument
from merit.domain.progress_rules import EVIDENCE
from merit.domain.self_checks.records import Answer, Verdict, Word


@dataclass(frozen=True, slots=True)
class NextStep:
    """One indicator a region should rise on: from `level_from` (None: not verified yet) up to
    `level_to`. `evidence` is what the instrument asks for."""

    indicator: Indicator
    word: Word
    level_from: int | None
    level_to: int
    evidence: str

    def title(self, check_code: str) -> str:
        """What the item is called; it names the self-check it comes from."""
        what = (
            f"lengkapi bukti untuk tingkat {self.level_to}"
            if self.level_from is None
            else f"dari tingkat {self.level_from} ke tingkat {self.level_to}"
        )
        return f"{self.indicator.code} {self.indicator.name}: {what} {origin(check_code)}"


def origin(check_code: str) -> str:
    """How the title of an item tells which self-check it comes from.

    >>> origin("M-2026-01/33.75")
    '(penilaian mandiri M-2026-01/33.75)'
    """
    return f"(penilaian mandiri {check_code})"


def next_step(
    instrument: Instrument, indicator: Indicator, answer: Answer, verdict: Verdict
) -> NextStep | None:
    """The step a counting verdict calls for; None at the highest level.

    From the verified level to the next one. Where something is to be clarified nothing is
    verified yet, and the claimed level is what has to be shown.
    """
    start = verdict.level
    to = answer.level if start is None else start + 1
    if to is None or to > instrument.levels:
        return None
    return NextStep(indicator, verdict.word, start, to, _evidence(indicator, to))


def _evidence(indicator: Indicator, level: int) -> str:
    asked = "; ".join(indicator.evidence)
    rubric = indicator.rubric[level - 1 : level]
    told = [f"Ukuran tingkat {level}: {text}." for text in rubric]
    if asked:
        told.append(f"Bukti dukung: {asked}.")
    return " ".join(told)[:EVIDENCE]
