"""Words of one aspect and of one of its indicators, over all regions."""

from collections.abc import Sequence

from merit.domain.instruments import Aspect, Indicator, Instrument
from merit.services.aspect_detail import UNANSWERED, Distribution
from merit.services.aspect_matrix import AspectMean
from merit.services.breakdowns import Breakdown, Breakdowns
from merit.ui.text import aspects as words
from merit.ui.text import method, numbers, weights

OTHER_ASPECTS = "Aspek"
INDICATORS_TITLE = "Indikator aspek ini"
NONE = "Nilai aspek ini belum dipublikasikan"
NEXT = (
    "Sebaran daerah tampil setelah hasil resmi per aspek dicatat. Rubrik dan bukti dukung di bawah "
    "ini dapat dipakai sekarang untuk menilai diri sendiri."
)
NO_INDICATORS = "Indikator instrumen ini belum diketahui"
NO_INDICATORS_NEXT = "Indikator tampil setelah lampiran peraturannya tersedia."
REGIONS_NOTE = (
    "Titik: kabupaten; persegi: kota. Klik daerah untuk membuka rubrik dan langkah berikutnya."
)
REGIONS_HEAD = ("Kode", "Daerah", "Nilai", "Maksimum", "Bagian", "Perubahan")
UNANSWERED_NAME = "Tanpa jawaban"
UNANSWERED_RUBRIC = "Tidak ada jawaban yang tercatat; dihitung sebagai tingkat 0."
UNKNOWN_NAME = "Jawaban belum diketahui"
UNKNOWN_RUBRIC = "Nilai aspek ini atau jawabannya belum tercatat lengkap; tidak dihitung."
EVIDENCE = "Bukti dukung yang diminta"
ACTIONS = "RTL terbuka"
ACTIONS_NOT_SHOWN = "Butir RTL daerah ini tidak ditampilkan."
EVIDENCE_NONE = "Jenis bukti dukung belum diketahui."
LEVELS_TITLE = "Daerah per tingkat"
RUBRIC_NOTE = "Rubrik adalah rumusan singkat, bukan kutipan peraturan."
LEVELS_TITLE_UNSCORED = "Rubrik tiap tingkat"


def level(number: int) -> str:
    """Name of a level."""
    return f"Tingkat {number}" if number else UNANSWERED_NAME


def regions(number: int) -> str:
    """A number of regions."""
    return f"{number} daerah"


def lead(data: Breakdowns, aspect: Aspect, mean: AspectMean) -> str:
    """How much of the aspect is reached on average."""
    if mean.share is None and mean.n:
        return f"Rata-rata belum dapat disebut: {words.too_few(mean.n, mean.of)}."
    if mean.share is None:
        number = len(aspect.indicators)
        return (
            f"{number} indikator, nilai maksimum {numbers.score(aspect.maximum)} poin; nilai "
            "daerah belum dipublikasikan."
        )
    return (
        f"Rata-rata {numbers.percent(mean.share)} dari {numbers.score(aspect.maximum)} poin "
        f"tercapai (n = {mean.n} dari {len(data.regions)} daerah); rata-rata "
        f"{numbers.score(mean.lost)} poin hilang."
    )


def costliest(items: Sequence[Distribution]) -> str:
    """Which indicator loses most points."""
    first = items[0]
    if first.mean_lost is None:
        return INDICATORS_TITLE
    return (
        f"Indikator {first.indicator.code} paling banyak kehilangan poin: rata-rata "
        f"{numbers.score(first.mean_lost)} poin per daerah (n = {first.n})"
    )


def indicators_note(aspect: Aspect) -> str:
    """How the bars are read, and what their order rests on."""
    estimated = weights.are_estimated(aspect.indicators)
    weighed = f", dihitung dengan {weights.ESTIMATED}" if estimated else ""
    return (
        f"Batang: jumlah daerah per tingkat. Urutan: rata-rata poin yang hilang{weighed}; "
        "indikator tanpa jawaban dihitung sebagai tingkat 0."
    )


def indicators_caption(aspect: Aspect) -> str:
    """What the table of the indicators holds."""
    return f"{words.name(aspect)}, indikator"


