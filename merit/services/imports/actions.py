"""Action items in a file: each row is a newly agreed item, or changes one by its code."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from merit.domain.coaching_rules import Background, findings_on_action
from merit.domain.findings import Finding, error
from merit.domain.imports.readings import ActionRow, Asked, Reading
from merit.domain.local_time import day_of
from merit.domain.progress_rules import findings_on_agreement
from merit.domain.records import ActionRecord, ActionUpdate, InterventionRecord
from merit.domain.states import Dataset
from merit.services.action_items import decisions
from merit.services.imports.coaching import ACTIONS
from merit.services.imports.matching import Judged, as_recorded, holding, in_force, on_new, planned
from merit.services.imports.plans import Plan, Writing
from merit.store import actions as store
from merit.store import instruments, interventions, regions
from merit.store.coaching_content import action_as_json
from merit.store.engine import Session

NEWS = "Diperbarui dari berkas yang diimpor."


@dataclass(frozen=True, slots=True)
class _Ground:
    """What rows are read beside.

    `of` names the instrument of what a recorded item aims at; `decided` are the codes of the
    decisions that stand.
    """

    dataset: Dataset
    asked: Asked
    records: Mapping[str, ActionRecord]
    of: Mapping[str, str]
    origins: Mapping[str, InterventionRecord]
    labels: Mapping[str, str]
    decided: Collection[str]
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

        A template from before there were columns for aspect, evidence and decision leaves them.
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
            **{**_levels(row, kept), **_aim(row, kept), **_later(row, kept)},
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

    def instrument(
        self, row: ActionRow, record: ActionRecord, before: ActionRecord | None
    ) -> str | None:
        """The instrument an item's indicator is one of, or its aspect where it has only that."""
        aim = (record.indicator_code, record.aspect_code)
        if not any(aim):
            return None
        if "instrument" in row.origins and row.instrument:
            return row.instrument
        if before is not None and aim == (before.indicator_code, before.aspect_code):
            return self.of.get(before.code)
        if record.indicator_code is None:
            return row.instrument
        known = self.around.instruments
        origin = self.origins.get(record.intervention_code or "")
        preferred = (
            self.asked.instrument,
            self.of.get(record.code),
            origin.instrument if origin else None,
            *in_force(known, record.agreed_on.year),
        )
        parts = {code: {item.code for item in one.indicators} for code, one in known.items()}
        return holding([record.indicator_code], parts, preferred)

    def moved(self, before: ActionRecord) -> Finding:
        """That a row takes an item away from its region, and with it what rests on it."""
        return error(
            "region_code",
            f"Butir {before.code} milik {self.labels[before.region_code]}. Kembalikan daerahnya, "
            "atau kosongkan kodenya bila ini butir baru.",
        )

    def findings(
        self, after: ActionRecord, instrument: str | None, before: ActionRecord | None
    ) -> Iterator[Finding]:
        """What the rules find; the decision a recorded item came from may be taken back since."""
        standing = {*self.decided, before.decision_code if before else None}
        yield from findings_on_action(after, instrument, self.around)
        yield from findings_on_agreement(
            after, self.around.instruments.get(instrument or ""), decisions=standing
        )

    def judge(self, row: ActionRow) -> Judged:
        """One row, with what the rules find where it does something."""
        before = self.beside(row)
        after = self.wanted(row, before)
        instrument = self.instrument(row, after, before)
        found = [] if before == after else [*self.findings(after, instrument, before)]
        if before is None:
            found += on_new(row.code, self.alike(row))
        elif before.region_code != after.region_code:
            found.append(self.moved(before))
        wanted = Writing(
            None if before is None else action_as_json(before, self.of.get(before.code)),
            action_as_json(after, instrument),
        )
        name = self.labels.get(after.region_code, after.region_code)
        return Judged(wanted, f"{name}: {after.title}", tuple(found))


def _levels(row: ActionRow, kept: ActionRecord) -> dict[str, Any]:
    return {
        "level_from": kept.level_from if row.level_from is None else row.level_from,
        "level_to": kept.level_to if row.level_to is None else row.level_to,
    }


def _aim(row: ActionRow, kept: ActionRecord) -> dict[str, Any]:
    """The indicator a row names, else the aspect; without a column for one, that one stays."""
    if row.indicator_code:
        return {"indicator_code": row.indicator_code, "aspect_code": None}
    if not row.aspect_code:
        return {"aspect_code": None} if "aspect_code" in row.columns else {}
    if kept.indicator_code and "indicator_code" not in row.columns:
        return {}
    levels = {"level_from": row.level_from, "level_to": row.level_to}
    return {"indicator_code": None, "aspect_code": row.aspect_code, **levels}


def _later(row: ActionRow, kept: ActionRecord) -> dict[str, Any]:
    """Evidence and decision, where the file has columns for them; an empty cell is none."""
    told: dict[str, Any] = {}
    if "evidence" in row.columns:
        told["evidence"] = as_recorded(row.evidence, kept.evidence)
    if "decision_code" in row.columns:
        told["decision_code"] = row.decision_code
    return told


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
        decided=[item.code for item in decisions(session, dataset) if not item.withdrawn],
        around=Background(
            today=day_of(now),
            regions={item.code for item in everyone},
            instruments=instruments.every(session),
            interventions=held.keys(),
        ),
    )
    return planned(reading, ACTIONS, ground.judge)
