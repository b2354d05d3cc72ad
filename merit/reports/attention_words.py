"""Words of what needs attention: each rule with its limit, each case with its value."""

from collections.abc import Callable, Sequence
from datetime import date

from merit.domain.attention import AspectFall, Limits
from merit.domain.instruments import GOAL
from merit.reports import numbers
from merit.reports.self_check_words import STATES
from merit.services.attention import Attention, Rule
from merit.services.attention_situation import Case
from merit.services.self_checks.awaited import Awaited
from merit.services.standings import RegionStanding

NAMES = {
    Rule.CONFLICT: "Sumber bertentangan",
    Rule.FALL: "Skor turun",
    Rule.ASPECT_FALL: "Aspek turun",
    Rule.BELOW_GOOD: "Perlu pendampingan",
    Rule.LATE: "RTL terlambat",
    Rule.TO_VERIFY: "Penilaian mandiri menunggu verifikasi",
    Rule.UNSENT: "Penilaian mandiri belum masuk",
    Rule.REPORTED: "Laporan menunggu",
    Rule.TO_APPROVE: "Penilaian mandiri menunggu pengesahan",
    Rule.UNMENDED: "Perbaikan penilaian mandiri ditunggu",
    Rule.STALLED: "RTL tidak bergerak",
    Rule.UNTOUCHED: "Lama tanpa intervensi tercatat",
    Rule.EXPIRED: "Masa berlaku habis",
    Rule.EXPIRING: "Segera habis berlaku",
    Rule.NEAR_TOP: f"Dekat ke {GOAL}",
    Rule.INCOMPLETE: "Penilaian belum lengkap",
    Rule.NO_RESULT: "Tanpa hasil",
    Rule.UNVERIFIED: "Hanya pernyataan menyeluruh",
    Rule.SILENT: "RTL tanpa kabar",
}
REASONS: dict[Rule, Callable[[Limits], str]] = {
    Rule.CONFLICT: lambda _: (
        "Kategori dan skor, atau antarsumber, tidak sejalan; minta dokumen penetapan."
    ),
    Rule.FALL: lambda at: f"Turun {at.fall} poin atau lebih sejak hasil sebelumnya.",
    Rule.ASPECT_FALL: lambda at: (
        f"Ada aspek yang turun {at.aspect_fall}% dari maksimumnya atau lebih sejak hasil "
        "sebelumnya, pada instrumen yang sama."
    ),
    Rule.BELOW_GOOD: lambda _: "Kategori di bawah Baik.",
    Rule.LATE: lambda _: "Butir terbuka yang melewati tenggat pada {day}.",
    Rule.UNSENT: lambda at: (
        f"Dijadwalkan pada masa yang dibuka dan belum pernah dikirim, padahal tenggatnya dalam "
        f"{at.self_check_days} hari atau sudah lewat."
    ),
    Rule.UNMENDED: lambda at: (
        f"Dikembalikan atau dibuka kembali, dan belum dikirim lagi: lebih dari "
        f"{at.self_check_days} hari, atau tenggat masanya dalam {at.self_check_days} hari."
    ),
    Rule.TO_VERIFY: lambda _: "Dikirim daerah, dan verifikasinya belum diselesaikan.",
    Rule.TO_APPROVE: lambda _: "Sudah diverifikasi; disahkan orang yang tidak ikut memverifikasi.",
    Rule.REPORTED: lambda _: (
        "Daerah melaporkan butirnya selesai, dan provinsi belum menjawab; sampai diterima, "
        "butirnya belum dihitung selesai."
    ),
    Rule.STALLED: lambda at: (
        f"Masih ada butir terbuka, dan tidak satu pun butir daerah ini diperbarui lebih dari "
        f"{at.stalled_days} hari."
    ),
    Rule.UNTOUCHED: lambda at: (
        f"Tidak ada pembinaan terlaksana yang tercatat dalam {at.untouched_months} bulan terakhir."
    ),
    Rule.EXPIRED: lambda _: (
        "Hasil terakhir tidak lagi berlaku; catat hasil yang lebih baru bila sudah ada."
    ),
    Rule.EXPIRING: lambda at: f"Masa berlaku hasil berakhir dalam {at.expiring_days} hari.",
    Rule.NEAR_TOP: lambda at: f"Kurang {at.near} poin atau lebih sedikit.",
    Rule.INCOMPLETE: lambda _: "Skor di bawah 100; periksa kelengkapan jawaban dan bukti dukung.",
    Rule.NO_RESULT: lambda _: "Belum ada hasil yang tercatat sampai akhir tahun posisi.",
    Rule.UNVERIFIED: lambda _: "Tidak ada sumber lain tentang daerah ini; minta hasil resminya.",
    Rule.SILENT: lambda _: "Butir terbuka tanpa pembaruan lebih dari 30 hari.",
}
QUEUES = frozenset({Rule.TO_VERIFY, Rule.TO_APPROVE})
UNKNOWN = "belum pernah tercatat"


