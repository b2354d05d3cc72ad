"""How far claims lie from what was verified, region by aspect, as a heat table."""

from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from merit.charts import heat, palette
from merit.charts.legend import Entry
from merit.charts.theme import VALUES
from merit.domain.scope import Scope
from merit.domain.self_checks.inflation import Difference
from merit.services.self_checks.inflation import Inflation, RegionInflation
from merit.ui import address, figures, heat_rows, specifications, verification_choice
from merit.ui.components import frame
from merit.ui.components.choices import Choice, choices
from merit.ui.components.legend import legend
from merit.ui.components.matrix import Heading, Heat, Line, matrix
from merit.ui.components.rendering import draw
from merit.ui.components.tables import Link, Table
from merit.ui.figures import Figure
from merit.ui.keeping import arrow
from merit.ui.loaders import self_checks as periods_loader
from merit.ui.loaders import verification as loader
from merit.ui.text import figures as figure_words
from merit.ui.text import numbers
from merit.ui.text import verification_inflation as words
from merit.ui.verification_choice import ORDER, PERIOD, UNIT

HALF, WHOLE = Decimal("0.5"), Decimal(1)  # levels per indicator, where the shades end
Row = RegionInflation


def lead(scope: Scope, asked: str) -> str:
    """Where claims and verification are furthest apart, in one sentence."""
    data = _data(scope, asked)
    return f"{words.NONE_PERIOD[0]}." if data is None else words.finding(data, _unit())


def _unit() -> str:
    return address.asked(UNIT, words.UNITS, default=words.LEVELS)


def _codes(scope: Scope) -> list[str]:
    return [period.code for period, _ in periods_loader.periods(scope.dataset)]


def _data(scope: Scope, asked: str) -> Inflation | None:
    """The differences of the period asked for; None where there is no period.

    Unasked, of the newest that has any: a period that has just begun has nothing to compare.
    """
    known = _codes(scope)
    wanted = [asked] if asked in known else known
    found = [loader.inflation(scope.dataset, code, scope.group) for code in wanted]
    return next((item for item in found if item.regions), next(iter(found), None))


def show(scope: Scope, asked: str) -> None:
    """The choice of period and unit, and the table of what was found."""
    data = _data(scope, asked)
    if data is None:
        draw(frame.empty(*words.NONE_PERIOD))
        return
    unit = _unit()
    order = address.asked(
        ORDER,
        {words.TOTAL, *(item.code for item in data.instrument.aspects)},
        default=words.BY_REGION,
    )
    controls = _choice(
        words.PERIOD, PERIOD, {code: code for code in _codes(scope)}, data.period.code
    )
    draw(controls, _choice(words.UNIT, UNIT, words.UNITS, unit))
    if not data.regions:
        draw(frame.empty(*words.NONE))
        return
    figure = _figure(data, scope, unit, order)
    draw(
        frame.section(words.CAPTION, figure.note),
        legend(figure_words.LEGEND, figure.legend),
        frame.key((item.code, item.name) for item in data.instrument.aspects),
        _matrix(data, scope, unit, order),
        frame.hint(words.HINT_TITLE, words.HINT),
    )
    figures.details(figure, period=words.period_line(data, scope.dataset, unit))


def _choice(label: str, name: str, named: dict[str, str], chosen: str) -> str:
    items = [
        Choice(text, address.here(**{name: code}), code == chosen) for code, text in named.items()
    ]
    return choices(label, items, stay=name)


def shade(item: Difference) -> tuple[str, int | None]:
    """The scale and the shade of a difference, by levels per indicator whatever is printed."""
    mean = item.mean
    if mean is None:
        return "same", None
    if mean == 0:
        return "same", 0
    if mean < 0:
        return "rise", 0
    return "fall", 0 if mean <= HALF else 1 if mean <= WHOLE else 2


def _heat(item: Difference, unit: str, spoken: str, href: str = "") -> Heat:
    scale, step = shade(item)
    small = words.counted(item) if item.n else ""
    return Heat(words.amount(item, unit), step, href, spoken, small, scale)


def _ordered(data: Inflation, order: str) -> list[Row]:
    """By region, or the largest difference first on one aspect or on all."""
    if order == words.BY_REGION:
        return list(data.regions)
    codes = [item.code for item in data.instrument.aspects]

    def wanted(row: Row) -> Difference:
        return row.total if order == words.TOTAL else row.aspects[codes.index(order)]

    known = [row for row in data.regions if wanted(row).n]
    unknown = [row for row in data.regions if not wanted(row).n]
    return sorted(known, key=lambda row: -(wanted(row).mean or 0)) + unknown


