"""The slide on the aspects: how much of each the eks-karesidenan reached on average."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from merit.domain.decks import Heat, KeyFigure, Slide
from merit.domain.regions import Region
from merit.reports.decks import words_aspects as words
from merit.reports.decks.addresses import view
from merit.reports.decks.empty import empty
from merit.reports.decks.ground import MOST_ROWS, Ground
from merit.reports.decks.ground import rows as rows_of
from merit.reports.decks.words_deck import aspect as short_aspect
from merit.services.aspect_matrix import AspectMean, aspect_means, costliest
from merit.services.breakdowns import Breakdowns

MOST_COLUMNS = 8


def aspects(ground: Ground) -> Slide:
    """Rows are eks-karesidenan, or the regions of a small group; the last one is all of them."""
    data = ground.breakdowns
    at = view("aspek", ground.scope)
    if not data.has_scores:
        return empty("aspek", words.NONE, words.NEXT, at)
    means = aspect_means(data)
    rows = [
        (name, aspect_means(_among(data, regions))) for name, regions in rows_of(ground.regions)
    ]
    if len(rows) < MOST_ROWS:
        rows.append((words.ALL, means))
    if not any(item.points is not None for _, found in rows for item in found):
        return empty("aspek", words.FEW, words.NEXT, at)
    columns = data.instrument.aspects[:MOST_COLUMNS]
    return Slide(
        key="aspek",
        title=words.finding(means),
        body=Heat(
            columns=tuple(map(short_aspect, columns)),
            rows=tuple(name for name, _ in rows),
            percents=tuple(tuple(map(_percent, found[:MOST_COLUMNS])) for _, found in rows),
        ),
        note=words.note(_partial(rows)),
        spoken=words.spoken(data.instrument, costliest(means)),
        view=at,
        figures=tuple(
            KeyFigure(item.aspect.code, item.aspect.name, _percent(item), words.SHARE)
            for item in means
        ),
    )


def _among(data: Breakdowns, regions: Sequence[Region]) -> Breakdowns:
    """The same data with only some of its regions."""
    codes = {item.code for item in regions}
    return replace(data, regions=tuple(item for item in data.regions if item.code in codes))


def _percent(item: AspectMean) -> Decimal | None:
    if item.points is None or not item.aspect.maximum:
        return None
    return item.points * 100 / item.aspect.maximum


def _partial(rows: Sequence[tuple[str, Sequence[AspectMean]]]) -> list[str]:
    """Rows whose means leave regions out, with the smallest number any of them rests on."""
    counted = [(name, min(item.n for item in found), found[0].of) for name, found in rows if found]
    return [words.row(name, number, of) for name, number, of in counted if number < of]