def title(item: Attention) -> str:
    """Rule and number of regions; of what waits for the province, how many there are."""
    counted = "penilaian" if item.rule in QUEUES else "daerah"
    return f"{NAMES[item.rule]} · {len(item.cases)} {counted}"


def reason(item: Attention, today: date) -> str:
    """The rule in a sentence, with its limit; of what waits for the province, for how long."""
    told = REASONS[item.rule](item.limits).format(day=numbers.day(today))
    if item.rule not in QUEUES:
        return told
    longest = max(case.number for case in item.cases)
    all_new = f"Semuanya masuk pada {numbers.day(today)}."
    return f"{told} {f'Terlama {longest} hari.' if longest else all_new}"


def value(rule: Rule, case: Case, *, today: date, in_full: bool = False) -> str:
    """The value the rule looked at, for one region; empty where the rule says it all.

    Of several aspects the deepest fall alone, unless `in_full`.
    """
    item = case.standing
    if rule is Rule.FALL:
        return numbers.signed(item.change)
    if rule is Rule.ASPECT_FALL:
        return falls(case.falls, 1 if not in_full else len(case.falls))
    if rule is Rule.NEAR_TOP:
        return f"kurang {numbers.score(item.gap)}"
    if rule in (Rule.INCOMPLETE, Rule.BELOW_GOOD):
        return score(item)
    if rule in (Rule.LATE, Rule.SILENT, Rule.STALLED) and case.day is not None:
        days = (today - case.day).days
        if rule is Rule.STALLED:
            return f"{case.number} butir terbuka, kabar terakhir {days} hari lalu"
        return f"{case.number} butir, paling lama {days} hari"
    if case.awaited is not None:
        return awaited(case.awaited, today=today)
    if rule is Rule.REPORTED:
        return f"{case.number} laporan, paling lama sejak {numbers.short_day(case.day)}"
    if rule is Rule.UNTOUCHED:
        return UNKNOWN if case.day is None else f"sejak {numbers.short_day(case.day)}"
    if rule in (Rule.EXPIRED, Rule.EXPIRING):
        return numbers.short_day(case.day)
    return ""


def awaited(item: Awaited, *, today: date) -> str:
    """The state of a self-check, and the days to or since what counts for it.

    >>> from dataclasses import replace
    >>> from merit.domain.self_checks.workflow import CheckState
    >>> due = Awaited("33.75", "M", CheckState.DRAFT, date(2026, 11, 30), date(2026, 11, 30))
    >>> awaited(due, today=date(2026, 11, 20)), awaited(due, today=date(2026, 12, 2))
    ('Draf, tenggat 10 hari lagi', 'Draf, lewat tenggat 2 hari')
    >>> back = replace(due, state=CheckState.MENDING, day=date(2026, 11, 20), is_back=True)
    >>> awaited(back, today=date(2026, 11, 28))
    'Perbaikan, sejak 8 hari lalu, tenggat 2 hari lagi'
    >>> closed = replace(back, state=CheckState.RETURNED, is_closed=True)
    >>> awaited(closed, today=date(2026, 12, 2))
    'Dikembalikan, sejak 12 hari lalu; masa sudah ditutup, buka kembali dulu'
    >>> awaited(replace(due, state=CheckState.SENT), today=date(2026, 12, 2))
    'menunggu 2 hari'
    """
    state, days = STATES[item.state], (today - item.day).days
    if item.is_queued:
        return f"menunggu {days} hari" if days else f"masuk {numbers.short_day(item.day)}"
    due = _due(item.due_on, today)
    if not item.is_back:
        return f"{state}, {due}"
    since = f"{state}, sejak {f'{days} hari lalu' if days else numbers.short_day(item.day)}"
    if item.is_closed:
        return f"{since}; masa sudah ditutup, buka kembali dulu"
    return f"{since}, {due}" if today <= item.due_on else since


def _due(day: date, today: date) -> str:
    days = (day - today).days
    if days == 0:
        return f"tenggat {numbers.short_day(day)}"
    return f"tenggat {days} hari lagi" if days > 0 else f"lewat tenggat {-days} hari"


def score(item: RegionStanding) -> str:
    """The score of a counted result; the last known one, or that none was published."""
    if item.position.score is None and item.latest_score is not None:
        return f"{numbers.score(item.latest_score.score)} ({item.latest_score.year})"
    return (
        "tidak dipublikasikan"
        if item.position.score is None
        else numbers.score(item.position.score)
    )


def falls(items: Sequence[AspectFall], shown: int) -> str:
    """The first so many falls, and how many more there are."""
    rest = f"dan {len(items) - shown} aspek lain" if len(items) > shown else ""
    return " ".join(filter(None, ("; ".join(map(fall, items[:shown])), rest)))


def fall(item: AspectFall) -> str:
    """An aspect with what it lost, also in percent of its maximum.

    >>> from decimal import Decimal
    >>> fall(AspectFall("A3", "Pengembangan karier", Decimal(60), Decimal("48.5"), Decimal(80)))
    'A3 −11,5 poin (14,4%)'
    """
    return f"{item.code} {numbers.signed(-item.lost)} poin ({numbers.score(item.percent)}%)"
