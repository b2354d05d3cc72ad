"""What is agreed as a follow-up, before it has a code: one entry for one region or for many."""

from dataclasses import dataclass
from datetime import date

from merit.domain.records import ActionRecord
from merit.domain.regions import Region
from merit.domain.states import ActionStatus, Dataset

WHOSE = "{daerah}"
"""Stands in the name of an office for the region each item is of."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """What the regions `region_codes` are to do; aspect and indicator are of `instrument`.

    With an indicator the aspect is left out. `intervention_code` and `decision_code` say where
    it was agreed; without either it was entered by hand.
    """

    region_codes: tuple[str, ...]
    title: str
    owner: str
    agreed_on: date
    due_on: date
    instrument: str | None = None
    aspect_code: str | None = None
    indicator_code: str | None = None
    level_from: int | None = None
    level_to: int | None = None
    evidence: str = ""
    intervention_code: str | None = None
    decision_code: str | None = None

    @property
    def aims_at(self) -> str | None:
        """The instrument, where anything of it is aimed at."""
        return self.instrument if self.aspect_code or self.indicator_code else None

    def item(self, dataset: Dataset, region: Region) -> ActionRecord:
        """The item of one region, as it is before anything was done.

        >>> from merit.domain.states import RegionKind
        >>> day = date(2026, 3, 5)
        >>> told = Agreement(("33.21",), "Susun pola karier", "BKPSDM {daerah}", day, day)
        >>> told.item(Dataset.DEMO, Region("33.21", "Demak", RegionKind.REGENCY)).owner
        'BKPSDM Kabupaten Demak'
        """
        return ActionRecord(
            dataset=dataset,
            code="",
            region_code=region.code,
            title=self.title.strip(),
            owner=self.owner.strip().replace(WHOSE, region.label),
            agreed_on=self.agreed_on,
            due_on=self.due_on,
            status=ActionStatus.NOT_STARTED,
            intervention_code=self.intervention_code or None,
            indicator_code=self.indicator_code or None,
            level_from=self.level_from,
            level_to=self.level_to,
            aspect_code=None if self.indicator_code else self.aspect_code or None,
            evidence=self.evidence.strip(),
            decision_code=self.decision_code or None,
        )
