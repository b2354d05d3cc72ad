"""Words of the brief for leadership."""

from collections.abc import Iterable, Sequence

from merit.domain.records import ActionRecord, TalentRecord
from merit.reports import numbers
from merit.reports import standing_words as shared
from merit.services.agenda import Agenda
from merit.services.aspect_matrix import AspectMean
from merit.services.attention import Attention
from merit.services.changes import Changes, NewResult
from merit.services.coverage import Coverage
from merit.services.overview import BandCount, Overview
from merit.services.standings import RegionStanding

TITLE = "Ringkasan eksekutif"
SUBJECT = "Indeks Sistem Merit kabupaten/kota se-Jawa Tengah"
FAILED = "Berkas PDF ringkasan belum dapat dibuat. Coba sekali lagi beberapa saat lagi."
CARRIED = "arsir: hasil tahun sebelumnya"
NO_VALUE = "BD tanpa hasil berlaku"
WITHOUT, ELSEWHERE = "Tanpa hasil berlaku", "Instrumen lain"
INSET = "Karimunjawa (sisipan)"
CHANGES_TITLE = "Yang berubah dalam 90 hari"
AGENDA_TITLE, TABLE_TITLE = "Tanggal berikutnya", "Posisi tiap kabupaten/kota"
ATTENTION_HEAD = ("Perihal", "Aturan", "Daerah")
AGENDA_HEAD = ("Tanggal", "Perihal")
ASPECTS_HEAD = ("Aspek", "Rata-rata bagian", "Belum diraih")
TABLE_HEAD = ("Daerah", "Kat.", "Skor")
TABLE_NOTE = (
    "Kategori dengan tahun: hasil tahun itu, berlaku pada akhir tahun posisi. Skor dengan tahun: "
    "skor terakhir yang diketahui. Tidak terbit: hanya kategori yang dipublikasikan."
)
NO_AGENDA = "Tidak ada tanggal mendatang yang tercatat."
NO_CHANGES = "Tidak ada perubahan bertanggal yang tercatat dalam 90 hari itu."
SHAPES = "Lingkaran: kabupaten; persegi: kota."
OWN_ONLY = "Butir RTL: daerah dalam jangkauan Anda saja."
OWN_ONLY_TOO = "Butir RTL dan penilaian mandiri: daerah dalam jangkauan Anda saja."
MORE_RULES = "dan # perihal lain; selengkapnya pada halaman Ringkasan."
MORE_DATES = "dan # tanggal lain sesudahnya."
MORE_CHANGES = "dan # perubahan lain."
NAMED, NEAREST = 4, 5


def counter(item: BandCount, of: int, year: int) -> str:
    """Out of how many, and how many more or fewer than a year earlier."""
    if item.before is None:
        return f"dari {of} daerah; akhir {year - 1} instrumen lain"
    return f"dari {of} daerah; {difference(item.now - item.before, year)}"


def difference(number: int, year: int) -> str:
    """A change of a count against a year earlier."""
    if number == 0:
        return f"tetap dari akhir {year - 1}"
    return f"{'naik' if number > 0 else 'turun'} {abs(number)} dari akhir {year - 1}"


def elsewhere(data: Overview) -> str:
    """Predicates of the regions on other instruments."""
    return ", ".join(
        f"{number} {band.name}" for item in data.elsewhere for band, number in reversed(item.bands)
    )


def average(data: Overview) -> str:
    """Mean and median with the number of regions they rest on."""
    value = data.average
    if not value.is_representative:
        return (
            "Rata-rata provinsi tidak ditampilkan: skor yang berlaku diketahui untuk "
            f"{value.n} dari {value.of} daerah."
        )
    return (
        f"Rata-rata skor {numbers.score(value.mean)}, median {numbers.score(value.median)} "
        f"({value.n} dari {value.of} daerah; daerah tanpa skor tidak dihitung)."
    )


def map_alt(data: Overview) -> str:
    """What the map shows, in words."""
    counts = ", ".join(f"{item.band.name} {item.now}" for item in reversed(data.bands))
    others = f", instrumen lain {data.on_others}" if data.on_others else ""
    return (
        f"Peta Jawa Tengah akhir {data.scope.year}: {counts}{others}, tanpa hasil berlaku "
        f"{data.without}."
    )


