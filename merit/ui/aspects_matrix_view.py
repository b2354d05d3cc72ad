"""The matrix of regions and aspects, or the aspects alone where nothing is scored."""

from functools import lru_cache

from merit.charts import heat
from merit.charts.theme import VALUES
from merit.domain import aggregates
from merit.domain.instruments import Aspect
from merit.services.aspect_matrix import aspect_means
from merit.services.breakdowns import Breakdown, Breakdowns
from merit.ui import aspects_cells, aspects_choice, downloads, figures, specifications, views
from merit.ui.aspects_choice import Choice
from merit.ui.aspects_order import ordered
from merit.ui.components import frame
from merit.ui.components.choices import Choice as Option
from merit.ui.components.choices import choices
from merit.ui.components.legend import legend
from merit.ui.components.matrix import Heading, Line, matrix
from merit.ui.components.rendering import draw
from merit.ui.components.tables import Cell, Link, Table
from merit.ui.downloads import Listing
from merit.ui.figures import Figure
from merit.ui.heat_rows import heat_rows, in_line
from merit.ui.keeping import arrow
from merit.ui.text import aspects as words
from merit.ui.text import figures as figure_words
from merit.ui.text import numbers

means = lru_cache(maxsize=64)(aspect_means)


def show(data: Breakdowns, choice: Choice, *, period: str) -> None:
    """Draw the view."""
    header = frame.header(words.TITLE, words.lead(data, means(data)), period)
    if not data.has_scores:
        downloads.draw(tabs(data, words.MATRIX), header, _unscored(data), period=period)
        return
    figure = _figure(data, choice.content, choice.order)
    draw(
        tabs(data, words.MATRIX),
        header,
        _controls(data, choice),
        legend(figure_words.LEGEND, figure.legend),
        _matrix(data, choice.content, choice.order),
        frame.note(words.hint(data.instrument, choice.content)),
    )
    figures.details(figure, period=period)


def tabs(data: Breakdowns, chosen: str, *, code: str = aspects_choice.NOBODY) -> str:
    """The two views of all aspects, the one of a region kept."""
    items = (
        Option(name, aspects_choice.href(data.scope, lihat=view, kode=code), view == chosen)
        for view, name in words.VIEWS.items()
    )
    return choices(words.VIEW, items)


@lru_cache(maxsize=8)
def _unscored(data: Breakdowns) -> Listing:
    """Why there is no matrix, and the aspects with their maxima."""
    aspects = data.instrument.aspects
    total = data.instrument.maximum
    rows = tuple(
        (
            aspect.code,
            Link(aspect.name, aspects_choice.aspect_href(data.scope, aspect)),
            *words.aspect_row(aspect, float(total) if total else None),
        )
        for aspect in aspects
    )
    return downloads.listing(
        "aspek_instrumen",
        Table(
            words.ASPECTS_TITLE,
            words.ASPECTS_HEAD,
            rows,
            numeric=frozenset((2, 3, 4)),
            row_header=1,
        ),
        before=frame.empty(words.NONE, words.NEXT) + frame.section(words.ASPECTS_TITLE),
    )


def _controls(data: Breakdowns, choice: Choice) -> str:
    def to(content: str, order: str) -> str:
        return aspects_choice.href(data.scope, tampil=content, urut=order)

    content = choices(
        words.CONTENT,
        (
            Option(name, to(code, choice.order), code == choice.content)
            for code, name in words.CONTENTS.items()
        ),
        stay="tampil",
    )
    order = choices(
        words.ORDER,
        (
            Option(name, to(choice.content, code), code == choice.order)
            for code, name in words.ORDERS.items()
        ),
        stay="urut",
    )
    return content + order


