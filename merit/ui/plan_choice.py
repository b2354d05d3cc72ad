"""What the address asks of the provincial plan; whatever makes no sense is the default."""

from collections.abc import Mapping

from merit.domain.provincial_plan import Budget, Effects
from merit.domain.scope import Scope
from merit.services.coaching_plan import PlanFacts, PlanQuestion
from merit.ui import address, views

PATH = "rencana"
FGDS, SEATS, DESKS = "fgd", "meja", "desk"
FGD_EFFECT, DESK_EFFECT = "efek_fgd", "efek_desk"
WITH_REACHED, YES = "sb", "ya"
LIMITS = {
    FGDS: (0, 12),
    SEATS: (1, 35),
    DESKS: (0, 60),
    FGD_EFFECT: (0, 100),
    DESK_EFFECT: (0, 100),
}


def defaults(facts: PlanFacts) -> Mapping[str, int]:
    """What is asked where the address says nothing."""
    usual = Effects()
    return {
        FGDS: 4,
        SEATS: min(facts.seats, LIMITS[SEATS][1]),
        DESKS: 10,
        FGD_EFFECT: usual.fgd,
        DESK_EFFECT: usual.desk,
    }


def numbers_asked(facts: PlanFacts) -> dict[str, int]:
    """The numbers of the question by the name of their parameter."""
    found = {}
    for name, usual in defaults(facts).items():
        value = number(name, address.value(name))
        found[name] = usual if value is None else value
    return found


def question(facts: PlanFacts) -> PlanQuestion:
    """The question the address asks."""
    found = numbers_asked(facts)
    return PlanQuestion(
        Budget(found[FGDS], found[SEATS], found[DESKS]),
        Effects(found[FGD_EFFECT], found[DESK_EFFECT]),
        with_reached=address.asked(WITH_REACHED, (YES,), default="") == YES,
    )


def number(name: str, text: str) -> int | None:
    """The number a text stands for under a name; None where it is none or out of its limits."""
    plain = text.strip()
    if not (plain.isascii() and plain.isdigit() and len(plain) <= 3):
        return None
    low, high = LIMITS[name]
    return int(plain) if low <= int(plain) <= high else None


def changed(facts: PlanFacts, wanted: Mapping[str, int], *, with_reached: bool) -> dict[str, str]:
    """The parameters of a question, those at their default empty."""
    usual = defaults(facts)
    found = {name: "" if usual[name] == value else str(value) for name, value in wanted.items()}
    return found | {WITH_REACHED: YES if with_reached else ""}


def is_changed(facts: PlanFacts, asked: PlanQuestion) -> bool:
    """Whether anything else than the usual is asked."""
    return asked.with_reached or numbers_asked(facts) != defaults(facts)


def href(scope: Scope) -> str:
    """Address of the plan with its usual budget."""
    return views.href(PATH, scope)
