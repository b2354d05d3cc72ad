"""What plans and what-ifs start from, and the plans computed from it."""

from merit.domain.access import Permission, User
from merit.domain.scope import Scope
from merit.services import coaching_plan as plans
from merit.services import simulation
from merit.services.coaching_plan import CoachingPlan, PlanFacts, PlanQuestion
from merit.services.simulation import SimulationStart
from merit.store.engine import Session
from merit.ui.keeping import kept, kept_once_settled


@kept(maxsize=16, also=(Permission.PLAN_COACHING,))
def plan_facts(session: Session, user: User, scope: Scope) -> PlanFacts:
    """The regions of a scope for planning."""
    return plans.plan_facts(session, user, scope=scope)


@kept_once_settled(maxsize=32)
def coaching_plan(facts: PlanFacts, question: PlanQuestion) -> CoachingPlan | None:
    """The plan for a question; `facts` are new with each revision."""
    return plans.coaching_plan(facts, question)


@kept(maxsize=128)
def simulation_start(session: Session, user: User, scope: Scope, code: str) -> SimulationStart:
    """What a what-if of a region starts from."""
    return simulation.simulation_start(session, user, scope=scope, code=code)
