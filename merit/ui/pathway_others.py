"""Beside the path: its steps over the periods, and the next best ways side by side."""

from dataclasses import replace
from decimal import Decimal

from merit.domain.pathway.paths import Path
from merit.ui import downloads
from merit.ui.components import frame
from merit.ui.components.tables import Cell, Stack, Table
from merit.ui.downloads import Listing
from merit.ui.pathway_answer import Seen, named
from merit.ui.text import marks, numbers
from merit.ui.text import pathway_answers as words
from merit.ui.text import pathway_beside as beside
from merit.ui.text import pathways as page_words


def plan(item: Seen) -> str | Listing:
    """What rises in which period, with the score at its end; nothing where there is only one."""
    if item.answer.asked.periods == 1 or not item.path.steps:
        return ""
    current, path = item.answer.current, item.path
    nothing = (words.NOTHING,) * 3
    rows: list[tuple[Cell, ...]] = [(words.START, *nothing, *_standing(item, path.start))]
    for place, (steps, score) in enumerate(zip(path.periods, path.scores, strict=True), 1):
        rows.append(
            (str(place), *_period(replace(path, periods=(steps,))), *_standing(item, score))
        )
    note = words.PLAN_FREE if item.answer.question.limits.is_free else ""
    return downloads.listing(
        f"masa_{item.key}",
        Table(
            marks.caption(
                f"{words.PLAN_TITLE}, {current.region.label} ({page_words.SIMULATION})",
                current.dataset,
            ),
            words.PLAN_HEAD,
            tuple(rows),
            numeric=frozenset((2, 3, 4)),
            is_blocks=True,
        ),
        before=frame.section(f"{words.PLAN_TITLE}: {words.plan_finding(path)}", note),
    )


def _period(part: Path) -> tuple[Cell, ...]:
    """What rises in one period, its effort and its points."""
    lines = [words.indicator_rise(code, rise) for code, rise in part.rises.items()]
    return (
        ", ".join(lines) or words.NOTHING,
        page_words.effort(part.effort),
        numbers.signed(part.points),
    )


def _standing(item: Seen, score: Decimal) -> tuple[str, str]:
    return numbers.score(score), page_words.band(item.instrument, score)


def side_by_side(item: Seen) -> str | Listing:
    """The paths of the answer beside each other: only what they do not share has a row."""
    best = item.answer.path
    assert best is not None
    if not best.steps:
        return ""
    title = frame.section(beside.TITLE, words.estimated(item.instrument))
    paths = [(name, path) for _, name, path in named(item)]
    are_all = item.answer.others.are_all
    if len(paths) == 1:
        return title + frame.note(beside.NONE if are_all else beside.STOPPED)
    if not are_all:
        title += frame.note(beside.STOPPED)
    return downloads.listing(f"pilihan_{item.chosen.code}", _beside(item, paths), before=title)


def _beside(item: Seen, compared: list[tuple[str, Path]]) -> Table:
    current = item.answer.current
    rises = [path.rises for _, path in compared]
    rows: list[tuple[Cell, ...]] = []
    same = []
    for indicator in item.instrument.indicators:
        found = [rise.get(indicator.code) for rise in rises]
        if not any(found):
            continue
        if len(set(found)) == 1 and found[0] is not None:
            same.append(words.indicator_rise(indicator.code, found[0]))
            continue
        cells = [words.rise(*rise) if rise else words.NOTHING for rise in found]
        rows.append((f"{indicator.code} {indicator.name}", *cells))
    paths = [path for _, path in compared]
    totals = (
        [str(len(path.steps)) for path in paths],
        [page_words.effort(path.effort) for path in paths],
        [numbers.signed(path.points) for path in paths],
        [numbers.score(path.score) for path in paths],
    )
    shared = Stack((beside.ALL_SAME, ", ".join(same) or words.NOTHING))
    rows.append((shared, *[str(len(same))] * len(paths)))
    rows += [(name, *cells) for name, cells in zip(beside.TOTALS, totals, strict=True)]
    return Table(
        marks.caption(
            f"{beside.TITLE}, {current.region.label} ({page_words.SIMULATION})",
            current.dataset,
        ),
        ("Indikator", *(name for name, _ in compared)),
        tuple(rows),
        numeric=frozenset(range(1, len(compared) + 1)),
        is_blocks=True,
    )
