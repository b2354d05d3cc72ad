"""Everything known of one activity, fact by fact."""

from collections.abc import Mapping, Sequence
from datetime import date

from merit.domain.instruments import Instrument
from merit.domain.records import InterventionRecord
from merit.domain.regions import Region
from merit.domain.scope import EVERYONE, belongs, groups
from merit.ui.text import activity_typed, numbers, provenance, region, shell, vocabulary

QUARTERS = ("I", "II", "III", "IV")
NOT_NOTED = "belum dicatat"
Facts = tuple[tuple[str, str], ...]


def quarter(starts_on: date, ends_on: date) -> str:
    """The quarter or quarters the days fall in.

    >>> quarter(date(2026, 6, 3), date(2026, 6, 4))
    'Triwulan II 2026'
    >>> quarter(date(2026, 12, 30), date(2027, 1, 2))
    'Triwulan IV 2026 – I 2027'
    """
    first, last = (f"{QUARTERS[(day.month - 1) // 3]} {day.year}" for day in (starts_on, ends_on))
    return f"Triwulan {first}" if first == last else f"Triwulan {first} – {last}"


def named(codes: Sequence[str], everyone: Sequence[Region]) -> str:
    """Regions by the name of their group where they are one, else one by one, and how many.

    >>> named((), ())
    '–'
    """
    if not codes:
        return numbers.NOTHING
    found = next((group for group in _groups(everyone) if _is_group(codes, group, everyone)), None)
    if found is not None:
        name = vocabulary.group(found)
        return name if found == EVERYONE or name.endswith(")") else f"{name} ({len(codes)})"
    labels = {item.code: item.short for item in everyone}
    return f"{len(codes)} daerah: {', '.join(labels.get(code, code) for code in codes)}"


def _groups(everyone: Sequence[Region]) -> tuple[str, ...]:
    return groups(everyone) if everyone else ()


def _is_group(codes: Sequence[str], group: str, everyone: Sequence[Region]) -> bool:
    return {item.code for item in everyone if belongs(item, group)} == set(codes)


def present(record: InterventionRecord, everyone: Sequence[Region]) -> str:
    """Who of those invited took part, by name whichever are fewer: those who came or the others."""
    found = record.present_codes
    if found is None:
        return NOT_NOTED
    absent = [code for code in record.region_codes if code not in found]
    share = f"{len(found)} dari {len(record.region_codes)} daerah"
    if not found or not absent:
        return share
    labels = {item.code: item.short for item in everyone}
    few, word = (absent, "; tidak hadir: ") if len(absent) < len(found) else (found, ": ")
    return f"{share}{word}{', '.join(labels.get(code, code) for code in few)}"


def rupiah(value: int | None) -> str:
    """A sum of money.

    >>> rupiah(12500000), rupiah(None)
    ('Rp12.500.000', '–')
    """
    return numbers.NOTHING if value is None else f"Rp{activity_typed.whole_to_type(value)}"


def theme(record: InterventionRecord, instruments: Mapping[str, Instrument]) -> tuple[str, str]:
    """Aspects and indicators by code and name, with the instrument they are of."""
    found = instruments.get(record.instrument or "")
    aspects = {item.code: item.name for item in found.aspects} if found else {}
    indicators = {item.code: item.name for item in found.indicators} if found else {}
    return _listed(record.aspect_codes, aspects), _listed(record.indicator_codes, indicators)


def _listed(codes: Sequence[str], names: Mapping[str, str]) -> str:
    told = (f"{code} {names[code]}" if code in names else code for code in codes)
    return "; ".join(told) or numbers.NOTHING


def plan(record: InterventionRecord) -> Facts:
    """What was intended, in a few words each: kind, when, where, by whom, at what cost."""
    return (
        ("Jenis", vocabulary.INTERVENTIONS[record.kind]),
        ("Tanggal", region.period(record)),
        ("Triwulan", quarter(record.starts_on, record.ends_on).removeprefix("Triwulan ")),
        ("Tempat", _text(record.place)),
        ("Cara bertemu", vocabulary.MODES[record.mode] if record.mode else numbers.NOTHING),
        (
            "Durasi",
            numbers.NOTHING if record.hours is None else f"{numbers.score(record.hours)} jam",
        ),
        ("Penyelenggara", _text(record.organiser)),
        ("Tuan rumah", _text(record.host)),
        ("Biaya", rupiah(record.cost)),
        ("Sumber dana", _text(record.fund_source)),
    )


def about(
    record: InterventionRecord,
    everyone: Sequence[Region],
    instruments: Mapping[str, Instrument],
) -> Facts:
    """What it is about, for whom, and who does it."""
    aspects, indicators = theme(record, instruments)
    instrument = shell.instrument_name(record.instrument) if record.instrument else ""
    return (
        ("Tema", _text(record.theme)),
        ("Aspek", f"{aspects} ({instrument})" if record.aspect_codes else aspects),
        ("Indikator", indicators),
        ("Diundang", named(record.region_codes, everyone)),
        ("Petugas", _text(record.officers)),
        ("Keadaan awal", _text(record.initial_condition)),
    )


def outcome(record: InterventionRecord, everyone: Sequence[Region]) -> Facts:
    """What came of it: who was there, what was agreed and recommended."""
    many = record.participants
    return (
        ("Hadir", present(record, everyone)),
        (
            "Peserta",
            f"{activity_typed.whole_to_type(many)} orang" if many is not None else NOT_NOTED,
        ),
        ("Kesepakatan", _text(record.agreements)),
        ("Rekomendasi", _text(record.recommendations)),
    )


def everything(
    record: InterventionRecord,
    everyone: Sequence[Region],
    instruments: Mapping[str, Instrument],
) -> Facts:
    """All of it in one list, to compare two versions by."""
    return (
        ("Nama", record.title),
        ("Status", vocabulary.INTERVENTION_STATUSES[record.status]),
        *plan(record),
        *about(record, everyone, instruments),
        *outcome(record, everyone),
        ("Alasan", _text(record.reason)),
        ("Sumber", provenance.publisher(record.provenance.source)),
    )


def _text(told: str) -> str:
    return told or numbers.NOTHING
