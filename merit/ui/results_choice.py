"""Which view of the page of official results the address asks for, and the addresses of views."""

from dataclasses import replace
from enum import StrEnum

from merit.domain.instruments import Instrument
from merit.domain.proposals import Proposal, ResultKey
from merit.domain.result_rules import FIRST_YEAR
from merit.domain.scope import EVERYONE, Scope
from merit.domain.states import Dataset
from merit.ui import address, loaders, views

PATH = "penetapan"
VIEW, NUMBER, REGION, YEAR, INSTRUMENT = "lihat", "usulan", "kode", "hasil", "instrumen"


class View(StrEnum):
    """What the page can show."""

    QUEUE = ""
    REVIEW = "usulan"
    AMEND = "ubah"
    ENTER = "isi"
    RETRACT = "tarik"
    HISTORY = "riwayat"


def view() -> View:
    """The view asked for; the queue where the address makes no sense."""
    asked = address.asked(VIEW, list(View), default="")
    if number() is not None:
        return View.AMEND if asked == View.AMEND else View.REVIEW
    return View(asked) if asked in (View.ENTER, View.RETRACT, View.HISTORY) else View.QUEUE


def number() -> int | None:
    """The number of the proposal asked for."""
    told = address.value(NUMBER)
    return int(told) if told.isascii() and told.isdecimal() and len(told) <= 9 else None


def years() -> list[str]:
    """Years a result can be entered for, the latest first."""
    return [str(year) for year in range(loaders.today().year + 1, FIRST_YEAR - 1, -1)]


def instruments() -> dict[str, Instrument]:
    """The instruments by the codes results are compared under."""
    return {item.code: item for item in loaders.method().instruments}


def in_force(year: int) -> str:
    """Code of the instrument of a year: the newest that holds in it."""
    known = list(instruments().values())
    held = [
        item for item in known if item.valid_from <= year <= (item.valid_until or year)
    ] or known
    return max(held, key=lambda item: item.valid_from).code


def label(code: str) -> str:
    """Name of a region."""
    return next((item.label for item in loaders.regions() if item.code == code), code)


def of_key(asked: View, key: ResultKey) -> dict[str, str]:
    """The parameters of a view about one result."""
    own = {VIEW: asked.value, REGION: key.region_code, YEAR: str(key.year)}
    return own | {INSTRUMENT: key.instrument}


def of_proposal(proposal: Proposal, asked: View = View.REVIEW) -> dict[str, str]:
    """The parameters of a view of one proposal."""
    own = {NUMBER: str(proposal.number)}
    return own | {VIEW: asked.value} if asked is View.AMEND else own


def key(dataset: Dataset) -> ResultKey | None:
    """The result the address asks for; None where it names none."""
    code, year = address.value(REGION), address.value(YEAR)
    if year not in years() or all(item.code != code for item in loaders.regions()):
        return None
    asked = address.asked(INSTRUMENT, instruments(), default=in_force(int(year)))
    return ResultKey(dataset, code, int(year), asked)


def profile(scope: Scope, result: ResultKey) -> str:
    """Address of the profile of a region, at the end of the year of a result."""
    there = replace(scope, dataset=result.dataset, year=result.year, group=EVERYONE)
    return views.profile_href(result.region_code, there)


def href(scope: Scope, own: dict[str, str]) -> str:
    """Address of a view of this page."""
    return views.href(PATH, scope, **own)
