"""The charts of the decks of the demonstration, recomputed straight from SQL."""

from datetime import date
from io import BytesIO

import pytest
from pptx import Presentation
from pptx.chart.chart import Chart as Drawn
from pptx.oxml.ns import qn
from services.readers import LEADER
from sqlalchemy import text

from merit.domain.decks import Asked, Deck, DeckKind
from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.reports.deck_pptx import deck_pptx
from merit.reports.decks import deck
from merit.store.engine import Session

TODAY = date(2026, 11, 29)
SCORES = """
    SELECT region.kind, region.name, assessment.year, assessment.score
    FROM assessment JOIN region ON region.code = assessment.region_code
    JOIN instrument ON instrument.id = assessment.instrument_id
    WHERE dataset = 'contoh' AND stage = 'penetapan' AND score IS NOT NULL AND year <= 2025
    AND instrument.code = 'kasn-9-2019'
    ORDER BY assessment.year
"""
ITEMS = """
    SELECT region.residency, count(*) AS every,
    sum(status IN ('selesai', 'selesai_penyesuaian')) AS done,
    sum(status NOT IN ('selesai', 'selesai_penyesuaian') AND due_on < '2026-11-29') AS late
    FROM action_item JOIN region ON region.code = action_item.region_code
    WHERE dataset = 'contoh' AND status != 'dibatalkan' AND agreed_on <= '2026-11-29'
    GROUP BY region.residency
"""


@pytest.fixture(scope="module")
def rakor(session: Session) -> Deck:
    asked = Asked(DeckKind.MEETING, Scope(Dataset.DEMO, 2025), meeting_code="K-2026-01")
    return deck(session, LEADER, asked, today=TODAY)


@pytest.fixture(scope="module")
def drawn(rakor: Deck) -> dict[str, Drawn]:
    """The charts by the key of their slide."""
    content = deck_pptx(rakor, made_on=TODAY)
    pages = Presentation(BytesIO(content)).slides
    return {
        slide.key: shape.chart
        for slide, page in zip(rakor.slides, pages, strict=True)
        for shape in page.shapes
        if shape.has_chart
    }


def by_region(session: Session) -> dict[str, dict[int, float]]:
    found: dict[str, dict[int, float]] = {}
    for kind, name, year, score in session.execute(text(SCORES)):
        short = f"{'Kab.' if kind == 'Kabupaten' else 'Kota'} {name}"
        found.setdefault(short, {})[year] = float(score)
    return found


def test_every_dot_stands_at_the_last_score_of_its_region(
    session: Session, drawn: dict[str, Drawn]
) -> None:
    last = {name: years[max(years)] for name, years in by_region(session).items()}
    found = [
        float(across.text)
        for series in list(drawn["jarak"].plots[0].series)
        if len([up for up in series.values if up is not None]) and series.marker.style != -4142
        for across, up in zip(
            series._element.find(qn("c:xVal")).iter(qn("c:v")), series.values, strict=True
        )
        if up is not None
    ]
    assert len(found) == 34
    assert sorted(found) == sorted(last.values())


def test_changes_are_those_between_the_scores_of_two_years(
    session: Session, drawn: dict[str, Drawn]
) -> None:
    scores = by_region(session)
    plot = drawn["perubahan"].plots[0]
    shown = {
        name: value
        for series in plot.series
        for name, value in zip(plot.categories, series.values, strict=True)
        if value is not None
    }
    assert len(shown) >= 5
    for name, change in shown.items():
        before = scores[name][max(year for year in scores[name] if year <= 2024)]
        assert change == scores[name][2025] - before, name


def test_action_items_are_counted_by_residency(session: Session, drawn: dict[str, Drawn]) -> None:
    plot = drawn["rtl"].plots[0]
    done, running, late = ([int(value or 0) for value in series.values] for series in plot.series)
    found = {
        name: (done[place] + running[place] + late[place], done[place], late[place])
        for place, name in enumerate(plot.categories)
    }
    counted = {
        name: (every, done, late) for name, every, done, late in session.execute(text(ITEMS))
    }
    assert found == counted


def test_every_chart_of_the_deck_is_a_chart_of_the_file(
    rakor: Deck, drawn: dict[str, Drawn]
) -> None:
    assert set(drawn) == {
        slide.key for slide in rakor.slides if type(slide.body).__name__ == "Chart"
    }
    assert len(drawn) >= 5
