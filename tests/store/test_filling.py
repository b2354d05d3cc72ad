"""An empty database is filled once, whole or not at all."""

import shutil
from pathlib import Path

import pytest
from sqlmodel import func, select

from merit.domain.regions import Region
from merit.domain.states import Dataset
from merit.errors import ReferenceDataError
from merit.services.reference.filling import fill
from merit.services.reference.published import read_events, read_results, read_talent
from merit.settings import DATA
from merit.store import assessments, instruments, interventions, revision, talent
from merit.store.engine import Engine, reading, writing
from merit.store.migrations import migrate
from merit.store.tables import ActionItem, Assessment, AuditEntry, Record


def sizes(engine: Engine) -> dict[str, int]:
    with reading(engine) as session:
        return {
            name: session.execute(select(func.count()).select_from(table)).scalar_one()
            for name, table in Record.metadata.tables.items()
        }


@pytest.fixture
def empty(blank: Engine) -> Engine:
    """Tables without rows."""
    migrate(blank)
    return blank


def test_filling_twice_changes_nothing(empty: Engine) -> None:
    with writing(empty) as session:
        assert fill(session, DATA, demo=True)
    once = sizes(empty)
    with writing(empty) as session:
        assert not fill(session, DATA, demo=True)
    assert sizes(empty) == once
    assert once["region"] == 36
    assert once["instrument"] == 2
    with reading(empty) as session:
        assert revision.current(session) == 1
        entry = session.exec(select(AuditEntry)).one()
        assert (entry.action, entry.after) == ("isi_awal", {"contoh": True})


def test_the_published_facts_come_out_as_they_are_in_the_files(
    empty: Engine, regions: list[Region]
) -> None:
    with writing(empty) as session:
        fill(session, DATA, demo=False)
    folder = DATA / "published"
    results = read_results(folder / "results.csv", regions)
    events = read_events(folder / "events.csv", regions)
    steps = read_talent(folder / "talent.csv", regions)
    with reading(empty) as session:
        found = [
            step
            for region in regions
            for step in talent.recorded(session, Dataset.PUBLISHED, region_code=region.code)
        ]
        assert assessments.recorded(session, Dataset.PUBLISHED) == results
        assert interventions.recorded(session, Dataset.PUBLISHED) == events
        assert sorted(found, key=repr) == sorted(steps, key=repr)
        assert list(instruments.every(session)) == ["kasn-9-2019", "permenpanrb-19-2025"]


def test_without_the_demonstration_set_nothing_made_up_is_written(empty: Engine) -> None:
    with writing(empty) as session:
        fill(session, DATA, demo=False)
    with reading(empty) as session:
        assert set(session.exec(select(Assessment.dataset))) == {"terbit"}
        assert session.exec(select(ActionItem)).first() is None


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ("335.25", r"results\.csv, 33 tahun 2021: Skor 335\.25 bukan kelipatan"),
        ("410.5", r"results\.csv, 33 tahun 2021: Skor 410\.5 di luar rentang"),
    ],
)
def test_a_wrong_file_leaves_the_database_empty(
    empty: Engine, tmp_path: Path, wrong: str, words: str
) -> None:
    data = tmp_path / "data"
    shutil.copytree(DATA / "published", data / "published")
    shutil.copytree(DATA / "instruments", data / "instruments")
    shutil.copy(DATA / "regions.csv", data)
    path = data / "published" / "results.csv"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(",335.5,", f",{wrong},"), encoding="utf-8")
    with pytest.raises(ReferenceDataError, match=words), writing(empty) as session:
        fill(session, data, demo=True)
    assert set(sizes(empty).values()) == {0}
