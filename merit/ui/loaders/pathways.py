"""Where a region stands, and its way up: reading is kept by revision, answers by what was asked."""

from collections.abc import Mapping
from functools import lru_cache

from merit.domain.access import Permission, User
from merit.domain.pathway.basis import Basis
from merit.domain.pathway.robustness import Robustness
from merit.domain.records import ActionRecord
from merit.domain.scope import Scope
from merit.services import current_levels as levels_service
from merit.services import pathways
from merit.services.current_levels import CurrentLevels
from merit.services.pathways import Asked, AspectPathway, Pathway
from merit.store.engine import Session
from merit.ui.keeping import kept


@kept(maxsize=128)
def _official(session: Session, user: User, scope: Scope, code: str) -> CurrentLevels | None:
    return levels_service.current_levels(
        session, user, scope=scope, region_code=code, basis=Basis.OFFICIAL
    )


@kept(maxsize=128, also=(Permission.READ_SELF_CHECKS,))
def _checked(
    session: Session, user: User, scope: Scope, code: str, basis: Basis
) -> CurrentLevels | None:
    return levels_service.current_levels(session, user, scope=scope, region_code=code, basis=basis)


def current_levels(scope: Scope, code: str, basis: Basis) -> CurrentLevels | None:
    """Where one region stands on one basis."""
    return _official(scope, code) if basis is Basis.OFFICIAL else _checked(scope, code, basis)


@lru_cache(maxsize=128)
def pathway(current: CurrentLevels, asked: Asked) -> Pathway | AspectPathway:
    """The way up from there."""
    return pathways.pathway(current, asked)


@lru_cache(maxsize=128)
def robustness(answer: Pathway) -> Robustness | None:
    """What becomes of the best path under other weights; it takes most of a second, once."""
    return pathways.robustness_of(answer)


@kept(maxsize=64, also=(Permission.READ_ACTIONS,))
def open_items(
    session: Session, user: User, scope: Scope, code: str, instrument: str
) -> Mapping[str, ActionRecord]:
    """The open action items that raise an indicator of the region, by the indicator's code."""
    return pathways.open_items(session, user, scope.dataset, code, instrument)
