"""Which view of the good practices the address asks for, and the addresses of its views."""

from enum import StrEnum

from merit.domain.access import Permission, User
from merit.domain.instruments import Aspect
from merit.domain.practices import PracticeRecord
from merit.domain.regions import Region
from merit.domain.scope import Scope
from merit.ui import address, loaders, views
from merit.ui.text import practices as words
from merit.ui.text import shell

PATH = "praktik"
CODE, ASPECT, VIEW, REGION = "kode", "aspek", "lihat", "daerah"
WIDTH = 720  # pixels; less where the screen is narrower


class View(StrEnum):
    """What the page can show beside the list."""

    LIST = ""
    PRACTICE = "praktik"
    AMEND = "ubah"
    PROPOSE = "isi"


def code() -> str:
    """The code of the practice asked for; empty where none is."""
    return address.value(CODE)


def view() -> View:
    """The view asked for; the list where the address makes no sense."""
    asked = address.asked(VIEW, [View.AMEND, View.PROPOSE], default="")
    if code():
        return View.AMEND if asked == View.AMEND else View.PRACTICE
    return View.PROPOSE if asked == View.PROPOSE else View.LIST


def works_here(user: User, scope: Scope) -> bool:
    """Whether the reader's work changes the data set shown."""
    return user.writes_in is scope.dataset


def may_propose(user: User, scope: Scope, region_code: str | None = None) -> bool:
    """Whether the reader proposes here, for a region when one is named."""
    return works_here(user, scope) and user.may(Permission.PROPOSE_PRACTICES, region_code)


def may_answer(user: User, scope: Scope, region_code: str) -> bool:
    """Whether the reader answers for the province."""
    return works_here(user, scope) and user.may(Permission.ENDORSE_PRACTICES, region_code)


def regions() -> dict[str, Region]:
    """The regions by code."""
    return {item.code: item for item in loaders.regions()}


def aspects() -> dict[tuple[str, str], Aspect]:
    """The aspects of every instrument by the codes of both, the oldest regulation first."""
    return {
        (instrument.code, aspect.code): aspect
        for instrument in loaders.method().instruments
        for aspect in instrument.aspects
    }


def aspect_name(item: PracticeRecord) -> str:
    """The aspect a practice is on, by its name."""
    return aspects()[item.instrument, item.aspect_code].name


def aspect_in_full(instrument: str, aspect: Aspect) -> str:
    """An aspect with the instrument it is of: two may bear the same name."""
    return f"{aspect.name} ({shell.instrument_name(instrument)})"


def indicator_name(item: PracticeRecord) -> str:
    """The indicator a practice is about, or that it is about the whole aspect."""
    aspect = aspects()[item.instrument, item.aspect_code]
    found = (one for one in aspect.indicators if one.code == item.indicator_code)
    return next((f"{one.code} {one.name}" for one in found), words.NO_INDICATOR)


def lead(item: PracticeRecord) -> str:
    """What one practice is about, and how far it is."""
    return words.lead_of(item, regions()[item.region_code].label, aspect_name(item))


def href(scope: Scope, **own: str) -> str:
    """Address of a view of this page."""
    return views.href(PATH, scope, **own)


def practice_href(scope: Scope, code: str) -> str:
    """Address of one practice."""
    return href(scope, **{CODE: code})


def aspect_href(scope: Scope, aspect_code: str) -> str:
    """Address of the practices on one aspect."""
    return href(scope, **{ASPECT: aspect_code})
