"""Words of the ranking on the compare page."""

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

from merit.domain.aggregates import Average
from merit.domain.instruments import Instrument
from merit.domain.ranking import NEAR, NEIGHBOUR, Closeness, Obstacle
from merit.services.ranking import NotRanked, Ranked, Ranking
from merit.ui.text import goal, legends, marks, numbers, obstacles, shell, standing

TITLE = "Peringkat"
CHOOSE = "Daerah pilihan"
NOBODY = "Ketik nama atau pilih dari daftar"
VIEW = "Tampilkan"
EVERYBODY, OWN = "semua", "pilihan"
VIEWS = {EVERYBODY: "Seluruh kelompok", OWN: "Hanya pilihan"}
RANKING_NONE = "Belum ada daerah yang dapat diperingkat"
RANKING_NEXT = (
    "Peringkat hanya memuat daerah yang skornya terbit, masih berlaku, dan memakai instrumen "
    "yang sama. Pilih tahun lain, atau lihat alasan tiap daerah pada daftar di bawah."
)
RANKING_NOTE = f"{legends.KINDS} Skor yang sama berbagi peringkat. Klik baris untuk membuka profil."
UNRANKED_HEAD = ("Daerah", "Kategori terakhir", "Skor terakhir")
REASON = "Alasan"
UNRANKED_NOTE = "Nilai terakhir hanya keterangan; tidak ikut diurutkan."
OUTSIDE = "di luar kelompok"


def ranking_head(data: Ranking) -> tuple[str, ...]:
    """Columns of the table of ranked regions."""
    gap = goal.distance(data.instrument.goal)
    return ("Peringkat", "Daerah", "Kategori", "Skor", gap, "Perubahan (poin)", "Jenis")


def period(data: Ranking) -> str:
    """Period, shown regions and instrument."""
    whose = f"{data.shown.of} daerah pilihan" if data.is_own_choice else ""
    return shell.period(data.scope, data.instrument.code, whose=whose)


def lead(data: Ranking) -> str:
    """The answer in one sentence."""
    whose = "daerah pilihan" if data.is_own_choice else "daerah"
    why = obstacles.summary(row.obstacle for row in data.unranked)
    if not data.ranked:
        return f"{RANKING_NONE}: {why}."
    count = f"{len(data.ranked)} dari {data.shown.of} {whose}"
    if not data.shown.is_representative:
        return f"Hanya {count} dapat diperingkat; {len(data.unranked)} lainnya belum: {why}."
    tail = _reached(data)
    return f"{count} berperingkat; teratas {_first(data.ranked)}, dan {tail}."


def _reached(data: Ranking) -> str:
    """How many of the ranked regions are at the goal."""
    aim = data.instrument.goal
    if aim is None:
        return goal.UNKNOWN
    reached = sum(row.score >= aim.minimum for row in data.ranked)
    return f"{reached} mencapai {aim.name}" if reached else f"belum ada yang {aim.name}"


def _first(rows: Iterable[Ranked]) -> str:
    first = [row for row in rows if row.rank == 1]
    names = " dan ".join(row.standing.region.label for row in first)
    who = names if len(first) < 3 else f"{len(first)} daerah bersama"
    return f"{who} ({numbers.score(first[0].score)})"


def finding(data: Ranking) -> str:
    """How many ranked regions each category has, by their scores."""
    counts = Counter(row.standing.position.band for row in data.ranked)
    words = [
        f"{counts[band]} {band.name}" for band in reversed(data.instrument.bands) if counts[band]
    ]
    return f"Menurut skor: {', '.join(words)}"


def alt(data: Ranking) -> str:
    """Text alternative of the chart."""
    first, last = data.ranked[0], data.ranked[-1]
    upper = " dan ".join(
        f"{band.name} {numbers.score(band.minimum)}"
        for band in reversed(data.instrument.bands[-2:])
    )
    sentence = (
        f"Peringkat {len(data.ranked)} daerah menurut skor, dari "
        f"{first.standing.region.label} {numbers.score(first.score)} sampai "
        f"{last.standing.region.label} {numbers.score(last.score)}, dengan batas {upper}"
    )
    return marks.alt(sentence, data.scope.dataset)


def caption(data: Ranking, title: str) -> str:
    """A table's caption, with the mark under Contoh."""
    return marks.caption(f"{title}, akhir {data.scope.year}", data.scope.dataset)


