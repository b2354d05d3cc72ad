"""What the services say of the published facts, counted a second time from the file itself.

The rule of the second count: at the end of a year the newest row up to that year speaks for a
region, if it is "dinilai", not "bertentangan" and has a category. It counts until the end of the
year after it, Sangat Baik one year longer. No published category differs from its score.
"""

import csv
from collections import Counter
from datetime import date
from decimal import Decimal
from functools import partial

import pytest

from merit.domain.access import Permission, User, everywhere, visitor
from merit.domain.positions import Standing
from merit.domain.scope import Scope
from merit.domain.states import Claim, Dataset, Status
from merit.errors import NoDataError, NotAllowedError
from merit.services.agenda import Kind, agenda
from merit.services.attention import Rule
from merit.services.changes import changes
from merit.services.map import map_data
from merit.services.method import method
from merit.services.overview import Overview, overview
from merit.services.profile import Profile, profile
from merit.services.standings import (
    RegionStanding,
    default_year,
    standings,
    years,
)
from merit.settings import DATA
from merit.store.engine import Session

ANYBODY = visitor(demo=False)
TODAY = date(2026, 11, 20)
NEVER_LISTED = {"33.03", "33.13", "33.17", "33.20", "33.27"}

with (DATA / "published" / "results.csv").open(encoding="utf-8", newline="") as lines:
    ROWS = [row for row in csv.DictReader(lines) if len(row["kode"]) == 5]
ALL = {row["kode"] for row in ROWS}


def counted_from_the_file(year: int) -> Counter[str]:
    """Regions per category at the end of `year`, and "tanpa" for those without one."""
    found: Counter[str] = Counter()
    for code in {row["kode"] for row in ROWS}:
        speaking = [
            (int(row["tahun"]), row["kategori"])
            for row in ROWS
            if row["kode"] == code
            and int(row["tahun"]) <= year
            and row["status"] == "dinilai"
            and row["pernyataan"] != "bertentangan"
            and row["kategori"]
        ]
        since, category = max(speaking, default=(0, "tanpa"))
        in_force = year <= since + (2 if category == "Sangat Baik" else 1)
        found[category if in_force else "tanpa"] += 1
    return found


def of_year(session: Session, year: int, group: str = "semua") -> Overview:
    return overview(session, ANYBODY, scope=Scope(Dataset.PUBLISHED, year, group), today=TODAY)


def standings_of(session: Session, year: int) -> dict[str, RegionStanding]:
    rows = standings(session, ANYBODY, dataset=Dataset.PUBLISHED, year=year)
    return {item.region.code: item for item in rows}


def profile_of(session: Session, code: str, year: int) -> Profile:
    scope = Scope(Dataset.PUBLISHED, year)
    return profile(session, ANYBODY, scope=scope, code=code, today=TODAY)


def listed(found: Overview) -> dict[Rule, set[str]]:
    return {
        item.rule: {case.standing.region.code for case in item.cases} for item in found.attention
    }


@pytest.mark.parametrize(
    ("year", "top", "good", "fair", "poor", "without"),
    [
        (2021, 0, 3, 1, 3, 28),
        (2022, 0, 12, 1, 1, 21),
        (2023, 2, 28, 0, 0, 5),
        (2024, 2, 33, 0, 0, 0),
        (2025, 2, 33, 0, 0, 0),
        (2026, 0, 0, 0, 0, 35),
    ],
)
def test_every_year_has_as_many_regions_in_each_category_as_the_file(
    session: Session, year: int, top: int, good: int, fair: int, poor: int, without: int
) -> None:
    found = of_year(session, year)
    counts = {item.band.name: item.now for item in found.bands}
    assert counts == {"Buruk": poor, "Kurang": fair, "Baik": good, "Sangat Baik": top}
    assert found.without == without
    assert +Counter({**counts, "tanpa": without}) == counted_from_the_file(year)
    before = {item.band.name: item.before for item in found.bands}
    expected = counted_from_the_file(year - 1)
    assert +Counter({**before, "tanpa": found.without_before}) == expected


def test_a_group_counts_only_its_own_regions(session: Session) -> None:
    cities = of_year(session, 2024, "kota")
    assert cities.goal is not None
    assert (cities.goal.now, len(cities.standings), cities.average.of) == (2, 6, 6)
    pati = of_year(session, 2024, "eks-pati").goal
    assert pati is not None
    assert pati.now == 0


def test_the_average_says_on_how_few_numbers_it_rests(session: Session) -> None:
    # Banyumas 262, Kudus 250,5, Kab. Semarang 260, Kota Magelang 337,5, Kota Pekalongan 327,
    # and Sukoharjo 267,5 of 2022, still in force: 1704,5 over six
    average = of_year(session, 2023).average
    assert average.mean is not None
    assert round(average.mean, 4) == Decimal("284.0833")
    assert (average.median, average.n, average.of) == (Decimal("264.75"), 6, 35)
    assert of_year(session, 2026).average.mean is None


