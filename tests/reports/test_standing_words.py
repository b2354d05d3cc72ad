"""A region's standing is put into the same words in files and on screens."""

from datetime import date

import pytest
from services.readers import LEADER

from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.reports import standing_words as files
from merit.services.overview import overview
from merit.services.standings import standings
from merit.store.engine import Session
from merit.ui.text import goal, provenance, shell, standing


@pytest.mark.parametrize("dataset", list(Dataset))
@pytest.mark.parametrize("year", [2021, 2022, 2023, 2024, 2025, 2026])
def test_files_and_screens_say_the_same_of_every_region(
    session: Session, dataset: Dataset, year: int
) -> None:
    rows = standings(session, LEADER, dataset=dataset, year=year)
    assert len(rows) == 35
    for item in rows:
        assert files.code(item.position) == standing.code(item.position)
        assert files.category(item.position) == standing.category(item.position)
        assert files.valid_until(item.position) == standing.valid_until(item.position)
        assert files.score(item) == standing.score(item)
        assert files.gap(item) == standing.gap(item)
        assert files.change(item) == standing.change(item)
        assert files.distance(item.goal) == goal.distance(item.goal)
        if item.record is not None:
            found = item.record.provenance
            assert files.source(found) == provenance.sentence(found)


@pytest.mark.parametrize("group", ["semua", "kota", "eks-kedu"])
def test_files_and_screens_name_a_view_alike(session: Session, group: str) -> None:
    scope = Scope(Dataset.DEMO, 2025, group)
    data = overview(session, LEADER, scope=scope, today=date(2026, 11, 29))
    assert files.period(scope, data.instrument) == shell.period(scope, data.instrument.code)
    assert files.mark(Dataset.DEMO) == shell.mark(Dataset.DEMO)
    assert files.mark(Dataset.PUBLISHED) == shell.mark(Dataset.PUBLISHED) == ""
