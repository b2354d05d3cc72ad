"""Words around frozen decks: their list, two of them side by side, withdrawing one."""

from collections.abc import Sequence
from datetime import datetime

from merit.domain.decks import DeckKind, KeyFigure
from merit.domain.snapshots import Difference, Snapshot
from merit.reports.standing_words import others
from merit.ui.text import audit, numbers, present

LIST, LIST_NOTE = (
    "Cuplikan",
    "Paparan yang dibekukan, terbaru di atas. Angkanya seperti saat dibekukan, walaupun data "
    "kemudian dikoreksi.",
)
HEAD = ("Cuplikan", "Paparan", "Dibekukan", "Tindakan")
NONE = (
    "Belum ada cuplikan",
    "Paparan yang dibekukan tampil di sini, siap ditayangkan lagi dan dibandingkan.",
)
SHOW, COMPARE, WITHDRAW = "Tayangkan", "Bandingkan", "Tarik"
WITHDRAWN, WITHDRAWN_SIGN = "Ditarik", "✕"
BACK = "Kembali ke Layar presentasi"
COMPARE_TITLE = "Bandingkan cuplikan"
WITH, NOW = "Dengan", "Keadaan sekarang"
COMPARE_CAPTION = "Angka kunci berdampingan"
COMPARE_HEAD, SLIDE = ("Angka", "Perubahan"), "Salindia"
ROSE, FELL, CAME_OR_WENT = "▲", "▼", "◆"
CHANGED, SAME, ONLY_ONE = "Berubah", "Tetap", "Hanya di salah satu paparan"
OTHER_UNIT = "Satuannya berbeda"
BETWEEN = " dan "
MISSING, NO_VALUE = "tidak ada di paparan ini", "belum ada nilai"
NAMED = 3
NOTHING_TO_COMPARE = (
    "Tidak ada angka kunci di kedua paparan ini",
    "Pilih cuplikan lain.",
)
REFUSED_NEXT = "Pilih cuplikan lain yang sejenis."
WITHDRAW_TITLE = "Tarik cuplikan"
WITHDRAW_NOTE = (
    "Cuplikan yang ditarik tidak dapat ditayangkan atau dibandingkan lagi. Catatannya tetap ada "
    "di daftar beserta alasannya."
)
FIELD_REASON, REASON_HINT = "Alasan", "Misalnya: angka 2025 dikoreksi, lihat cuplikan C-2026-004"
WITHDRAW_BUTTON = "Tarik cuplikan ini"


def kind(item: Snapshot, region: str) -> str:
    """Which deck it is of, and of which region if of one."""
    return region or deck_of(item.kind)


def deck_of(code: DeckKind) -> str:
    """A kind of deck by its name."""
    return f"Paparan {present.KINDS[code].lower()}"


def when(item: Snapshot) -> str:
    """When it was frozen."""
    return numbers.moment(item.frozen_at)


def who(item: Snapshot) -> str:
    """Who froze it."""
    return audit.actor(item.author)


def revision(item: Snapshot) -> str:
    """Which state of the data it shows."""
    return f"revisi data {item.revision}"


def why_withdrawn(item: Snapshot) -> str:
    """Why it is not shown any more, and since when."""
    return f"{numbers.moment(item.withdrawn_at)}: {item.reason}" if item.withdrawn_at else ""


def withdrawn(code: str) -> str:
    """That a snapshot was withdrawn."""
    return f"Cuplikan {code} ditarik."


def column(name: str, title: str) -> str:
    """The head of the column of one of two decks.

    >>> column("C-2026-001", "Rakor I"), column("Keadaan sekarang", "Keadaan sekarang")
    ('Rakor I (C-2026-001)', 'Keadaan sekarang')
    """
    return title if name == title else f"{title} ({name})"


def about(period: str, moment: datetime) -> str:
    """What one of two decks is about, and as of when."""
    return f"{period} · {numbers.moment(moment)}"


def value(figure: KeyFigure | None) -> str:
    """A key figure with its unit; in words where there is none.

    >>> from decimal import Decimal
    >>> value(KeyFigure("r", "Rata-rata", Decimal("264.50"), "poin")), value(None)
    ('264,5 poin', 'tidak ada di paparan ini')
    >>> value(KeyFigure("r", "Rata-rata", None, "poin"))
    'belum ada nilai'
    """
    if figure is None:
        return MISSING
    if figure.value is None:
        return NO_VALUE
    return measured(numbers.score(figure.value), figure.unit)


def change(item: Difference) -> str:
    """By how much it rose or fell, in words which of the two."""
    if item.change is None:
        _, later = item.values
        came = "Baru ada nilai" if later is not None else "Nilainya tidak ada lagi"
        return came if item.is_changed else numbers.NOTHING
    if not item.change:
        return SAME
    way = "Naik" if item.change > 0 else "Turun"
    unit = "poin persen" if item.unit.startswith("%") else item.unit
    return f"{way} {measured(numbers.score(abs(item.change)), unit)}"


def sign(item: Difference) -> str:
    """The sign before a change."""
    if item.change is None:
        return CAME_OR_WENT
    return ROSE if item.change > 0 else FELL


def groups(rows: Sequence[Difference]) -> list[str]:
    """The heading each of the rows stands under, with how many do."""
    found = [_group(item) for item in rows]
    return [f"{name} ({found.count(name)})" for name in found]


def _group(item: Difference) -> str:
    if item.is_changed:
        return CHANGED
    if item.is_comparable:
        return SAME
    return OTHER_UNIT if item.is_in_both else ONLY_ONE


def measured(number: str, unit: str) -> str:
    """A number with its unit.

    >>> measured("3", "% dari maksimum"), measured("3", "butir"), measured("3", "")
    ('3% dari maksimum', '3 butir', '3')
    """
    return number + unit if unit.startswith("%") else f"{number} {unit}".strip()


def compared(names: tuple[str, str], changed: Sequence[str], both: int, rest: int) -> str:
    """How many of the figures `both` decks have changed, how the first are called, and the `rest`.

    >>> compared(("Rakor I", "Rakor II"), [], 12, 22)
    'Rakor I dan Rakor II: 12 angka kunci, semuanya tetap; 22 hanya ada di salah satu paparan.'
    """
    alone = f"{rest} hanya ada di salah satu paparan" if rest else ""
    told = f"{both} angka kunci, semuanya tetap" if both else "tidak ada angka kunci yang sama"
    if changed:
        told = f"{len(changed)} dari {both} angka kunci berubah ({others(changed, NAMED)})"
    return f"{BETWEEN.join(names)}: {'; '.join(filter(None, (told, alone)))}."


def not_compared(earlier: str, later: str) -> str:
    """That two decks are not alike."""
    return f"{earlier} dan {later} tidak dapat dibandingkan."
