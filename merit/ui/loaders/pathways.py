"""Where a region stands, and its way up: reading is kept by revision, answers by what was asked."""

from collections.abc import Mapping
from dataclasses import dataclass
from time import monotonic

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
from merit.ui.keeping import kept, kept_once_settled

PAGE_SECONDS = 5.0


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


@dataclass(frozen=True, slots=True, eq=False)
class Answered:
    """A way up, and what becomes of its best path under other weights; None without a path."""

    answer: Pathway | AspectPathway
    robust: Robustness | None

    @property
    def is_settled(self) -> bool:
        """Whether all of it is, so that more time would change nothing."""
        return self.answer.is_settled and (self.robust is None or self.robust.is_settled)


@kept_once_settled(maxsize=128)
def answered(current: CurrentLevels, asked: Asked) -> Answered:
    """The way up from there, all of it within `PAGE_SECONDS`.

    Raises MeritError as `pathways.pathway` does.
    """
    end = monotonic() + PAGE_SECONDS

    def left() -> float:
        return end - monotonic()

    answer = pathways.pathway(current, asked, left=left)
    robust = pathways.robustness_of(answer, left=left) if isinstance(answer, Pathway) else None
    return Answered(answer, robust)


@kept(maxsize=64, also=(Permission.READ_ACTIONS,))
def open_items(
    session: Session, user: User, scope: Scope, code: str, instrument: str
) -> Mapping[str, ActionRecord]:
    """The open action items that raise an indicator of the region, by the indicator's code."""
    return pathways.open_items(session, user, scope.dataset, code, instrument)
