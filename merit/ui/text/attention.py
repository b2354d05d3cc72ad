"""Words of what needs attention that stand on pages only; the rules' own are in the reports."""

from collections.abc import Sequence

from merit.reports.attention_words import NAMES
from merit.services.attention import MOST, Attention
from merit.ui.text import vocabulary

TITLE = "Perlu perhatian"
NONE = "Tidak ada daerah yang memenuhi aturan perhatian pada pilihan ini."
OWN_ONLY = "Aturan tentang butir RTL memeriksa butir RTL daerah Anda saja."
SHOWN = 4
ALL = "Semua yang perlu perhatian, beserta aturan dan nilainya"
BACK = "Kembali ke ringkasan"
CAPTION = "Daerah yang perlu perhatian"
HEAD = ("Perhatian", "Aturan", "Daerah", "Nilai")
LIMITS_NOTE = "Batas setiap aturan diatur pengelola layanan."
WEEKLY = "Ringkasan mingguan"
WEEKLY_FILE = "Unduh ringkasan mingguan"
WEEKLY_NOTE = (
    "Satu berkas untuk dibaca atau dicetak: yang perlu perhatian, yang berubah dalam tujuh hari, "
    "dan tanggal berikutnya."
)


def more(item: Attention) -> str:
    """How many regions of a finding are not named."""
    return vocabulary.more(len(item.cases), SHOWN)


def others(found: Sequence[Attention]) -> str:
    """The rules beyond the first, which hold as well; empty when there are none."""
    rest = [f"{NAMES[item.rule]} ({len(item.cases)})" for item in found[MOST:]]
    return f"Juga terpenuhi: {', '.join(rest)}." if rest else ""


def lead(found: Sequence[Attention]) -> str:
    """How many regions there is something about, and what it is for most of them."""
    named = {item.rule: {case.standing.region.code for case in item.cases} for item in found}
    codes = frozenset().union(*named.values())
    if not codes:
        return NONE
    rule, most = max(named.items(), key=lambda pair: len(pair[1]))
    return f"{len(codes)} daerah perlu dilihat; paling banyak karena “{NAMES[rule]}” ({len(most)})."


def weekly(*, is_partial: bool) -> str:
    """What the file holds, and for whom."""
    return f"{WEEKLY_NOTE} {'Tentang daerah Anda.' if is_partial else 'Tentang semua daerah.'}"
