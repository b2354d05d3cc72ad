"""A region in a box: category, facts, remarks, source, and the way to its profile."""

from collections.abc import Sequence
from dataclasses import dataclass

from merit.charts import palette
from merit.services.standings import RegionStanding
from merit.ui.components.rendering import markup
from merit.ui.text import standing as words


@dataclass(frozen=True, slots=True)
class Badge:
    """A category as text on its tint."""

    words: str
    ink: str
    tint: str


@dataclass(frozen=True, slots=True)
class SourceLink:
    """Where a value comes from; `href` is empty when the source has no address."""

    words: str
    href: str = ""
    link: str = ""


def badge(item: RegionStanding) -> Badge:
    """The category of a region, or why it has none."""
    position = item.position
    colours = (
        palette.BANDS[position.band.code] if position.counts and position.band else palette.NO_VALUE
    )
    return Badge(words.category(position), colours.badge_text, colours.badge_tint)


def region_panel(
    item: RegionStanding,
    facts: Sequence[tuple[str, str]],
    *,
    source: SourceLink | None = None,
    link: object | None = None,
    titled: bool = True,
) -> str:
    """One region's standing."""
    return markup(
        "panel",
        title=item.region.label if titled else "",
        badge=badge(item),
        why=words.why(item.position),
        facts=tuple(facts),
        remarks=words.remarks(item),
        source=source,
        link=link,
    )
