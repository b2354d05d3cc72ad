"""Words of the profile page."""

from datetime import date

from merit.domain import comparison
from merit.domain.coaching import InterventionKind, Precision
from merit.domain.follow_up import FollowUp
from merit.domain.instruments import Band
from merit.domain.positions import Result
from merit.domain.records import AssessmentRecord, InterventionRecord, TalentRecord
from merit.domain.states import Claim, Status
from merit.reports import profile_words
from merit.services.profile import Profile
from merit.services.spreads import AspectSpread, costliest
from merit.services.standings import RegionStanding
from merit.ui.text import goal, marks, numbers, provenance, standing, vocabulary

TITLE = "Profil daerah"
LOSSES = "Poin yang hilang"
ON_BOARD = "RTL pada papan"
SIDE_BY_SIDE = "Sandingkan dengan daerah se-eks-karesidenan"
DISPUTED = "Sumber|bertentangan"  # in lines for the chart
CHOOSE = "Daerah"
OPEN_SOURCE = "Buka sumber"
HISTORY_TITLE = "Riwayat hasil"
ASPECTS_TITLE = "Aspek dibandingkan dengan daerah lain"
ASPECTS_NONE = "Nilai per aspek belum dipublikasikan"
ASPECTS_NEXT = (
    "Sumber yang terbit hanya memuat skor total atau kategori. Nilai per aspek tampil setelah "
    "hasil resmi per aspek dicatat."
)
INTERVENTIONS_TITLE = "Intervensi pembinaan"
NOT_THERE = "daerah ini tidak hadir"
INTERVENTIONS_NONE = "Belum ada intervensi yang tercatat untuk daerah ini"
INTERVENTIONS_NEXT = "Kegiatan yang melibatkan daerah ini tampil di sini setelah dicatat."
ACTIONS_TITLE = "Rencana tindak lanjut (RTL) terbuka"
ACTIONS_NONE = "Tidak ada butir RTL yang terbuka"
ACTIONS_NEXT = "Butir RTL tampil di sini setelah disepakati dan dicatat."
ACTIONS_NOT_SHOWN = "Butir RTL daerah ini tidak ditampilkan"
ACTIONS_NOT_SHOWN_NEXT = "Anda melihat butir RTL daerah Anda saja."
TALENT_TITLE = "Manajemen talenta"
TALENT_NONE = "Belum ada tahapan manajemen talenta yang tercatat"
TALENT_NEXT = "Tahapan tampil di sini beserta sumbernya setelah dicatat."
TREND_NONE = "Tren belum dapat dihitung: kurang dari tiga skor yang sebanding."
HISTORY_HEAD = ("Tahun", "Status", "Skor", "Kategori", "Indeks terbit", "Sumber", "Keyakinan")
ASPECTS_HEAD = ("Aspek", "Nilai", "Maksimum", "Bagian", "Median daerah", "Rentang", "n")
INTERVENTIONS_HEAD = ("Tanggal", "Jenis", "Kegiatan", "Status", "Sumber", "Keyakinan")
ACTIONS_HEAD = ("Tenggat", "Butir", "Penanggung jawab", "Status", "Kemajuan", "Keterlambatan")
TALENT_HEAD = ("Tanggal", "Tahap", "Keterangan", "Sumber", "Keyakinan")


def facts(item: RegionStanding) -> tuple[tuple[str, str], ...]:
    """What the card says of a region."""
    return (
        ("Skor", standing.score(item)),
        *standing.next_step(item),
        (goal.distance(item.goal), standing.gap(item)),
        ("Perubahan", standing.change(item)),
        ("Dihitung berlaku sampai", standing.valid_until(item.position)),
    )


def lead(data: Profile) -> str:
    """The answer in one sentence."""
    item = data.standing
    name = item.region.label
    if item.position.band is None:
        return f"{name}: {standing.absence(item.position).lower()}."
    category = f"{name} berkategori {item.position.band.name}"
    if item.position.result and not item.position.counts:
        year = item.position.result.year
        return f"{name}: masa berlaku hasil {year} ({item.position.band.name}) sudah habis."
    if item.gap is None:
        if item.goal is None:
            return f"{category}; {goal.UNKNOWN}."
        return f"{category}; skornya belum dipublikasikan, sehingga jaraknya belum dapat dihitung."
    if item.gap == 0:
        reason = standing.why(item.position)
        return f"{category}; {reason[0].lower()}{reason[1:]}"
    missing = f"kurang {numbers.score(item.gap)} poin ke {goal.name(item.goal)}"
    return f"{category}, {_where(item)}{missing}."


def _where(item: RegionStanding) -> str:
    if item.position.score is not None or item.latest_score is None:
        return ""
    return f"pada skor terakhir ({item.latest_score.year}) "


def weakest(data: Profile) -> str:
    """The finding of the aspect chart."""
    scored = [item for item in data.spreads if item.own is not None]
    if not scored:
        return ASPECTS_NONE
    low = min(scored, key=lambda item: item.own or 0)
    lost = costliest(scored) or low
    sentence = f"Bagian terendah pada {low.aspect.name} ({numbers.percent(low.own)})"
    if lost.aspect == low.aspect:
        return f"{sentence}, yang juga paling banyak kehilangan poin ({numbers.score(lost.lost)})"
    return (
        f"{sentence}; poin terbanyak hilang pada {lost.aspect.name} "
        f"({numbers.score(lost.lost)} poin)"
    )


