"""Words of the printed profile of a region."""

from datetime import date

from merit.domain import comparison
from merit.domain.activity_state import ActivityState, state_of
from merit.domain.coaching import Precision
from merit.domain.imports.vocabularies import INTERVENTION_STATUSES, KINDS, STATUSES
from merit.domain.instruments import Band, Instrument
from merit.domain.records import AssessmentRecord, InterventionRecord, TalentRecord
from merit.domain.states import Claim, Status
from merit.reports import numbers, provenance_words, standing_reasons, talent_words
from merit.reports import standing_words as shared
from merit.services.profile import Profile
from merit.services.spreads import AspectSpread, costliest
from merit.services.standings import RegionStanding

TITLE = "Profil daerah"
TITLE_OF_ALL = "Profil kabupaten/kota"
FAILED = "Berkas PDF profil belum dapat dibuat. Coba sekali lagi beberapa saat lagi."
CATEGORY, SCORE, VALID, BASIS = "Kategori", "Skor", "Dihitung berlaku sampai", "Hasil tahun"
BLANKET = "Kategori menurut pernyataan menyeluruh; hasil penilaiannya belum terbit."
NO_RESULT = "Tanpa hasil berlaku"
NO_RESULT_YET = "belum ada"
ASPECTS_TITLE = "Aspek dibandingkan dengan provinsi"
ASPECTS_HEAD = ("Aspek", "Bagian dari maksimum", "Daerah ini")
ASPECTS_NONE = (
    "Nilai per aspek belum dipublikasikan. Nilai per aspek tampil setelah hasil resmi per aspek "
    "dicatat."
)
ASPECTS_LEGEND = (
    "Garis: terendah sampai tertinggi; pita: separuh tengah daerah; garis tegak: median; "
    "titik: daerah ini."
)
HISTORY_TITLE = "Riwayat hasil"
HISTORY_HEAD = ("Tahun", "Pada skala skor", "Hasil", "Sumber")
HISTORY_NONE = "Belum ada hasil penilaian yang tercatat untuk daerah ini."
HISTORY_LEGEND = "Batang penuh: skor; batang bergaris tepi: hanya kategori yang diketahui."
BREAK = "Berganti instrumen ke {name}: angka sebelum dan sesudahnya tidak sebanding."
GAINS_TITLE = "Poin yang belum diraih"
ACTIONS_TITLE = "Rencana tindak lanjut (RTL) terbuka"
ACTIONS_HEAD = ("Tenggat", "Butir RTL", "Penanggung jawab", "Status")
ACTIONS_NONE = "Tidak ada butir RTL yang terbuka."
ACTIONS_HIDDEN = "Butir RTL daerah ini tidak dimuat: Anda melihat butir RTL daerah Anda saja."
ACTIONS_MORE = "dan # butir terbuka lainnya; selengkapnya pada halaman Tindak lanjut."
COACHING_TITLE = "Pembinaan"
COACHING_HEAD = ("Tanggal", "Jenis", "Kegiatan", "Status")
COACHING_NONE = "Belum ada kegiatan pembinaan yang tercatat untuk daerah ini."
COACHING_MORE = "dan # kegiatan lainnya; selengkapnya pada halaman Profil daerah."
TALENT_TITLE = "Manajemen talenta"
TALENT_HEAD = ("Tanggal", "Tahap", "Keterangan", "Sumber")
TALENT_NONE = "Belum ada tahapan manajemen talenta yang tercatat."
TALENT_MORE = "dan # tahapan sebelumnya; selengkapnya pada halaman Profil daerah."
ABSENT = "daerah ini tidak hadir"


def lead(item: RegionStanding) -> str:
    """The answer in one sentence."""
    position = item.position
    if position.band is None or position.result is None:
        return f"{shared.absence(position)}; belum ada hasil sebelumnya yang tercatat."
    name, year = position.band.name, position.result.year
    if not position.counts:
        return f"Masa berlaku hasil {year} ({name}) sudah habis atau belum diketahui."
    if item.goal is None:
        return f"{name} menurut hasil {year}; {shared.UNKNOWN_GOAL}."
    if item.gap is None:
        return f"{name} menurut hasil {year}; jarak ke {item.goal.name} belum dapat dihitung."
    if item.gap == 0:
        return f"{name} menurut hasil {year}: sasaran provinsi tercapai."
    return (
        f"{name} menurut hasil {year}; kurang {numbers.score(item.gap)} poin "
        f"ke {item.goal.name}{_older(item)}."
    )


def _older(item: RegionStanding) -> str:
    """The year of a score that is older than the category."""
    result = item.latest_score
    is_older = item.position.score is None and result is not None
    return f" pada skor {result.year}" if is_older and result else ""


def since(first: int | None, band: Band | None) -> str:
    """From which year on the category has been the same, as far as results are known."""
    return "" if first is None or band is None else f"{band.name} sejak {first}"


def next_step(item: RegionStanding) -> str:
    """Distance to the category above, where that is not yet the goal."""
    if item.next_band is None or item.next_gap is None or item.next_gap == item.gap:
        return ""
    return f"{numbers.score(item.next_gap)} poin ke {item.next_band.name}"


def remarks(item: RegionStanding) -> tuple[str, ...]:
    """What a reader must know beside the category."""
    stated = (BLANKET,) if shared.is_blanket(item.position) else ()
    return (*stated, *standing_reasons.remarks(item))


