"""Which view of the aspects page the address asks for, and addresses of all its views."""

from dataclasses import dataclass

from merit.domain.instruments import Aspect, Indicator
from merit.domain.scope import Scope
from merit.services.breakdowns import Breakdowns
from merit.ui import address, views
from merit.ui.text import aspects as words

PATH = "aspek"
NOBODY = ""
DEFAULTS = {"lihat": words.MATRIX, "tampil": words.VALUES, "urut": words.BY_CODE, "kode": NOBODY}


@dataclass(frozen=True, slots=True)
class Choice:
    """What is asked for: an aspect, one of its indicators or a region on it; else a view of all.

    `code` is empty when no region is asked for on an aspect.
    """

    aspect: Aspect | None
    indicator: Indicator | None
    code: str
    shows_losses: bool
    content: str
    order: str


def choice(data: Breakdowns) -> Choice:
    """What the address asks for; what does not exist is as if it had not been asked."""
    aspects = {item.code: item for item in data.instrument.aspects}
    aspect = aspects.get(address.asked("aspek", aspects, default=""))
    indicators = {item.code: item for item in aspect.indicators} if aspect else {}
    codes = {item.code for item in data.everyone} if aspect else set()
    return Choice(
        aspect=aspect,
        indicator=indicators.get(address.asked("indikator", indicators, default="")),
        code=address.asked("kode", codes, default=NOBODY),
        shows_losses=_asked("lihat", words.VIEWS) == words.LOSSES,
        content=_asked("tampil", words.CONTENTS),
        order=_asked("urut", {**words.ORDERS, **aspects}),
    )


def _asked(name: str, options: dict[str, object] | dict[str, str]) -> str:
    return address.asked(name, options, default=DEFAULTS[name])


def href(scope: Scope, **query: str) -> str:
    """Address of a view of this page; a parameter at its default is left out."""
    return views.href(PATH, scope, **_kept(query))


def _kept(query: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in query.items() if value != DEFAULTS.get(name)}


def aspect_href(scope: Scope, aspect: Aspect) -> str:
    """Address of one aspect."""
    return href(scope, aspek=aspect.code)


def indicator_href(scope: Scope, aspect: Aspect, indicator: Indicator) -> str:
    """Address of one indicator."""
    return href(scope, aspek=aspect.code, indikator=indicator.code)


def region_href(scope: Scope, aspect: Aspect, code: str) -> str:
    """Address of one aspect of one region."""
    return href(scope, aspek=aspect.code, kode=code)