def history_finding(data: Profile) -> str:
    """The finding of the history chart, within the latest instrument only."""
    runs = comparison.runs([item.result for item in data.history])
    if not runs:
        known = any(item.result.stated_band for item in data.history)
        return (
            "Hanya kategori yang dipublikasikan, tanpa skor"
            if known
            else "Belum ada hasil tercatat"
        )
    first, last = runs[-1][0], runs[-1][-1]
    tail = "" if last.instrument == data.instrument.code else ", pada instrumen lain"
    if first is last:
        return f"Satu skor diketahui: {numbers.score(last.score)} ({last.year}){tail}"
    return (
        f"Dari {numbers.score(first.score)} ({first.year}) "
        f"ke {numbers.score(last.score)} ({last.year}){tail}"
    )


def history_row(record: AssessmentRecord) -> tuple[str, ...]:
    """One year of the history as table cells, without the source."""
    result = record.result
    category = result.stated_band or numbers.NOTHING
    return (
        str(result.year),
        _status(record),
        numbers.score(result.score),
        category,
        numbers.index(record.published_index),
    )


def _status(record: AssessmentRecord) -> str:
    if record.result.claim is Claim.BLANKET:
        return "Dinyatakan menyeluruh"
    return vocabulary.STATUSES[record.result.status]


def confidence(record: AssessmentRecord) -> str:
    """Confidence with how the source states the value."""
    found = record.provenance
    return f"{vocabulary.CONFIDENCES[found.confidence]}, {vocabulary.CLAIMS[found.claim]}"


def next_level(item: AspectSpread) -> str:
    """What the way to an aspect's indicators is called."""
    return f"{item.aspect.name}: lihat indikator dan yang diminta tingkat berikutnya"


def spread_row(item: AspectSpread) -> tuple[str, ...]:
    """One aspect as table cells."""
    return (
        item.aspect.name,
        numbers.score(item.points),
        numbers.score(item.aspect.maximum),
        numbers.percent(item.own),
        numbers.percent(item.middle),
        f"{numbers.percent(item.low)}–{numbers.percent(item.high)}",
        str(item.n),
    )


def period(item: InterventionRecord) -> str:
    """When an intervention takes place, as precisely as known."""
    if item.precision is Precision.MONTH:
        first = numbers.partial_day(f"{item.starts_on:%Y-%m}")
        last = numbers.partial_day(f"{item.ends_on:%Y-%m}")
        return first if first == last else f"{first} – {last}"
    return numbers.days(item.starts_on, item.ends_on)


def intervention_row(item: InterventionRecord, region_code: str) -> tuple[str, ...]:
    """One intervention as table cells of a region it was for."""
    return (
        period(item),
        vocabulary.INTERVENTIONS[InterventionKind(item.kind)],
        item.title,
        _held(item, region_code),
        provenance.publisher(item.provenance.source),
        vocabulary.CONFIDENCES[item.provenance.confidence],
    )


def _held(item: InterventionRecord, region_code: str) -> str:
    """The state of an intervention; one the region did not come to is no help it got."""
    status = vocabulary.INTERVENTION_STATUSES[item.status]
    return status if region_code in item.reached_codes else f"{status}; {NOT_THERE}"


def action_row(item: FollowUp) -> tuple[str, ...]:
    """One open action item as table cells."""
    record = item.record
    return (
        numbers.day(record.due_on),
        record.title,
        record.owner,
        vocabulary.reported(record.status, is_late=item.is_late),
        f"{record.progress}%",
        f"Terlambat {item.late} hari" if item.late else numbers.NOTHING,
    )


def actions_note(data: Profile, today: date) -> str:
    """How many items are open, late, finished and cancelled as of today."""
    late = sum(item.is_late for item in data.open_actions)
    ended = profile_words.ended(data.finished_actions, data.cancelled_actions)
    return f"{len(data.open_actions)} terbuka, {late} terlambat, {ended}, per {numbers.day(today)}."


def talent_row(item: TalentRecord) -> tuple[str, ...]:
    """One talent event as table cells."""
    return (
        numbers.day(item.occurred_on),
        f"{item.stage.value} {vocabulary.TALENT_STAGES[item.stage]}",
        ". ".join(filter(None, (item.description, item.provenance.note))),
        provenance.publisher(item.provenance.source),
        vocabulary.CONFIDENCES[item.provenance.confidence],
    )


def captioned(title: str, data: Profile) -> str:
    """A table's caption with region and, under Contoh, the mark."""
    return marks.caption(f"{title}, {data.standing.region.label}", data.scope.dataset)


def chart_alt(data: Profile, finding: str) -> str:
    """Text alternative of a chart of this page."""
    return marks.alt(f"{data.standing.region.label}: {finding}", data.scope.dataset)


def on_another(result: Result, band: Band) -> str:
    """A result of another instrument than the one drawn, in lines for the chart."""
    known = band.name if result.score is None else numbers.score(result.score)
    return f"{known},|instrumen|lain"


def absence(status: Status) -> str:
    """Why a year has no value, in lines for the chart."""
    return {
        Status.NOT_SCHEDULED: "Tidak|dijadwalkan|(siklus)",
        Status.NOT_ASSESSED: "Belum|dinilai",
        Status.UNDER_ASSESSMENT: "Sedang|dinilai",
        Status.NOT_PARTICIPATING: "Tidak|ikut",
    }.get(status, "Data belum|diterima")
