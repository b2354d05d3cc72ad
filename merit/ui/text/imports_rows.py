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
            days = numbers.days(row.starts_on, row.ends_on, short=True)
            return f"{days}, {vocabulary.INTERVENTION_STATUSES[row.status]}"
        case ActionRow():
            due = numbers.short_day(row.due_on)
            return f"Tenggat {due}, {vocabulary.ACTION_STATUSES[row.status]}"


def _result(row: ResultRow) -> str:
    told = [] if row.status is Status.ASSESSED else [vocabulary.STATUSES[row.status]]
    told += [number(row.score)] if row.score is not None else []
    told += [row.stated_band] if row.stated_band else []
    if row.aspect_scores:
        told.append(f"{len(row.aspect_scores)} nilai aspek")
    if row.levels:
        told.append(f"{len(row.levels)} tingkat indikator")
    return ", ".join(told) or numbers.NOTHING
