"""The sheets on coaching: every activity, and whom the held ones reached."""

from collections.abc import Iterator, Sequence

from merit.domain.coaching import Precision
from merit.domain.imports.template_columns import ValueKind
from merit.domain.regions import Region
from merit.domain.states import Dataset
from merit.reports import numbers
from merit.reports import state_words as words
from merit.reports.state_page import COUNT, DAY, SCORE, Column, Page
from merit.reports.state_sheets_results import NAMED, Row
from merit.reports.template_choices import word_of
from merit.services.coverage import RegionCoverage
from merit.services.interventions import Activity
from merit.services.state import State

NO_ASPECT = "Tanpa aspek khusus"


def activities(state: State) -> Page:
    """Every activity for the regions of the view."""
    found = state.programme.activities
    return Page(
        words.ACTIVITIES,
        f"{len(found)} kegiatan yang tercatat untuk {len(state.regions)} daerah"
        if found
        else "Belum ada kegiatan yang tercatat",
        f"Semua tahun, menurut tanggal; statusnya per {numbers.day(state.today)}. Jam: lama "
        "tatap muka satu kegiatan.",
        (
            *(
                Column(words.CODE),
                Column("Kegiatan", widest=40),
                Column("Jenis", widest=18),
                Column("Mulai", DAY),
            ),
            *(
                Column("Selesai", DAY),
                Column("Status", widest=18),
                Column("Tempat", widest=20),
                Column("Jam", SCORE),
            ),
            *(
                Column("Daerah sasaran", COUNT),
                Column("Daerah hadir", COUNT),
                Column("Aspek", widest=12),
            ),
            *(Column("Nama daerah", widest=44), Column(words.NOTE)),
        ),
        tuple(_activity(item, state.regions) for item in found),
        "" if found else words.NOTHING_RECORDED,
    )


def _activity(item: Activity, regions: Sequence[Region]) -> Row:
    record = item.record
    return (
        record.code,
        record.title,
        word_of(ValueKind.INTERVENTION_KIND, record.kind),
        record.starts_on,
        record.ends_on,
        words.ACTIVITY_STATES[item.state],
        record.place or None,
        record.hours,
        len(item.region_codes) or None,
        len(item.taken_part) if item.has_attendance else None,
        ", ".join(record.aspect_codes) or None,
        _names(item.region_codes, regions),
        words.sentence(*_activity_gaps(item)),
    )


def _names(codes: Sequence[str], regions: Sequence[Region]) -> str | None:
    """The regions meant; where most are, those that are not."""
    absent = [item.short for item in regions if item.code not in codes]
    if len(absent) < len(codes):
        but = f" kecuali {', '.join(absent)}" if absent else ""
        return f"seluruh {len(regions)} daerah{but}"
    return ", ".join(item.short for item in regions if item.code in codes) or None


def _activity_gaps(item: Activity) -> Iterator[str]:
    record = item.record
    if record.precision is Precision.MONTH:
        yield "hanya bulannya yang diketahui"
    if record.hours is None:
        yield "jam tidak tercatat"
    if not item.region_codes:
        yield "sasarannya belum ditetapkan"
    if not item.has_attendance:
        yield "kehadiran tidak tercatat"
    if record.reason:
        yield record.reason


def coverage(state: State) -> Page:
    """How many held activities reached every region, by aspect and by kind."""
    found = state.coverage
    kinds = [word_of(ValueKind.INTERVENTION_KIND, kind) for kind in found.kinds]
    return Page(
        words.COVERAGE,
        f"{found.reached} dari {len(found.regions)} daerah terjangkau pembinaan terlaksana"
        if found.held
        else "Belum ada pembinaan terlaksana yang tercatat",
        "Banyaknya pembinaan terlaksana dari semua tahun. Yang dihitung: daerah yang hadir, atau "
        "yang diundang bila kehadirannya tidak tercatat.",
        (
            *(*NAMED, Column("Kegiatan", COUNT)),
            *(Column(name, COUNT) for name in _aspect_names(state)),
            *(Column(f"Jenis: {kind}", COUNT) for kind in kinds),
            *(Column("Jam kontak", SCORE), Column("Kegiatan tanpa jam", COUNT)),
            Column(words.NOTE),
        ),
        tuple(_coverage(item, state.scope.dataset) for item in found.regions if found.held),
        "" if found.held else words.NOTHING_RECORDED,
    )


def _aspect_names(state: State) -> list[str]:
    """Names of aspects; where two instruments share one, with the place they stand at."""
    names: list[str] = []
    for aspect in state.coverage.aspects:
        name = f"{aspect.code} {aspect.name}"
        names.append(f"{name} (instrumen lain)" if name in names else name)
    return [*names, NO_ASPECT]


def _coverage(item: RegionCoverage, dataset: Dataset) -> Row:
    """Published sources name what was held, never that nothing was: no zero is made of that."""
    is_silent = dataset is Dataset.PUBLISHED
    counts = (item.activities, *item.by_aspect, *item.by_kind)
    silent = is_silent and not item.activities
    return (
        item.region.code,
        item.region.label,
        *(None if is_silent and not count else count for count in counts),
        item.hours.value,
        item.hours.unrecorded if item.activities else None,
        words.sentence(
            "belum tercatat pada sumber yang terbit" if silent else "",
            "jam kontak tidak tercatat" if item.activities and item.hours.value is None else "",
            "belum terjangkau pembinaan" if not item.activities and not is_silent else "",
        ),
    )
