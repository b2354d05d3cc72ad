"""Replacing the boundaries of the maps. Apart from the rest, because it needs all of geopandas."""

from pathlib import Path

from merit.geo.replacement import Replacement, replace
from merit.services.reference.regions import read_regions
from merit.settings import DATA, OFFICIAL_BOUNDARIES


def replace_boundaries(file: Path, *, source: str, status: str) -> Replacement:
    """Put a checked boundary file in place of the one the maps use."""
    regions = read_regions(DATA / "regions.csv")
    return replace(file, source=source, status=status, regions=regions, target=OFFICIAL_BOUNDARIES)
