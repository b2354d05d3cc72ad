"""The block of the profile page about results that were corrected or retracted."""

from functools import lru_cache

from merit.services.profile import Profile
from merit.ui import loaders
from merit.ui.components import frame
from merit.ui.components.tables import table
from merit.ui.text import corrections as words
from merit.ui.text import marks


def block(data: Profile) -> str:
    """What was corrected, the latest first; nothing where nothing ever was."""
    region = data.standing.region
    found = loaders.corrections(data.scope.dataset, region.code)
    caption = marks.caption(f"{words.TITLE}, {region.label}", data.scope.dataset)
    return _block(tuple(map(words.row, found)), caption) if found else ""


@lru_cache(maxsize=64)
def _block(rows: tuple[tuple[str, ...], ...], caption: str) -> str:
    return frame.section(words.TITLE, words.NOTE) + table(caption, words.HEAD, rows)
