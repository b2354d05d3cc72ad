"""Words of the trends page: its answer, and the small panels of the regions."""

from fractions import Fraction

from merit.domain.comparison import is_comparable
from merit.domain.instruments import Instrument
from merit.domain.pace import yearly_gain
from merit.domain.positions import Position, Result, Standing, band_of_result
from merit.domain.states import Claim, Status
from merit.services.countdown import Countdown, OwnPace
from merit.services.evenness import Evenness
from merit.services.trends import Course, Trends
from merit.ui.text import evenness, goal, marks, numbers, shell, vocabulary

TITLE = "Tren"
PANELS_TITLE = "Skor tiap daerah dari tahun ke tahun"
NOT_COMPUTABLE = "tren belum dapat dihitung"
TOO_FEW = "kurang dari tiga skor yang sebanding"
CARRIED = "lingkaran kosong: tidak dijadwalkan (siklus 2 tahun), hasil terakhir masih berlaku"
RANGE = "batang berarsir: hanya kategori yang diketahui (rentang skornya)"
DOUBT = "?: sumber bertentangan"
BREAK = "garis titik-titik tegak: pergantian instrumen"
NO_SCORES = "tanpa skor yang dipublikasikan"
ORDER = (
    "Urutan: skor sebanding terakhir dari yang tertinggi, agar terbaca siapa yang terdekat ke "
    "sasaran; daerah tanpa skor menyusul menurut kode. Klik panel untuk membuka profil."
)


def captioned(title: str, data: Trends, note: str = "") -> str:
    """A table's caption with the group, how it is computed and, under Contoh, the mark."""
    tail = f". {note}" if note else ""
    named = f"{title}, {vocabulary.group(data.scope.group)}"
    return f"{marks.caption(named, data.scope.dataset)}{tail}"


def chart_alt(data: Trends, finding: str) -> str:
    """Text alternative of a chart of this page."""
    group = vocabulary.group(data.scope.group)
    return marks.alt(f"{group}: {finding}", data.scope.dataset)


def lead(data: Trends, way: Countdown, spread: Evenness, *, since: int) -> str:
    """The answer in one sentence: how many are there, at what pace, and whether evenly."""
    if not way.is_known:
        return f"{unknown(data)}; {evenness.short(spread)}."
    first = (
        f"{way.now.top} dari {way.of} daerah {goal.name(way.goal)} pada akhir {data.scope.year}"
        f"{goal.elsewhere(way.elsewhere)}"
    )
    return f"{first}; {_pace(way, since)}; {evenness.short(spread)}."


def unknown(data: Trends) -> str:
    """That the goal is unknown, or nothing in force at the end of the view's year."""
    if data.instrument.goal is None:
        return goal.unknown(data.instrument)
    positions = (course.positions[data.years[-1]] for course in data.courses)
    others = goal.on_others(positions, data.instrument)
    which = f" {shell.instrument_name(data.instrument.code)}" if others else ""
    return (
        f"Belum ada hasil{which} yang berlaku pada akhir {data.scope.year}{goal.elsewhere(others)}"
    )


def _pace(way: Countdown, since: int) -> str:
    if way.left == 0:
        return "sasaran tercapai"
    if way.pace is None:
        return f"laju ke {way.of} belum dapat dihitung"
    reached = way.reached(since)
    if reached is None:
        return f"dengan laju tercatat, tahun tercapainya {way.of} tidak dapat disebutkan"
    return f"dengan laju tercatat, {way.of} tercapai sekitar tahun {reached}"


def panels_title(data: Trends) -> str:
    """The finding of the panels: how many regions have a trend, and which way it goes."""
    gains = [gain for course in data.courses if (gain := yearly_gain(course.run)) is not None]
    total = len(data.courses)
    if not gains:
        return f"Tren belum dapat dihitung untuk {total} daerah: {TOO_FEW}"
    up, down = sum(gain > 0 for gain in gains), sum(gain < 0 for gain in gains)
    same = len(gains) - up - down
    ways = [f"{up} naik", f"{down} turun"] + ([f"{same} tetap"] if same else [])
    rest = total - len(gains)
    tail = f"; {rest} lainnya {TOO_FEW}" if rest else ""
    return f"Tren dapat dihitung untuk {len(gains)} dari {total} daerah: {', '.join(ways)}{tail}"


