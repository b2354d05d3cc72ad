"""Action items in a file: each row is a newly agreed item, or changes one by its code."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from merit.domain.coaching_rules import Background, findings_on_action
from merit.domain.imports.readings import ActionRow, Asked, Reading
from merit.domain.local_time import day_of
from merit.domain.records import ActionRecord, ActionUpdate, InterventionRecord
from merit.domain.states import Dataset
from merit.services.imports.coaching import ACTIONS
from merit.services.imports.matching import Judged, holding, in_force, on_new, planned
from merit.services.imports.plans import Plan, Writing
from merit.store import actions as store
from merit.store import instruments, interventions, regions
from merit.store.coaching_content import action_as_json
from merit.store.engine import Session

NEWS = "Diperbarui dari berkas yang diimpor."


@dataclass(frozen=True, slots=True)
class _Ground:
    """What rows are read beside; `of` names the instrument of a recorded item's indicator."""

    dataset: Dataset
    asked: Asked
    records: Mapping[str, ActionRecord]
    of: Mapping[str, str]
    origins: Mapping[str, InterventionRecord]
    labels: Mapping[str, str]
    around: Background

    def beside(self, row: ActionRow) -> ActionRecord | None:
        """The recorded item a row is about: that of its code, else one it repeats whole."""
        if row.code:
            return self.records.get(row.code)
        return next((item for item in self.alike(row) if self.wanted(row, item) == item), None)

    def alike(self, row: ActionRow) -> list[ActionRecord]:
        """Recorded items of the region and title of a row, agreed on the same day."""
        told = (row.region_code, row.title.strip(), row.agreed_on)
        return [
            item
            for item in self.records.values()
            if (item.region_code, item.title, item.agreed_on) == told
        ]

    def wanted(self, row: ActionRow, before: ActionRecord | None) -> ActionRecord:
        """The item `row` asks for: what it does not tell stays as recorded.

        Progress and status of a known item are news, and leave a dated note.
        """
        kept = before or self._bare(row)
        told = replace(
            kept,
            region_code=row.region_code,
            title=row.title.strip(),
            owner=row.owner.strip(),
            agreed_on=row.agreed_on,
            due_on=row.due_on,
            status=row.status,
            progress=row.progress if _tells_progress(row) else kept.progress,
            intervention_code=row.intervention_code or kept.intervention_code,
            indicator_code=row.indicator_code or kept.indicator_code,
            aspect_code=None if row.indicator_code else kept.aspect_code,
            level_from=kept.level_from if row.level_from is None else row.level_from,
            level_to=kept.level_to if row.level_to is None else row.level_to,
        )
        if before is None or (told.status, told.progress) == (before.status, before.progress):
            return told
        news = ActionUpdate(self.around.today, told.status, told.progress, NEWS)
        updates = sorted((*before.updates, news), key=lambda item: item.noted_on)
        return replace(told, updates=tuple(updates))

    def _bare(self, row: ActionRow) -> ActionRecord:
        return ActionRecord(
            dataset=self.dataset,
            code=row.code,
            region_code=row.region_code,
            title=row.title,
            owner=row.owner,
            agreed_on=row.agreed_on,
            due_on=row.due_on,
            status=row.status,
        )

    def instrument(self, record: ActionRecord, before: ActionRecord | None) -> str | None:
        """The instrument an item's indicator is one of, or its aspect where it has only that."""
        if record.indicator_code is None:
            return self.of.get(record.code) if record.aspect_code else None
        known = self.around.instruments
        if before is not None and before.indicator_code == record.indicator_code:
            return self.of.get(before.code)
        origin = self.origins.get(record.intervention_code or "")
        preferred = (
            self.asked.instrument,
            self.of.get(record.code),
            origin.instrument if origin else None,
            *in_force(known, record.agreed_on.year),
        )
        parts = {code: {item.code for item in one.indicators} for code, one in known.items()}
        return holding([record.indicator_code], parts, preferred)

    def judge(self, row: ActionRow) -> Judged:
        """One row, with what the rules find where it does something."""
        before = self.beside(row)
        after = self.wanted(row, before)
        instrument = self.instrument(after, before)
        found = [] if before == after else list(findings_on_action(after, instrument, self.around))
        if before is None:
            found += on_new(row.code, self.alike(row))
        wanted = Writing(
            None if before is None else action_as_json(before, self.of.get(before.code)),
            action_as_json(after, instrument),
        )
        name = self.labels.get(after.region_code, after.region_code)
        return Judged(wanted, f"{name}: {after.title}", tuple(found))


def _tells_progress(row: ActionRow) -> bool:
    return "progress" in row.origins or row.progress > 0


def plan(
    session: Session, dataset: Dataset, reading: Reading[ActionRow], *, now: datetime
) -> Plan[Writing]:
    """What the rows of `reading` ask for, judged by the rules of action items."""
    everyone = regions.every(session)
    held = {item.code: item for item in interventions.recorded(session, dataset)}
    recorded = store.recorded(session, dataset, regions=None)
    ground = _Ground(
        dataset=dataset,
        asked=reading.asked,
        records={item.code: item for item in recorded},
        of=store.instruments_of(session, dataset, regions=None),
        origins=held,
        labels={item.code: item.label for item in everyone},
        around=Background(
            today=day_of(now),
            regions={item.code for item in everyone},
            instruments=instruments.every(session),
            interventions=held.keys(),
        ),
    )
    return planned(reading, ACTIONS, ground.judge)
