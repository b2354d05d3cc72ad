"""What the levels of indicators mean, for those who ask for it."""

from collections.abc import Iterable, Sequence

from merit.ui.components.rendering import markup


def rubric(question: str, items: Iterable[tuple[str, Sequence[str]]]) -> str:
    """The meaning of each level of each indicator, from level 1 upwards."""
    return markup(
        "rubric", question=question, items=tuple((name, tuple(levels)) for name, levels in items)
    )
