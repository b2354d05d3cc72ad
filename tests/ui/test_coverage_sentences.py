"""Words and fills of the coverage where some activities have no hours, on a case made by hand."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from merit.charts import palette
from merit.domain.activity_state import ActivityState
from merit.domain.coaching import InterventionKind, Precision
from merit.domain.provenance import Provenance, Source
from merit.domain.records import InterventionRecord
from merit.domain.regions import Region
from merit.domain.scope import Scope
from merit.domain.states import Confidence, Dataset, InterventionStatus, RegionKind, SourceKind
from merit.services.coverage import Coverage, coverage
from merit.services.interventions import Activity, Programme, YearCount
from merit.ui import coaching_rows, coverage_view
from merit.ui.text import coverage as words

TODAY = date(2026, 11, 20)
BLORA, PATI, KUDUS, TEGAL = (
    Region(code, name, RegionKind.REGENCY, "Pati")
    for code, name in (
        ("33.16", "Blora"),
        ("33.18", "Pati"),
        ("33.19", "Kudus"),
        ("33.28", "Tegal"),
    )
)


def held(number: int, hours: str | None, *regions: Region) -> Activity:
    """An activity of 2026 with these hours for these regions."""
    record = InterventionRecord(
        dataset=Dataset.DEMO,
        code=f"I-{number}",
        kind=InterventionKind.DESK,
        title=f"Desk {number}",
        status=InterventionStatus.HELD,
        starts_on=date(2026, number, 1),
        ends_on=date(2026, number, 2),
        precision=Precision.DAY,
        provenance=Provenance(Source("Data contoh", SourceKind.DEMO), Confidence.LOW),
        hours=None if hours is None else Decimal(hours),
        region_codes=tuple(item.code for item in regions),
    )
    return Activity(record, record.region_codes, ActivityState.HELD)


def covered(*activities: Activity, dataset: Dataset = Dataset.DEMO) -> Coverage:
    data = Programme(
        Scope(dataset, 2025),
        TODAY,
        (BLORA, PATI, KUDUS, TEGAL),
        {},
        activities,
        (YearCount(2026, len(activities)),),
    )
    return coverage(data, 2026)


MIXED = covered(
    held(1, "6", BLORA, PATI),
    held(2, None, PATI, KUDUS),
    held(3, "4.5", BLORA),
)


def test_a_missing_number_of_hours_is_counted_and_never_zero() -> None:
    found = {item.region.name: item.hours for item in MIXED.regions}
    assert {name: hours.value for name, hours in found.items()} == {
        "Blora": Decimal("10.5"),
        "Pati": Decimal(6),
        "Kudus": None,
        "Tegal": Decimal(0),
    }
    assert {name: hours.unrecorded for name, hours in found.items()} == {
        "Blora": 0,
        "Pati": 1,
        "Kudus": 1,
        "Tegal": 0,
    }
    assert (MIXED.hours.value, MIXED.hours.unrecorded) == (Decimal("10.5"), 1)
    assert MIXED.median_hours == 6  # of 0, 6 and 10.5


def test_the_words_say_which_hours_are_missing() -> None:
    labels = {item.region.name: words.hours_label(item.hours) for item in MIXED.regions}
    assert labels == {
        "Blora": "10,5",
        "Pati": "6 + 1 tanpa jam",
        "Kudus": "tidak tercatat (1 kegiatan)",
        "Tegal": "0",
    }
    assert words.hours_finding(MIXED) == (
        "Jam kontak per daerah 0 sampai 10,5, median 6, n = 3 dari 4; 1 daerah tanpa jam"
    )
    assert words.hours_note(MIXED).endswith(
        "masing-masing sekali: 10,5 jam; jam tercatat pada 2 dari 3 kegiatan. "
        "Tanpa catatan jam (1): Desk 2."
    )


def test_one_rule_of_who_counts_is_said_wherever_it_counts() -> None:
    rule = "Yang dihitung: daerah yang hadir, atau yang diundang bila kehadirannya tidak tercatat."
    texts = [words.note(MIXED, by_kind=True), words.hours_note(MIXED)]
    assert all(rule in text for text in texts)
    assert all("Kehadiran tercatat pada 0 dari 3 kegiatan." in text for text in texts)
    noted = replace(MIXED.held[0], record=replace(MIXED.held[0].record, present_codes=("33.16",)))
    some = covered(noted, *MIXED.held[1:])
    assert "Kehadiran tercatat pada 1 dari 3 kegiatan." in words.hours_note(some)


def test_hours_of_an_activity_nobody_came_to_are_not_said_to_be_missing() -> None:
    alone = held(1, None, BLORA)
    nobody = replace(alone, record=replace(alone.record, present_codes=()))
    assert "Tanpa catatan jam" not in words.hours_note(covered(nobody, held(2, "6", PATI)))
    assert coverage_view.no_hours(covered(nobody)) == ""
    assert "Tanpa catatan jam (1): Desk 1." in coverage_view.no_hours(covered(alone))


def test_the_silence_of_the_sources_is_no_zero_hours() -> None:
    found = covered(
        held(1, "6", BLORA, PATI),
        held(2, None, KUDUS),
        held(3, "4.5", BLORA),
        dataset=Dataset.PUBLISHED,
    )
    assert {item.region.name: item.hours.value for item in found.regions} == {
        "Blora": Decimal("10.5"),
        "Pati": Decimal(6),
        "Kudus": None,
        "Tegal": None,
    }
    assert found.median_hours == Decimal("8.25")  # of 6 and 10.5
    rows = {item.region.name: words.hours_row(item) for item in found.regions}
    assert rows["Kudus"] == ("tidak tercatat", "1", "1")
    assert rows["Tegal"] == ("belum tercatat", "0", "0")
    labels = {item.region.name: words.hours_label(item.hours) for item in found.regions}
    assert labels["Tegal"] == "belum tercatat"
    assert words.hours_finding(found) == (
        "Jam kontak per daerah 6 sampai 10,5, median 8,3, n = 2 dari 4"
    )
    assert "Daerah yang tidak disebut sumber: belum tercatat." in words.hours_note(found)
    assert "belum tercatat" not in words.hours_note(MIXED)
    bars = coaching_rows.hours_rows(found)
    assert bars["jam"].isna().tolist() == [False, False, True, True]


def test_equal_hours_are_claimed_only_of_the_regions_with_hours() -> None:
    found = covered(held(1, "6", BLORA, PATI), dataset=Dataset.PUBLISHED)
    assert words.hours_finding(found) == (
        "Jam kontak sama untuk semua daerah yang tercatat: 6, n = 2 dari 4"
    )


def test_a_bar_is_drawn_only_where_hours_are_known() -> None:
    rows = coaching_rows.hours_rows(MIXED)
    assert list(rows["daerah"]) == ["Kab. Blora", "Kab. Pati", "Kab. Tegal", "Kab. Kudus"]
    assert list(rows["jam"])[:3] == [10.5, 6.0, 0.0]
    assert rows["jam"].isna().tolist() == [False, False, False, True]
    assert rows["median"].notna().tolist() == [True, False, False, False]
    assert min(rows["ruang"]) > 10.5


def test_equal_hours_need_no_median() -> None:
    level = covered(held(1, "6", BLORA, PATI, KUDUS, TEGAL))
    assert words.hours_finding(level) == "Jam kontak sama untuk semua daerah: 6"
    assert coaching_rows.hours_rows(level)["median"].isna().all()


@pytest.mark.parametrize(
    ("reached", "sentence"),
    [
        ([4, 1, 0], "Paling luas: a (4 dari 4 daerah); paling sempit: c (0)"),
        ([4, 4, 0], "Paling luas: a dan b (4 dari 4 daerah); paling sempit: c (0)"),
        ([3, 3, 3], "Semua menjangkau 3 dari 4 daerah"),
        (
            [4, 0, 0, 0, 0, 0],
            "Paling luas: a (4 dari 4 daerah); paling sempit: b, c, d, dan 2 lainnya (0)",
        ),
    ],
)
def test_the_finding_names_the_widest_and_the_narrowest(reached: list[int], sentence: str) -> None:
    assert words.widest("abcdef"[: len(reached)], reached, 4) == sentence


def test_shades_grow_with_the_count_and_none_is_left_for_nothing() -> None:
    for most in range(1, 60):
        shades = [coverage_view.shade(number, most) for number in range(most + 1)]
        assert shades == sorted(shades)
        assert shades[0] == 0
        assert min(shades[1:]) == 1
        assert max(shades) <= 4
    assert coverage_view.shade(20, 20) == 4


def test_the_legend_says_which_counts_share_a_shade() -> None:
    figure = coverage_view.picture(MIXED, "jenis")
    assert figure is not None
    assert [(entry.words, entry.fill) for entry in figure.legend] == [
        ("0 kegiatan", palette.SEQUENCE[0]),
        ("1 kegiatan", palette.SEQUENCE[1]),
        ("2 kegiatan", palette.SEQUENCE[2]),
    ]
    assert figure.table.texts() == [
        ("Kab. Blora", "2", "2"),
        ("Kab. Pati", "2", "2"),
        ("Kab. Kudus", "1", "1"),
        ("Kab. Tegal", "0", "0"),
        ("Terjangkau", "3", "3"),
    ]


def test_activities_without_aspects_make_no_table_by_aspect() -> None:
    assert coverage_view.picture(MIXED, "aspek") is None
