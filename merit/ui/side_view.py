"""Two to four regions beside each other, as blocks of the compare page."""

from functools import lru_cache

from merit.charts import palette
from merit.charts import side_by_side as side_chart
from merit.charts.legend import Entry
from merit.charts.theme import VALUES
from merit.services.side_by_side import FEWEST, MOST, SideBySide
from merit.ui import compare_rows, specifications
from merit.ui.components import frame
from merit.ui.components.cards import Card, cards
from merit.ui.components.tables import Table
from merit.ui.figures import Figure
from merit.ui.keeping import arrow
from merit.ui.text import side_by_side as words


def can_be_set(chosen: tuple[str, ...]) -> bool:
    """Whether a choice is of two to four regions."""
    return FEWEST <= len(chosen) <= MOST


def hint(chosen: tuple[str, ...]) -> str:
    """How to choose regions to set side by side."""
    if not chosen:
        return frame.section(words.TITLE, words.HINT)
    if len(chosen) > MOST:
        box = frame.empty(words.TOO_MANY, words.too_many(len(chosen)))
    else:
        box = frame.empty(words.ONE, words.ONE_MORE)
    return frame.section(words.TITLE) + box


@lru_cache(maxsize=64)
def regions(data: SideBySide) -> str:
    """The chosen regions with their totals, and which of them cannot be compared and why."""
    counters = [
        Card(*words.counter(data, place), _colour(data, place)) for place in range(len(data.sides))
    ]
    left_out = words.left_out(data)
    blocks = frame.section(words.TITLE) + cards(counters)
    if not data.aspects:
        return blocks + frame.empty(words.NONE, f"{left_out} {words.NEXT}")
    return blocks + (frame.remark(left_out) if left_out else "")


def _colour(data: SideBySide, place: int) -> str:
    return palette.SIDES[place] if data.sides[place].obstacle is None else palette.TILE_EDGE


@lru_cache(maxsize=64)
def aspects(data: SideBySide) -> Figure | None:
    """The regions on every aspect; None with fewer than two that can be compared."""
    if not data.aspects:
        return None
    return Figure(
        key="sandingan",
        title=words.finding(data),
        note=words.NOTE,
        alt=words.alt(data),
        spec=specifications.of(side_chart.aspects, data.scope.dataset),
        data={VALUES: arrow(compare_rows.side_rows(data))},
        table=_twin(data),
        legend=tuple(
            Entry(words.named(data, place), palette.SIDES[place]) for place in words.compared(data)
        ),
    )


@lru_cache(maxsize=64)
def table(data: SideBySide) -> str:
    """Points and shares of every aspect, with total and gap, as a table on the page."""
    return frame.section(words.TABLE_TITLE) + _twin(data).html()


def _twin(data: SideBySide) -> Table:
    rows = [*map(words.aspect_row, data.aspects), *words.total_rows(data)]
    head = words.table_head(data)
    return Table(words.caption(data), head, tuple(rows), numeric=frozenset(range(1, len(head))))
