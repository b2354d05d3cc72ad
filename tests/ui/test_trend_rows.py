"""Rows of the charts of the trends page, for hand-made results of two instruments."""

from collections.abc import Hashable
from typing import Any

import pandas as pd
import pytest
from services.two_instruments import NEW, view

from merit.charts import countdown as countdown_chart
from merit.charts import multiples, palette, slope
from merit.charts import spread as spread_chart
from merit.domain.instruments import Instrument
from merit.domain.pace import Aim
from merit.services.countdown import countdown
from merit.services.evenness import evenness
from merit.services.movers import movers
from merit.services.trends import Trends
from merit.ui import panel_rows, trend_rows


@pytest.fixture
def new(kasn: Instrument) -> Trends:
    return view(kasn, year=2026)


@pytest.fixture
def old(kasn: Instrument) -> Trends:
    return view(kasn, year=2023, code=kasn.code)


def of(frame: pd.DataFrame, kind: str, **wanted: object) -> list[dict[Hashable, Any]]:
    """Rows of one kind."""
    rows = frame[frame["jenis"] == kind].to_dict(orient="records")
    return [row for row in rows if all(row[key] == value for key, value in wanted.items())]


def test_scores_of_two_instruments_are_in_runs_of_their_own(new: Trends) -> None:
    scores = of(panel_rows.panel_rows(new), multiples.SCORE, kode="33.02")
    assert [(row["tahun"], row["ruas"]) for row in scores] == [
        ("2021", 0),
        ("2022", 0),
        ("2023", 0),
        ("2024", 1),
        ("2025", 1),
        ("2026", 1),
    ]


def test_each_instrument_is_measured_on_its_own_scale(new: Trends) -> None:
    scales = panel_rows.scales(new)
    before, after = (scales[code] for code in ("kasn-9-2019", NEW))
    assert (before.low, before.high) == (175, 330)  # two limits below the top, the best score
    assert (after.low, after.high) == (61, 101)  # Menengah and Maju
    heights = [row["y"] for row in of(panel_rows.panel_rows(new), multiples.SCORE)]
    assert all(0 <= height <= 1 for height in heights)


def test_the_break_stands_between_the_last_old_and_the_first_new_year(new: Trends) -> None:
    frame = panel_rows.panel_rows(new)
    (cut,) = of(frame, multiples.BREAK)
    assert cut["kode"] == "33.02"
    before = max(row["x"] for row in of(frame, multiples.SCORE, kode="33.02", ruas=0))
    after = min(row["x"] for row in of(frame, multiples.SCORE, kode="33.02", ruas=1))
    assert before < cut["x"] < after
    goals = of(frame, multiples.GOAL, kode="33.02")
    assert [(row["x"], row["x2"]) for row in goals] == [(0.0, cut["x"]), (cut["x"], 1.0)]
    assert goals[0]["y"] != goals[1]["y"]


def test_one_instrument_has_one_goal_and_no_break(old: Trends) -> None:
    frame = panel_rows.panel_rows(old)
    assert of(frame, multiples.BREAK) == []
    assert len(of(frame, multiples.GOAL)) == 4
    heights = [row["y"] for row in of(frame, multiples.GOAL)]
    assert heights == pytest.approx([(325 - 175) / (330 - 175)] * 4)


def test_only_the_last_score_is_printed(new: Trends) -> None:
    scores = of(panel_rows.panel_rows(new), multiples.SCORE, kode="33.03")
    assert [row["teks"] for row in scores] == ["", "", "85"]


def test_a_panel_without_anything_says_why(old: Trends) -> None:
    frame = panel_rows.panel_rows(old)
    messages = {row["kode"]: row["pesan"] for row in of(frame, multiples.PANEL)}
    assert messages == {
        "33.01": "",
        "33.02": "",
        "33.03": "Data belum|diterima",
        "33.04": "Data belum|diterima",
    }
    places = {row["kode"]: row["urut"] for row in of(frame, multiples.PANEL)}
    assert places == {"33.01": 0, "33.02": 1, "33.03": 2, "33.04": 3}


