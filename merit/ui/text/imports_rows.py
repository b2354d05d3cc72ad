"""What a row of a file says, in few words."""

from merit.domain.imports.readings import ActionRow, InterventionRow, ResultRow
from merit.domain.result_values import number
from merit.domain.states import Status
from merit.ui.text import numbers, vocabulary

Row = ResultRow | InterventionRow | ActionRow


def said(row: Row) -> str:
    """The values one recognises a row by.

    >>> from decimal import Decimal
    >>> said(ResultRow("Data", 4, "33.01", 2023, "kasn-9-2019", score=Decimal("301.5")))
    '301,5'
    """
    match row:
        case ResultRow():
            return _result(row)
        case InterventionRow():
            return _activity(row)
        case ActionRow():
            due = numbers.short_day(row.due_on)
            return f"Tenggat {due}, {vocabulary.ACTION_STATUSES[row.status]}; {row.owner}"


def _activity(row: InterventionRow) -> str:
    told = [numbers.days(row.starts_on, row.ends_on, short=True)]
    told += [vocabulary.INTERVENTION_STATUSES[row.status]]
    told += [f"{len(row.region_codes)} kab/kota peserta"] if row.region_codes else []
    told += [row.place] if row.place else []
    return ", ".join(told)


def _result(row: ResultRow) -> str:
    told = [] if row.status is Status.ASSESSED else [vocabulary.STATUSES[row.status]]
    told += [number(row.score)] if row.score is not None else []
    told += [row.stated_band] if row.stated_band else []
    if row.aspect_scores:
        told.append(f"{len(row.aspect_scores)} nilai aspek")
    if row.levels:
        told.append(f"{len(row.levels)} tingkat indikator")
    return ", ".join(told) or numbers.NOTHING
