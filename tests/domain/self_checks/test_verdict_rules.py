"""What a verdict needs, by the word it says, and the level it verifies."""

from datetime import UTC, datetime

import pytest

from merit.domain.instruments import Instrument
from merit.domain.self_checks.records import Answer, Word
from merit.domain.self_checks.verdicts import VerdictDraft, findings_on_verdict, verified_level

CLAIM = Answer("1.1", 3, "", 1, "wati", datetime(2026, 5, 4, tzinfo=UTC))


def fields(draft: VerdictDraft, kasn: Instrument) -> list[str]:
    return [item.field for item in findings_on_verdict(draft, CLAIM, kasn)]


def test_sesuai_needs_nothing_and_verifies_the_claim(kasn: Instrument) -> None:
    draft = VerdictDraft(Word.CONFORMS, 1)
    assert fields(draft, kasn) == []
    assert verified_level(draft, CLAIM) == 3


def test_perlu_klarifikasi_needs_a_note_and_verifies_nothing(kasn: Instrument) -> None:
    assert fields(VerdictDraft(Word.CLARIFY, 9), kasn) == ["note"]
    assert verified_level(VerdictDraft(Word.CLARIFY, 2, "Jelaskan."), CLAIM) is None


@pytest.mark.parametrize(("level", "wrong"), [(1, []), (2, []), (4, []), (3, ["level"])])
def test_tidak_sesuai_verifies_any_level_but_the_claimed_one(
    kasn: Instrument, level: int, wrong: list[str]
) -> None:
    draft = VerdictDraft(Word.DIFFERS, level, "Bukti kurang.")
    assert fields(draft, kasn) == wrong
    assert verified_level(draft, CLAIM) == level


@pytest.mark.parametrize("level", [None, 0, -1, 5])
def test_tidak_sesuai_needs_a_level_of_the_instrument(kasn: Instrument, level: int | None) -> None:
    assert fields(VerdictDraft(Word.DIFFERS, level, ""), kasn) == ["level", "note"]
