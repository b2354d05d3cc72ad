"""Whom the coaching reached: heat tables by aspect and by kind, contact hours."""

from functools import lru_cache
from itertools import groupby

from merit.charts import heat, hours, palette
from merit.charts.legend import Entry
from merit.charts.theme import VALUES
from merit.domain.scope import group_of
from merit.services.coverage import Coverage, RegionCoverage
from merit.ui import coaching_rows, heat_rows, specifications, views
from merit.ui.components import frame
from merit.ui.components.choices import Choice, choices
from merit.ui.components.legend import legend
from merit.ui.components.matrix import STEPS, Heading, Heat, Line, matrix
from merit.ui.components.tables import Link, Table
from merit.ui.figures import Figure
from merit.ui.interventions_choice import BY_KIND, TABLE, Chosen
from merit.ui.keeping import arrow
from merit.ui.text import coverage as words
from merit.ui.text import figures as figure_words
from merit.ui.text import interventions as page_words
from merit.ui.text import vocabulary

ASPECTS_THAT_FIT = 8  # those of one instrument; with a second one the table scrolls


@lru_cache(maxsize=64)
def reached(data: Coverage, chosen: Chosen) -> str:
    """The heat table by aspect or by kind, or why there is none."""
    figure = picture(data, chosen.table)
    switch = _switch(chosen)
    if figure is None:
        return frame.section(words.title(chosen.table)) + switch + _nothing(data)
    return "".join(
        (
            frame.section(figure.title, figure.note),
            switch,
            legend(figure_words.LEGEND, figure.legend),
            "" if chosen.table == BY_KIND else _key(data),
            matrix(
                figure.table.caption,
                Heading(words.REGION),
                _headings(data, chosen.table),
                _lines(data, chosen.table),
                sort_words=words.SORT,
                plain=[Heading(words.ACTIVITIES)],
                foot=[_sums(data, chosen.table)],
                fits=chosen.table != BY_KIND and len(data.aspects) <= ASPECTS_THAT_FIT,
            ),
        )
    )


def _key(data: Coverage) -> str:
    return frame.key((aspect.code, aspect.name) for aspect in data.aspects)


def _switch(chosen: Chosen) -> str:
    items = [
        Choice(name, chosen.href(**{TABLE: code}), chosen.table == code)
        for code, name in words.TABLES.items()
    ]
    return choices(words.TABLE, items, stay="cakupan")


def _headings(data: Coverage, by: str) -> list[Heading]:
    names = _names(data, by)
    codes = [""] * len(names) if by == BY_KIND else [*(item.code for item in data.aspects), ""]
    return [Heading(name, code=code) for name, code in zip(names, codes, strict=True)]


def _nothing(data: Coverage) -> str:
    if not data.held:
        return frame.empty(words.nothing_held(data), words.NOTHING_HELD_NEXT)
    return frame.empty(words.ASPECTS_UNKNOWN, words.aspects_unknown(len(data.held)))


@lru_cache(maxsize=64)
def picture(data: Coverage, by: str) -> Figure | None:
    """The heat table as a figure, for its files; None when there is nothing to count."""
    if not data.held or (by != BY_KIND and not data.names_aspects):
        return None
    names, lines = _names(data, by), (*_lines(data, by), _sums(data, by))
    finding = _finding(data, by)
    return Figure(
        key=f"cakupan_{by}",
        title=finding,
        note=words.note(data, by_kind=by == BY_KIND),
        alt=page_words.chart_alt(finding, data.scope),
        spec=specifications.of(heat.cells, data.scope.dataset),
        data={VALUES: arrow(heat_rows.heat_rows(names, lines))},
        table=Table(
            page_words.captioned(words.title(by), data.scope),
            (words.REGION, words.ACTIVITIES, *names),
            tuple((line.name, *line.plain, *(cell.text for cell in line.cells)) for line in lines),
            numeric=frozenset(range(1, len(names) + 2)),
        ),
        legend=_legend(_most(data, by)),
    )


