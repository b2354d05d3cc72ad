"""Words of the comparison before and after: always of what goes together, never of a cause."""

from merit.domain.before_after import Comparison, Groups, Mean, Pair
from merit.domain.instruments import Aspect
from merit.services.before_after import AspectChange, BeforeAfter
from merit.ui.text import before_after_refusals as refusals
from merit.ui.text import numbers, vocabulary
from merit.ui.text.coverage import COUNTED, attendance
from merit.ui.text.interventions import joined

TITLE = "Sebelum dan sesudah pembinaan"
OPEN = "Bandingkan perubahan nilai aspek"
FROM, TO, ASPECT = "Dari hasil", "Ke hasil", "Aspek"
TOUCHED, OTHERS = "Sasaran", "Lain"
TOUCHED_LONG, OTHERS_LONG = "Daerah sasaran pembinaan aspek ini", "Daerah lain"
ASSOCIATION = (
    "Angka ini menunjukkan apa yang berjalan seiring, bukan sebab. Daerah sasaran tidak dipilih "
    "secara acak, dan daerah yang mulai dari nilai rendah punya ruang naik yang lebih besar."
)
RULE = (
    "Sasaran: daerah yang dijangkau pembinaan terlaksana tentang aspek itu, yang selesai di "
    f"antara kedua hasilnya; tiap daerah sekali. {COUNTED}"
)
COMMON = (
    "Kegiatan yang mengundang sedikitnya 80% daerah yang dibandingkan ada pada kedua kelompok, "
    "jadi tidak membedakan."
)
INTERVAL = (
    "Rentang 95%: selisih yang tidak ditolak uji permutasi, yaitu membagi ulang label sasaran di "
    "antara daerah yang sama."
)
MANY = "Dari delapan rentang 95%, satu yang meleset secara kebetulan bukan hal aneh."
DOTS = (
    "Di kanan nol, daerah sasaran berubah lebih tinggi. Titik penuh: rentang tidak memuat nol; "
    "titik kosong: rentang memuat nol."
)
NOT_COMPARED = "tidak dibandingkan"
THIN = (
    "Garis tipis: satu daerah; garis tebal: rata-rata kelompok. Selisih dihitung sebelum "
    "dibulatkan."
)
TABLE_TITLE = "Perubahan nilai aspek, dalam poin"
HEAD = (
    *("Aspek", "Sasaran: n", "Sebelum", "Sesudah", "Perubahan"),
    *("Lain: n", "Sebelum", "Sesudah", "Perubahan"),
    *("Selisih", "Rentang 95%", "Nilai p", "Pembagian label", "Keterangan"),
)
REGION_HEAD = ("Kode", "Daerah", "Kelompok", "Sebelum", "Sesudah", "Perubahan")


def rule(data: BeforeAfter, one: AspectChange | None) -> str:
    """Whom the coaching counts for, and of how many activities attendance is known."""
    held = data.held if one is None else one.held
    known = attendance(len(held), sum(not item.has_attendance for item in held)) if held else ""
    return " ".join(filter(None, (RULE, known, COMMON)))


def every_title(data: BeforeAfter) -> str:
    """The finding over all aspects: where the interval leaves out zero, and which way."""
    known = data.compared
    clear = [item for item in known if item.comparison and not item.comparison.holds_zero]
    number = f"{len(known)} dari {len(data.aspects)} aspek"
    start = f"{number} dapat dibandingkan antara {refusals.years(data)}"
    if not clear:
        return f"{start}; semua rentangnya memuat nol"
    named = joined([f"{item.aspect.name} ({_signed(item)})" for item in clear])
    return f"{start}; rentang tidak memuat nol pada {named}"


def _signed(item: AspectChange) -> str:
    return f"{numbers.signed(item.comparison.difference)} poin" if item.comparison else ""


def every_note() -> str:
    """How the chart of all aspects is read."""
    return f"{DOTS} {INTERVAL} {MANY}"


def one_title(found: Comparison, aspect: Aspect, data: BeforeAfter) -> str:
    """The finding about one aspect."""
    return (
        f"{aspect.name}, {data.first} ke {data.last}: daerah sasaran {_moved(found.touched)}, "
        f"daerah lain {_moved(found.others)}; selisih {difference(found)}. {meaning(found)}"
    )


