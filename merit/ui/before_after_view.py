"""Blocks of the comparison before and after on the interventions page, built when it is opened."""

from functools import lru_cache

from merit.charts import before_after as chart
from merit.charts.legend import Entry
from merit.charts.theme import VALUES
from merit.services.before_after import AspectChange, BeforeAfter
from merit.ui import before_after_rows, loaders, specifications
from merit.ui.components import frame
from merit.ui.components.choices import Choice, choices
from merit.ui.components.tables import Table
from merit.ui.figures import Figure
from merit.ui.interventions_choice import ASPECT, EVERYTHING, FIRST, LAST, Chosen
from merit.ui.keeping import arrow
from merit.ui.text import before_after as words
from merit.ui.text import before_after_refusals as refusals
from merit.ui.text import interventions as page_words

LEGEND = (
    Entry(words.TOUCHED_LONG, chart.TOUCHED),
    Entry(words.OTHERS_LONG, chart.OTHERS),
)


def opened(chosen: Chosen) -> BeforeAfter | None:
    """The comparison the address asks for; None while the section is closed or has no years."""
    if not chosen.aspect or chosen.years is None:
        return None
    return loaders.before_after(chosen.scope, *chosen.years)


@lru_cache(maxsize=64)
def head(data: BeforeAfter | None, chosen: Chosen) -> str:
    """What the section is, the link that opens it, and in it the choices."""
    is_open = bool(chosen.aspect)
    href = chosen.href(**{ASPECT: "" if is_open else EVERYTHING})
    start = frame.section(words.TITLE, words.ASSOCIATION)
    link = frame.fold(words.OPEN, href, name="sebelum-sesudah", is_open=is_open)
    if data is None:
        none = frame.empty(refusals.ONE_YEAR, refusals.ONE_YEAR_NEXT) if is_open else ""
        return start + link + none
    return start + link + _years(chosen) + _aspects(data, chosen) + _refusal(data, chosen)


def _years(chosen: Chosen) -> str:
    """Rows of links to the years; an end that would not fit takes the nearest that does."""
    assert chosen.years is not None, "an opened comparison has years"
    first, last = chosen.years
    starts, ends = chosen.measured[:-1], chosen.measured[1:]
    after = {
        year: last if year < last else min(end for end in ends if end > year) for year in starts
    }
    before = {
        year: first if first < year else max(one for one in starts if one < year) for year in ends
    }
    rows = (
        (words.FROM, FIRST, first, {year: (year, end) for year, end in after.items()}),
        (words.TO, LAST, last, {year: (one, year) for year, one in before.items()}),
    )
    return "".join(
        choices(
            label,
            [Choice(str(year), chosen.between(*pair), year == now) for year, pair in pairs.items()],
            stay=name,
        )
        for label, name, now, pairs in rows
    )


def _aspects(data: BeforeAfter, chosen: Chosen) -> str:
    one = _one(data, chosen)
    items = [
        Choice(item.aspect.name, chosen.href(**{ASPECT: item.aspect.code}), item is one)
        for item in data.aspects
    ]
    everything = Choice(refusals.EVERY_ASPECT, chosen.href(**{ASPECT: EVERYTHING}), one is None)
    return choices(words.ASPECT, [everything, *items], stay="aspek")


def _one(data: BeforeAfter, chosen: Chosen) -> AspectChange | None:
    """The aspect chosen; None for all of them, and for one of another instrument."""
    return data.of(chosen.aspect)


def _refusal(data: BeforeAfter, chosen: Chosen) -> str:
    """Why there is nothing to compare; nothing where there is."""
    one = _one(data, chosen)
    if one is not None and one.comparison is None:
        lines = (refusals.left_out(one, data), refusals.common(one.groups), words.rule(data, one))
        title = refusals.one_refused(one, data)
        return frame.empty(title, refusals.NEXT) + frame.notes(filter(None, lines))
    if one is None and not data.compared:
        title = refusals.nothing(data)
        return frame.empty(title, refusals.NEXT) + frame.notes(
            (*refusals.reasons(data), words.rule(data, one))
        )
    return ""


@lru_cache(maxsize=64)
def figure(data: BeforeAfter, chosen: Chosen) -> Figure | None:
    """All aspects or the one chosen; None where it is refused."""
    one = _one(data, chosen)
    if one is not None:
        return _lines(data, one)
    return _intervals(data) if data.compared else None


def _intervals(data: BeforeAfter) -> Figure:
    finding = words.every_title(data)
    return Figure(
        key="sebelum_sesudah",
        title=finding,
        note=words.every_note(),
        alt=page_words.chart_alt(finding, data.scope),
        spec=specifications.of(chart.intervals, data.scope.dataset),
        data={VALUES: arrow(before_after_rows.interval_rows(data))},
        table=Table(
            page_words.captioned(words.TABLE_TITLE, data.scope),
            words.HEAD,
            tuple(words.row(item) for item in data.aspects),
            numeric=frozenset(range(1, len(words.HEAD) - 2)),
        ),
    )


def _lines(data: BeforeAfter, one: AspectChange) -> Figure | None:
    found = one.comparison
    if found is None:
        return None
    finding = words.one_title(found, one.aspect, data)
    return Figure(
        key=f"sebelum_sesudah_{one.aspect.code.lower()}",
        title=finding,
        note=words.one_note(found),
        alt=page_words.chart_alt(finding, data.scope),
        spec=specifications.of(chart.lines, data.scope.dataset),
        data={VALUES: arrow(before_after_rows.line_rows(one, found, data))},
        table=_regions(data, one),
        legend=LEGEND,
    )


def _regions(data: BeforeAfter, one: AspectChange) -> Table:
    assert one.comparison is not None, "a refused aspect has no table"
    groups, found = one.groups, one.comparison
    return Table(
        page_words.captioned(f"{words.TABLE_TITLE}: {one.aspect.name}", data.scope),
        words.REGION_HEAD,
        (
            words.mean_row(found.touched, words.TOUCHED),
            words.mean_row(found.others, words.OTHERS),
            *(words.region_row(pair, words.TOUCHED, data) for pair in groups.touched),
            *(words.region_row(pair, words.OTHERS, data) for pair in groups.others),
            *(refusals.left_out_row(item) for item in one.left_out),
        ),
        numeric=frozenset((3, 4, 5)),
        row_header=1,
    )


@lru_cache(maxsize=64)
def foot(data: BeforeAfter | None, chosen: Chosen) -> str:
    """What the figure rests on, below it; nothing where there is none."""
    if data is None or figure(data, chosen) is None:
        return ""
    one = _one(data, chosen)
    if one is None:
        return frame.notes((words.rule(data, one), *refusals.reasons(data)))
    lines = (words.rule(data, one), refusals.common(one.groups), refusals.left_out(one, data))
    return frame.notes(filter(None, lines))
