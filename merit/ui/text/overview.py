"""Words of the overview page."""

from datetime import date

from merit.domain.aggregates import rests_on
from merit.domain.instruments import GOAL
from merit.services.attention import Rule
from merit.services.overview import BandCount, Elsewhere, Overview
from merit.services.standings import RegionStanding
from merit.ui.text import goal, legends, marks, numbers, shell, standing, vocabulary

TITLE = "Ringkasan"
GOAL_LINK = "Lihat laju dan asumsinya"
PRESENT_LINK = "Tayangkan di layar presentasi"
COUNTDOWN_NOTE = f"Sasaran provinsi: seluruh kabupaten/kota {GOAL}."
WITHOUT = "Tanpa hasil berlaku"
ELSEWHERE = "Instrumen lain"
DISTANCE_NEXT = "Jarak tampil setelah skor daerah pada instrumen ini terbit dan dicatat."

NAMED = 3  # regions of another instrument named one by one


def lead(data: Overview) -> str:
    """The answer in one sentence."""
    total = len(data.standings)
    if data.goal is None:
        return f"{_counts(data)} dari {total} daerah pada akhir {data.scope.year}."
    now = data.goal.now
    first = (
        f"{now} dari {total} daerah {data.goal.band.name} pada akhir {data.scope.year}"
        f"{goal.elsewhere(data.on_others)}"
    )
    if now == total:
        return f"{first}."
    if data.gap_mean is None:
        return f"{first}; jarak daerah lain belum dapat dihitung karena skornya belum terbit."
    others = total - now - data.on_others
    whose = (
        f"{others} lainnya"
        if data.gap_of == others
        else f"{data.gap_of} dari {others} lainnya, pada skor terakhirnya{_years(data)},"
    )
    return f"{first}; {whose} rata-rata kurang {numbers.score(data.gap_mean)} poin."


def _counts(data: Overview) -> str:
    """Regions per category from the highest down, on other instruments, and without a result."""
    found = [f"{item.now} {item.band.name}" for item in reversed(data.bands) if item.now]
    found += [f"{data.on_others} memakai instrumen lain"] if data.on_others else []
    found += [f"{data.without} tanpa hasil berlaku"] if data.without else []
    return ", ".join(found)


def elsewhere(data: Overview) -> str:
    """Which regions stand on another instrument, and what that means; empty when none do."""
    if not data.elsewhere:
        return ""
    main = shell.instrument_name(data.instrument.code)
    return (
        f"{_listed(data)}. Kategorinya tidak disamakan dengan kategori {main}, dan skornya tidak "
        "ikut diperingkat atau dirata-ratakan; perubahan jumlah kategori dapat berasal dari "
        "perpindahan itu."
    )


def _listed(data: Overview) -> str:
    return "; ".join(
        f"{item.number} daerah dinilai dengan {shell.instrument_name(item.instrument.code)} "
        f"({', '.join(_names(item, data))})"
        for item in data.elsewhere
    )


def _names(item: Elsewhere, data: Overview) -> list[str]:
    """Regions of another instrument with their predicate, or numbers where they are many."""
    if item.number > NAMED:
        return [f"{number} {band.name}" for band, number in reversed(item.bands)]
    return [
        f"{row.region.label} {row.position.band.name}"
        for row in data.standings
        if rests_on(row.position, item.instrument.code) and row.position.band
    ]


def elsewhere_small(data: Overview) -> str:
    """Predicates of the regions on other instruments, for the small line of their counter."""
    return ", ".join(
        f"{number} {band.name}" for item in data.elsewhere for band, number in reversed(item.bands)
    )


def _years(data: Overview) -> str:
    """Years of the scores the average gap rests on."""
    years = {item.latest_score.year for item in _known(data) if item.gap and item.latest_score}
    if not years:
        return ""
    first, last = min(years), max(years)
    return f" ({first})" if first == last else f" ({first}–{last})"


def blanket(data: Overview) -> str:
    """How many categories rest on a sweeping statement only; empty when none do."""
    number = sum(standing.is_blanket(item.position) for item in data.standings)
    if not number:
        return ""
    return (
        f"{number} kategori bersumber dari satu pernyataan menyeluruh, bukan dari hasil penilaian "
        "yang terbit; perubahan jumlahnya dapat berasal dari pernyataan itu."
    )