@lru_cache(maxsize=64)
def _lines(data: Inflation, scope: Scope, unit: str, order: str) -> tuple[Line, ...]:
    return tuple(_line(data, row, scope, unit) for row in _ordered(data, order))


def _line(data: Inflation, row: Row, scope: Scope, unit: str) -> Line:
    link = verification_choice.check_href(scope, row.check)
    name = row.region.short
    cells = [
        _heat(
            item,
            unit,
            words.spoken(name, aspect.name, item),
            verification_choice.check_href(scope, row.check, aspect=aspect.code),
        )
        for aspect, item in zip(data.instrument.aspects, row.aspects, strict=True)
    ]
    total = _heat(row.total, unit, words.spoken(name, words.TOTAL, row.total))
    plain = (words.counts(row, len(data.instrument.indicators)),)
    return Line(Link(name, link), (total, *cells), plain)


@lru_cache(maxsize=64)
def _sum(data: Inflation, unit: str) -> Line:
    """All regions of the group together: per indicator, or the points of an average region."""
    name = words.TOGETHER[unit]
    columns = [
        (words.TOTAL, data.total, [row.total for row in data.regions]),
        *(
            (aspect.name, data.aspects[place], [row.aspects[place] for row in data.regions])
            for place, aspect in enumerate(data.instrument.aspects)
        ),
    ]
    cells = [
        replace(
            _heat(item, unit, words.spoken(name, column, item)),
            text=words.amount(item, unit)
            if unit == words.LEVELS
            else numbers.signed(words.points(own)),
        )
        for column, item, own in columns
    ]
    return Line(Link(name, ""), tuple(cells), (str(data.total.n),))


@lru_cache(maxsize=64)
def _matrix(data: Inflation, scope: Scope, unit: str, order: str) -> str:
    def sort(code: str) -> str:
        return verification_choice.href(
            scope,
            lihat=verification_choice.View.INFLATION.value,
            periode=data.period.code,
            satuan=unit,
            urut="" if order == code else code,
        )

    columns = [
        Heading(words.TOTAL, sort_href=sort(words.TOTAL), is_sorted=order == words.TOTAL),
        *(
            Heading(
                item.name,
                code=item.code,
                sort_href=sort(item.code),
                is_sorted=order == item.code,
                spoken=item.name,
            )
            for item in data.instrument.aspects
        ),
    ]
    return matrix(
        words.TABLES[unit],
        Heading(words.REGION),
        columns,
        _lines(data, scope, unit, order),
        sort_words=words.SORT,
        plain=(Heading(words.COUNT),),
        foot=(_sum(data, unit),),
        fits=True,
    )


@lru_cache(maxsize=64)
def _figure(data: Inflation, scope: Scope, unit: str, order: str) -> Figure:
    """The same as table and files."""
    lines, foot = _lines(data, scope, unit, order), _sum(data, unit)
    columns = [words.TOTAL, *(item.name for item in data.instrument.aspects)]
    found = words.finding(data, unit)
    return Figure(
        key="selisih_verifikasi",
        title=found,
        note=words.note(data, unit),
        alt=words.alt(found, words.period_line(data, scope.dataset, unit)),
        spec=specifications.of(heat.cells, scope.dataset),
        data={VALUES: arrow(heat_rows.heat_rows(columns, [*lines, foot]))},
        table=Table(
            words.TABLES[unit],
            words.file_head(data.instrument.aspects, unit),
            (
                *(
                    _cells(row.region.code, words.state(row.check), line)
                    for row, line in zip(_ordered(data, order), lines, strict=True)
                ),
                _cells("", "", foot),
            ),
            numeric=frozenset(range(3, 5 + len(data.instrument.aspects))),
            row_header=1,
        ),
        legend=_legend(),
    )


def _cells(code: str, state: str, line: Line) -> tuple[str | Link, ...]:
    name = line.name if line.name.href else line.name.name
    return (code, name, state, *line.plain, *map(heat_rows.in_line, line.cells))


def _legend() -> tuple[Entry, ...]:
    return (
        *(
            Entry(text, heat_rows.SCALES[scale][step])
            for (scale, step), text in words.LEGEND.items()
        ),
        Entry(words.NOTHING_COMPARED, palette.NO_VALUE_STRIPE, hatched=True),
    )
