"""What a second pair of eyes would ask about the answers of a self-check, most urgent first."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from merit.domain.instruments import Instrument
from merit.domain.self_checks.standing import Levels

APART = 2
"""From how many levels apart two answers about one matter ask for a word of explanation."""


class DoubtKind(StrEnum):
    """What is doubtful about an answer."""

    NO_EVIDENCE = "tanpa_bukti"
    JUMP = "lompatan"
    CONTRADICTION = "bertentangan"


class Priority(IntEnum):
    """How much it matters: what stops handing in, what needs a note, what to look at again."""

    BLOCKING = 1
    EXPLAIN = 2
    NOTICE = 3


@dataclass(frozen=True, slots=True)
class Doubt:
    """One doubt about the answer to an indicator.

    `other_code` is the indicator it rests on and goes beyond, `official` the last official level
    it jumps from; each None where the doubt is of another kind.
    """

    indicator_code: str
    kind: DoubtKind
    priority: Priority
    other_code: str | None
    level: int
    official: int | None


def doubts(
    instrument: Instrument,
    *,
    levels: Levels,
    notes: Mapping[str, str],
    evidence: Mapping[str, int],
    official: Mapping[str, int],
    related: Mapping[str, tuple[str, ...]],
) -> tuple[Doubt, ...]:
    """Every doubt about `levels`, by priority and then in the order of the instrument.

    `evidence` counts the documents, `official` holds the last official levels, `related` the
    indicators each one rests on. What is not answered raises no doubt: it is missing.
    """
    found = [
        doubt
        for indicator in instrument.indicators
        if (level := levels.get(indicator.code)) is not None
        for doubt in (
            *_without_evidence(indicator.code, level, instrument.levels, evidence),
            *_jump(indicator.code, level, notes, official),
            *_contradictions(indicator.code, level, levels, related),
        )
    ]
    return tuple(sorted(found, key=lambda doubt: doubt.priority))


def _without_evidence(
    code: str, level: int, highest: int, evidence: Mapping[str, int]
) -> Iterator[Doubt]:
    """The highest level claims everything is done; nobody can confirm that without a document."""
    if level == highest and not evidence.get(code):
        yield Doubt(code, DoubtKind.NO_EVIDENCE, Priority.BLOCKING, None, level, None)


def _jump(
    code: str, level: int, notes: Mapping[str, str], official: Mapping[str, int]
) -> Iterator[Doubt]:
    """Up or down: both are rare from one assessment to the next, and both may be true."""
    before = official.get(code)
    if before is None or abs(level - before) < APART:
        return
    explained = bool(notes.get(code, "").strip())
    priority = Priority.NOTICE if explained else Priority.EXPLAIN
    yield Doubt(code, DoubtKind.JUMP, priority, None, level, before)


def _contradictions(
    code: str, level: int, levels: Levels, related: Mapping[str, tuple[str, ...]]
) -> Iterator[Doubt]:
    """What builds on something else is hardly far better than what it builds on."""
    for other in related.get(code, ()):
        ground = levels.get(other)
        if ground is not None and level - ground >= APART:
            yield Doubt(code, DoubtKind.CONTRADICTION, Priority.NOTICE, other, level, None)
