"""Words of the overview page."""

from datetime import date

from merit.services.attention import Rule
from merit.services.overview import BandCount, Overview
from merit.services.standings import RegionStanding
from merit.ui.text import legends, marks, numbers, standing, vocabulary

TITLE = "Ringkasan"
GOAL_LINK = "Lihat laju dan asumsinya"
COUNTDOWN_NOTE = "Sasaran provinsi: seluruh kabupaten/kota Sangat Baik."
WITHOUT = "Tanpa hasil berlaku"


def lead(data: Overview) -> str:
    """The answer in one sentence."""
    total = len(data.standings)
    goal = data.top
    first = f"{goal.now} dari {total} daerah {goal.band.name} pada akhir {data.scope.year}"
    if goal.now == total:
        return f"{first}."
    if data.gap_mean is None:
        return f"{first}; jarak daerah lain belum dapat dihitung karena skornya belum terbit."
    others = total - goal.now
    whose = (
        f"{others} lainnya"
        if data.gap_of == others
        else f"{data.gap_of} dari {others} lainnya, pada skor terakhirnya{_years(data)},"
    )
    return f"{first}; {whose} rata-rata kurang {numbers.score(data.gap_mean)} poin."


def _years(data: Overview) -> str:
    """Years of the scores the average gap rests on."""
    years = {item.latest_score.year for item in data.standings if item.gap and item.latest_score}
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
    missing = len(data.standings) - data.top.now
    if missing == 0:
        return f"Seluruh {len(data.standings)} daerah sudah {data.top.band.name}."
    return f"{missing} daerah lagi menuju {len(data.standings)} {data.top.band.name}"


def map_alt(data: Overview) -> str:
    """Text alternative of the overview's map."""
    counts = ", ".join(f"{item.band.name} {item.now}" for item in reversed(data.bands))
    where = f"Peta Jawa Tengah akhir {data.scope.year}, {vocabulary.group(data.scope.group)}"
    return marks.alt(f"{where}: {counts}, tanpa hasil berlaku {data.without}", data.scope.dataset)


def distance_alt(data: Overview) -> str:
    """Text alternative of the distance chart."""
    known = sum(item.latest_score is not None for item in data.standings)
    upper = " dan ".join(
        f"{count.band.name} {numbers.score(count.band.minimum)}" for count in data.bands[-2:]
    )
    return marks.alt(
        f"Skor terakhir {known} daerah yang diketahui pada satu garis, dengan batas {upper}",
        data.scope.dataset,
    )


def distance_finding(data: Overview) -> str:
    """What the known scores say of the distance to the top category."""
    missing = [item for item in data.standings if item.gap]
    known = sum(item.latest_score is not None for item in data.standings)
    if not known:
        return "Jarak ke Sangat Baik belum dapat dihitung: skor belum terbit"
    if not missing:
        return f"Jarak ke {data.top.band.name} belum diketahui atau sudah tercapai"
    nearest = min(missing, key=lambda item: item.gap or 0)
    return (
        f"{len(missing)} dari {known} daerah berskor masih di bawah "
        f"{numbers.score(data.top.band.minimum)}; terdekat {nearest.region.short}, "
        f"kurang {standing.gap(nearest)}{_older(nearest, data)}"
    )


def _older(item: RegionStanding, data: Overview) -> str:
    """The year of a score that is not of the year shown."""
    result = item.latest_score
    return f" (skor {result.year})" if result and result.year != data.scope.year else ""


def distance_note(data: Overview) -> str:
    """How many regions the distance chart shows, and how its marks are read."""
    known = sum(item.latest_score is not None for item in data.standings)
    return (
        f"Skor terakhir yang diketahui, {known} dari {len(data.standings)} daerah. {legends.KINDS}"
    )
