"""Numbers and days as people type them; a ValueError says that nobody can tell what was meant."""

import re
from datetime import date
from decimal import Decimal

from merit.domain.imports.calendar_words import MONTHS
from merit.domain.provenance import days_meant
from merit.domain.result_values import number as written

PLAIN = re.compile(r"[-−]?[0-9]{1,9}([.,][0-9]{1,2})?")
WITH_THOUSANDS = re.compile(r"[-−]?[0-9]{1,3}(\.[0-9]{3})+,[0-9]{1,2}")
PARTS = re.compile(r"[-/.]")
IN_WORDS = re.compile(r"(?:(\d{1,2})[\s-]+)?([a-z]{3,9})\.?[\s-]+(\d{4})", re.ASCII | re.IGNORECASE)


def number(text: str) -> Decimal | None:
    """A number with at most two decimals after a comma or a point; None for nothing.

    "1.301" may be a thousand or a little more than one, so it is refused.

    >>> number("301,5"), number(" 301.5 "), number("1.301,5"), number(" ")
    (Decimal('301.5'), Decimal('301.5'), Decimal('1301.5'), None)
    """
    told = text.strip()
    if not told:
        return None
    if WITH_THOUSANDS.fullmatch(told):
        told = told.replace(".", "")
    elif not PLAIN.fullmatch(told):
        raise ValueError(text)
    return Decimal(told.replace(",", ".").replace("−", "-"))


def number_to_type(value: Decimal | None) -> str:
    """A number as one would type it."""
    return "" if value is None else written(value)


def day(text: str) -> date | None:
    """A day as typed, None for nothing.

    >>> day("7-12-2023"), day("2023-12-07"), day("7 Desember 2023"), day("")
    (datetime.date(2023, 12, 7), datetime.date(2023, 12, 7), datetime.date(2023, 12, 7), None)
    """
    found = partial_day(text)
    if found is None:
        return None
    if len(found) != len("2023-12-07"):
        raise ValueError(text)
    return date.fromisoformat(found)


def day_to_type(value: date | None) -> str:
    """A day as one would type it."""
    return f"{value:%d-%m-%Y}" if value else ""


def partial_day(text: str) -> str | None:
    """A date as precise as it was typed, in ISO form; None for nothing.

    >>> partial_day("2023"), partial_day("12-2023"), partial_day("Des 2023")
    ('2023', '2023-12', '2023-12')
    """
    told = text.strip()
    if not told:
        return None
    parts = PARTS.split(_in_numbers(told))
    if not all(part.isascii() and part.isdecimal() for part in parts) or len(parts) > 3:
        raise ValueError(text)
    year, *rest = parts if len(parts[0]) == 4 else reversed(parts)
    if len(year) != 4:
        raise ValueError(text)
    found = "-".join([year, *(f"{int(part):02d}" for part in rest)])
    days_meant(found)
    return found


def _in_numbers(told: str) -> str:
    """A date with the name of its month, with the number of it instead; any other as it is."""
    found = IN_WORDS.fullmatch(told)
    if found is None or (month := MONTHS.get(found[2].lower())) is None:
        return told
    return "-".join(filter(None, (found[1], str(month), found[3])))


def partial_day_to_type(value: str | None) -> str:
    """Such a date as one would type it.

    >>> partial_day_to_type("2023-12-07"), partial_day_to_type("2023-12"), partial_day_to_type(None)
    ('07-12-2023', '12-2023', '')
    """
    return "-".join(reversed((value or "").split("-")))
