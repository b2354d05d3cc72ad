"""Weights are called an estimate where they are one, and nowhere else."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from merit.domain.access import visitor
from merit.domain.instruments import Instrument, WeightStatus
from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.services.aspect_detail import distributions, indicator_standings
from merit.services.breakdowns import Breakdowns, breakdowns
from merit.services.losses import below_top, decompose
from merit.settings import settings
from merit.store.engine import reading, shared_engine
from merit.ui.text import aspect_detail, aspect_region, losses, method, weights

WORD = "prakiraan"
CODE, ASPECT = "33.29", "A3"


@pytest.fixture
def data(database: str) -> Breakdowns:  # noqa: ARG001
    with reading(shared_engine(settings().database_url)) as session:
        return breakdowns(session, visitor(demo=True), scope=Scope(Dataset.DEMO, 2025))


def with_weights(instrument: Instrument, status_of: Callable[[str], WeightStatus]) -> Instrument:
    """The instrument with the status of each weight given by the code of its indicator."""
    return replace(
        instrument,
        aspects=tuple(
            replace(
                aspect,
                indicators=tuple(
                    replace(item, weight_status=status_of(item.code)) for item in aspect.indicators
                ),
            )
            for aspect in instrument.aspects
        ),
    )


def said(data: Breakdowns, instrument: Instrument) -> Iterator[str]:
    """Every text that speaks of points of indicators, one by one."""
    view = replace(data, instrument=instrument)
    aspect, region = view.aspect(ASPECT), view.of(CODE)
    reached = next(item for item in view.regions if item.standing.gap == 0 and item.aspects)
    for regions in (below_top(view), (region,), (reached,)):
        found = decompose(regions, instrument)
        assert found is not None
        yield losses.largest_title(found)
        yield losses.largest_head(found)[1]
        yield losses.indicator_cells(found.indicators[0][1])[2]
    yield losses.rules(instrument)[-1]
    items = distributions(view, aspect)
    yield aspect_detail.indicators_note(aspect)
    yield from aspect_detail.distribution_head(aspect, instrument.levels)[-2:]
    yield aspect_detail.indicator_lead(items[0], len(view.regions))
    own = indicator_standings(region, aspect, levels=instrument.levels)
    yield aspect_region.lead(region, aspect, (0.5, 34), own)
    yield aspect_region.indicators_note(aspect)
    yield method.lead(instrument)


def test_estimated_weights_are_called_estimates(data: Breakdowns) -> None:
    texts = list(said(data, with_weights(data.instrument, lambda _: WeightStatus.ESTIMATE)))
    assert len(texts) == 17
    assert [text for text in texts if WORD not in text] == []


def test_official_weights_are_not(data: Breakdowns) -> None:
    texts = list(said(data, with_weights(data.instrument, lambda _: WeightStatus.OFFICIAL)))
    assert [text for text in texts if WORD in text] == []
    assert "Pembagian ini uraian, bukan urutan kerja." in texts
    assert texts.count("resmi") == 3


def test_one_estimate_among_official_weights_is_noted_where_it_plays_a_part(
    data: Breakdowns,
) -> None:
    estimated = {"3.10"}
    mixed = with_weights(
        data.instrument,
        lambda code: WeightStatus.ESTIMATE if code in estimated else WeightStatus.OFFICIAL,
    )
    by_code = {item.code: item for item in mixed.indicators}
    assert weights.noted("Poin", [by_code["3.10"], by_code["3.1"]]) == "Poin (bobot prakiraan)"
    assert weights.noted("Poin", [by_code["3.1"]]) == "Poin"
    first, second = mixed.aspects[2], mixed.aspects[3]
    assert WORD in aspect_detail.indicators_note(first)
    assert WORD not in aspect_detail.indicators_note(second)
    leads = {
        item.indicator.code: aspect_detail.indicator_lead(item, 35)
        for item in distributions(replace(data, instrument=mixed), first)
    }
    assert {code for code, text in leads.items() if WORD in text} == estimated
