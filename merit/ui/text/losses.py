"""Words of the view of lost points."""

from decimal import Decimal

from merit.domain.instruments import GOAL, Instrument
from merit.services.breakdowns import Breakdown, Breakdowns
from merit.services.losses import AspectLoss, Decomposition, IndicatorLoss
from merit.ui.text import aspects as words
from merit.ui.text import goal, method, numbers, standing, vocabulary, weights

TITLE = "Poin yang hilang"
CHOOSE = "Daerah"
EXPLAIN_TITLE = "Cara membaca"
CLICK = "Klik batang untuk membuka aspeknya."
LOST, PART = "poin hilang", f"bagian dari jarak ke {GOAL}"
TABLE_HEAD = ("Kode", "Aspek dan indikator", "Poin hilang", "Bagian dari jarak", "Bobot")
ASPECT_WEIGHT, TOTAL = "nilai maksimum aspek", "Jumlah"
SHOWN = 10
NO_ANSWERS = (
    "Jawaban per indikator belum tercatat lengkap, sehingga hanya aspek yang dapat diuraikan."
)
NONE = "Nilai per aspek belum dipublikasikan"
NEXT = (
    "Jarak ke sasaran dapat diuraikan setelah nilai per aspek dicatat. Nilai maksimum, "
    "indikator, dan rubrik tiap aspek sudah tersedia pada matriks."
)
EVERYONE_REACHED = f"Tidak ada daerah di bawah {GOAL} yang jaraknya dapat diuraikan"
EVERYONE_REACHED_NEXT = "Pilih satu daerah untuk melihat poin yang masih hilang."
KNOWN_TITLE = "Jarak yang sudah diketahui, pada skor terakhir"
TO_MATRIX = "Matriks aspek"
PROFILE = "Profil daerah"


def whole(group: str) -> str:
    """Name of the whole group in the list of regions."""
    return f"Semua: {vocabulary.group(group)}"


def lead(data: Breakdowns, found: Decomposition | None, region: Breakdown | None) -> str:
    """Where most of the distance lies."""
    if region is not None:
        return _region_lead(data.instrument, found, region)
    if found is None:
        return f"{known_distances(data)}."
    largest = found.largest
    return (
        f"{largest.aspect.name} memuat bagian terbesar jarak ke {GOAL}: "
        f"{numbers.score(largest.part)} dari {numbers.score(found.distance)} poin "
        f"({_share(largest, found)}), dijumlahkan atas {len(found.regions)} dari "
        f"{len(data.regions)} daerah."
    )


def _share(item: AspectLoss, found: Decomposition) -> str:
    return numbers.percent(float(item.part / found.distance)) if found.distance else "0%"


def _region_lead(instrument: Instrument, found: Decomposition | None, region: Breakdown) -> str:
    label, top = region.standing.region.label, goal.name(instrument.goal)
    if found is None:
        gap = region.standing.gap
        known = f" Jaraknya ke {top} {standing.gap(region.standing)}." if gap else ""
        return f"Poin yang hilang di {label} belum dapat diuraikan.{known}"
    largest = found.largest
    if not found.distance:
        return (
            f"{label} sudah {top}; {numbers.score(found.lost)} poin masih hilang, terbanyak pada "
            f"{largest.aspect.name} ({numbers.score(largest.lost)})."
        )
    return (
        f"{label} kurang {numbers.score(found.distance)} poin ke {top}; bagian terbesar pada "
        f"{largest.aspect.name}: {numbers.score(largest.part)} poin ({_share(largest, found)})."
    )


def known_distances(data: Breakdowns) -> str:
    """How many distances are known although their composition is not."""
    known = sum(item.standing.gap is not None for item in data.regions)
    if data.instrument.goal is None and not known:
        return goal.unknown(data.instrument)
    return (
        f"{goal.distance(data.instrument.goal)} diketahui untuk {known} dari {len(data.regions)} "
        "daerah, tetapi nilai per aspeknya belum"
    )


def known_distance(item: Breakdown) -> str:
    """Name and distance of one region."""
    return f"{item.standing.region.short}: {standing.gap(item.standing)}"


def finding(found: Decomposition) -> str:
    """How much is lost, and how much of it is missing to the goal."""
    if not found.distance:
        return f"{numbers.score(found.lost)} poin hilang; jarak ke {GOAL} sudah tertutup"
    return (
        f"{numbers.score(found.lost)} poin hilang, {numbers.score(found.distance)} di antaranya "
        f"dibutuhkan untuk mencapai {GOAL}"
    )


def chart_note(data: Breakdowns, found: Decomposition, region: Breakdown | None) -> str:
    """How the bars are read, and on whom they rest."""
    printed = "bagian dari jarak / poin hilang" if found.distance else "poin hilang"
    rests = "" if region else f" {who(data, found)}"
    return f"Angka: {printed}. {CLICK}{rests}"


