"""Words of what needs attention."""

from collections.abc import Sequence
from datetime import date

from merit.domain.instruments import GOAL
from merit.services.attention import MOST, Attention, Case, Rule
from merit.ui.text import numbers, standing, vocabulary

TITLE = "Perlu perhatian"
NONE = "Tidak ada daerah yang memenuhi aturan perhatian pada pilihan ini."
OWN_ONLY = "Aturan tentang butir RTL memeriksa butir RTL daerah Anda saja."
SHOWN = 4

RULES = {
    Rule.CONFLICT: (
        "Sumber bertentangan",
        "Kategori dan skor, atau antarsumber, tidak sejalan; minta dokumen penetapan.",
    ),
    Rule.FALL: ("Skor turun", "Turun 10 poin atau lebih sejak hasil sebelumnya."),
    Rule.BELOW_GOOD: ("Perlu pendampingan", "Kategori di bawah Baik."),
    Rule.LATE: ("RTL terlambat", "Butir terbuka yang melewati tenggat, per hari ini."),
    Rule.UNTOUCHED: (
        "Lama tanpa intervensi tercatat",
        "Tidak ada pembinaan terlaksana yang tercatat dalam enam bulan terakhir.",
    ),
    Rule.EXPIRED: (
        "Masa berlaku habis",
        "Hasil terakhir tidak lagi berlaku; catat hasil yang lebih baru bila sudah ada.",
    ),
    Rule.EXPIRING: ("Segera habis berlaku", "Masa berlaku hasil berakhir dalam 90 hari."),
    Rule.NEAR_TOP: (f"Dekat ke {GOAL}", "Kurang 25 poin atau lebih sedikit."),
    Rule.INCOMPLETE: (
        "Penilaian belum lengkap",
        "Skor di bawah 100; periksa kelengkapan jawaban dan bukti dukung.",
    ),
    Rule.NO_RESULT: ("Tanpa hasil", "Belum ada hasil yang tercatat sampai tahun ini."),
    Rule.UNVERIFIED: (
        "Hanya pernyataan menyeluruh",
        "Tidak ada sumber lain tentang daerah ini; minta hasil resminya.",
    ),
    Rule.SILENT: ("RTL tanpa kabar", "Butir terbuka tanpa pembaruan lebih dari 30 hari."),
}


def title(item: Attention) -> str:
    """Rule and number of regions."""
    return f"{RULES[item.rule][0]} · {len(item.cases)} daerah"


def value(rule: Rule, case: Case, *, today: date) -> str:
    """The value the rule looked at, for one region."""
    item = case.standing
    if rule is Rule.FALL:
        return numbers.signed(item.change)
    if rule is Rule.NEAR_TOP:
        return f"kurang {numbers.score(item.gap)}"
    if rule in (Rule.INCOMPLETE, Rule.BELOW_GOOD):
        return standing.score(item)
    if rule in (Rule.LATE, Rule.SILENT) and case.day is not None:
        return f"{case.number} butir, paling lama {(today - case.day).days} hari"
    if rule is Rule.UNTOUCHED:
        return (
            "belum pernah tercatat" if case.day is None else f"sejak {numbers.short_day(case.day)}"
        )
    if rule in (Rule.EXPIRED, Rule.EXPIRING):
        return numbers.short_day(case.day)
    return ""


def more(item: Attention) -> str:
    """How many regions of a finding are not named."""
    return vocabulary.more(len(item.cases), SHOWN)


def others(found: Sequence[Attention]) -> str:
    """The rules beyond the first, which hold as well; empty when there are none."""
    rest = [f"{RULES[item.rule][0]} ({len(item.cases)})" for item in found[MOST:]]
    return f"Juga terpenuhi: {', '.join(rest)}." if rest else ""
