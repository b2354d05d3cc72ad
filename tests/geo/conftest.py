"""Boundary files as an office might send them, made from the ones in use."""

from pathlib import Path

import geopandas as gpd
import pytest

from merit.domain.regions import Region
from merit.services.reference.regions import read_regions

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture
def installed() -> Path:
    return DATA / "boundaries.geojson"


@pytest.fixture
def regions() -> list[Region]:
    return read_regions(DATA / "regions.csv")


@pytest.fixture
def frame(installed: Path) -> gpd.GeoDataFrame:
    """The 35 regions with code, name and kind, in longitude/latitude."""
    return gpd.read_file(installed, columns=["kode", "nama", "jenis"])[
        ["kode", "nama", "jenis", "geometry"]
    ]
