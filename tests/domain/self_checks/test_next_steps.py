"""Which verdicts call for a step up, and what the item that takes it says."""

from datetime import UTC, datetime

import pytest

from merit.domain.coaching_rules import TITLE
from merit.domain.instruments import Instrument
from merit.domain.progress_rules import EVIDENCE
from merit.domain.self_checks.next_steps import NextStep, next_step
from merit.domain.self_checks.records import Answer, Verdict, Word

AT = datetime(2026, 5, 4, tzinfo=UTC)


def step(instrument: Instrument, word: Word, claimed: int, verified: int | None) -> NextStep | None:
    indicator = instrument.indicators[0]
    answer = Answer(indicator.code, claimed, "", 1, "wati", AT)
    verdict = Verdict(indicator.code, word, verified, "", 1, "tono", AT)
    return next_step(instrument, indicator, answer, verdict)


@pytest.mark.parametrize(
    ("word", "claimed", "verified", "levels"),
    [
        (Word.DIFFERS, 4, 2, (2, 3)),
        (Word.DIFFERS, 2, 3, (3, 4)),
        (Word.CONFORMS, 3, 3, (3, 4)),
        (Word.CLARIFY, 4, None, (None, 4)),
    ],
)
def test_from_the_verified_level_to_the_next(
    kasn: Instrument, word: Word, claimed: int, verified: int | None, levels: tuple[int | None, int]
) -> None:
    found = step(kasn, word, claimed, verified)
    assert found is not None
    assert (found.level_from, found.level_to) == levels


def test_above_the_highest_level_there_is_no_step(kasn: Instrument) -> None:
    assert step(kasn, Word.CONFORMS, 4, 4) is None


def test_every_title_and_evidence_fits_into_an_item(kasn: Instrument) -> None:
    for indicator in kasn.indicators:
        answer = Answer(indicator.code, 4, "", 1, "wati", AT)
        for word, level in ((Word.DIFFERS, 1), (Word.DIFFERS, 3), (Word.CLARIFY, None)):
            verdict = Verdict(indicator.code, word, level, "", 1, "tono", AT)
            found = next_step(kasn, indicator, answer, verdict)
            assert found is not None
            assert len(found.title("M-2026-99/33.75")) <= TITLE
            assert len(found.evidence) < EVIDENCE
            assert all(text in found.evidence for text in indicator.evidence)
