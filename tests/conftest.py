"""What the tests of several rooms share: the shipped instruments, regions and databases."""

from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
from database_files import filled
from database_kinds import databases, kinds
from passing_databases import passing_databases

from merit.domain.instruments import Instrument
from merit.domain.regions import Region
from merit.services.reference.instruments import read_instrument
from merit.services.reference.regions import read_regions
from merit.settings import DATA

__all__ = ["databases", "kinds"]

# A slow machine is no fault of a rule, and a run must be repeatable.
hypothesis.settings.register_profile("merit", deadline=None, derandomize=True)
hypothesis.settings.load_profile("merit")


@pytest.fixture(scope="session", autouse=True)
def _passing_databases() -> Iterator[None]:
    """No database of a test need outlive it."""
    with passing_databases():
        yield


@pytest.fixture(scope="session")
def kasn() -> Instrument:
    """The instrument of Peraturan KASN 9/2019."""
    return read_instrument(DATA / "instruments" / "kasn-9-2019.yaml")


@pytest.fixture(scope="session")
def draft() -> Instrument:
    """The instrument of PermenPANRB 19/2025, still without weights."""
    return read_instrument(DATA / "instruments" / "permenpanrb-19-2025.yaml")


@pytest.fixture(scope="session")
def regions() -> list[Region]:
    """The 35 kabupaten and kota."""
    return read_regions(DATA / "regions.csv")


@pytest.fixture(scope="session")
def facts_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the published facts; to be read or copied, never written."""
    return filled(tmp_path_factory.mktemp("facts") / "merit.db", demo=False)


@pytest.fixture(scope="session")
def demonstration_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """As `facts_file`, with the demonstration set: filling takes seconds, a copy none."""
    return filled(tmp_path_factory.mktemp("demonstration") / "merit.db", demo=True)
