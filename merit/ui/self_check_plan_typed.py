"""What the form of a period holds, and the period as it was typed."""

from collections.abc import Sequence
from datetime import date

from merit.domain.findings import Finding, error
from merit.domain.self_checks.periods import Period, PeriodDraft
from merit.services.self_checks import Scheduled
from merit.ui import loaders
from merit.ui.results_typing import Typed, Value
from merit.ui.text import self_check_periods as words
from merit.ui.text import typed as parse

REGION, VERSION = "daerah-", "version"


def start(
    period: Period | None, version: int, instrument: str, schedule: Sequence[Scheduled]
) -> dict[str, Value]:
    """What the form begins with: what is recorded, or this year and whom the cycle proposes."""
    if period is None:
        told: dict[str, Value] = {
            **{"year": str(loaders.today().year), "instrument": instrument},
            **{"opens_on": "", "due_on": ""},
            **ticks(schedule),
        }
    else:
        chosen = period.region_codes
        told = {
            "year": str(period.year),
            "instrument": period.instrument,
            "opens_on": parse.day_to_type(period.opens_on),
            "due_on": parse.day_to_type(period.due_on),
            **{f"{REGION}{item.code}": item.code in chosen for item in loaders.regions()},
        }
    return {**told, "reason": "", VERSION: str(version)}


def ticks(schedule: Sequence[Scheduled]) -> dict[str, Value]:
    """A box for each region, ticked where the cycle proposes it."""
    return {f"{REGION}{item.region.code}": item.is_due for item in schedule}


def year(form: Typed) -> int | None:
    """The year that is typed; None while it cannot be read."""
    told = form.text("year").strip()
    return int(told) if told.isascii() and told.isdecimal() and len(told) == 4 else None


def chosen(form: Typed) -> tuple[str, ...]:
    """The codes of the regions that are ticked."""
    codes = (item.code for item in loaders.regions())
    return tuple(code for code in codes if form.is_set(f"{REGION}{code}"))


def draft(form: Typed) -> tuple[PeriodDraft, tuple[Finding, ...]]:
    """The period as it was typed, and what of it cannot be read."""
    unread: list[Finding] = []
    told = year(form)
    if told is None:
        unread.append(error("year", words.YEAR_UNREADABLE))
    written = PeriodDraft(
        year=told or 0,
        instrument=form.text("instrument"),
        opens_on=_day(form, "opens_on", words.OPENS_UNREADABLE, unread),
        due_on=_day(form, "due_on", words.DUE_UNREADABLE, unread),
        region_codes=chosen(form),
    )
    return written, tuple(unread)


def _day(form: Typed, name: str, told: str, unread: list[Finding]) -> date:
    try:
        found = parse.day(form.text(name))
    except ValueError:
        found = None
    if found is None:
        unread.append(error(name, told))
    return found or date.min