def largest_title(found: Decomposition) -> str:
    """The finding of the list of indicators."""
    first = found.indicators[0][1].indicator
    most = "memuat bagian jarak terbesar" if found.distance else "paling banyak kehilangan poin"
    return weights.noted(f"Indikator {first.code} {most}", [first])


def largest_note(found: Decomposition, region: Breakdown | None) -> str:
    """How many of all indicators are listed, and on how many regions they rest."""
    rests = "" if region else f" (n = {found.answered} daerah)"
    return (
        f"{SHOWN} dari {len(found.indicators)} indikator{rests}; semuanya ada pada tabel di atas."
    )


def who(data: Breakdowns, found: Decomposition) -> str:
    """Which regions the sums rest on."""
    rest = len(data.regions) - len(found.regions)
    return (
        f"Jumlah atas {len(found.regions)} daerah di bawah {GOAL} dengan nilai "
        f"per aspek (n = {len(found.regions)} dari {len(data.regions)}); {rest} lainnya sudah "
        f"{GOAL} atau tanpa nilai per aspek."
    )


def rules(instrument: Instrument) -> tuple[str, ...]:
    """How losses and parts are computed."""
    estimated = weights.are_estimated(instrument.indicators)
    weighed = f"Poin per indikator memakai {weights.ESTIMATED}. " if estimated else ""
    return (
        "Poin hilang pada aspek: nilai maksimum dikurangi nilai yang diperoleh. Pada indikator: "
        f"bobot × ({instrument.levels} − tingkat); tanpa jawaban dihitung sebagai tingkat 0.",
        _distance_rule(instrument),
        "Jarak dibagi sebanding dengan poin yang hilang: bagian = jarak × poin hilang pada aspek "
        "atau indikator ÷ seluruh poin hilang. Jumlah semua bagian tepat sama dengan jaraknya.",
        f"{weighed}Pembagian ini uraian, bukan urutan kerja.",
    )


def _distance_rule(instrument: Instrument) -> str:
    aim, maximum = instrument.goal, instrument.maximum
    if aim is None or maximum is None:
        return f"{goal.unknown(instrument)}, sehingga jaraknya tidak dihitung."
    return (
        f"{goal.distance(aim)}: {numbers.score(aim.minimum)} dikurangi skor, nol bila sudah "
        f"tercapai. Daerah boleh tetap kehilangan {numbers.score(maximum - aim.minimum)} dari "
        f"{numbers.score(maximum)} poin dan sudah {aim.name}, sehingga tidak semua poin yang "
        "hilang harus dikejar."
    )


def both(item: AspectLoss, found: Decomposition) -> str:
    """Part and loss as printed above a bar; the loss alone where nothing is missing."""
    lost = numbers.score(item.lost)
    return f"{numbers.score(item.part)} / {lost}" if found.distance else lost


def spoken(item: AspectLoss) -> str:
    """What a screen reader says of a bar."""
    return f"{item.aspect.name}: {points(item.lost)} hilang, {points(item.part)} dari jarak"


def points(value: Decimal) -> str:
    """A number of points."""
    return f"{numbers.score(value)} poin"


def aspect_cells(item: AspectLoss) -> tuple[str, ...]:
    """Loss and part of an aspect as table cells."""
    return (numbers.score(item.lost), numbers.score(item.part), ASPECT_WEIGHT)


def indicator_cells(item: IndicatorLoss) -> tuple[str, ...]:
    """Loss and part of an indicator as table cells."""
    status = method.WEIGHTS[item.indicator.weight_status]
    return (numbers.score(item.lost), numbers.score(item.part), status)


def total_row(found: Decomposition) -> tuple[str, ...]:
    """The sums over all aspects as table cells."""
    return ("", TOTAL, numbers.score(found.lost), numbers.score(found.distance), "")


def largest_head(found: Decomposition) -> tuple[str, ...]:
    """Columns of the list of indicators."""
    listed = [item.indicator for _, item in found.indicators[:SHOWN]]
    amount = "Bagian dari jarak" if found.distance else "Poin hilang"
    return ("Indikator", weights.noted(amount, listed))


def of_lost(item: IndicatorLoss) -> str:
    """What is lost altogether, under the part of the distance."""
    return f"dari {numbers.score(item.lost)} poin hilang"


def amount(value: Decimal) -> str:
    """A number without its unit."""
    return numbers.score(value)


def subject(data: Breakdowns, found: Decomposition, region: Breakdown | None) -> str:
    """Whose losses are shown."""
    if region is not None:
        return region.standing.region.label
    return f"{len(found.regions)} daerah di bawah {goal.name(data.instrument.goal)}"


def alt(data: Breakdowns, found: Decomposition, region: Breakdown | None) -> str:
    """Text alternative of the chart."""
    return words.alt(f"{subject(data, found, region)}, {finding(found)}", data.scope)
