"""What stands at an indicator: its verdict as a mark, and who puts the region on which level."""

from merit.charts import palette
from merit.domain.self_checks.records import Word
from merit.services.self_checks.reading import Cell, CheckView
from merit.ui.components.ladder import Rung, ladder
from merit.ui.components.tables import Tag
from merit.ui.text import self_check_cells
from merit.ui.text import verification_check as words

WORD_INKS = {Word.CONFORMS: palette.INK, Word.DIFFERS: palette.MARK, Word.CLARIFY: palette.ACCENT}


def tag(cell: Cell) -> Tag:
    """The verdict on an indicator, as far as it counts."""
    if cell.verdict is None or not cell.verdict_counts:
        return Tag(words.UNDECIDED, words.UNDECIDED_SIGN, palette.MUTED)
    word = cell.verdict.word
    name, sign = self_check_cells.WORDS[word], self_check_cells.WORD_SIGNS[word]
    return Tag(name, sign, WORD_INKS[word])


def levels(view: CheckView, cell: Cell) -> str:
    """The rubric from the highest level down: claimed, official and verified marked on it."""
    claimed = cell.answer.level if cell.answer else None
    rubric = cell.indicator.rubric
    return ladder(
        words.LADDER,
        [
            Rung(
                level,
                rubric[level - 1] if level <= len(rubric) else words.no_rubric(level),
                tuple(_marks(view, cell, level)),
                claimed is not None and level in (claimed, claimed - 1),
            )
            for level in range(view.instrument.levels, 0, -1)
        ],
    )


def _marks(view: CheckView, cell: Cell, level: int) -> list[Tag]:
    found = []
    if cell.answer and cell.answer.level == level:
        found.append(Tag(words.MARK_CLAIM, words.SIGN_CLAIM, palette.ACCENT))
    if view.official and cell.official_level == level:
        name = words.mark_official(view.official.year)
        found.append(Tag(name, words.SIGN_OFFICIAL, palette.INK))
    if cell.verdict and cell.verdict_counts and cell.verdict.level == level:
        found.append(Tag(words.MARK_VERIFIED, words.SIGN_VERIFIED, palette.MARK))
    return found