def lapsed(data: Overview, today: date) -> str:
    """How many of the results shown count no more by today; empty when all still do."""
    number = sum(len(item.cases) for item in data.attention if item.rule is Rule.EXPIRED)
    if not number:
        return ""
    return (
        f"Per {numbers.day(today)} masa berlaku {number} hasil ini sudah habis, dan hasil yang "
        "lebih baru belum tercatat."
    )


def band_change(count: BandCount, *, year: int) -> str:
    """Change of a category's count against a year earlier."""
    if count.before is None:
        return f"akhir {year - 1}: instrumen lain"
    return _count_change(count.now - count.before, year)


def without_change(data: Overview) -> str:
    """Change of the number of regions without a valid result."""
    return _count_change(data.without - data.without_before, data.scope.year)


def _count_change(change: int, year: int) -> str:
    before = f"dari akhir {year - 1}"
    if change == 0:
        return f"tetap {before}"
    return f"{'naik' if change > 0 else 'turun'} {abs(change)} {before}"


def average(data: Overview) -> str:
    """Mean and median with the number of regions they rest on."""
    value = data.average
    if not value.is_representative:
        return (
            f"Rata-rata provinsi tidak ditampilkan: skor yang berlaku diketahui untuk {value.n} "
            f"dari {value.of} daerah."
        )
    return (
        f"Rata-rata skor {numbers.score(value.mean)}, median "
        f"{numbers.score(value.median)} (n = {value.n} dari {value.of} daerah; "
        "daerah tanpa skor tidak dihitung)."
    )


def countdown(data: Overview) -> str:
    """How many are still to come, without a promise of when."""
    if data.goal is None:
        return goal.unknown(data.instrument)
    total, name = len(data.standings), data.goal.band.name
    missing = total - data.goal.now - data.on_others
    if data.on_others:
        return f"{missing} daerah lagi menuju {name}{goal.elsewhere(data.on_others)}"
    if missing == 0:
        return f"Seluruh {total} daerah sudah {name}."
    return f"{missing} daerah lagi menuju {total} {name}"


def map_alt(data: Overview) -> str:
    """Text alternative of the overview's map."""
    counts = ", ".join(f"{item.band.name} {item.now}" for item in reversed(data.bands))
    others = f", instrumen lain {data.on_others}" if data.on_others else ""
    where = f"Peta Jawa Tengah akhir {data.scope.year}, {vocabulary.group(data.scope.group)}"
    rest = f"{others}, tanpa hasil berlaku {data.without}"
    return marks.alt(f"{where}: {counts}{rest}", data.scope.dataset)


def _known(data: Overview) -> list[RegionStanding]:
    """Regions whose last known score is one of the instrument shown."""
    code = data.instrument.code
    return [
        item
        for item in data.standings
        if item.latest_score is not None and item.latest_score.instrument == code
    ]


def distance_alt(data: Overview) -> str:
    """Text alternative of the distance chart."""
    known = len(_known(data))
    upper = " dan ".join(
        f"{count.band.name} {numbers.score(count.band.minimum)}" for count in data.bands[-2:]
    )
    return marks.alt(
        f"Skor terakhir {known} daerah yang diketahui pada satu garis, dengan batas {upper}",
        data.scope.dataset,
    )


def distance_finding(data: Overview) -> str:
    """What the known scores say of the distance to the top category."""
    aim = data.instrument.goal
    if aim is None:
        return goal.unknown(data.instrument)
    known = len(_known(data))
    missing = [item for item in _known(data) if item.gap]
    if not known:
        return f"{goal.distance(aim)} belum dapat dihitung: skor belum terbit"
    if not missing:
        return f"{goal.distance(aim)} belum diketahui atau sudah tercapai"
    nearest = min(missing, key=lambda item: item.gap or 0)
    return (
        f"{len(missing)} dari {known} daerah berskor masih di bawah "
        f"{numbers.score(aim.minimum)}; terdekat {nearest.region.short}, "
        f"kurang {standing.gap(nearest)}{_older(nearest, data)}"
    )


def _older(item: RegionStanding, data: Overview) -> str:
    """The year of a score that is not of the year shown."""
    result = item.latest_score
    return f" (skor {result.year})" if result and result.year != data.scope.year else ""


def distance_note(data: Overview) -> str:
    """How many regions the distance chart shows, and how its marks are read."""
    known = len(_known(data))
    return (
        f"Skor terakhir yang diketahui, {known} dari {len(data.standings)} daerah. {legends.KINDS}"
    )