def test_a_year_off_is_carried_at_the_height_of_the_score_in_force(kasn: Instrument) -> None:
    found = view(kasn, year=2024, code=kasn.code)
    carried = of(panel_rows.panel_rows(found), multiples.CARRIED)
    assert [(row["kode"], row["tahun"]) for row in carried] == [("33.01", "2024")]
    (last,) = of(panel_rows.panel_rows(found), multiples.SCORE, kode="33.01", tahun="2023")
    assert carried[0]["y"] == last["y"]
    assert carried[0]["isi"] == palette.BANDS["SB"].fill


def test_lines_of_a_change_join_one_instrument_only(new: Trends) -> None:
    frame = trend_rows.slope_rows(movers(new, 2024, 2026), new.instrument)
    assert {row["nama"] for row in of(frame, slope.MOVE)} == {"Kabupaten Baru", "Kabupaten Beralih"}
    assert {row["warna"] for row in of(frame, slope.MOVE)} == {slope.RISING}
    words = [row["teks"] for row in of(frame, slope.LABEL)]
    assert words
    assert all("(+1" in text for text in words)


def test_the_spread_draws_every_score_and_no_band_below_three(new: Trends) -> None:
    frame = trend_rows.spread_rows(evenness(new), new.instrument)
    years = {row["tahun"]: row for row in of(frame, spread_chart.YEAR)}
    assert all(pd.isna(row["median"]) for row in years.values())
    assert years[2025]["teks"] == "n = 2"
    assert len(of(frame, spread_chart.SCORE)) == 6


def test_the_line_of_the_pace_bends_where_everybody_has_arrived(old: Trends) -> None:
    # one of four in 2023, half a region a year: all four at the end of 2029
    frame = trend_rows.countdown_rows(old, countdown(old), Aim(2033, 2023))
    pace = [(row["tahun"], row["jumlah"]) for row in of(frame, countdown_chart.PACE)]
    assert pace == [(2023, 1), (2029, 4), (2033, 4)]
    needed = [(row["tahun"], row["jumlah"]) for row in of(frame, countdown_chart.NEEDED)]
    assert needed == [(2023, 1), (2033, 4)]
    assert [row["teks"] for row in of(frame, countdown_chart.LABEL)] == [
        "perlu 0,3 per tahun",
        "bila laju tetap: 4",
    ]


def test_the_pace_needed_begins_where_the_way_is_counted_from(old: Trends) -> None:
    # three of four are left, in the four years after 2026; half a region a year since 2023
    frame = trend_rows.countdown_rows(old, countdown(old), Aim(2030, 2026))
    needed = [(row["tahun"], row["jumlah"]) for row in of(frame, countdown_chart.NEEDED)]
    assert needed == [(2026, 1), (2030, 4)]
    pace = [(row["tahun"], row["jumlah"]) for row in of(frame, countdown_chart.PACE)]
    assert pace == [(2023, 1), (2029, 4), (2030, 4)]
    assert [row["teks"] for row in of(frame, countdown_chart.LABEL)] == [
        "perlu 0,75 per tahun",
        "bila laju tetap: 4",
    ]


def test_the_line_of_the_pace_stops_at_the_target_year(old: Trends) -> None:
    frame = trend_rows.countdown_rows(old, countdown(old), Aim(2026, 2023))
    pace = [(row["tahun"], row["jumlah"]) for row in of(frame, countdown_chart.PACE)]
    assert pace == [(2023, 1), (2026, 2.5)]


def test_nothing_is_projected_without_a_pace(kasn: Instrument) -> None:
    found = view(kasn, year=2025)
    frame = trend_rows.countdown_rows(found, countdown(found), Aim(2030, 2025))
    assert of(frame, countdown_chart.PACE) == []
    assert of(frame, countdown_chart.NEEDED) == []  # no goal to need a pace for
    # no year before 2024 has a result of the new instrument: no bar, and not a zero
    counts = {row["tahun"]: row for row in of(frame, countdown_chart.COUNT)}
    assert {year for year, row in counts.items() if pd.isna(row["jumlah"])} == {2021, 2022, 2023}
    assert counts[2021]["teks"] == "–"
    assert counts[2025]["jumlah"] == 0
