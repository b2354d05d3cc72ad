"""Sample calls of the plan of coaching and of what-ifs."""

from services.access_ground import Call

from merit.services import coaching_plan, simulation

READING: dict[str, Call] = {
    "coaching_plan.plan_facts": lambda it: coaching_plan.plan_facts(
        it.session, it.user, scope=it.scope
    ),
    "simulation.simulation_start": lambda it: simulation.simulation_start(
        it.session, it.user, scope=it.scope, code=it.region
    ),
}
