"""Making the application ready: schema, reference data, demonstration set, boundaries."""

from pathlib import Path

from merit.geo.replacement import Replacement, replace
from merit.services.reference.filling import fill
from merit.services.reference.regions import read_regions
from merit.settings import DATA, OFFICIAL_BOUNDARIES, Settings
from merit.store.engine import shared_engine, writing
from merit.store.migrations import migrate


def prepare(settings: Settings) -> bool:
    """Migrate and, when it is empty, fill the database; returns whether it was filled."""
    engine = shared_engine(settings.database_url)
    migrate(engine)
    with writing(engine) as session:
        return fill(session, DATA, demo=settings.has_demo)


def replace_boundaries(file: Path, *, source: str, status: str) -> Replacement:
    """Put a checked boundary file in place of the one the maps use."""
    regions = read_regions(DATA / "regions.csv")
    return replace(file, source=source, status=status, regions=regions, target=OFFICIAL_BOUNDARIES)