def place(row: Ranked, of: int) -> str:
    """A rank among how many."""
    return f"{row.rank} dari {of}"


def spoken(row: Ranked, of: int) -> str:
    """What a screen reader says of a row of the chart."""
    return (
        f"Peringkat {place(row, of)}: {row.standing.region.label}, skor {numbers.score(row.score)}"
    )


def mean_line(mean: Decimal | None) -> str:
    """Name of the line at the mean of the province."""
    return "" if mean is None else f"Rata-rata provinsi {numbers.score(mean)}"


def ranking_row(row: Ranked) -> tuple[str, ...]:
    """One ranked region as table cells."""
    item = row.standing
    return (
        str(row.rank),
        item.region.short,
        standing.category(item.position),
        numbers.score(row.score),
        standing.gap(item),
        standing.change(item) if item.change is None else numbers.signed(item.change),
        item.region.kind.value,
    )


def unranked_title(data: Ranking) -> str:
    """How many regions have no rank."""
    return f"{len(data.unranked)} daerah tidak diperingkat"


def unranked_row(row: NotRanked) -> tuple[str, ...]:
    """One region without a rank as table cells: name, last category, last score."""
    return (row.standing.region.label, _last_category(row), standing.score(row.standing))


def unranked_group(why: str, number: int) -> str:
    """Heading of the regions that share a reason."""
    return f"{why} · {number} daerah"


def _last_category(row: NotRanked) -> str:
    position = row.standing.position
    if row.obstacle is Obstacle.DISPUTED:
        latest = max(position.disputed, key=lambda result: result.year)
        stated = latest.stated_band or numbers.score(latest.score)
        return f"{stated} ({latest.year}), belum jelas"
    if position.band is None or position.result is None:
        return numbers.NOTHING
    return f"{position.band.name} ({position.result.year})"


def averages(data: Ranking) -> list[tuple[str, str, str]]:
    """Name, value and small line of each mean and median: the province, then what is shown."""
    found = _average("provinsi", data.province)
    if not data.is_everybody:
        found += _average("pilihan" if data.is_own_choice else "kelompok", data.shown)
    return found


def _average(whose: str, value: Average) -> list[tuple[str, str, str]]:
    small, mean, median = f"n = {value.n} dari {value.of} daerah", value.mean, value.median
    if not value.is_representative:
        small, mean, median = f"{small}, kurang dari separuh", None, None
    return [
        (f"Rata-rata {whose}", numbers.score(mean), small),
        (f"Median {whose}", numbers.score(median), small),
    ]


def meaning(data: Ranking) -> tuple[str, str]:
    """What a difference of a few places says: the sentence, and its reason from the data."""
    number, close = len(data.ranked), data.closeness
    if close is None:
        return (
            "Baca skornya, bukan urutannya",
            f"Hanya {number} daerah berperingkat, terlalu sedikit untuk menilai arti peringkatnya.",
        )
    title = (
        f"Selisih {NEIGHBOUR - 1}–{NEIGHBOUR} peringkat tidak bermakna"
        if close.is_close
        else f"Selisih {NEIGHBOUR - 1}–{NEIGHBOUR} peringkat perlu dibaca bersama skornya"
    )
    return title, f"{_closeness(close)} {_level_step(data.instrument)}".strip()


def _closeness(close: Closeness) -> str:
    number = f"{close.near} dari {close.of}" if close.near else f"Tidak satu pun dari {close.of}"
    return (
        f"{number} daerah berjarak paling banyak {numbers.score(NEAR)} poin dari daerah tiga "
        "peringkat di atas atau di bawahnya; median selisih dua daerah yang berurutan "
        f"{numbers.score(close.gap)} poin."
    )


def _level_step(instrument: Instrument) -> str:
    """What one level on one indicator is worth on average."""
    if instrument.maximum is None or not instrument.indicators:
        return ""
    step = instrument.maximum / instrument.levels / len(instrument.indicators)
    return f"Naik satu tingkat pada satu indikator rata-rata bernilai {numbers.score(step)} poin."


def remark(name: str, words: str) -> str:
    """A remark on one region."""
    return f"{name}: {words[0].lower()}{words[1:]}"


def not_drawn(missing: Iterable[tuple[str, str]]) -> str:
    """Which of the chosen regions the chart does not show, and why; each a name and a reason."""
    return f"Daerah pilihan yang tidak ada pada grafik: {obstacles.grouped(missing)}."