def _finding(data: Coverage, by: str) -> str:
    """Which columns reach furthest; activities about no aspect in particular are no aspect."""
    names, regions = _names(data, by), _regions_per_column(data, by)
    last = len(names) if by == BY_KIND else -1
    return words.widest(names[:last], regions[:last], len(data.regions))


def _names(data: Coverage, by: str) -> list[str]:
    return words.kind_names(data) if by == BY_KIND else words.aspect_names(data)


def _counts(item: RegionCoverage, by: str) -> tuple[int, ...]:
    return item.by_kind if by == BY_KIND else item.by_aspect


def _regions_per_column(data: Coverage, by: str) -> list[int]:
    counts = (_counts(item, by) for item in data.regions)
    return [sum(number > 0 for number in column) for column in zip(*counts, strict=True)]


def _sums(data: Coverage, by: str) -> Line:
    """The last row: how many regions were reached at all."""
    cells = (Heat(str(number), 0) for number in _regions_per_column(data, by))
    return Line(Link(words.REACHED, ""), tuple(cells), (str(data.reached),))


def _most(data: Coverage, by: str) -> int:
    return max(max(_counts(item, by)) for item in data.regions)


@lru_cache(maxsize=64)
def _lines(data: Coverage, by: str) -> tuple[Line, ...]:
    """Regions by eks-karesidenan; a heading for each where there are several."""
    most, names = _most(data, by), _names(data, by)
    order = {name: place for place, name in enumerate(_residencies(data))}
    ordered = sorted(data.regions, key=lambda item: order[item.region.residency or ""])
    return tuple(
        Line(
            _profile(item, data),
            tuple(
                Heat(str(number), shade(number, most), spoken=words.spoken(item, name, number))
                for name, number in zip(names, _counts(item, by), strict=True)
            ),
            (str(item.activities),),
            vocabulary.group(group_of(item.region.residency or "")) if len(order) > 1 else "",
        )
        for item in ordered
    )


def _residencies(data: Coverage) -> list[str]:
    return list(dict.fromkeys(item.region.residency or "" for item in data.regions))


def shade(number: int, most: int) -> int:
    """Shade of a count: 0 for none, 1 to 4 in equal steps up to the largest count.

    >>> [shade(number, 4) for number in range(5)], [shade(number, 20) for number in (0, 1, 20)]
    ([0, 1, 2, 3, 4], [0, 1, 4])
    """
    return 0 if number == 0 else 1 + (number - 1) * (STEPS - 1) // max(most, STEPS - 1)


def _legend(most: int) -> tuple[Entry, ...]:
    """The counts each shade stands for."""
    found = groupby(range(most + 1), key=lambda number: shade(number, most))
    runs = [(step, list(numbers)) for step, numbers in found]
    return tuple(Entry(words.steps(run[0], run[-1]), palette.SEQUENCE[step]) for step, run in runs)


@lru_cache(maxsize=64)
def contact_hours(data: Coverage) -> Figure | None:
    """Hours per region; None when no activity recorded any."""
    if not data.hours.recorded:
        return None
    finding = words.hours_finding(data)
    rows = coaching_rows.hours_rows(data)
    return Figure(
        key="jam",
        title=finding,
        note=words.hours_note(data),
        alt=page_words.chart_alt(finding, data.scope),
        spec=specifications.of(hours.bars, data.scope.dataset),
        data={VALUES: arrow(rows)},
        table=Table(
            page_words.captioned(words.HOURS_TITLE, data.scope),
            words.HOURS_HEAD,
            tuple((_profile(item, data), *words.hours_row(item)) for item in data.by_hours),
            numeric=frozenset((1, 2, 3)),
        ),
    )


def _profile(item: RegionCoverage, data: Coverage) -> Link:
    return Link(item.region.short, views.profile_href(item.region.code, data.scope))


def no_hours(data: Coverage) -> str:
    """Why there are no contact hours to see; nothing where no region was reached at all."""
    if not data.reached:
        return ""
    title = frame.section(words.HOURS_TITLE)
    return title + frame.empty(words.HOURS_UNKNOWN, words.hours_unknown(data))
