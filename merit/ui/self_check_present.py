"""Which of the periods of a region is shown, and the way from one to the other."""

from datetime import date

from merit.domain.access import User
from merit.domain.scope import Scope
from merit.domain.self_checks.periods import Period, PeriodState
from merit.domain.self_checks.records import SelfCheck
from merit.services.self_checks import CheckView
from merit.ui import loaders, self_check_choice
from merit.ui.components.choices import Choice, choices
from merit.ui.loaders import self_checks as loader
from merit.ui.self_check_choice import PERIOD
from merit.ui.text import self_check as words
from merit.ui.text import self_check_periods as period_words

LATER = (PeriodState.OPEN, PeriodState.CLOSED, PeriodState.PLANNED)
"""What is shown where nothing can be filled in now: the newest of the first of these."""


def code(scope: Scope, region: str) -> str:
    """The code of the period whose self-check of a region is shown unasked; empty for none."""
    today = loaders.today()
    found = [(period, check) for period, check, _ in loader.checks_of(scope.dataset, region)]
    ordered = sorted(found, key=lambda pair: _urgency(pair[0], pair[1], today))
    return next((period.code for period, _ in ordered), "")


def _urgency(period: Period, check: SelfCheck, today: date) -> tuple[object, ...]:
    """First what can be filled in now: where it is the region's turn, the nearest due first."""
    if period.takes_answers(today):
        return (False, check.state.is_with_province, period.due_on)
    return (True, LATER.index(period.state), date.max)


def switcher(view: CheckView, user: User, scope: Scope) -> str:
    """The periods of the region as links; nothing where there is but one."""
    region = view.check.region_code
    found = loader.checks_of(scope.dataset, region)
    if len(found) < 2:
        return ""
    return choices(
        period_words.LIST_TITLE,
        [
            Choice(
                period.code,
                self_check_choice.check_href(scope, user, period.code, region),
                period.code == view.period.code,
                words.state(check, period, loaders.today()),
            )
            for period, check, _ in found
        ],
        stay=PERIOD,
    )
