"""Which view of work on action items the address asks for, and the addresses of such views."""

from enum import StrEnum

from merit.domain.access import Permission, User
from merit.domain.scope import Scope
from merit.domain.states import ActionStatus, Dataset
from merit.services.action_items import Item
from merit.ui import address, views
from merit.ui.actions_choice import PATH

FORM, ITEM, TO, VIEW = "isi", "butir", "ke", "lihat"
QUEUE = "laporan"
WIDTH = 720  # pixels; less where the screen is narrower


class Desk(StrEnum):
    """What can be done on the page beside reading."""

    BOARD = ""
    ITEM = "butir"
    NEW = "baru"
    AMEND = "ubah"
    NEWS = "kemajuan"
    QUEUE = "laporan"


def asked() -> Desk:
    """The view asked for; the board where the address makes no sense."""
    form = address.asked(FORM, (Desk.NEW, Desk.AMEND, Desk.NEWS), default="")
    if form == Desk.NEW:
        return Desk.NEW
    if code():
        return Desk(form) if form else Desk.ITEM
    return Desk.QUEUE if address.value(VIEW) == QUEUE else Desk.BOARD


def code() -> str:
    """The code of the item asked for."""
    return address.value(ITEM)


def to() -> ActionStatus | None:
    """The state an item is to be moved to."""
    told = address.asked(TO, list(ActionStatus), default="")
    return ActionStatus(told) if told else None


def item_href(code: str, scope: Scope) -> str:
    """Address of one item."""
    return views.href(PATH, scope, **{ITEM: code})


def form_href(desk: Desk, code: str, scope: Scope, status: ActionStatus | None = None) -> str:
    """Address of a form about one item; `status` is where it is to be moved."""
    own = {FORM: desk.value, ITEM: code}
    return views.href(PATH, scope, **own, **({TO: status.value} if status else {}))


def new_href(scope: Scope, **origin: str) -> str:
    """Address of the form for new items; `origin` prefills where they come from."""
    return views.href(PATH, scope, **{FORM: Desk.NEW.value}, **origin)


def queue_href(scope: Scope) -> str:
    """Address of the reports that wait for the province."""
    return views.href(PATH, scope, **{VIEW: QUEUE})


Movers = tuple[frozenset[str] | None, bool] | None
"""Regions whose items a reader may move (None: all), and whether as their region; or nobody."""


def movers(user: User, dataset: Dataset) -> Movers:
    """Which items the reader may move in `dataset`."""
    if dataset is not user.writes_in:
        return None
    for permission in (Permission.MANAGE_ACTIONS, Permission.REPORT_PROGRESS):
        if user.may(permission):
            return user.reach(permission), permission is Permission.REPORT_PROGRESS
    return None


def may_move(item: Item, who: Movers) -> bool:
    """Whether `who` may note or report progress of an item."""
    return who is not None and (who[0] is None or item.region.code in who[0])