def distance_alt(data: Overview, known: int) -> str:
    """What the scores on their line show, in words."""
    upper = " dan ".join(
        f"{band.name} {shared.limit(data.instrument, band.minimum)}"
        for band in data.instrument.bands[-2:]
    )
    return f"Skor terakhir {known} daerah pada satu garis, dengan batas {upper}."


def nearest(rows: Sequence[RegionStanding], year: int) -> str:
    """The regions next to the goal, each with what it lacks and the year of an older score."""
    told = []
    for item in rows[:NEAREST]:
        result = item.latest_score
        older = f", skor {result.year}" if result and result.year != year else ""
        told.append(f"{item.region.short} (kurang {numbers.score(item.gap)} poin{older})")
    return f"Terdekat: {', '.join(told)}." if told else ""


def score(item: RegionStanding) -> str:
    """The score in few letters; that none was published where only the category is known."""
    said = shared.score(item)
    return "tidak terbit" if said == shared.NOT_PUBLISHED else said


def movement(found: Sequence[NewResult]) -> str:
    """How many rose, fell or stayed, against the result before; first results apart."""
    steps = [item.step for item in found if item.step is not None]
    up, down = sum(step > 0 for step in steps), sum(step < 0 for step in steps)
    said = f"kategori naik {up}, turun {down}, tetap {len(steps) - up - down}"
    first = len(found) - len(steps)
    return f"{said}; {first} tanpa hasil pembanding" if first else said


def changes(data: Changes) -> tuple[str, ...]:
    """What changed, a sentence for each kind."""
    held = [item.title for item in data.interventions]
    found = [
        (data.assessed, f"hasil penilaian baru: {movement(data.assessed)}"),
        (data.stated, "kategori dari pernyataan menyeluruh, bukan hasil penilaian yang terbit"),
        (data.sent, "penilaian mandiri dikirim ke provinsi"),
        (
            data.approved,
            "penilaian mandiri disahkan (hasil verifikasi provinsi, bukan nilai resmi)",
        ),
        (data.interventions, f"kegiatan terlaksana: {shared.others(held, 2)}"),
        (data.finished, f"butir RTL selesai{regions(data.finished)}"),
        (data.cancelled, f"butir RTL dibatalkan{regions(data.cancelled)}"),
        (data.agreed, f"butir RTL disepakati{regions(data.agreed)}"),
        (data.talent, f"tahapan talenta{regions(data.talent)}"),
    ]
    return tuple(f"{len(items)} {what}." for items, what in found if items)


def regions(records: Iterable[ActionRecord | TalentRecord]) -> str:
    """On how many regions."""
    return f" pada {len({item.region_code for item in records})} daerah"


def changes_note(data: Changes) -> str:
    """The period, and what could not be placed in it."""
    said = f"{numbers.days(data.since, data.until)}."
    if data.undated:
        said += f" {data.undated} hasil tanpa tanggal tidak dapat ditempatkan."
    if data.has_own_checks_only:
        return f"{said} {OWN_ONLY_TOO}"
    return f"{said} {OWN_ONLY}" if data.is_partial else said


def aspect_note(means: Sequence[AspectMean], most: int) -> str:
    """Which aspects are listed where not all are, and on how many regions the means rest."""
    known = [item.n for item in means if item.points is not None]
    if not known:
        return ""
    low, high = min(known), max(known)
    rests = str(low) if low == high else f"{low}–{high}"
    lowest = f"{most} terendah dari {len(known)} aspek. " if most < len(known) else ""
    return f"{lowest}Rata-rata dari maksimum aspek; {rests} dari {means[0].of} daerah berskor."


def regions_of(item: Attention) -> str:
    """The first regions of a rule, and how many more there are."""
    return shared.others([case.standing.region.short for case in item.cases], NAMED)


def hours(data: Coverage) -> str:
    """The contact hours of the year, where they were recorded."""
    if data.hours.value is None:
        return "Jam kontak belum tercatat."
    return (
        f"{numbers.score(data.hours.value)} jam kontak tercatat pada {data.hours.recorded} "
        f"dari {data.hours.recorded + data.hours.unrecorded} kegiatan."
    )


def held(data: Coverage) -> str:
    """How many activities of the year were held."""
    return f"{len(data.held)} kegiatan terlaksana."


def agenda_note(data: Agenda) -> str:
    """Whose due dates are among them."""
    return OWN_ONLY if data.is_partial else ""