@lru_cache(maxsize=128)
def _matrix(data: Breakdowns, content: str, order: str) -> str:
    return matrix(
        words.caption(words.TITLE, data.scope),
        Heading(words.REGION),
        tuple(_heading(data, item, content, order) for item in data.instrument.aspects),
        _lines(data, content, order),
        sort_words=words.SORT,
        plain=(_score_heading(data, content, order),),
        foot=_mean_lines(data, content),
        fits=True,
    )


def _heading(data: Breakdowns, aspect: Aspect, content: str, order: str) -> Heading:
    return Heading(
        words.column_name(aspect),
        code=aspect.code,
        href=aspects_choice.aspect_href(data.scope, aspect),
        sort_href=aspects_choice.href(data.scope, tampil=content, urut=aspect.code),
        is_sorted=order == aspect.code,
        small=words.maximum(aspect),
        spoken=words.name(aspect),
    )


def _score_heading(data: Breakdowns, content: str, order: str) -> Heading:
    return Heading(
        words.SCORE,
        sort_href=aspects_choice.href(data.scope, tampil=content, urut=words.BY_SCORE),
        is_sorted=order == words.BY_SCORE,
    )


@lru_cache(maxsize=128)
def _lines(data: Breakdowns, content: str, order: str) -> tuple[Line, ...]:
    """The regions in their order."""
    by_group = order == words.BY_RESIDENCY
    return tuple(_line(data, item, content, by_group) for item in ordered(data, order, content))


def _line(data: Breakdowns, item: Breakdown, content: str, by_group: bool) -> Line:
    return Line(
        Link(words.row_name(item), views.profile_href(item.code, data.scope)),
        tuple(
            aspects_cells.of_region(
                item,
                aspect,
                content,
                href=aspects_choice.region_href(data.scope, aspect, item.code),
            )
            for aspect in data.instrument.aspects
        ),
        plain=(words.score(item),),
        group=words.group(item) if by_group else "",
    )


@lru_cache(maxsize=64)
def _mean_lines(data: Breakdowns, content: str) -> tuple[Line, ...]:
    """The means below the regions: of what the cells show."""
    positions = [item.standing.position for item in data.regions]
    average = aggregates.average_score(positions, instrument=data.instrument.code)
    shares = Line(
        Link(words.mean_name(average.n), ""),
        tuple(map(aspects_cells.of_mean, means(data))),
        plain=(numbers.score(average.mean if average.is_representative else None),),
    )
    changes = Line(
        Link(words.MEAN_CHANGE, ""),
        tuple(map(aspects_cells.of_mean_change, means(data))),
        plain=("",),
    )
    return {words.VALUES: (shares,), words.CHANGES: (changes,)}.get(content, (shares, changes))


@lru_cache(maxsize=128)
def _figure(data: Breakdowns, content: str, order: str) -> Figure:
    """The matrix as table and files."""
    aspects = data.instrument.aspects
    lines, below = _lines(data, content, order), _mean_lines(data, content)
    codes = (item.code for item in ordered(data, order, content))
    columns = [words.short_name(item) for item in aspects]
    finding = words.lead(data, means(data))
    return Figure(
        key="matriks_aspek",
        title=finding,
        alt=words.alt(finding, data.scope),
        spec=specifications.of(heat.cells, data.scope.dataset),
        data={VALUES: arrow(heat_rows(columns, [*lines, *below]))},
        table=Table(
            words.caption(f"{words.TITLE}: {words.CONTENTS[content].lower()}", data.scope),
            (*words.TABLE_HEAD, *map(words.name, aspects)),
            (
                *((code, *_cells(line)) for code, line in zip(codes, lines, strict=True)),
                *(("", *_cells(line)) for line in below),
            ),
            numeric=frozenset(range(2, 3 + len(aspects))),
            row_header=1,
        ),
        legend=aspects_cells.legend_of(content),
    )


def _cells(line: Line) -> tuple[Cell, ...]:
    """A row of the table beside the matrix, without the code."""
    name = line.name if line.name.href else line.name.name
    return (name, *line.plain, *map(in_line, line.cells))