def indicator_facts(item: Distribution, levels: int) -> tuple[str, ...]:
    """Means of one indicator, for the line beside its bar."""
    most = _maximum(item.indicator, levels)
    return (
        f"hilang {numbers.score(item.mean_lost)} dari {most} poin",
        f"tingkat rata-rata {numbers.score(item.mean_level)}",
    )


def _maximum(indicator: Indicator, levels: int) -> str:
    return numbers.score(None if indicator.weight is None else indicator.weight * levels)


def distribution(item: Distribution) -> str:
    """What the bar of one indicator shows."""
    parts = (
        f"{level(number).lower()}: {regions(len(found))}"
        for number, found in sorted(item.at.items(), key=lambda pair: pair[0] or len(item.at))
        if found
    )
    return "; ".join(parts)


def distribution_row(item: Distribution, levels: int) -> tuple[str, ...]:
    """The numbers of one indicator as table cells, after code and name."""
    return (
        *(str(len(item.at[number])) for number in (*range(1, levels + 1), UNANSWERED)),
        str(item.n),
        numbers.score(item.mean_level),
        numbers.score(item.mean_lost),
        _maximum(item.indicator, levels),
    )


def distribution_head(aspect: Aspect, levels: int) -> tuple[str, ...]:
    """Columns of that table."""
    names = (*range(1, levels + 1), UNANSWERED)
    points = (
        weights.noted(name, aspect.indicators) for name in ("Rata-rata poin hilang", "Maksimum")
    )
    return ("Kode", "Indikator", *map(level, names), "n", "Tingkat rata-rata", *points)


def median(share: float | None) -> str:
    """Label of the line in the middle."""
    return f"median {numbers.percent(share)}"


def region_finding(data: Breakdowns, aspect: Aspect, ordered: Sequence[Breakdown]) -> str:
    """Between which shares the regions lie."""
    high, low = (item.aspects[aspect.code].share for item in (ordered[0], ordered[-1]))
    return (
        f"{len(ordered)} dari {len(data.regions)} daerah punya nilai aspek ini, dari "
        f"{numbers.percent(low)} sampai {numbers.percent(high)} dari maksimum"
    )


def region_row(item: Breakdown, aspect: Aspect) -> tuple[str, ...]:
    """One region as table cells, after code and name."""
    value = item.aspects[aspect.code]
    return (
        numbers.score(value.points),
        numbers.score(aspect.maximum),
        numbers.percent(value.share),
        words.change(item, value),
    )


def indicator_lead(item: Distribution, of: int) -> str:
    """At which level most regions stand, and what it costs."""
    if not item.n:
        return "Tingkat tiap daerah belum dipublikasikan; rubrik dan bukti dukungnya diketahui."
    most = max(item.at, key=lambda number: (len(item.at[number]), number))
    where = f"berada pada tingkat {most}" if most else "belum menjawab"
    known = f"n = {item.n} dari {of} daerah"
    if item.mean_lost is None:
        return f"{len(item.at[most])} daerah {where} ({known})."
    cost = f"rata-rata {numbers.score(item.mean_lost)} poin hilang per daerah"
    return (
        f"{len(item.at[most])} daerah {where} ({known}); {weights.noted(cost, [item.indicator])}."
    )


def weight_facts(instrument: Instrument, item: Distribution) -> tuple[tuple[str, str], ...]:
    """Weight, maximum and means of one indicator."""
    indicator = item.indicator
    facts = [
        ("Bobot per tingkat", _weight(indicator)),
        ("Nilai maksimum", f"{_maximum(indicator, instrument.levels)} poin"),
        ("Keyakinan bobot", indicator.confidence or "tidak tercatat"),
    ]
    if item.n:
        facts += [
            ("Tingkat rata-rata", f"{numbers.score(item.mean_level)} (n = {item.answered})"),
            ("Rata-rata poin hilang", f"{numbers.score(item.mean_lost)} (n = {item.n})"),
        ]
    return tuple(facts)


def _weight(indicator: Indicator) -> str:
    return f"{numbers.score(indicator.weight)} poin ({method.WEIGHTS[indicator.weight_status]})"


def weight_summary(indicator: Indicator, levels: int) -> str:
    """Weight of one indicator in one line."""
    status = method.WEIGHTS[indicator.weight_status]
    return (
        f"Maksimum {_maximum(indicator, levels)} poin, {numbers.score(indicator.weight)} per "
        f"tingkat (bobot {status})"
    )
