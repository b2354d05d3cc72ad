"""Sample calls of the operations on self-checks filled in offline, and on those waited for."""

from services.access_calls_self_checks import CODE, draft
from services.access_ground import NOW, TODAY, Call, Try
from services.results.people import KASN

from merit.domain.self_checks.offline import Filling, Head, Row
from merit.services.self_checks.awaited import awaited
from merit.services.self_checks.offline import plan_filling, take_filling


def _filling(it: Try) -> Filling:
    """A file of the region's draft, with one answer more than was written out."""
    draft(it, it.dataset)
    head = Head(it.dataset.value, CODE, it.region, KASN, 1)
    return Filling(head, {"1.1": Row("1.1", 3, "Uji", (), 1, "E7")})


READING: dict[str, Call] = {
    "self_checks.awaited.awaited": lambda it: awaited(it.session, it.user, it.dataset, today=TODAY),
    "self_checks.offline.plan_filling": lambda it: plan_filling(
        it.session, it.user, _filling(it), now=NOW
    ),
}
WRITING: dict[str, Call] = {
    "self_checks.offline.take_filling": lambda it: take_filling(
        it.session, it.user, _filling(it), decisions={}, now=NOW
    ),
}
