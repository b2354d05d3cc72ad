"""Questions to the services, answered once per data revision; see `merit.ui.keeping`."""

from merit.ui.clock import today
from merit.ui.keeping import begin_run
from merit.ui.loaders.actions import action_items
from merit.ui.loaders.aspects import breakdowns
from merit.ui.loaders.audit import chain, journal
from merit.ui.loaders.audit import latest as latest_entries
from merit.ui.loaders.coaching import before_after, coverage, programme, waiting
from merit.ui.loaders.comparison import ranking, side_by_side
from merit.ui.loaders.positions import (
    agenda,
    changes,
    corrections,
    digest,
    map_data,
    map_rows,
    overview,
    profile,
)
from merit.ui.loaders.reference import (
    boundary_note,
    boundary_rows,
    changed_at,
    groups,
    instrument,
    method,
    regions,
    shapes,
    years,
)
from merit.ui.loaders.trends import trends

__all__ = [
    "action_items",
    "agenda",
    "before_after",
    "begin_run",
    "boundary_note",
    "boundary_rows",
    "breakdowns",
    "chain",
    "changed_at",
    "changes",
    "corrections",
    "coverage",
    "digest",
    "groups",
    "instrument",
    "journal",
    "latest_entries",
    "map_data",
    "map_rows",
    "method",
    "overview",
    "profile",
    "programme",
    "ranking",
    "regions",
    "shapes",
    "side_by_side",
    "today",
    "trends",
    "waiting",
    "years",
]
