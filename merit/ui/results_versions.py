"""Two versions of a result beside each other, only what differs marked."""

from merit.domain.records import AssessmentRecord
from merit.ui import loaders
from merit.ui.components.tables import table
from merit.ui.components.versions import Pair, versions
from merit.ui.text import result_facts
from merit.ui.text import results as words


def beside(
    left: AssessmentRecord | None,
    right: AssessmentRecord | None,
    *,
    instrument: str,
    names: tuple[str, str],
    more: tuple[result_facts.Line, ...] = (),
    caption: str = words.VERSIONS_TITLE,
) -> str:
    """Both versions value by value, or the only one there is.

    `more` are values besides the result's own.
    """
    lines = (*result_facts.lines(left, right, loaders.instrument(instrument)), *more)
    if left is None or right is None:
        name = words.VALUE if left is None else names[0]
        rows = [(item.name, item.after if left is None else item.before) for item in lines]
        return table(caption, (words.PART, name), rows)
    return versions(
        caption,
        (words.PART, *names),
        [Pair(item.name, item.before, item.after, item.differs) for item in lines],
        mark=words.MARK,
    )