def _moved(mean: Mean) -> str:
    verb = "naik" if mean.change > 0 else "turun" if mean.change < 0 else "tetap"
    size = f" {numbers.score(abs(mean.change))} poin" if mean.change else ""
    return f"{verb}{size} (n = {mean.n})"


def meaning(found: Comparison) -> str:
    """What the interval allows to say."""
    if found.holds_zero:
        return "Rentang memuat nol: belum tampak perbedaan yang sejalan dengan pembinaan"
    more = "tinggi" if found.difference > 0 else "rendah"
    return f"Perubahan yang lebih {more} sejalan dengan pembinaan"


def one_note(found: Comparison) -> str:
    """How the chart of one aspect is read, and how its interval was reached."""
    return f"{THIN} {INTERVAL} {labelings(found)}"


def labelings(found: Comparison) -> str:
    """Against how many labelings the difference was held."""
    number = f"{found.chance.labelings:,}".replace(",", ".")
    if found.chance.is_exact:
        return f"Dihitung dari seluruh {number} pembagian; p = {p_value(found)}."
    return (
        f"Dihitung dari {number} pembagian yang ditarik dengan awal tetap, sehingga hasilnya "
        f"selalu sama; p = {p_value(found)}."
    )


def difference(found: Comparison) -> str:
    """The difference with its interval."""
    return f"{numbers.signed(found.difference)} poin (rentang {interval(found)})"


def interval(found: Comparison) -> str:
    """The two ends."""
    return f"{numbers.signed(found.chance.low)} sampai {numbers.signed(found.chance.high)}"


def p_value(found: Comparison) -> str:
    """The p-value with two decimals, never as zero."""
    return "< 0,01" if found.chance.p < 0.01 else numbers.index(round(found.chance.p, 2))


def short(found: Comparison) -> str:
    """The difference with its interval, beside a mark."""
    return f"{numbers.signed(found.difference)} ({interval(found)})"


def sizes(groups: Groups) -> str:
    """How many regions are behind a mark."""
    return f"n = {len(groups.touched)} sasaran, {len(groups.others)} lain"


def mean(found: Mean) -> str:
    """A group's means in words."""
    before, after = numbers.score(found.before), numbers.score(found.after)
    return f"{before} menjadi {after} ({numbers.signed(found.change)}), n = {found.n}"


def end(group: str, found: Mean) -> str:
    """A group's mean at the end of its line."""
    return f"{group} {numbers.score(found.after)} (n = {found.n})"


def row(item: AspectChange) -> tuple[str, ...]:
    """One aspect as table cells."""
    found, groups = item.comparison, item.groups
    if found is None:
        touched = (str(len(groups.touched)), *(numbers.NOTHING,) * 3)
        others = (str(len(groups.others)), *(numbers.NOTHING,) * 3)
        reason = refusals.refused(item)
        return (item.aspect.name, *touched, *others, *(numbers.NOTHING,) * 4, reason)
    return (
        item.aspect.name,
        *_cells(found.touched),
        *_cells(found.others),
        numbers.signed(found.difference),
        interval(found),
        p_value(found),
        f"{'seluruh' if found.chance.is_exact else 'ditarik'} {found.chance.labelings}",
        numbers.NOTHING,
    )


def _cells(found: Mean) -> tuple[str, ...]:
    before, after = numbers.score(found.before), numbers.score(found.after)
    return (str(found.n), before, after, numbers.signed(found.change))


def region_row(pair: Pair, group: str, data: BeforeAfter) -> tuple[str, ...]:
    """One region as table cells."""
    return (
        pair.region_code,
        data.regions[pair.region_code].label,
        group,
        numbers.score(pair.before),
        numbers.score(pair.after),
        numbers.signed(pair.change),
    )


def mean_row(found: Mean, group: str) -> tuple[str, ...]:
    """One group as table cells."""
    return (
        numbers.NOTHING,
        f"Rata-rata {found.n} daerah",
        group,
        numbers.score(found.before),
        numbers.score(found.after),
        numbers.signed(found.change),
    )


def period(data: BeforeAfter) -> str:
    """What the files say they are about."""
    return f"Hasil {data.first} ke {data.last} · {vocabulary.group(data.scope.group)}"
