"""Words of the slide on what needs attention."""

from collections.abc import Sequence
from datetime import date

from merit.reports.attention_words import NAMES, QUEUES
from merit.reports.decks.words_deck import as_of, sentences, title
from merit.services.attention import Attention, Rule

ATTENTION = "Perlu perhatian"
HEAD = ("Perlu perhatian", "Jumlah", "Daerah")
SHARES = (5, 2, 6)
NONE = "Tidak ada daerah yang memenuhi aturan perhatian pada pilihan ini"
NEXT = "Aturan dan batasnya tertera pada halaman Ringkasan."
SPOKEN = (
    "Mulailah dari baris teratas: urutannya menurut kegentingan, bukan menurut peringkat daerah. "
    "Setiap baris satu aturan dengan batas yang tertera pada halaman Ringkasan. "
    "Daerah yang disebut perlu pendampingan; sebutan ini bukan penilaian atas daerah."
)
RULES = {**NAMES, Rule.UNVERIFIED: "Tanpa sumber lain selain pernyataan menyeluruh"}
"""Names of rules; beside all statements counted on the slide, those without any other source."""
OWN_ONLY = "Aturan tentang RTL memeriksa daerah dalam jangkauan Anda saja."
NAMED = 2


def finding(shown: Sequence[Attention], regions: int, total: int) -> str:
    """How many regions there is something about, and what it is for many of them."""
    largest = max(shown, key=lambda item: len(item.cases))
    what = RULES[largest.rule]
    name = what if what.startswith("RTL") else what[0].lower() + what[1:]
    first = f"{regions} dari {total} daerah perlu perhatian"
    return title(f"{first}, antara lain {name} ({counted(largest)})", first)


def counted(item: Attention) -> str:
    """How many cases a rule has."""
    return f"{len(item.cases)} {'penilaian' if item.rule in QUEUES else 'daerah'}"


def named(item: Attention) -> str:
    """The first regions of a rule, and how many more there are."""
    names = [case.standing.region.short for case in item.cases]
    rest = len(names) - NAMED
    return f"{', '.join(names[:NAMED])}{f', +{rest} lainnya' if rest > 0 else ''}"


def note(left_out: int, *, today: date, is_partial: bool) -> str:
    """As of when, and what the list leaves out."""
    rest = f"{left_out} perihal lain tidak ditampilkan." if left_out else ""
    return sentences(as_of(today), rest, OWN_ONLY if is_partial else "")
