"""What needs attention: rules over standings, action items and coaching, each with its cases.

Each rule is explained by what it gives: its limits, the values it found, and the page on which its
regions are worked on; `merit.reports.attention_words` puts them into words, for page and digest
alike. Of self-checks they look at state and days alone, never at what a region answered.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from merit.domain.attention import Limits
from merit.domain.self_checks.workflow import CheckState
from merit.services import attention_results as results
from merit.services import attention_self_checks as self_checks
from merit.services import attention_work as work
from merit.services.attention_situation import Case, Situation
from merit.settings import settings

MOST = 7


class Rule(StrEnum):
    """Why regions are listed, in order of urgency."""

    CONFLICT = "bertentangan"
    FALL = "turun"
    ASPECT_FALL = "aspek_turun"
    BELOW_GOOD = "di_bawah_baik"
    LATE = "terlambat"
    TO_VERIFY = "mandiri_menunggu_verifikasi"
    UNSENT = "mandiri_belum_masuk"
    REPORTED = "laporan_menunggu"
    TO_APPROVE = "mandiri_menunggu_pengesahan"
    UNMENDED = "mandiri_belum_diperbaiki"
    STALLED = "mandek"
    UNTOUCHED = "tanpa_intervensi"
    EXPIRED = "habis_berlaku"
    EXPIRING = "akan_habis_berlaku"
    NEAR_TOP = "dekat_sangat_baik"
    INCOMPLETE = "belum_lengkap"
    NO_RESULT = "tanpa_hasil"
    UNVERIFIED = "pernyataan_menyeluruh"
    SILENT = "tanpa_kabar"


@dataclass(frozen=True, slots=True)
class Place:
    """Where the cases of a rule are worked on: a page, and its own parameters."""

    path: str
    query: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Attention:
    """One rule under its limits, its cases with those most in need first, and their place.

    `place` is None where no page lists them; each region's profile does then.
    """

    rule: Rule
    cases: tuple[Case, ...]
    limits: Limits
    place: Place | None = None


def limits() -> Limits:
    """The limits of this installation."""
    known = settings()
    return Limits(
        expiring_days=known.perhatian_berlaku,
        stalled_days=known.perhatian_mandek,
        untouched_months=known.perhatian_sela,
        near=known.perhatian_dekat,
        fall=known.perhatian_turun,
        aspect_fall=known.perhatian_aspek,
        self_check_days=known.perhatian_mandiri,
    )


def attention(situation: Situation) -> tuple[Attention, ...]:
    """Every rule that holds for somebody, in order of urgency; pages show the first `MOST`.

    For a reader with own regions the rules that hold for one of these come first, and in each of
    them these regions.
    """

    def is_elsewhere(case: Case) -> bool:
        return case.standing.region.code not in situation.own

    found = [(rule, sorted(RULES[rule](situation), key=is_elsewhere)) for rule in Rule]
    return tuple(
        Attention(rule, tuple(cases), situation.limits, _place(rule, situation, cases))
        for rule, cases in sorted(found, key=lambda item: all(map(is_elsewhere, item[1])))
        if cases
    )


def _place(rule: Rule, situation: Situation, cases: Sequence[Case]) -> Place | None:
    if rule in (Rule.UNSENT, Rule.UNMENDED):
        return Place("mandiri", (("periode", self_checks.period_of(cases)),))
    year, months = situation.year, situation.limits.untouched_months
    return {
        Rule.FALL: Place("tren", (("dari", str(year - 1)), ("ke", str(year)))),
        Rule.ASPECT_FALL: Place("aspek", (("tampil", "tren"),)),
        Rule.LATE: Place("tindak-lanjut", (("tampil", "tabel"), ("status", "terlambat"))),
        Rule.REPORTED: Place("tindak-lanjut", (("lihat", "laporan"),)),
        Rule.STALLED: Place("tindak-lanjut", (("tampil", "tabel"), ("status", "tanpa-kabar"))),
        Rule.SILENT: Place("tindak-lanjut", (("tampil", "tabel"), ("status", "tanpa-kabar"))),
        Rule.TO_VERIFY: Place("verifikasi"),
        Rule.TO_APPROVE: Place("verifikasi"),
        Rule.UNTOUCHED: Place("intervensi", (("sela", str(months)),)),
        Rule.NEAR_TOP: Place("banding"),
    }.get(rule)


RULES: dict[Rule, Callable[[Situation], Iterator[Case]]] = {
    Rule.CONFLICT: results.of_standings(results.conflict),
    Rule.FALL: results.of_standings(results.fall),
    Rule.ASPECT_FALL: results.aspect_fall,
    Rule.BELOW_GOOD: results.of_standings(results.below_good),
    Rule.LATE: work.of_items(lambda item: item.is_late, lambda item: item.late),
    Rule.TO_VERIFY: self_checks.queued(CheckState.SENT),
    Rule.UNSENT: self_checks.unsent,
    Rule.REPORTED: work.reported,
    Rule.TO_APPROVE: self_checks.queued(CheckState.VERIFIED),
    Rule.UNMENDED: self_checks.unmended,
    Rule.STALLED: work.stalled,
    Rule.UNTOUCHED: work.untouched,
    Rule.EXPIRED: results.expired,
    Rule.EXPIRING: results.expiring,
    Rule.NEAR_TOP: results.of_standings(results.near_top),
    Rule.INCOMPLETE: results.of_standings(results.incomplete),
    Rule.NO_RESULT: results.of_standings(results.no_result),
    Rule.UNVERIFIED: results.of_standings(results.unverified),
    Rule.SILENT: work.of_items(lambda item: item.is_stale, lambda item: item.silent),
}
