"""Self-checks: periods, answers saved as they are typed, the way through region and province."""

from merit.services.self_checks.answering import Filled, save_answer, save_answers
from merit.services.self_checks.journal import subject
from merit.services.self_checks.levels import LevelsFound, levels
from merit.services.self_checks.periods import amend_period, periods, plan_period, step_period
from merit.services.self_checks.progress import (
    Part,
    Progress,
    RegionProgress,
    Scheduled,
    progress,
    proposed_schedule,
)
from merit.services.self_checks.reading import (
    Cell,
    CheckView,
    Official,
    cell_history,
    check_view,
    checks_of,
)
from merit.services.self_checks.stepping import obstacles, take_step
from merit.services.self_checks.talking import say

__all__ = [
    "Cell",
    "CheckView",
    "Filled",
    "LevelsFound",
    "Official",
    "Part",
    "Progress",
    "RegionProgress",
    "Scheduled",
    "amend_period",
    "cell_history",
    "check_view",
    "checks_of",
    "levels",
    "obstacles",
    "periods",
    "plan_period",
    "progress",
    "proposed_schedule",
    "save_answer",
    "save_answers",
    "say",
    "step_period",
    "subject",
    "take_step",
]
