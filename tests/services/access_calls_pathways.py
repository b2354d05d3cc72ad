"""Sample calls of the operations on present levels and the ways up from them."""

from datetime import date

from services.access_ground import NOW, Call, Try
from services.results.people import KASN

from merit.domain.agreements import Agreement
from merit.domain.pathway.basis import Basis
from merit.services import current_levels, pathways


def _levels(basis: Basis) -> Call:
    return lambda it: current_levels.current_levels(
        it.session, it.user, scope=it.scope, region_code=it.region, basis=basis
    )


def _agree(it: Try) -> tuple[str, ...]:
    told = Agreement(
        region_codes=(it.region,),
        title="Naikkan 1.1 dari tingkat 1 ke tingkat 2",
        owner="BKPSDM {daerah}",
        agreed_on=date(2026, 11, 2),
        due_on=date(2026, 12, 1),
        instrument=KASN,
        indicator_code="1.1",
        level_from=1,
        level_to=2,
    )
    return pathways.agree_on_steps(it.session, it.user, it.region, (told,), now=NOW)


READING: dict[str, Call] = {
    "current_levels.current_levels": _levels(Basis.OFFICIAL),
    "current_levels.current_levels as claimed": _levels(Basis.SELF),
    "current_levels.current_levels as verified": _levels(Basis.VERIFIED),
    "pathways.agreeing.open_items": lambda it: pathways.open_items(
        it.session, it.user, it.dataset, it.region, KASN
    ),
}

WRITING: dict[str, Call] = {"pathways.agreeing.agree_on_steps": _agree}
