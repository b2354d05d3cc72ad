"""The block of the profile page about results that were corrected or retracted."""

from functools import lru_cache

from merit.services.profile import Profile
from merit.ui import downloads, loaders
from merit.ui.components import frame
from merit.ui.components.tables import Table
from merit.ui.downloads import Listing
from merit.ui.text import corrections as words
from merit.ui.text import marks


def block(data: Profile) -> str | Listing:
    """What was corrected, the latest first; nothing where nothing ever was."""
    region = data.standing.region
    found = loaders.corrections(data.scope.dataset, region.code)
    caption = marks.caption(f"{words.TITLE}, {region.label}", data.scope.dataset)
    return _block(region.code, tuple(map(words.row, found)), caption) if found else ""


@lru_cache(maxsize=64)
def _block(code: str, rows: tuple[tuple[str, ...], ...], caption: str) -> Listing:
    return downloads.listing(
        f"koreksi_{code}",
        Table(caption, words.HEAD, rows),
        before=frame.section(words.TITLE, words.NOTE),
    )
