"""Words of the slides on where the regions stand: opening, map, distance, eks-karesidenan."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from statistics import median_high

from merit.domain.instruments import Band
from merit.reports import numbers, view_words
from merit.reports.decks.words_deck import listed, sentences, title
from merit.services.attention import Rule
from merit.services.overview import Overview

OPENING, MAP, DISTANCE = "Pembuka", "Peta kategori", "Jarak ke sasaran"
RESIDENCIES = "Kategori per eks-karesidenan"
WITHOUT = "Tanpa hasil berlaku"
NO_RESULT = "Belum ada hasil berlaku yang tercatat pada akhir {year}"
ELSEWHERE = "Instrumen lain"
VALID = "dengan hasil berlaku"
AVERAGE = "skor rata-rata"
POINTS = "poin"
NO_CATEGORY = "Tanpa kategori"
NO_SCORES = "Jarak belum dapat digambar: skor daerah belum terbit"
SCORES_NEXT = "Jarak tampil setelah skor resmi terbit dan dicatat."
MAP_SPOKEN = (
    "Warna menunjukkan kategori hasil yang masih berlaku, bukan peringkat. "
    "Angkanya jumlah daerah per kategori pada akhir tahun. "
    "Jangan menyimpulkan kinerja dari letak daerah."
)
DISTANCE_SPOKEN = (
    "Setiap titik satu daerah pada skor terakhirnya yang diketahui; garis menandai batas kategori. "
    "Jarak dihitung dari skor ke batas bawah sasaran. "
    "Daerah tanpa skor tidak digambar, dan itu bukan berarti nol."
)
RESIDENCIES_SPOKEN = (
    "Setiap batang satu eks-karesidenan menurut jumlah daerah per kategori. "
    "Jumlah daerahnya berbeda, jadi bandingkan bagiannya, bukan panjang saja. "
    "Pengelompokan ini kebiasaan kerja provinsi, bukan penilaian atas wilayah."
)


def opening(data: Overview) -> str:
    """The answer in one sentence: how many are at the goal, and how far the others are."""
    total, found = len(data.standings), data.goal
    if data.without == total:
        return NO_RESULT.format(year=data.scope.year)
    if found is None:
        return _without_goal(data)
    now, goal = found.now, found.band.name
    if now == total:
        return f"Seluruh {total} daerah sudah {goal}"
    none = f"Belum ada daerah yang tercatat {goal}" if data.without else f"Belum ada daerah {goal}"
    first = f"{now} dari {total} daerah {goal}" if now else none
    brief = f"{now} dari {total} {goal}" if now else first
    other = f", {data.on_others} memakai instrumen lain" if data.on_others else ""
    others = total - now - data.on_others
    if not others:
        return f"{first}{other}"
    rest = _others(data, others, whose="lainnya" if now else "daerah")
    return title(f"{first}{other}; {rest}", f"{brief}{other}; {rest}", f"{brief}; {rest}", first)


def _others(data: Overview, others: int, *, whose: str) -> str:
    """How far those below the goal are; a mean of fewer than half of them is not given."""
    if not gap_speaks(data):
        unknown = others - data.gap_of
        return f"jarak {unknown} dari {others} {whose} belum diketahui"
    counted = f"{data.gap_of} {whose}"
    if data.gap_of != others:
        counted = f"{data.gap_of} {whose} yang berskor"
    mean = "rata-rata " if data.gap_of > 1 else ""
    return f"{counted} {mean}kurang {numbers.score(data.gap_mean)} poin"


def gap_speaks(data: Overview) -> bool:
    """Whether the mean distance rests on at least half of the regions below the goal."""
    return data.gap_mean is not None and 2 * data.gap_of >= below_goal(data)


def below_goal(data: Overview) -> int:
    """Regions that are not at the goal and stand on no other instrument."""
    at_goal = data.goal.now if data.goal else 0
    return len(data.standings) - at_goal - data.on_others


def _without_goal(data: Overview) -> str:
    total = len(data.standings)
    counted = [f"{item.now} {item.band.name}" for item in reversed(data.bands) if item.now]
    unknown = "sasarannya belum ditetapkan"
    return title(
        f"{listed(counted)} dari {total} daerah; {unknown}",
        f"{total - data.without} dari {total} daerah punya hasil berlaku; {unknown}",
    )


def of_total(number: int, before: int | None) -> str:
    """Out of how many, and how many there were a year earlier."""
    earlier = f" · {before} setahun sebelumnya" if before is not None else ""
    return f"dari {number} daerah{earlier}"


def of_total_at(number: int, year: int) -> str:
    """Out of how many, at the end of which year."""
    return f"dari {number} daerah, pada akhir {year}"


def scored(number: int, of: int) -> str:
    """On how many regions an average rests: those whose result in force has a score."""
    return f"{number} dari {of} daerah skornya berlaku"


def known(number: int, of: int) -> str:
    """On how many regions a distance rests: also on scores of results no longer in force."""
    return f"{number} dari {of} daerah skornya diketahui"


def to_goal(band: Band) -> str:
    """What the mean distance is called."""
    return f"poin rata-rata menuju {band.name}"


def opening_spoken(data: Overview) -> str:
    """What to say at the opening."""
    goal = f" {data.goal.band.name}" if data.goal else ""
    return sentences(
        f"Sampaikan posisi akhir {data.scope.year} dalam satu kalimat, lalu sasaran{goal}.",
        "Kategori berasal dari skor resmi yang masih berlaku, bukan dari penilaian mandiri.",
        "Rata-rata hanya atas daerah yang berskor; daerah tanpa hasil bukan nol.",
    )


def grounds(data: Overview, *, carried: int, blanket: int, today: date) -> str:
    """What the categories rest on: earlier years, sweeping statements, other instruments.

    They are those of the end of a year; what counts no more by `today` is told too.
    """
    lapsed = sum(len(item.cases) for item in data.attention if item.rule is Rule.EXPIRED)
    found = [
        f"{carried} daerah memakai hasil tahun sebelumnya yang masih berlaku saat itu"
        if carried
        else "",
        f"{blanket} daerah hanya dari pernyataan menyeluruh" if blanket else "",
        *(
            f"{item.number} daerah memakai {view_words.instrument(item.instrument.code)}, "
            "tidak disamakan"
            for item in data.elsewhere
        ),
        f"per {numbers.day(today)} masa berlaku {lapsed} hasil sudah habis" if lapsed else "",
    ]
    told = "; ".join(filter(None, found))
    return f"{told[0].upper()}{told[1:]}." if told else ""


def categories(data: Overview) -> str:
    """How the regions are spread over the categories, the largest first."""
    total = len(data.standings)
    present = [item for item in reversed(data.bands) if item.now]
    if not present:
        return (
            f"Tidak ada hasil yang berlaku pada akhir {data.scope.year} menurut instrumen ini"
            if data.on_others
            else NO_RESULT.format(year=data.scope.year)
        )
    first = max(present, key=lambda item: item.now)
    others = [item for item in present if item is not first]
    if first.now == total:
        return f"Seluruh {total} daerah berkategori {first.band.name}"
    rest = [f"{item.now} {item.band.name}" for item in others]
    rest += [f"{data.on_others} memakai instrumen lain"] if data.on_others else []
    rest += [f"{data.without} tanpa hasil berlaku"] if data.without else []
    return title(
        f"{first.now} dari {total} daerah {first.band.name}; {listed(rest)}",
        f"{first.now} dari {total} daerah {first.band.name}; {total - first.now} lainnya berbeda",
    )


def distance(data: Overview, gaps: Sequence[Decimal], *, known: int) -> str:
    """How many have how far to go, at least half of them, and how far the nearest one is.

    `gaps` are those of the regions below the goal, `known` all regions with a score.
    """
    goal = data.instrument.goal
    if goal is None:
        return f"{known} daerah berskor; sasaran pada instrumen ini belum ditetapkan"
    if not gaps:
        return f"Tidak ada daerah yang diketahui jaraknya di bawah {goal.name}"
    number, nearest, half = len(gaps), numbers.score(min(gaps)), median_high(gaps)
    is_all = number == below_goal(data)
    if number == 1:
        whose = "1 daerah" if is_all else "1 daerah berskor"
        return f"{whose} kurang {nearest} poin menuju {goal.name}"
    so_far = sum(gap >= half for gap in gaps)
    first = f"{so_far} dari {number} daerah" if so_far < number else f"{number} daerah"
    points = f"{numbers.score(half)} poin"
    needed = (
        f"{first} masih memerlukan {points} atau lebih ke {goal.name}"
        if is_all
        else f"{first} berskor di bawah {goal.name} perlu minimal {points}"
    )
    return title(f"{needed}; terdekat {nearest} poin", needed)


def distance_note(*, known: int, of: int, older: int, incomplete: int, elsewhere: int) -> str:
    """Whose scores are drawn, and which of them are to be read with care."""
    told = [
        f"Skor terakhir {known} dari {of} daerah",
        f"{older} dari tahun sebelumnya" if older else "",
        f"{incomplete} penilaian belum lengkap" if incomplete else "",
        f"{elsewhere} pada instrumen lain tidak digambar" if elsewhere else "",
    ]
    return f"{'; '.join(filter(None, told))}."


def residencies(goal: Band, names: Sequence[str], of: int, *, kind: str = "") -> str:
    """In which eks-karesidenan the goal was reached; `kind` where only one kind is looked at."""
    if not names:
        return f"Belum ada eks-karesidenan yang memiliki {kind or 'daerah'} {goal.name}"
    if len(names) == of:
        return f"Setiap eks-karesidenan sudah memiliki {kind or 'daerah'} {goal.name}"
    what = f"{kind.capitalize()} {goal.name}" if kind else goal.name
    first = f"{what} baru ada di {len(names)} dari {of} eks-karesidenan"
    return title(f"{first}: {listed(names)}", first)


def residencies_without_goal(names: Sequence[str], of: int) -> str:
    """In which eks-karesidenan every region has a result, where there is no goal to count."""
    whole = "memiliki hasil yang berlaku di seluruh daerahnya"
    return f"{len(names)} dari {of} eks-karesidenan {whole}"
