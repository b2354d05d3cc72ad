"""Which view of the rakor page the address asks for, and the addresses of views."""

from dataclasses import dataclass

from merit.domain.access import Permission, User
from merit.domain.scope import Scope
from merit.ui import address, views
from merit.ui.text import meetings as words

PATH = "rakor"
CODE, TAB, BOARD, FORM = "kode", "lihat", "layar", "isi"
YES, NEW, AMEND = "ya", "baru", "ubah"
WIDTH = 720  # pixels; less where the screen is narrower


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the address asks for; `code` is empty for the list."""

    code: str
    tab: str
    is_board: bool
    form: str


def chosen() -> Chosen:
    """The view asked for; what makes no sense is passed over."""
    code = address.value(CODE)
    form = address.asked(FORM, (NEW, AMEND), default="")
    return Chosen(
        code,
        address.asked(TAB, words.TABS, default=words.AGENDA),
        bool(code) and address.value(BOARD) == YES,
        form if (form == AMEND) == bool(code) else "",
    )


def href(scope: Scope, **own: str) -> str:
    """Address of a view of this page."""
    return views.href(PATH, scope, **{name: value for name, value in own.items() if value})


def of_meeting(scope: Scope, code: str, tab: str = "") -> str:
    """Address of one meeting, at one of its parts."""
    return href(scope, **{CODE: code, TAB: tab})


def may_lead(user: User, scope: Scope) -> bool:
    """Whether the reader may lead meetings of the data shown."""
    return user.may(Permission.LEAD_MEETINGS) and scope.dataset is user.writes_in
