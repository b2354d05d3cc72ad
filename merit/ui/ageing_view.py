"""The action items over time: how old the open ones are, and how many were agreed and done."""

from functools import lru_cache

from merit.charts import ageing as ageing_chart
from merit.charts import burn_up as burn_up_chart
from merit.charts.theme import VALUES
from merit.domain.ageing import ageing as ageing_of
from merit.domain.burn_up import burn_up as burn_up_of
from merit.services.actions import Actions
from merit.ui import action_rows, specifications
from merit.ui.components import frame
from merit.ui.components.tables import Table
from merit.ui.figures import Figure
from merit.ui.keeping import DRAWN, arrow
from merit.ui.text import ageing as age_words
from merit.ui.text import burn_up as burn_words
from merit.ui.text import marks, numbers


@lru_cache(maxsize=DRAWN)
def ageing(data: Actions) -> Figure | None:
    """How old what is open is; None when nothing is."""
    found = ageing_of(data.states)
    total = sum(found.late)
    if not total:
        return None
    finding = age_words.finding(found)
    return Figure(
        key="umur_butir",
        title=finding,
        note=age_words.NOTE,
        alt=marks.alt(finding, data.scope.dataset),
        spec=specifications.of(ageing_chart.bars, data.scope.dataset),
        data={VALUES: arrow(action_rows.ageing_rows(found))},
        table=Table(
            marks.caption(age_words.CAPTION, data.scope.dataset),
            age_words.HEAD,
            tuple(
                (basis, name, str(number), numbers.percent(number / total))
                for basis, name, number in age_words.rows(found)
            ),
            numeric=frozenset((2, 3)),
            row_header=1,
        ),
    )


def no_ageing() -> str:
    """Why there is nothing to age."""
    return frame.section(age_words.CAPTION) + frame.empty(age_words.NONE, age_words.NONE_NEXT)


@lru_cache(maxsize=DRAWN)
def burn_up(data: Actions) -> Figure | None:
    """What was agreed against what was done, month by month; None when nothing can be drawn."""
    found = burn_up_of(data.states, today=data.today)
    if not found.points:
        return None
    finding = burn_words.finding(found)
    return Figure(
        key="disepakati_selesai",
        title=finding,
        note=burn_words.note(found),
        alt=marks.alt(finding, data.scope.dataset),
        spec=specifications.of(burn_up_chart.lines, data.scope.dataset),
        data={VALUES: arrow(action_rows.burn_up_rows(found))},
        table=Table(
            marks.caption(burn_words.CAPTION, data.scope.dataset),
            burn_words.HEAD,
            tuple(
                (
                    numbers.day(item.day),
                    str(item.agreed),
                    str(item.done),
                    str(item.agreed - item.done),
                )
                for item in reversed(found.points)
            ),
            numeric=frozenset((1, 2, 3)),
        ),
    )


def no_burn_up() -> str:
    """Why there is no curve."""
    return frame.section(burn_words.CAPTION) + frame.empty(burn_words.NONE, burn_words.NONE_NEXT)