def test_points_are_compared_only_where_both_years_have_a_number(session: Session) -> None:
    changes = {
        year: {
            code: item.change
            for code, item in standings_of(session, year).items()
            if item.change is not None
        }
        for year in (2022, 2023, 2024)
    }
    assert changes == {
        2022: {"33.11": Decimal(202), "33.71": Decimal("123.5"), "33.75": Decimal(86)},
        2023: {"33.22": Decimal("96.5"), "33.71": Decimal("64.5"), "33.75": Decimal("62.5")},
        2024: {},
    }


def test_the_two_cities_keep_their_result_in_the_year_off(session: Session) -> None:
    rows = standings_of(session, 2024)
    for code, score in (("33.71", "337.5"), ("33.75", "327")):
        position = rows[code].position
        assert (position.standing, position.status) == (Standing.CARRIED, Status.NOT_SCHEDULED)
        assert (position.score, position.valid_until) == (Decimal(score), date(2025, 12, 31))
        assert rows[code].gap == 0


def test_kota_semarang_2025_is_shown_as_disputed_and_not_counted(session: Session) -> None:
    item = standings_of(session, 2025)["33.74"]
    assert item.position.band is not None
    assert (item.position.band.name, item.position.standing) == ("Baik", Standing.CARRIED)
    assert [(one.year, one.stated_band) for one in item.position.disputed] == [
        (2025, "Sangat Baik")
    ]
    assert item.record is not None
    assert item.record.result.year == 2024
    assert listed(of_year(session, 2025)) == {
        Rule.CONFLICT: {"33.74"},
        Rule.UNTOUCHED: ALL,
        Rule.EXPIRED: ALL,
        Rule.UNVERIFIED: NEVER_LISTED,
    }


def test_a_blanket_statement_is_all_there_is_for_the_five_never_listed(session: Session) -> None:
    # the last activity of the press list is of 14-01-2025; no result is newer than 2024, and
    # those of 2024 and of the two cities (2023) counted until 31-12-2025
    assert listed(of_year(session, 2024)) == {
        Rule.UNTOUCHED: ALL,
        Rule.EXPIRED: ALL,
        Rule.UNVERIFIED: NEVER_LISTED,
    }
    assert listed(of_year(session, 2023))[Rule.NO_RESULT] == NEVER_LISTED


def test_in_2026_every_result_has_expired_and_none_is_replaced_by_zero(session: Session) -> None:
    for year in (2026, 2030):
        rows = standings_of(session, year)
        assert {item.position.standing for item in rows.values()} == {Standing.EXPIRED}
        assert {item.position.status for item in rows.values()} == {Status.NOT_RECEIVED}
        assert not [code for code, item in rows.items() if item.position.counts]
        assert len(listed(of_year(session, year))[Rule.EXPIRED]) == 35


def test_the_days_on_which_results_stop_counting(session: Session) -> None:
    scope = Scope(Dataset.PUBLISHED, 2023)
    coming = agenda(session, ANYBODY, scope=scope, today=date(2023, 1, 1))
    days = {item.day: item.count for item in coming.entries if item.kind is Kind.EXPIRY}
    assert days == {date(2023, 12, 31): 10, date(2024, 12, 31): 18, date(2025, 12, 31): 2}
    assert coming.later == 0


def test_an_older_year_does_not_call_results_expired_that_were_replaced(session: Session) -> None:
    # of the 30 results counted at the end of 2023 only those of the two cities are still the last
    expired = listed(of_year(session, 2023))[Rule.EXPIRED]
    assert expired == {"33.71", "33.75"}


def test_results_become_known_with_their_source_or_cannot_be_placed(session: Session) -> None:
    found = changes(
        session,
        ANYBODY,
        dataset=Dataset.PUBLISHED,
        group="semua",
        since=date(2025, 1, 1),
        until=date(2025, 1, 31),
    )
    dated = [row for row in ROWS if row["tanggal_sumber"].startswith("2025-01")]
    assessed = [row for row in ROWS if row["status"] == "dinilai"]
    assert {(item.region.code, item.record.result.year) for item in found.results} == {
        (row["kode"], int(row["tahun"])) for row in dated if row["status"] == "dinilai"
    }
    assert found.undated == sum(not row["tanggal_sumber"] for row in assessed)
    assert [item.starts_on for item in found.interventions] == [date(2025, 1, 14)]
    assert (found.agreed, found.finished, found.cancelled) == ((), (), ())
    assert {item.region_code for item in found.talent} == {"33.75"}


