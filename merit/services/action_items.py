"""Action items with what their codes refer to, and with what a region says of them meanwhile."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from merit.domain.follow_up import FollowUp, follow_up
from merit.domain.instruments import Aspect, Indicator, Instrument
from merit.domain.progress_reports import ProgressReport
from merit.domain.records import ActionRecord, InterventionRecord
from merit.domain.regions import Region
from merit.domain.states import Dataset
from merit.services.action_reach import Reach
from merit.store import actions, instruments, interventions, meetings, progress_reports
from merit.store.engine import Session

Named = tuple[str, str, str]  # an instrument, one of its aspects or else one of its indicators


@dataclass(frozen=True, slots=True)
class Target:
    """The aspect an item is to raise, and the indicator of it where one is named."""

    aspect: Aspect
    indicator: Indicator | None = None


@dataclass(frozen=True, slots=True)
class Agreed:
    """The decision of a rakor that items carry out; `code` as items name it ("K-2026-01/3").

    `withdrawn` says why it was taken back, and is empty while it stands.
    """

    code: str
    text: str
    meeting_code: str
    meeting: str
    held_on: date
    withdrawn: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """An action item as of today, with what its codes refer to."""

    state: FollowUp
    region: Region
    target: Target | None
    intervention: InterventionRecord | None
    decision: Agreed | None = None


@dataclass(frozen=True, slots=True)
class Origins:
    """What the codes of items of one data set refer to, read at once for all of them."""

    targets: Mapping[Named, Target]
    instrument_of: Mapping[str, str]
    interventions: Mapping[str, InterventionRecord]
    decisions: Mapping[str, Agreed]
    waiting: Mapping[str, ProgressReport]

    def item(self, record: ActionRecord, region: Region, *, today: date) -> Item:
        """The item of `region` as of `today`."""
        aimed = ("", record.indicator_code or "")
        if record.indicator_code is None:
            aimed = (record.aspect_code or "", "")
        return Item(
            follow_up(record, today=today, waiting=self.waiting.get(record.code)),
            region,
            self.targets.get((self.instrument_of.get(record.code, ""), *aimed)),
            self.interventions.get(record.intervention_code or ""),
            self.decisions.get(record.decision_code or ""),
        )


def origins(session: Session, dataset: Dataset, reach: Reach) -> Origins:
    """What the items of a data set within `reach` refer to."""
    return Origins(
        targets=_targets(instruments.every(session)),
        instrument_of=actions.instruments_of(session, dataset, regions=reach),
        interventions={item.code: item for item in interventions.recorded(session, dataset)},
        decisions={item.code: item for item in decisions(session, dataset)},
        waiting=_waiting(session, dataset, reach),
    )


def standing_items(
    session: Session, dataset: Dataset, reach: Reach, *, today: date, decided: bool = False
) -> list[FollowUp]:
    """The items of a data set within reach as of `today`, in order of due date.

    `decided` asks only for those that carry out a decision of a rakor.
    """
    waiting = _waiting(session, dataset, reach)
    return [
        follow_up(record, today=today, waiting=waiting.get(record.code))
        for record in actions.recorded(session, dataset, regions=reach, decided=decided)
    ]


def _waiting(session: Session, dataset: Dataset, reach: Reach) -> dict[str, ProgressReport]:
    """The reports that wait, by the code of their item."""
    reports = progress_reports.waiting(session, dataset, regions=reach)
    return {item.action_code: item for item in reports}


def decisions(session: Session, dataset: Dataset) -> Iterator[Agreed]:
    """Every decision of the rakor of a data set, in order."""
    for meeting in meetings.recorded(session, dataset):
        for item in meeting.decisions:
            yield Agreed(
                meeting.decision_code(item.number),
                item.text,
                meeting.code,
                meeting.title,
                meeting.held_on,
                item.withdrawn,
            )


def _targets(known: Mapping[str, Instrument]) -> dict[Named, Target]:
    found: dict[Named, Target] = {}
    for instrument in known.values():
        for aspect in instrument.aspects:
            found[instrument.code, aspect.code, ""] = Target(aspect)
            for indicator in aspect.indicators:
                found[instrument.code, "", indicator.code] = Target(aspect, indicator)
    return found
