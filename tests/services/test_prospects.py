"""Who is in the top band already: by the standing at the end of the year, not by an old score."""

from decimal import Decimal

import pytest
from services.two_instruments import REGIONS, SOURCE

from merit.domain.instruments import Instrument
from merit.domain.positions import Result
from merit.domain.records import AssessmentRecord
from merit.domain.scope import Scope
from merit.domain.states import Dataset, Stage, Status
from merit.services.countdown import Prospect, own_paces
from merit.services.trends import Trends, trends_of
from merit.ui import countdown_view
from merit.ui.text import countdown as words

Years = dict[int, str]
RISEN: Years = {2019: "300", 2020: "320", 2021: "330"}
LOW: Years = {2019: "300", 2020: "310", 2021: "320"}


def trends(kasn: Instrument, years: Years, year: int) -> Trends:
    """The trends of four regions of which the first has these scores or categories."""
    records = []
    for when, said in years.items():
        score, band = (None, said) if said[0].isalpha() else (Decimal(said), None)
        result = Result(when, kasn.code, Status.ASSESSED, score, stated_band=band)
        records.append(AssessmentRecord(Dataset.DEMO, "33.01", Stage.OFFICIAL, result, SOURCE))
    return trends_of(
        records, REGIONS, scope=Scope(Dataset.DEMO, year), code=kasn.code, known={kasn.code: kasn}
    )


@pytest.mark.parametrize(
    ("years", "year", "expected", "value"),
    [
        (RISEN, 2021, Prospect.REACHED, "330"),
        (RISEN, 2023, Prospect.REACHED, "330"),  # Sangat Baik is in force for two years more
        (RISEN, 2024, Prospect.LAPSED, "330 (2021)"),  # no longer in force
        (RISEN | {2024: "Baik"}, 2024, Prospect.LAPSED, "330 (2021)"),
        (RISEN | {2024: "Sangat Baik"}, 2024, Prospect.REACHED, "Sangat Baik"),
        (LOW | {2022: "Sangat Baik"}, 2022, Prospect.REACHED, "Sangat Baik"),
        (LOW, 2021, Prospect.IN_TIME, "2022"),
    ],
)
def test_a_region_is_there_only_by_what_stands_at_the_end_of_the_year(
    kasn: Instrument, years: Years, year: int, expected: Prospect, value: str
) -> None:
    data = trends(kasn, years, year)
    own = own_paces(data)[0]
    assert own.prospect(2030) is expected
    assert words.prospect_value(expected, own) == value
    html = countdown_view.prospects(data, 2030)
    assert ("Sudah 325 atau lebih" in html) == (expected is Prospect.REACHED)
    assert ("Pernah 325 atau lebih, kini tidak berlaku" in html) == (expected is Prospect.LAPSED)