def aspects_finding(spreads: tuple[AspectSpread, ...]) -> str:
    """Where the share is lowest, and where most points are lost."""
    scored = [item for item in spreads if item.own is not None]
    if not scored:
        return "Nilai per aspek daerah ini belum tercatat pada instrumen ini."
    low = min(scored, key=lambda item: item.own or 0)
    lost = costliest(scored) or low
    said = f"Bagian terendah pada {low.aspect.name} ({numbers.percent(low.own)})"
    if lost.aspect == low.aspect:
        return f"{said}, yang juga paling banyak kehilangan poin ({numbers.score(lost.lost)})."
    return f"{said}; poin terbanyak hilang pada {lost.aspect.name} ({numbers.score(lost.lost)})."


def aspects_of(spreads: tuple[AspectSpread, ...]) -> str:
    """How the picture is read, and how many regions it rests on."""
    counted = {item.n for item in spreads}
    rests = f"{min(counted)}" if len(counted) == 1 else f"{min(counted)}–{max(counted)}"
    return f"{ASPECTS_LEGEND} Pembanding: {rests} dari 35 daerah."


def points(item: AspectSpread) -> str:
    """The region's points on an aspect, of how many."""
    if item.points is None:
        return "belum dinilai"
    if item.aspect.maximum is None:
        return f"{numbers.score(item.points)} poin"
    return f"{numbers.score(item.points)} dari {numbers.score(item.aspect.maximum)}"


def gains_finding(spreads: tuple[AspectSpread, ...]) -> str:
    """How many points are missing in all, and in how many aspects."""
    lost = [item.lost for item in spreads if item.lost is not None]
    if not lost:
        return ""
    return f"{numbers.score(sum(lost))} poin pada {len(lost)} aspek yang dinilai; terbanyak pada:"


def history_finding(data: Profile) -> str:
    """From which to which score, within the latest instrument."""
    runs = comparison.runs([item.result for item in data.history])
    if not runs:
        if any(item.result.stated_band for item in data.history):
            return "Hanya kategori yang dipublikasikan, tanpa skor."
        return "Belum ada skor yang tercatat." if data.history else ""
    first, last = runs[-1][0], runs[-1][-1]
    if first is last:
        return f"Satu skor diketahui: {numbers.score(last.score)} ({last.year})."
    told = f"Dari {numbers.score(first.score)} ({first.year}) ke {numbers.score(last.score)}"
    return f"{told} ({last.year})."


def result(record: AssessmentRecord, band: Band | None, instrument: Instrument) -> str:
    """What is known of a year: score, category, published index."""
    item, index = record.result, record.published_index
    if item.status is not Status.ASSESSED:
        return STATUSES[item.status][0]
    if item.claim is Claim.DISPUTED:
        return shared.DISPUTED
    name = band.name if band else item.stated_band or STATUSES[Status.NOT_RECEIVED][0]
    if item.claim is Claim.BLANKET:
        return f"{name} (pernyataan menyeluruh)"
    told = f", indeks\xa0{numbers.index(index)}" if index is not None else ""
    if item.score is None:
        return f"{name}{told}" if told else f"{name} (skor {shared.NOT_PUBLISHED})"
    return f"{shared.limit(instrument, item.score)} · {name}{told}"


def absence(status: Status) -> str:
    """Why a year has no result."""
    return STATUSES[status][0]


def actions_note(data: Profile, today: date) -> str:
    """How many items are open, late, finished and cancelled as of today."""
    late = sum(item.is_late for item in data.open_actions)
    finished, cancelled = data.finished_actions, data.cancelled_actions
    if not (data.open_actions or finished or cancelled):
        return ""
    delay = f", {late or 'tidak ada yang'} terlambat" if data.open_actions else ""
    return (
        f"{len(data.open_actions)} terbuka{delay}; {ended(finished, cancelled)}. "
        f"Per {numbers.day(today)}."
    )


def ended(finished: int, cancelled: int) -> str:
    """How many items are no longer open; one that was cancelled was not done.

    >>> ended(3, 0), ended(0, 2), ended(3, 1)
    ('3 selesai', '0 selesai, 2 dibatalkan', '3 selesai, 1 dibatalkan')
    """
    return f"{finished} selesai, {cancelled} dibatalkan" if cancelled else f"{finished} selesai"


def coaching_note(data: Profile, today: date) -> str:
    """How many activities reached the region, and when the last one was."""
    code = data.standing.region.code
    held = [
        item
        for item in data.interventions
        if code in item.reached_codes
        and state_of(item.kind, item.status, item.ends_on, today=today) is ActivityState.HELD
    ]
    if not held:
        return "Belum ada pembinaan terlaksana yang tercatat diikuti daerah ini."
    last = max(held, key=lambda item: item.ends_on)
    return f"{len(held)} pembinaan terlaksana diikuti; terakhir {days(last)}."


def days(item: InterventionRecord) -> str:
    """When an activity takes place, as precisely as known."""
    if item.precision is Precision.MONTH:
        first = numbers.partial_day(f"{item.starts_on:%Y-%m}")
        last = numbers.partial_day(f"{item.ends_on:%Y-%m}")
        if first == last:
            return first
        if item.starts_on.year == item.ends_on.year:
            return f"{first.rpartition(' ')[0]}–{last}"
        return f"{first} – {last}"
    return numbers.days(item.starts_on, item.ends_on, short=True)


def activity(item: InterventionRecord, region_code: str) -> tuple[str, str, str, str]:
    """One activity as the cells of a row."""
    status = INTERVENTION_STATUSES[item.status][0]
    came = region_code in item.reached_codes
    return days(item), KINDS[item.kind][0], item.title, status if came else f"{status}; {ABSENT}"


def talent(item: TalentRecord) -> tuple[str, str, str, str]:
    """A step in talent management as the cells of a row."""
    said = ". ".join(filter(None, (item.description, item.provenance.note)))
    stage = f"{item.stage.value} {talent_words.STAGES[item.stage]}"
    return (
        numbers.short_day(item.occurred_on),
        stage,
        said,
        provenance_words.publisher(item.provenance.source),
    )
