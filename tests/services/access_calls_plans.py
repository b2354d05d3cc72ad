"""Sample calls of the plan of coaching and of what-ifs."""

from services.access_ground import Call

from merit.services import coaching_plan, simulation

READING: dict[str, Call] = {
    "coaching_plan.plan_facts": lambda it: coaching_plan.plan_facts(
        it.session, it.user, scope=it.scope
    ),
    "simulation.basis": lambda it: simulation.basis(
        it.session, it.user, scope=it.scope, code=it.region
    ),
}
