"""The sheets on results: positions, aspects, changes, and everything recorded over the years."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from merit.domain.aggregates import rests_on
from merit.domain.imports.template_columns import ValueKind
from merit.domain.instruments import Instrument
from merit.domain.positions import band_of_result
from merit.domain.records import AssessmentRecord
from merit.domain.states import Claim, Status
from merit.reports import numbers, standing_reasons, standing_words, view_words
from merit.reports import state_words as words
from merit.reports.movers_words import obstacle
from merit.reports.state_page import DAY, INDEX, PERCENT, SCORE, SIGNED, YEAR, Column, Page
from merit.reports.template_choices import word_of
from merit.reports.workbook_file import Value
from merit.services.breakdowns import Breakdown
from merit.services.movers import Move, Unpaired
from merit.services.standings import RegionStanding
from merit.services.state import State

Row = tuple[Value, ...]
NAMED = (Column(words.CODE), Column(words.REGION))
DIRECTIONS = {1: "Naik", 0: "Tetap", -1: "Turun"}


def positions(state: State) -> Page:
    """Where every region stands."""
    goal = words.goal(state.aspects.instrument)
    rows = [item.standing for item in state.aspects.regions]
    reached = sum(bool(item.goal) and item.gap == 0 for item in rows)
    return Page(
        words.POSITIONS,
        f"{reached} dari {len(rows)} daerah mencapai {goal} pada akhir {state.scope.year}",
        "Satu baris satu daerah: hasil yang berlaku pada akhir tahun itu dan jaraknya ke sasaran, "
        "dalam poin. Perubahan dihitung terhadap setahun sebelumnya.",
        (
            *NAMED,
            *(Column("Eks-karesidenan"), Column("Kategori"), Column("Skor", SCORE)),
            *(Column(f"Jarak ke {goal}", SCORE), Column("Berlaku sampai", DAY)),
            *(Column("Tahun hasil", YEAR), Column("Perubahan", SIGNED), Column("Instrumen")),
            Column("Catatan keadaan", widest=72),
        ),
        tuple(map(_position, rows)),
    )


def _position(item: RegionStanding) -> Row:
    position, region = item.position, item.region
    counts = position.counts and position.result is not None
    return (
        region.code,
        region.label,
        region.residency,
        position.band.name if counts and position.band else None,
        position.score if counts else None,
        item.gap,
        position.valid_until,
        position.result.year if position.result else None,
        item.change,
        view_words.instrument(position.instrument) if position.instrument else None,
        " ".join(
            (standing_reasons.why(position), *standing_reasons.remarks(item), *_missing(item))
        ),
    )


def _missing(item: RegionStanding) -> Iterator[str]:
    """Why cells of a region that counts are empty."""
    position, latest = item.position, item.latest_score
    if not position.counts:
        return
    if position.score is None:
        known = f"; skor terakhir {numbers.score(latest.score)} ({latest.year})" if latest else ""
        yield f"Skornya tidak dipublikasikan{known}."
    if item.gap is None:
        yield "Sasarannya belum diketahui." if item.goal is None else "Jarak belum dapat dihitung."
    if item.change is None:
        same = position.result is item.previous.result
        yield "Belum ada hasil baru." if same else "Perubahan belum dapat dihitung."


def aspects(state: State) -> Page:
    """Points and shares of every aspect."""
    found, instrument = state.aspects, state.aspects.instrument
    scored = sum(bool(item.aspects) for item in found.regions)
    name = view_words.instrument(instrument.code)
    return Page(
        words.ASPECTS,
        f"Nilai per aspek diketahui untuk {scored} dari {len(found.regions)} daerah"
        if scored
        else "Nilai per aspek belum diketahui untuk daerah mana pun",
        f"Kolom (poin): nilai aspek menurut {name}. Kolom (%): bagiannya dari nilai maksimum; "
        "makin biru makin penuh.",
        (
            *NAMED,
            Column("Tahun hasil", YEAR),
            *(Column(f"{item.code} {item.name} (poin)", SCORE) for item in instrument.aspects),
            *(Column(f"{item.code} (%)", PERCENT, is_scaled=True) for item in instrument.aspects),
            Column(words.NOTE),
        ),
        tuple(_aspects(item, instrument) for item in found.regions if scored),
        "" if scored else words.NO_ASPECTS,
    )


def _aspects(item: Breakdown, instrument: Instrument) -> Row:
    scored = [item.aspects.get(aspect.code) for aspect in instrument.aspects]
    region, result = item.standing.region, item.standing.position.result
    return (
        region.code,
        region.label,
        result.year if result and item.aspects else None,
        *(found.points if found else None for found in scored),
        *(Decimal(str(found.share)) if found else None for found in scored),
        _unscored(item, instrument),
    )


def _unscored(item: Breakdown, instrument: Instrument) -> str | None:
    position = item.standing.position
    if not position.counts:
        return words.sentence(standing_words.category(position))
    if not rests_on(position, instrument.code):
        return "Hasilnya memakai instrumen lain."
    if len(item.aspects) == len(instrument.aspects):
        return None
    return "Sebagian nilai aspek belum terbit." if item.aspects else "Nilai aspek belum terbit."


def changes(state: State) -> Page:
    """What rose and fell since the year before, and who cannot be compared."""
    found, before = state.movers, state.scope.year - 1
    rows: list[Row] = []
    title = f"Belum ada hasil pada akhir {before} untuk dibandingkan"
    if found is not None:
        rows = [*map(_move, found.moves), *map(_unpaired, found.unpaired)]
        years = f"antara akhir {before} dan akhir {state.scope.year}"
        title = f"Tidak ada dua skor daerah yang sebanding {years}"
        if found.moves:
            title = (
                f"{len(found.rising)} daerah naik dan {len(found.falling)} turun {years} "
                f"(n = {len(found.moves)} dari {len(rows)})"
            )
    return Page(
        words.CHANGES,
        title,
        "Perubahan skor dalam poin antara dua hasil dari instrumen yang sama. Daerah tanpa "
        "pasangan yang sebanding disertai alasannya.",
        (
            *NAMED,
            *(Column("Skor sebelum", SCORE), Column("Tahun hasil sebelum", YEAR)),
            *(Column("Skor sesudah", SCORE), Column("Tahun hasil sesudah", YEAR)),
            *(
                Column("Perubahan", SIGNED),
                Column("Arah"),
                Column("Alasan tidak dibandingkan", widest=60),
            ),
        ),
        tuple(rows),
        "" if rows else words.NOTHING_RECORDED,
    )


def _move(item: Move) -> Row:
    way = (item.change > 0) - (item.change < 0)
    region, before, after = item.region, item.before, item.after
    told = (before.score, before.year, after.score, after.year, item.change, DIRECTIONS[way])
    return (region.code, region.label, *told, None)


def _unpaired(item: Unpaired) -> Row:
    why = words.sentence(obstacle(item.obstacle, item.year))
    return (item.region.code, item.region.label, *(None,) * 6, why)


def history(state: State) -> Page:
    """Every official result up to the year of the view."""
    labels = {item.code: item.label for item in state.regions}
    known = state.trends.instruments
    rows = tuple(_result(item, labels[item.region_code], known) for item in state.records)
    years = sorted({item.result.year for item in state.records})
    span = f" dari {years[0]} sampai {years[-1]}" if years else ""
    return Page(
        words.HISTORY,
        f"{len(rows)} hasil yang tercatat{span}",
        "Satu baris satu daerah pada satu tahun, menurut instrumennya. Skor instrumen yang "
        "berbeda tidak dibandingkan.",
        (
            *NAMED,
            *(Column("Tahun", YEAR), Column("Instrumen"), Column("Status", widest=22)),
            *(Column("Skor", SCORE), Column("Kategori"), Column("Kategori pada sumber")),
            *(Column("Indeks terbit", INDEX), Column("Nomor keputusan", widest=28)),
            *(Column("Ditetapkan", DAY), Column(words.NOTE)),
        ),
        rows,
        "" if rows else words.NOTHING_RECORDED,
    )


def _result(item: AssessmentRecord, label: str, known: Mapping[str, Instrument]) -> Row:
    result = item.result
    band = band_of_result(result, known[result.instrument])
    return (
        *(item.region_code, label, result.year, view_words.instrument(result.instrument)),
        word_of(ValueKind.STATUS, result.status),
        *(result.score, band.name if band else None, result.stated_band, item.published_index),
        *(item.decree_number, result.decided_on, words.sentence(*_gaps(item))),
    )


def _gaps(item: AssessmentRecord) -> Iterator[str]:
    result = item.result
    if result.claim is Claim.DISPUTED:
        yield "sumber bertentangan, tidak dihitung sampai jelas"
    if result.claim is Claim.BLANKET:
        yield "pernyataan menyeluruh tentang semua daerah"
    if result.status is not Status.ASSESSED:
        yield "tanpa nilai pada tahun ini"
    elif result.score is None:
        yield "skor tidak dipublikasikan"
    if result.status is Status.ASSESSED and not item.decree_number:
        yield "nomor keputusan belum tercatat"
