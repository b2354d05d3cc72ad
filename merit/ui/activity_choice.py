"""Which activity the address asks for, what is to be done with it, and the addresses of that."""

from enum import StrEnum

from merit.domain.activity_steps import ActivityStep
from merit.domain.scope import Scope
from merit.ui import address, views
from merit.ui.interventions_choice import CODE, PATH

FORM, SOURCE = "isi", "salin"
NEW = "baru"
ACTIONS_PATH, ACTIVITY = "tindak-lanjut", "intervensi"
MEETING_PATH = "rakor"


class View(StrEnum):
    """What the page can show beside the programme."""

    DETAIL = ""
    NEW = NEW
    AMEND = ActivityStep.AMEND.value
    REPORT = ActivityStep.REPORT.value
    POSTPONE = ActivityStep.POSTPONE.value
    CANCEL = ActivityStep.CANCEL.value


def is_asked() -> bool:
    """Whether the address asks for one activity or a new one, not for the programme."""
    return bool(code()) or view() is View.NEW


def view() -> View:
    """The view asked for; the detail where the address makes no sense."""
    return View(address.asked(FORM, list(View), default=View.DETAIL.value))


def code() -> str:
    """The code of the activity asked for; empty where none is."""
    return address.value(CODE)


def source() -> str:
    """The code of the activity a new one is drawn up from; empty where none is."""
    return address.value(SOURCE)


def detail(scope: Scope, code: str) -> str:
    """Address of the view of one activity."""
    return views.href(PATH, scope, **{CODE: code})


def step(scope: Scope, code: str, name: ActivityStep) -> str:
    """Address of the form of a step."""
    return views.href(PATH, scope, **{FORM: name.value, CODE: code})


def new(scope: Scope, code: str = "") -> str:
    """Address of the form of a new activity, drawn up from an earlier one where one is named."""
    more = {SOURCE: code} if code else {}
    return views.href(PATH, scope, **{FORM: NEW}, **more)


def items(scope: Scope, code: str, *, new: bool = False) -> str:
    """Address of the action items of an activity, or of the form of a new one."""
    more = {FORM: NEW} if new else {}
    return views.href(ACTIONS_PATH, scope, **more, **{ACTIVITY: code})


def meeting(scope: Scope, code: str) -> str:
    """Address of a rakor."""
    return views.href(MEETING_PATH, scope, **{CODE: code})
