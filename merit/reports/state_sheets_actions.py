"""The sheets on what regions do: action items agreed with them, and their good practices."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from merit.domain.follow_up import FollowUp, last_news
from merit.domain.imports.template_columns import ValueKind
from merit.domain.instruments import Instrument
from merit.domain.local_time import day_of
from merit.domain.practices import PracticeRecord
from merit.reports import numbers
from merit.reports import state_words as words
from merit.reports.state_page import COUNT, DAY, PERCENT, Column, Page
from merit.reports.state_sheets_results import Row
from merit.reports.template_choices import word_of
from merit.services.action_items import Item
from merit.services.state import State

HUNDRED = Decimal(100)


def actions(state: State) -> Page:
    """The action items within the reader's reach."""
    found = state.actions
    late = sum(item.state.is_late for item in found.items)
    is_open = sum(item.state.is_open for item in found.items)
    return Page(
        words.ACTIONS,
        f"{is_open} butir RTL terbuka, {late} di antaranya melewati tenggat"
        if found.items
        else "Belum ada butir RTL yang tercatat",
        f"Butir rencana tindak lanjut per {numbers.day(state.today)}. "
        + (words.OWN_ACTIONS if found.is_partial else "Terlambat: hari sejak tenggat."),
        (
            *(Column(words.CODE), Column(words.REGION), Column("Butir", widest=36)),
            *(Column("Penanggung jawab", widest=24), Column("Aspek atau indikator", widest=30)),
            *(Column("Disepakati", DAY), Column("Tenggat", DAY), Column("Status", widest=16)),
            *(Column("Kemajuan", PERCENT), Column("Terlambat (hari)", COUNT)),
            *(Column("Pembaruan terakhir", DAY), Column("Bukti penyelesaian", widest=28)),
            *(Column("Asal", widest=14), Column(words.NOTE, widest=26)),
        ),
        tuple(map(_action, found.items)),
        "" if found.items else words.NOTHING_RECORDED,
    )


def _action(item: Item) -> Row:
    state, record = item.state, item.state.record
    return (
        record.code,
        item.region.label,
        record.title,
        record.owner,
        _target(item),
        record.agreed_on,
        record.due_on,
        word_of(ValueKind.ACTION_STATUS, record.status),
        record.progress / HUNDRED,
        state.late or None,
        last_news(record) if record.updates else None,
        record.evidence or None,
        record.decision_code or record.intervention_code,
        words.sentence(*_action_notes(state)),
    )


def _target(item: Item) -> str | None:
    if item.target is None:
        return None
    found = item.target.indicator or item.target.aspect
    return f"{found.code} {found.name}"


def _action_notes(state: FollowUp) -> Iterator[str]:
    if state.is_reported_done:
        yield "daerah melaporkan selesai, menunggu jawaban provinsi"
    if state.is_late:
        yield "melewati tenggat"
    elif state.is_open:
        yield "belum jatuh tempo"
    if not state.record.updates:
        yield "belum ada pembaruan"


def practices(state: State) -> Page:
    """The good practices the reader sees."""
    labels = {item.code: item.label for item in state.regions}
    return Page(
        words.PRACTICES,
        f"{len(state.practices)} praktik baik yang tercatat"
        if state.practices
        else "Belum ada praktik baik yang tercatat",
        "Praktik yang diakui provinsi; yang belum diakui hanya tampil bagi daerahnya dan pembina.",
        (
            *(
                Column(words.CODE),
                Column(words.REGION),
                Column("Praktik", widest=36),
                Column("Aspek", widest=28),
            ),
            *(
                Column("Uraian", widest=60),
                Column("Kontak", widest=28),
                Column("Keadaan"),
                Column("Diusulkan", DAY),
            ),
            Column("Dijawab", DAY),
        ),
        tuple(_practices(state.practices, labels, state.trends.instruments)),
        "" if state.practices else words.NOTHING_RECORDED,
    )


def _practices(
    found: Iterable[PracticeRecord],
    labels: Mapping[str, str],
    known: Mapping[str, Instrument],
) -> Iterator[Row]:
    for item in found:
        names = {aspect.code: aspect.name for aspect in known[item.instrument].aspects}
        yield (
            item.code,
            labels[item.region_code],
            item.title,
            f"{item.aspect_code} {names[item.aspect_code]}",
            item.description,
            item.contact,
            words.PRACTICE_STATES[item.state],
            day_of(item.proposed_at),
            day_of(item.decided_at) if item.decided_at else None,
        )
