"""What changes of official results are judged by, read at once for as many as are shown."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from merit.domain import result_rules
from merit.domain.findings import Finding
from merit.domain.instruments import Instrument
from merit.domain.local_time import day_of
from merit.domain.proposals import Change, Proposal, RecordedResult, ResultKey
from merit.domain.provenance import Source
from merit.domain.records import AssessmentRecord
from merit.domain.result_rules import Surroundings
from merit.domain.states import Dataset
from merit.errors import InputError
from merit.store import instruments, official_results, proposals, regions, sources
from merit.store.engine import Session


@dataclass(frozen=True, slots=True, eq=False)
class Desk:
    """The published results, open proposals and sources some regions' changes rest on."""

    today: date
    instruments: Mapping[str, Instrument]
    regions: frozenset[str]
    results: tuple[RecordedResult, ...]
    waiting: tuple[Proposal, ...]
    sources: Mapping[str, Source]

    def instrument(self, code: str) -> Instrument:
        """The instrument results are compared under as `code`."""
        if code not in self.instruments:
            raise InputError(f"Instrumen {code} tidak dikenal. Pilih instrumen dari daftar.")
        return self.instruments[code]

    def recorded(self, key: ResultKey) -> RecordedResult | None:
        """The official result `key` as it is published now."""
        return next((item for item in self.results if ResultKey.of(item.record) == key), None)

    def findings(
        self,
        key: ResultKey,
        change: Change,
        record: AssessmentRecord | None,
        reason: str,
        *,
        number: int | None = None,
    ) -> tuple[Finding, ...]:
        """What the rules find about a change of `key` to `record`.

        `number` is the number of its proposal, so that it is no other one's competitor.
        """
        on_reason = result_rules.findings_on_reason(change, reason)
        others = sum(item.key == key and item.number != number for item in self.waiting)
        if record is None:
            return (*on_reason, *([result_rules.OTHERS_OPEN] if others else []))
        around = Surroundings(
            today=self.today,
            region_known=key.region_code in self.regions,
            existing=tuple(
                item.record for item in self.results if item.record.region_code == key.region_code
            ),
            known_source=self.sources.get(record.provenance.source.reference),
            open_elsewhere=others,
        )
        instrument = self.instrument(key.instrument)
        return (*on_reason, *result_rules.findings(instrument, record, around=around))


def desk(
    session: Session,
    dataset: Dataset,
    *,
    codes: Collection[str],
    records: Collection[AssessmentRecord | None],
    now: datetime,
) -> Desk:
    """The desk for changes to `records` (None: retractions) of the regions with `codes`."""
    references = {item.provenance.source.reference for item in records if item is not None}
    return Desk(
        today=day_of(now),
        instruments=instruments.every(session),
        regions=frozenset(code for code in codes if regions.find(session, code) is not None),
        results=tuple(official_results.of_regions(session, dataset, codes)),
        waiting=tuple(proposals.open_ones(session, dataset, regions=codes)),
        sources=sources.known(session, references),
    )
