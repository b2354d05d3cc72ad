"""Interventions in a file: each row is a new activity, or changes one by its code."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from merit.domain.activity_of_meeting import findings_beside_meeting, meeting_of
from merit.domain.activity_steps import steps_from
from merit.domain.coaching import Precision
from merit.domain.coaching_rules import Background, findings_on_intervention
from merit.domain.findings import Finding, error
from merit.domain.imports.activity_held import OFFICES
from merit.domain.imports.readings import Asked, InterventionRow, Reading
from merit.domain.local_time import day_of
from merit.domain.meetings import MeetingRecord
from merit.domain.provenance import Provenance, Source
from merit.domain.records import InterventionRecord
from merit.domain.states import Dataset, InterventionStatus
from merit.services.imports.coaching import INTERVENTIONS
from merit.services.imports.matching import Judged, as_recorded, holding, in_force, on_new, planned
from merit.services.imports.merging import NO_SOURCE
from merit.services.imports.plans import Plan, Writing
from merit.store import instruments, meetings, regions, sources
from merit.store import interventions as store
from merit.store.coaching_content import intervention_as_json
from merit.store.engine import Session


@dataclass(frozen=True, slots=True)
class _Ground:
    """What rows are read beside; `places` holds codes of regions by their names."""

    dataset: Dataset
    asked: Asked
    records: Mapping[str, InterventionRecord]
    places: Mapping[str, str]
    meetings: list[MeetingRecord]
    around: Background

    def beside(self, row: InterventionRow) -> InterventionRecord | None:
        """The recorded activity a row is about: that of its code, else one it repeats whole."""
        if row.code:
            return self.records.get(row.code)
        return next((item for item in self.alike(row) if self.wanted(row, item) == item), None)

    def alike(self, row: InterventionRow) -> list[InterventionRecord]:
        """Recorded activities with the title and first day of a row."""
        told = (row.title.strip(), row.starts_on)
        return [item for item in self.records.values() if (item.title, item.starts_on) == told]

    def wanted(self, row: InterventionRow, before: InterventionRecord | None) -> InterventionRecord:
        """The activity `row` asks for: what it does not tell stays as recorded.

        The source of the file as a whole alone changes nothing. A template from before there
        were columns for how it was held leaves all of that.
        """
        kept = before or self._bare(row)
        starts_on, ends_on, precision = _dates(row, before)
        told = replace(
            kept,
            kind=row.kind,
            title=row.title.strip(),
            theme=row.theme.strip() or kept.theme,
            status=row.status,
            starts_on=starts_on,
            ends_on=ends_on,
            precision=precision,
            hours=kept.hours if row.hours is None else row.hours,
            region_codes=tuple(sorted({*row.region_codes})) or kept.region_codes,
        )
        told = replace(_as_it_stands(told, kept), **_held(row, kept))
        told = self._held_at(self._with_parts(told, row), row, before)
        own = row.source if "source" in row.origins else None
        told = _from_source(told, own or told.provenance.source)
        if told == before:
            return told
        return _from_source(told, own or row.source or self.asked.source or kept.provenance.source)

    def _bare(self, row: InterventionRow) -> InterventionRecord:
        return InterventionRecord(
            dataset=self.dataset,
            code=row.code,
            kind=row.kind,
            title=row.title,
            status=row.status,
            starts_on=row.starts_on,
            ends_on=row.ends_on,
            precision=row.precision,
            provenance=Provenance(NO_SOURCE, self.asked.confidence),
        )

    def _held_at(
        self, told: InterventionRecord, row: InterventionRow, before: InterventionRecord | None
    ) -> InterventionRecord:
        place = row.place.strip()
        if not place or (before is not None and place == before.place):
            return told
        return replace(told, place=place, place_code=self.places.get(place))

    def _with_parts(self, told: InterventionRecord, row: InterventionRow) -> InterventionRecord:
        """The aspects and indicators told, in the order of their instrument."""
        if "indicator_codes" in row.columns:
            named = told.instrument if told.aspect_codes or row.indicator_codes else None
            told = replace(told, indicator_codes=row.indicator_codes, instrument=named)
        if not row.aspect_codes:
            return self._with_indicators(told, row)
        known = self.around.instruments
        order = {code: [item.code for item in one.aspects] for code, one in known.items()}
        preferred = (told.instrument, self.asked.instrument, *in_force(known, row.starts_on.year))
        name = row.instrument or holding(row.aspect_codes, order, preferred)
        place = order.get(name or "", [])
        codes = sorted(
            {*row.aspect_codes},
            key=lambda code: (place.index(code) if code in place else len(place), code),
        )
        kept = told.indicator_codes if name == told.instrument else row.indicator_codes
        return replace(told, aspect_codes=tuple(codes), indicator_codes=kept, instrument=name)

    def _with_indicators(
        self, told: InterventionRecord, row: InterventionRow
    ) -> InterventionRecord:
        """The same where no aspects are told: those of another instrument do not stay."""
        if not row.indicator_codes or row.instrument == told.instrument:
            return told
        return replace(told, aspect_codes=(), instrument=row.instrument)

    def contradictions(
        self, before: InterventionRecord, after: InterventionRecord
    ) -> Iterator[Finding]:
        """What a file may not make of a known activity: it was called off, or is a rakor."""
        if before.status is not after.status and not steps_from(before.status):
            yield error(
                "status",
                f"Kegiatan {before.code} sudah tercatat {before.status.value} dan tidak dapat "
                "diubah lagi. Kembalikan statusnya, atau kosongkan kodenya bila ini kegiatan baru.",
            )
        meeting = meeting_of(before.code, self.meetings)
        if meeting is not None:
            yield from findings_beside_meeting(before, after, meeting)

    def judge(self, row: InterventionRow) -> Judged:
        """One row, with what the rules find where it does something."""
        before = self.beside(row)
        after = self.wanted(row, before)
        found = [] if before == after else list(findings_on_intervention(after, self.around))
        if before is None:
            found += on_new(row.code, self.alike(row))
        else:
            found += self.contradictions(before, after)
        wanted = Writing(
            None if before is None else intervention_as_json(before), intervention_as_json(after)
        )
        return Judged(wanted, after.title, tuple(found))


def _as_it_stands(told: InterventionRecord, kept: InterventionRecord) -> InterventionRecord:
    """Without what was noted of another status: attendance where it was not held, the reason."""
    return replace(
        told,
        present_codes=kept.present_codes if told.status is InterventionStatus.HELD else None,
        reason=kept.reason if told.status is kept.status else "",
    )


def _held(row: InterventionRow, kept: InterventionRecord) -> dict[str, Any]:
    """How it was held, where the file has columns for it; an empty cell is none."""
    told: dict[str, Any] = {name: getattr(row, name) for name in ("mode", "participants", "cost")}
    for name in OFFICES:
        told[name] = as_recorded(getattr(row, name), getattr(kept, name))
    present = row.present_codes
    told["present_codes"] = None if present is None else tuple(sorted({*present}))
    return {name: value for name, value in told.items() if name in row.columns}


def _from_source(record: InterventionRecord, source: Source) -> InterventionRecord:
    return replace(record, provenance=replace(record.provenance, source=source))


def _dates(row: InterventionRow, before: InterventionRecord | None) -> tuple[date, date, Precision]:
    """First day, last day and precision; untold ones stay as long as the first day does."""
    ends_on, precision = row.ends_on, row.precision
    if before is not None and before.starts_on == row.starts_on:
        if "ends_on" not in row.origins and row.ends_on == row.starts_on:
            ends_on = before.ends_on
        if "precision" not in row.origins and precision is Precision.DAY:
            precision = before.precision
    return row.starts_on, ends_on, precision


def plan(
    session: Session, dataset: Dataset, reading: Reading[InterventionRow], *, now: datetime
) -> Plan[Writing]:
    """What the rows of `reading` ask for, judged by the rules of interventions."""
    everyone = regions.every(session)
    named = {row.source.reference for row in reading.rows if row.source}
    named |= {reading.asked.source.reference} if reading.asked.source else set()
    ground = _Ground(
        dataset=dataset,
        asked=reading.asked,
        records={item.code: item for item in store.recorded(session, dataset)},
        places={item.label: item.code for item in everyone},
        meetings=meetings.recorded(session, dataset),
        around=Background(
            today=day_of(now),
            regions={item.code for item in everyone},
            instruments=instruments.every(session),
            sources=sources.known(session, named),
        ),
    )
    return planned(reading, INTERVENTIONS, ground.judge)
