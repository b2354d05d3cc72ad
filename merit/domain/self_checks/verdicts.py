"""What the province may find about an answer, and what it then has to say."""

from collections.abc import Iterator
from dataclasses import dataclass

from merit.domain.coaching_texts import findings_on_open_text
from merit.domain.findings import Finding, error
from merit.domain.instruments import Instrument
from merit.domain.self_checks.records import Answer, Word

NOTE = 2000
"""Longest note of a verdict, in characters."""


@dataclass(frozen=True, slots=True)
class VerdictDraft:
    """A verdict as it is given; fields as the record's.

    `level` counts only where the answer differs: what conforms has the level of the answer, and
    what is to be clarified has none yet.
    """

    word: Word
    level: int | None = None
    note: str = ""


def verified_level(draft: VerdictDraft, answer: Answer) -> int | None:
    """The level that is verified by a verdict on `answer`."""
    found = {Word.CONFORMS: answer.level, Word.DIFFERS: draft.level, Word.CLARIFY: None}
    return found[draft.word]


def findings_on_verdict(
    draft: VerdictDraft, answer: Answer, instrument: Instrument
) -> Iterator[Finding]:
    """What is wrong with a verdict on `answer`, which is by `instrument`."""
    if draft.word is Word.DIFFERS:
        yield from _level(draft.level, answer, instrument.levels)
    needed = draft.word is not Word.CONFORMS
    yield from findings_on_open_text("note", "Catatan putusan", draft.note, NOTE, needed=needed)


def _level(level: int | None, answer: Answer, highest: int) -> Iterator[Finding]:
    if level is None:
        yield error("level", f"Tingkat terverifikasi belum dipilih. Pilih 1 sampai {highest}.")
    elif not 1 <= level <= highest:
        yield error("level", f"Tingkat {level} tidak mungkin. Pilih 1 sampai {highest}.")
    elif level == answer.level:
        yield error(
            "level",
            f"Tingkat {level} sama dengan klaim daerah. Pilih tingkat lain, atau putusan Sesuai.",
        )
