"""The figures as one table for the terminal, each budget beside the figure it limits."""

from collections.abc import Iterator
from dataclasses import dataclass

from bench.budgets import (
    DOOR_RATIO,
    FULL_HOUSE_MB,
    HALL_P95_MS,
    MAKING_RATIO,
    SIZE_RATIO,
    Budget,
    page_budget,
)
from bench.door import Door
from bench.figures import Figures, PageFigures
from bench.making import Making

LEGEND = "share, cold x, warm x: against the empty page in the same round; medians of all rounds"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the figure it shows, its heading, and its number of decimals."""

    figure: str
    heading: str
    decimals: int = 0


COLUMNS = (
    Column("reruns_per_s", "reruns/s", 1),
    Column("share", "share", 2),
    Column("p50_ms", "p50 ms"),
    Column("p95_ms", "p95 ms"),
    Column("cpu_ms", "CPU ms", 1),
    Column("rerun_kb", "KB/rerun", 1),
    Column("cold_ms", "cold ms"),
    Column("cold_ratio", "cold x", 2),
    Column("warm_ms", "warm ms"),
    Column("warm_ratio", "warm x", 2),
    Column("click_ms", "click ms"),
    Column("click_kb", "click KB", 1),
    Column("javascript_kb", "cold JS KB"),
    Column("cold_kb", "cold KB"),
)


@dataclass(frozen=True, slots=True)
class Cell:
    """A figure as text, and whether it broke its budget."""

    text: str
    is_over: bool = False


def report(figures: Figures) -> tuple[str, bool]:
    """The table as text, and whether every budget is kept and no session failed."""
    empty, *pages = figures.pages
    rows = [
        [Cell("page"), *(Cell(column.heading) for column in COLUMNS)],
        [Cell(empty.title), *(_cell(empty, column, None) for column in COLUMNS)],
        *([Cell(page.title), *_page_cells(page)] for page in pages),
    ]
    totals = list(_totals(figures))
    lines = [
        *_aligned(rows),
        LEGEND,
        "",
        *(cell.text for cell in totals),
        *(f"fault: {fault}" for fault in figures.faults),
    ]
    is_over = any(cell.is_over for row in (*rows, totals) for cell in row)
    return "\n".join(lines), not is_over and not figures.faults


def _page_cells(page: PageFigures) -> Iterator[Cell]:
    for column in COLUMNS:
        yield _cell(page, column, page_budget(page.path, column.figure))


def _cell(page: PageFigures, column: Column, budget: Budget | None) -> Cell:
    value: float | None = getattr(page, column.figure)
    return Cell("-") if value is None else _judged(value, column.decimals, budget)


def _judged(value: float, decimals: int, budget: Budget | None) -> Cell:
    text = f"{value:.{decimals}f}"
    if budget is None:
        return Cell(text)
    keeps = budget.keeps(value)
    return Cell(f"{text} {budget} {'OK' if keeps else 'OVER'}", is_over=not keeps)


def _totals(figures: Figures) -> Iterator[Cell]:
    memory = _judged(figures.full_house_mb, 0, FULL_HOUSE_MB)
    yield Cell(f"memory with 100 sessions, MB: {memory.text}", memory.is_over)
    if figures.hall_p95_ms is not None:
        late = _judged(figures.hall_p95_ms, 0, HALL_P95_MS)
        text = (
            f"hall of 200, 5 s between clicks, ms: p50 {figures.hall_p50_ms:.0f}, p95 {late.text}"
        )
        yield Cell(text, late.is_over)
    if figures.door is not None:
        yield _door(figures.door)
    if figures.making is not None:
        yield _making(figures.making)
    for size in figures.sizes:
        p50 = _judged(size.p50_ratio, 2, SIZE_RATIO)
        throughput = _judged(size.throughput_ratio, 2, SIZE_RATIO)
        yield Cell(
            f"552 regions, {size.title}: p50 x {p50.text}; reruns/s / {throughput.text}",
            p50.is_over or throughput.is_over,
        )
    for coached in figures.coached:
        share = _judged(coached.share, 2, page_budget(coached.path, "share"))
        text = f"5,000 action items and 500 activities, {coached.title}: share {share.text}"
        yield Cell(text, share.is_over)


def _door(door: Door) -> Cell:
    alone, busy = door.alone.p95_ms, door.while_others_come.p95_ms
    ratio = _judged(busy / alone, 2, DOOR_RATIO)
    text = (
        f"40 sessions with accounts, p95 ms: {alone:.0f} alone, {busy:.0f} while 40 people sign in"
        f" (x {ratio.text}); signing in: p50 {door.sign_in_p50_ms:.0f},"
        f" p95 {door.sign_in_p95_ms:.0f}"
    )
    return Cell(text, ratio.is_over)


def _making(making: Making) -> Cell:
    ratio = _judged(making.ratio, 2, MAKING_RATIO)
    took = ", ".join(f"{name} {seconds:.1f} s" for name, seconds in making.seconds.items())
    text = (
        f"20 sessions on the overview, p95 ms: {making.alone_p95_ms:.0f} alone,"
        f" {making.meanwhile_p95_ms:.0f} while files are made (x {ratio.text}); {took}"
    )
    return Cell(text, ratio.is_over)


def _aligned(rows: list[list[Cell]]) -> Iterator[str]:
    widths = [max(len(row[place].text) for row in rows) for place in range(len(rows[0]))]
    for row in rows:
        first, *others = (
            cell.text.ljust(width) if place == 0 else cell.text.rjust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        yield "  ".join((first, *others))
