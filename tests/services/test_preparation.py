"""Starting on an empty database, and starting again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from merit.domain.states import Dataset
from merit.errors import UnsafeSettingsError
from merit.services.preparation import prepare
from merit.settings import Mode, Settings
from merit.store import assessments
from merit.store.engine import reading, shared_engine


@pytest.fixture
def url(tmp_path: Path) -> Iterator[str]:
    address = f"sqlite:///{tmp_path / 'merit.db'}"
    yield address
    shared_engine(address).dispose()


@pytest.mark.parametrize(("mode", "demo"), [(Mode.LOCAL, True), (Mode.PRODUCTION, False)])
def test_the_first_start_fills_and_the_second_leaves_alone(
    url: str, mode: Mode, demo: bool
) -> None:
    settings = Settings(database_url=url, mode=mode, demo=None).checked()
    assert prepare(settings)
    assert not prepare(settings)
    with reading(shared_engine(url)) as session:
        assert len(assessments.recorded(session, Dataset.PUBLISHED)) == 82
        assert bool(assessments.recorded(session, Dataset.DEMO)) is demo


def test_made_up_values_are_refused_in_production() -> None:
    with pytest.raises(UnsafeSettingsError, match="MERIT_DEMO"):
        Settings(mode=Mode.PRODUCTION, demo=True).checked()
