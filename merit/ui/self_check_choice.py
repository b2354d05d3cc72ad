"""Which view of the self-checks the address asks for, and the addresses of its views."""

from dataclasses import dataclass
from enum import StrEnum

from merit.domain.access import Permission, User
from merit.domain.scope import Scope
from merit.ui import address, views

PATH = "mandiri"
PERIOD, REGION, ASPECT, INDICATOR, PART = "periode", "daerah", "aspek", "indikator", "isi"
WIDTH = 760  # pixels; less where the screen is narrower
OWN = (Permission.FILL_SELF_CHECK, Permission.SEND_SELF_CHECK)


class Part(StrEnum):
    """What is shown of a self-check, or of the periods."""

    ANSWERS = ""
    REVIEW = "periksa"
    OFFLINE = "luring"
    PLAN = "rencana"
    AMEND = "ubah"


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the address asks for; empty where it asks for nothing."""

    period: str
    region: str
    aspect: str
    indicator: str
    part: Part


def chosen(user: User) -> Chosen:
    """The view asked for; a reader with a region of one's own is at that region."""
    region = address.value(REGION) or own_region(user)
    return Chosen(
        address.value(PERIOD),
        region,
        address.value(ASPECT),
        address.value(INDICATOR),
        Part(address.asked(PART, [*Part], default="")),
    )


def own_region(user: User) -> str:
    """The region whose self-check is the reader's own work; empty for none."""
    is_own = any(user.may(permission) for permission in OWN)
    return next(iter(user.regions), "") if is_own else ""


def works_here(user: User, scope: Scope) -> bool:
    """Whether the reader's work changes the data set shown."""
    return user.writes_in is scope.dataset


def may_plan(user: User, scope: Scope) -> bool:
    """Whether the reader plans and opens periods here."""
    return works_here(user, scope) and user.may(Permission.MANAGE_PERIODS)


def href(scope: Scope, **own: str) -> str:
    """Address of a view of this page."""
    return views.href(PATH, scope, **{name: value for name, value in own.items() if value})


def period_href(scope: Scope, code: str, part: Part = Part.ANSWERS) -> str:
    """Address of one period."""
    return href(scope, **{PERIOD: code, PART: part.value})


def check_href(
    scope: Scope,
    user: User,
    code: str,
    region: str,
    *,
    aspect: str = "",
    indicator: str = "",
    part: Part = Part.ANSWERS,
) -> str:
    """Address of a self-check, at one of its aspects, indicators or parts."""
    told = "" if region == own_region(user) else region
    own = {PERIOD: code, REGION: told, ASPECT: aspect, INDICATOR: indicator, PART: part.value}
    return href(scope, **own)