def panels_note(low: float, high: float, instrument: Instrument) -> str:
    """How a panel is read, and in which order they stand."""
    write, top = goal.limit(instrument), instrument.goal or instrument.top
    return (
        f"Sumbu tegak semua panel sama ({write(low)} sampai {write(high)}); garis putus: "
        f"{write(top.minimum)}, batas {top.name}. Titik: skor; garis menyambung skor dari "
        f"instrumen yang sama. {ORDER}"
    )


def panels_marks(*, carried: bool, ranges: bool, doubts: bool, breaks: bool) -> str:
    """What the marks that occur mean, as one sentence; empty when none occurs."""
    found = (
        (carried, CARRIED),
        (ranges, RANGE),
        (doubts, DOUBT),
        (breaks, BREAK),
    )
    words = "; ".join(word for occurs, word in found if occurs)
    return f"{words[0].upper()}{words[1:]}." if words else ""


def trend(course: Course) -> str:
    """A region's yearly gain in words, or why there is none."""
    gain = yearly_gain(course.run)
    if gain is None:
        return f"{NOT_COMPUTABLE}: {TOO_FEW}"
    return f"{points_per_year(gain)} ({course.run[0].year}–{course.run[-1].year})"


def points_per_year(gain: Fraction) -> str:
    """A yearly gain with its sign.

    >>> points_per_year(Fraction(37, 2)), points_per_year(Fraction(-4, 3))
    ('+18,5 poin per tahun', '−1,3 poin per tahun')
    """
    return f"{numbers.signed(float(gain))} poin per tahun"


def value(result: Result, instrument: Instrument) -> str:
    """What one year's result says: score with category, category alone, or why neither."""
    if result.claim is Claim.DISPUTED:
        stated = result.stated_band or numbers.score(result.score)
        return f"sumber bertentangan ({stated})"
    if result.status is not Status.ASSESSED:
        return STATUS_WORDS.get(result.status, vocabulary.STATUSES[result.status].lower())
    band = band_of_result(result, instrument)
    if is_comparable(result):
        return f"{numbers.score(result.score)} ({band.name if band else numbers.NOTHING})"
    if band is None:
        return vocabulary.STATUSES[Status.NOT_RECEIVED].lower()
    kind = "pernyataan menyeluruh" if result.claim is Claim.BLANKET else "hanya kategori"
    return f"{band.name} ({kind})"


STATUS_WORDS = {Status.NOT_SCHEDULED: "tidak dijadwalkan (siklus 2 tahun)"}


def carried(position: Position) -> str:
    """What still counts in a year off."""
    result = position.result
    if result is None:
        return vocabulary.STATUSES[position.status].lower()
    return (
        f"{STATUS_WORDS[Status.NOT_SCHEDULED]}; {numbers.score(result.score)} ({result.year}) "
        "masih berlaku"
    )


def panel_spoken(course: Course) -> str:
    """What a screen reader says of a panel."""
    last = course.run[-1] if course.run else None
    score = f"skor terakhir {numbers.score(last.score)} ({last.year})" if last else "tanpa skor"
    return f"{course.region.label}: {score}, {trend(course)}"


def panels_head(data: Trends) -> tuple[str, ...]:
    """Columns of the table beside the panels."""
    aim = data.instrument.goal
    limit = numbers.score(aim.minimum) if aim else "sasaran"
    years = tuple(str(year) for year in data.years)
    return ("Kode", "Daerah", *years, "Laju skor", f"Mencapai {limit} dengan lajunya sendiri")


def panels_row(own: OwnPace, data: Trends) -> tuple[str, ...]:
    """One region as a row of that table."""
    course = own.course
    gain = f"{TOO_FEW}" if own.gain is None else points_per_year(own.gain)
    return (
        course.region.code,
        course.region.label,
        *(_cell(course, year, data) for year in data.years),
        gain,
        reached(own),
    )


def _cell(course: Course, year: int, data: Trends) -> str:
    result = next((item for item in course.results if item.year == year), None)
    position = course.positions[year]
    off = position.standing is Standing.CARRIED and position.status is Status.NOT_SCHEDULED
    if off and (result is None or result.status is not Status.ASSESSED):
        return carried(position)
    if result is None:
        return numbers.NOTHING
    instrument = data.instruments[result.instrument]
    tail = "" if instrument.code == data.instrument.code else f", {instrument.name}"
    return value(result, instrument) + tail


def reached(own: OwnPace) -> str:
    """When a region has the points of the goal, by a straight line."""
    if own.gain is None:
        return "belum dapat dihitung"
    if own.reached is None:
        return "tidak, dengan laju ini"
    if own.reached == own.course.run[-1].year:
        return f"sudah ({own.reached})"
    return f"akhir {own.reached}"
