"""Which view of the verification the address asks for, and the addresses of its views."""

from dataclasses import dataclass
from enum import StrEnum

from merit.domain.access import Permission, User
from merit.domain.regions import Region
from merit.domain.scope import Scope
from merit.domain.self_checks.records import SelfCheck
from merit.ui import address, loaders, views

PATH = "verifikasi"
PERIOD, REGION, ASPECT, INDICATOR, VIEW = "periode", "daerah", "aspek", "indikator", "lihat"
UNIT, ORDER = "satuan", "urut"
WIDTH = 760  # pixels; less where the screen is narrower


class View(StrEnum):
    """What is shown beside the queue, or of one self-check beside its overview."""

    START = ""
    DONE = "disahkan"
    INFLATION = "selisih"
    ITEMS = "rtl"


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the address asks for; empty where it asks for nothing."""

    view: View
    period: str
    region: str
    aspect: str
    indicator: str

    @property
    def is_check(self) -> bool:
        """Whether it is about one self-check."""
        return bool(self.period and self.region)


def chosen() -> Chosen:
    """The view asked for."""
    return Chosen(
        View(address.asked(VIEW, [*View], default="")),
        *map(address.value, (PERIOD, REGION, ASPECT, INDICATOR)),
    )


def works_here(user: User, scope: Scope) -> bool:
    """Whether the reader's work changes the data set shown."""
    return user.writes_in is scope.dataset


def may(user: User, scope: Scope, permission: Permission, region_code: str) -> bool:
    """Whether the reader may do something for a region here."""
    return works_here(user, scope) and user.may(permission, region_code)


def regions() -> dict[str, Region]:
    """The regions by code."""
    return {item.code: item for item in loaders.regions()}


def href(scope: Scope, **own: str) -> str:
    """Address of a view of this page."""
    return views.href(PATH, scope, **{name: value for name, value in own.items() if value})


def check_query(check: SelfCheck, *, aspect: str = "", indicator: str = "") -> dict[str, str]:
    """The parameters that name one self-check, at an aspect or an indicator of it."""
    own = {
        PERIOD: check.period_code,
        REGION: check.region_code,
        ASPECT: aspect,
        INDICATOR: indicator,
    }
    return {name: value for name, value in own.items() if value}


def check_href(
    scope: Scope,
    check: SelfCheck,
    *,
    aspect: str = "",
    indicator: str = "",
    view: View = View.START,
) -> str:
    """Address of one self-check, at an aspect, an indicator or a part of it."""
    own = check_query(check, aspect=aspect, indicator=indicator)
    return href(scope, **own, **{VIEW: view.value})
