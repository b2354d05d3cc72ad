"""Why a region has no points that a way up, a plan or a what-if could start from."""

from merit.domain.positions import Position
from merit.ui.text import standing

NO_RESULT = "belum ada hasil yang berlaku"
NO_ASPECTS = "nilai per aspeknya belum tercatat lengkap"


def lacking(position: Position) -> str:
    """What is missing, as the end of a sentence; of a full score its aspects."""
    if position.result is None or not position.counts:
        return NO_RESULT
    year = position.result.year
    if position.score is not None:
        return NO_ASPECTS
    if standing.is_blanket(position):
        return f"kategori {year} berasal dari pernyataan menyeluruh, tanpa skor"
    return f"hasil {year} terbit sebagai kategori saja, tanpa skor"
