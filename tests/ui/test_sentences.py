"""Words for the states a reader can misunderstand: absent, older, doubtful."""

from datetime import date
from decimal import Decimal

from merit.domain.positions import Result, position_of
from merit.domain.regions import Region
from merit.domain.states import Claim, RegionKind, Status
from merit.services.reference.instruments import read_instrument
from merit.services.standings import RegionStanding, standing_of
from merit.settings import DATA
from merit.ui.text import standing as words

INSTRUMENT = read_instrument(DATA / "instruments" / "kasn-9-2019.yaml")
KNOWN = {INSTRUMENT.code: INSTRUMENT}
REGION = Region("33.75", "Pekalongan", RegionKind.CITY)


def result(year: int, **known: object) -> Result:
    """A result of the KASN instrument."""
    values = {"status": Status.ASSESSED, **known}
    return Result(year, INSTRUMENT.code, **values)  # type: ignore[arg-type]


def at_the_end_of(year: int, *results: Result) -> RegionStanding:
    """The standing of a region with these results and no more."""
    empty = standing_of(REGION, [], year=year, instruments=KNOWN)
    position = position_of(results, as_of=date(year, 12, 31), instruments=KNOWN)
    return RegionStanding(
        REGION, position, empty.previous, None, None, None, None, goal=INSTRUMENT.goal
    )


def test_not_scheduled_names_the_cycle_and_the_result_that_still_counts() -> None:
    item = at_the_end_of(2024, result(2023, score=Decimal("333.5")))
    assert words.category(item.position) == "Sangat Baik (hasil 2023, masih berlaku)"
    assert words.why(item.position) == (
        "Tidak dijadwalkan tahun ini (siklus 2 tahun); "
        "hasil 2023 masih berlaku sampai 31 Desember 2025."
    )
    assert words.code(item.position) == "SB ’23"


def test_a_result_of_the_year_is_said_to_be_one() -> None:
    item = at_the_end_of(2024, result(2024, score=Decimal(310)))
    assert words.category(item.position) == "Baik"
    assert words.why(item.position) == "Hasil penilaian 2024, berlaku sampai 31 Desember 2025."


def test_an_expired_result_is_said_to_count_no_more() -> None:
    item = at_the_end_of(2024, result(2021, score=Decimal(300)))
    assert words.category(item.position) == "Masa berlaku habis; terakhir Baik (2021)"
    assert words.score(item) == "–"


def test_a_category_without_a_score_is_not_given_one() -> None:
    item = at_the_end_of(2024, result(2024, stated_band="Baik"))
    assert words.category(item.position) == "Baik"
    assert words.score(item) == "tidak dipublikasikan"
    assert words.gap(item) == "belum dapat dihitung"
    assert words.change(item) == "belum dapat dihitung"


def test_a_sweeping_statement_is_never_called_an_assessment_result() -> None:
    blanket = result(2024, stated_band="Baik", claim=Claim.BLANKET)
    this_year = at_the_end_of(2024, blanket).position
    assert words.category(this_year) == "Baik (pernyataan menyeluruh)"
    assert words.why(this_year) == (
        "Kategori 2024 menurut pernyataan menyeluruh; hasil penilaiannya belum terbit. "
        "Dihitung berlaku sampai 31 Desember 2025."
    )
    later = at_the_end_of(2025, blanket).position
    assert words.category(later) == "Baik (pernyataan 2024, masih berlaku)"


def test_a_region_known_from_a_disputed_source_only_says_so() -> None:
    disputed = result(2024, stated_band="Baik", claim=Claim.DISPUTED)
    assert words.category(at_the_end_of(2024, disputed).position) == "Sumber bertentangan"


def test_each_kind_of_absence_has_its_own_name() -> None:
    names = {
        Status.NOT_ASSESSED: "Belum dinilai",
        Status.UNDER_ASSESSMENT: "Sedang dinilai",
        Status.NOT_RECEIVED: "Data belum diterima provinsi",
        Status.NOT_PARTICIPATING: "Tidak ikut",
    }
    for status, name in names.items():
        position = at_the_end_of(2024, result(2024, status=status)).position
        assert words.category(position) == name
        assert words.why(position) == f"{name}; belum ada hasil sebelumnya yang tercatat."


def test_a_conflict_names_both_categories_and_which_one_counts() -> None:
    item = at_the_end_of(2024, result(2024, score=Decimal(310), stated_band="Sangat Baik"))
    assert words.category(item.position) == "Baik"
    assert words.remarks(item) == (
        "Kategori pada sumber (Sangat Baik) bertentangan dengan skor (Baik); "
        "kategori mengikuti skor.",
    )


def test_a_score_below_100_is_said_to_be_incomplete() -> None:
    item = at_the_end_of(2024, result(2024, score=Decimal("92.5")))
    assert words.remarks(item) == ("Skor di bawah 100: penilaian ditandai belum lengkap.",)


def test_a_disputed_result_is_shown_and_not_counted() -> None:
    item = at_the_end_of(2024, result(2024, stated_band="Baik", claim=Claim.DISPUTED))
    assert not item.position.counts
    assert words.remarks(item) == (
        "Sumber bertentangan tentang 2024 (Baik); tidak dihitung sampai jelas.",
    )
