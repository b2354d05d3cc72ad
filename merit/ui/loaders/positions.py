"""Where the regions stand: overview, maps, profiles."""

from datetime import date
from functools import lru_cache

import pandas as pd

from merit.domain.access import Permission, User
from merit.domain.proposals import Correction
from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.geo import boundaries
from merit.services import agenda as agenda_service
from merit.services import changes as changes_service
from merit.services import digest as digest_service
from merit.services import map as map_service
from merit.services import overview as overview_service
from merit.services import profile as profile_service
from merit.services import results as result_service
from merit.store.engine import Session
from merit.ui.clock import today
from merit.ui.keeping import Access, access, arrow, kept
from merit.ui.loaders.reference import shapes
from merit.ui.map_rows import map_rows as rows_of_map

WITH_ACTIONS = (Permission.READ_ACTIONS,)
WITH_REPORTS = (
    *(*WITH_ACTIONS, Permission.ACCEPT_PROGRESS),
    *(Permission.READ_SELF_CHECKS, Permission.PLAN_COACHING),
)
"""What needs attention names the reports that wait for whoever may answer them, the self-checks
that are waited for to whoever may read them, and what waits in the queue to whoever sees that."""
WITH_CHECKS = (*WITH_ACTIONS, Permission.READ_SELF_CHECKS)
"""What changed and what comes next tell of self-checks to whoever may read them."""


@kept(maxsize=64, also=WITH_REPORTS)
def _overview(session: Session, user: User, scope: Scope, day: date) -> overview_service.Overview:
    return overview_service.overview(session, user, scope=scope, today=day)


def overview(scope: Scope) -> overview_service.Overview:
    """The overview of a scope as of today."""
    return _overview(scope, today())


@kept(maxsize=64, also=WITH_CHECKS)
def _agenda(session: Session, user: User, scope: Scope, day: date) -> agenda_service.Agenda:
    return agenda_service.agenda(session, user, scope=scope, today=day)


def agenda(scope: Scope) -> agenda_service.Agenda:
    """What comes next, from today on."""
    return _agenda(scope, today())


@kept(maxsize=64, also=WITH_CHECKS)
def _changes(
    session: Session, user: User, dataset: Dataset, group: str, since: date, day: date
) -> changes_service.Changes:
    return changes_service.changes(
        session, user, dataset=dataset, group=group, since=since, until=day
    )


def changes(scope: Scope, since: date) -> changes_service.Changes:
    """What changed from `since` until today."""
    return _changes(scope.dataset, scope.group, since, today())


@kept(maxsize=16, also=WITH_REPORTS)
def _digest(session: Session, user: User, dataset: Dataset, day: date) -> digest_service.Digest:
    return digest_service.weekly_digest(session, user, dataset=dataset, today=day)


def digest(dataset: Dataset) -> digest_service.Digest:
    """The weekly digest of a data set as of today, about what the reader is here for."""
    return _digest(dataset, today())


@kept(maxsize=64)
def map_data(session: Session, user: User, scope: Scope) -> map_service.MapData:
    """What the map draws of a scope."""
    return map_service.map_data(session, user, scope=scope)


@lru_cache(maxsize=256)
def _map_rows(
    key: Access,  # noqa: ARG001
    scope: Scope,
    measure: str,
    drawn: boundaries.Display,
) -> pd.DataFrame:
    return rows_of_map(map_data(scope), measure, drawn.label_points)


@lru_cache(maxsize=1024)
def _marked_rows(
    key: Access, scope: Scope, measure: str, drawn: boundaries.Display, selected: str
) -> bytes:
    frame = _map_rows(key, scope, measure, drawn)
    return arrow(frame.assign(pilih=(frame["kode"] == selected).astype("int8")))


def map_rows(scope: Scope, measure: str, selected: str = "") -> bytes:
    """Rows of the map under a measure, with the region `selected` marked."""
    return _marked_rows(access(), scope, measure, shapes(), selected)


@kept(maxsize=256, also=WITH_ACTIONS)
def _profile(
    session: Session, user: User, scope: Scope, code: str, day: date
) -> profile_service.Profile:
    return profile_service.profile(session, user, scope=scope, code=code, today=day)


def profile(scope: Scope, code: str) -> profile_service.Profile:
    """The profile of one region as of today in Western Indonesian time."""
    return _profile(scope, code, today())


@kept(maxsize=64)
def corrections(
    session: Session, user: User, dataset: Dataset, code: str
) -> tuple[Correction, ...]:
    """Results of a region that were corrected or retracted after publication."""
    return result_service.corrections(session, user, dataset, code)