def test_the_year_shown_first_is_2024_and_not_the_single_result_of_2025(session: Session) -> None:
    counts = years(session, ANYBODY, dataset=Dataset.PUBLISHED)
    assert counts == dict(sorted(Counter(int(row["tahun"]) for row in ROWS).items()))
    assert (counts[2024], counts[2025]) == (35, 1)
    assert default_year(counts) == 2024


@pytest.mark.parametrize(
    ("counts", "year"),
    [({2024: 35, 2025: 17}, 2024), ({2024: 34, 2025: 17}, 2025), ({2021: 1}, 2021)],
)
def test_half_of_the_fullest_year_is_enough(counts: dict[int, int], year: int) -> None:
    assert default_year(counts) == year


def test_without_any_result_no_year_is_invented(session: Session) -> None:
    with pytest.raises(NoDataError, match="Belum ada hasil penilaian"):
        default_year({})
    for read in (partial(overview, today=TODAY), map_data):
        with pytest.raises(NoDataError, match="sampai tahun 2010"):
            read(session, ANYBODY, scope=Scope(Dataset.PUBLISHED, 2010))


def test_the_profile_of_kota_pekalongan(session: Session) -> None:
    found = profile_of(session, "33.75", 2024)
    history = [(item.result.year, item.result.score) for item in found.history]
    assert history == [
        (2021, Decimal("178.5")),
        (2022, Decimal("264.5")),
        (2023, Decimal(327)),
        (2024, None),
    ]
    assert found.has_trend
    assert found.instrument.code == "kasn-9-2019"
    assert (found.standing.change, found.standing.gap) == (None, 0)
    assert found.standing.latest_score is not None
    assert found.standing.latest_score.year == 2023
    assert all(item.provenance.source.reference for item in found.history)
    # seven of the eight events: all but the visit of Kabupaten Tegal in August 2022
    assert len(found.interventions) == 7
    assert [item.stage.value for item in found.talent] == ["MT4", "MT8", "MT1"]
    assert (found.spreads, found.open_actions) == ((), ())


def test_a_profile_with_categories_only_has_no_trend(session: Session) -> None:
    assert not profile_of(session, "33.28", 2024).has_trend
    assert profile_of(session, "33.28", 2024).standing.gap is None


@pytest.mark.parametrize("code", ["33.99", "33.1", "33", "", "Kota Pekalongan"])
def test_an_unknown_region_is_a_sentence(session: Session, code: str) -> None:
    with pytest.raises(NoDataError, match="tidak dikenal"):
        profile_of(session, code, 2024)


def test_the_map_keeps_the_shape_of_the_province(session: Session) -> None:
    found = map_data(session, ANYBODY, scope=Scope(Dataset.PUBLISHED, 2024, "eks-kedu"))
    assert (len(found.standings), len(found.outside)) == (6, 29)
    assert found.shares.empty


def test_the_province_is_in_no_standing(session: Session) -> None:
    found = standings_of(session, 2021)  # the year of the province's own 335,5
    assert len(found) == 35
    assert "33" not in found


def test_the_method_names_every_source_of_the_82_results(session: Session) -> None:
    found = method(session, ANYBODY)
    assert [item.status.value for item in found.instruments] == ["berlaku", "rancangan"]
    assert sum(item.results for item in found.sources) == 82
    most = found.sources[0]
    assert (most.results, most.source.published_on) == (35, "2025-01-15")


def test_nobody_reads_the_demonstration_set_without_the_right(session: Session) -> None:
    scope = Scope(Dataset.DEMO, 2025)
    attempts = [
        lambda user: overview(session, user, scope=scope, today=TODAY),
        lambda user: map_data(session, user, scope=scope),
        lambda user: profile(session, user, scope=scope, code="33.75", today=TODAY),
        lambda user: standings(session, user, dataset=Dataset.DEMO, year=2025),
        lambda user: years(session, user, dataset=Dataset.DEMO),
    ]
    for attempt in attempts:
        attempt(visitor(demo=True))
        with pytest.raises(NotAllowedError):
            attempt(ANYBODY)


def test_nobody_reads_anything_without_any_right(session: Session) -> None:
    stranger = User("Tanpa izin", frozenset())
    only_demo = User("Pelatih", everywhere(Permission.READ_DEMO))
    for user in (stranger, only_demo):
        with pytest.raises(NotAllowedError):
            standings(session, user, dataset=Dataset.PUBLISHED, year=2024)
        with pytest.raises(NotAllowedError):
            method(session, user)


def test_the_demonstration_set_never_enters_the_published_facts(session: Session) -> None:
    everyone = standings_of(session, 2025).values()
    assert {item.record.dataset for item in everyone if item.record} == {Dataset.PUBLISHED}
    claims = {item.record.result.claim for item in everyone if item.record}
    assert claims == {Claim.BLANKET, Claim.DIRECT}
