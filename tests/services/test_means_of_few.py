"""A mean over fewer than half of the regions is not shown, and the words say why."""

from dataclasses import replace

import pytest

from merit.domain.access import visitor
from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.services.aspect_detail import distributions
from merit.services.aspect_matrix import aspect_means, costliest, lowest
from merit.services.breakdowns import Breakdowns, breakdowns
from merit.store.engine import Session
from merit.ui import aspects_cells
from merit.ui.text import aspect_detail
from merit.ui.text import aspects as words


def scored(session: Session, number: int, *, changed: int = 0) -> Breakdowns:
    """The demonstration of 2025 with aspect scores of `number` regions, changes of `changed`."""
    data = breakdowns(session, visitor(demo=True), scope=Scope(Dataset.DEMO, 2025))
    regions = []
    found = [
        item for item in data.regions if any(v.change is not None for v in item.aspects.values())
    ]
    kept = [item.code for item in found[:number]]
    for item in data.regions:
        place = kept.index(item.code) if item.code in kept else number
        values = {
            code: value if place < changed else replace(value, change=None)
            for code, value in item.aspects.items()
        }
        regions.append(replace(item, aspects=values if place < number else {}))
    return replace(data, regions=tuple(regions))


@pytest.mark.parametrize(("number", "is_enough"), [(1, False), (17, False), (18, True), (30, True)])
def test_a_mean_needs_half_of_the_35(session: Session, number: int, is_enough: bool) -> None:
    data = scored(session, number)
    means = aspect_means(data)
    assert {item.n for item in means} == {number}
    assert {item.share is not None for item in means} == {is_enough}
    assert (lowest(means) is not None) == (costliest(means) is not None) == is_enough
    cell = aspects_cells.of_mean(means[0])
    assert cell.small == f"n = {number}"
    assert (cell.text == "–") != is_enough
    sentence = words.lead(data, means)
    detail = aspect_detail.lead(data, means[0].aspect, means[0])
    for said in (sentence, detail):
        assert (f"{number} dari 35 daerah, kurang dari separuh" in said) != is_enough
        assert "belum dipublikasikan" not in said
    assert ("paling rendah: rata-rata" in sentence) == is_enough


@pytest.mark.parametrize(("number", "is_enough"), [(17, False), (18, True)])
def test_so_do_the_means_of_the_indicators(session: Session, number: int, is_enough: bool) -> None:
    data = scored(session, number)
    found = distributions(data, data.aspect("A3"))
    assert {item.n for item in found} == {number}
    assert {item.mean_lost is not None for item in found} == {is_enough}
    assert {item.mean_level is not None for item in found} == {is_enough}
    assert ("paling banyak kehilangan poin" in aspect_detail.costliest(found)) == is_enough


@pytest.mark.parametrize(("number", "is_enough"), [(17, False), (18, True)])
def test_a_mean_change_needs_half_as_well(session: Session, number: int, is_enough: bool) -> None:
    mean = aspect_means(scored(session, 30, changed=number))[0]
    assert (mean.n, mean.changed) == (30, number)
    cell = aspects_cells.of_mean_change(mean)
    assert cell.small == f"n = {number}"
    assert (cell.text == "–") != is_enough
