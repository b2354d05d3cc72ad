"""What is recorded as the rows of a file that can be read back."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from merit.domain.access import User, authorise_reading
from merit.domain.imports.readings import Kind
from merit.domain.imports.template_columns import (
    ACTION_COLUMNS,
    INTERVENTION_COLUMNS,
    result_columns,
)
from merit.domain.imports.template_parts import NOBODY
from merit.domain.instruments import Instrument
from merit.domain.proposals import content_of
from merit.domain.provenance import Source
from merit.domain.records import ActionRecord, AssessmentRecord, InterventionRecord
from merit.domain.states import Dataset
from merit.errors import InputError
from merit.services.action_reach import action_reach
from merit.store import actions, instruments, interventions, official_results, regions
from merit.store.engine import Session

Field = str | int | Decimal | date | None
Row = tuple[Field, ...]

SEPARATOR = "; "


def exported(
    session: Session,
    user: User,
    kind: Kind,
    dataset: Dataset,
    *,
    instrument: str = "",
    year: int | None = None,
) -> tuple[Row, ...]:
    """Everything recorded of one kind, a row each in the order of the columns of its template.

    Results are those under `instrument`, of one `year` or all; an intervention belongs to the
    year it starts in, an action item to the one it was agreed in. Members of vocabularies come as
    they are (`Status.ASSESSED`), lists of codes as one text, unknown values as None. Action items
    are those within the reach of `user`. Raises NotAllowedError, and InputError for results of an
    unknown instrument.
    """
    if kind is Kind.RESULTS:
        authorise_reading(user, dataset)
        return _results(session, dataset, instrument, year)
    if kind is Kind.INTERVENTIONS:
        authorise_reading(user, dataset)
        held = interventions.recorded(session, dataset)
        return tuple(
            _ordered(_intervention(item), [column.field for column in INTERVENTION_COLUMNS])
            for item in held
            if year in (None, item.starts_on.year)
        )
    found = actions.recorded(session, dataset, regions=action_reach(user, dataset))
    names = {item.code: item.label for item in regions.every(session)}
    of = actions.instruments_of(session, dataset, regions=action_reach(user, dataset))
    return tuple(
        _ordered(
            _action(item, names, of.get(item.code)), [column.field for column in ACTION_COLUMNS]
        )
        for item in found
        if year in (None, item.agreed_on.year)
    )


def _results(session: Session, dataset: Dataset, code: str, year: int | None) -> tuple[Row, ...]:
    instrument: Instrument | None = instruments.every(session).get(code)
    if instrument is None:
        raise InputError("Instrumen tidak dikenal. Pilih instrumen dari daftar.")
    names = {item.code: item.label for item in regions.every(session)}
    found = official_results.of_regions(session, dataset, names, year=year)
    fields = [column.field for column in result_columns(instrument)]
    return tuple(
        _ordered(_result(item.record, names), fields)
        for item in found
        if item.record.result.instrument == code
    )


def _ordered(values: Mapping[str, Field], fields: list[str]) -> Row:
    return tuple(values.get(field) for field in fields)


def _result(record: AssessmentRecord, names: Mapping[str, str]) -> dict[str, Field]:
    content = content_of(record)
    return {
        "region_code": record.region_code,
        "region_name": names[record.region_code],
        "year": record.result.year,
        "status": content.status,
        "score": content.score,
        "stated_band": content.stated_band,
        "published_index": content.published_index,
        **{f"aspect_scores:{code}": points for code, points in content.aspect_scores.items()},
        **{f"levels:{code}": level for code, level in content.levels.items()},
        "decree_number": content.decree_number,
        "decided_on": content.decided_on,
        "valid_until": content.valid_until,
        **dict(_source(content.source)),
        "confidence": content.confidence,
        "claim": content.claim,
        "note": content.note or None,
    }


def _source(source: Source) -> Iterator[tuple[str, Field]]:
    yield "source", source.reference
    yield "source_kind", source.kind
    yield "source_published_on", source.published_on


def _intervention(record: InterventionRecord) -> dict[str, Field]:
    return {
        "code": record.code,
        "kind": record.kind,
        "title": record.title,
        "theme": record.theme or None,
        "starts_on": record.starts_on,
        "ends_on": record.ends_on,
        "precision": record.precision,
        "place": record.place or None,
        "hours": record.hours,
        "region_codes": SEPARATOR.join(record.region_codes) or None,
        "aspect_codes": SEPARATOR.join(record.aspect_codes) or None,
        "indicator_codes": SEPARATOR.join(record.indicator_codes) or None,
        "instrument": record.instrument,
        "status": record.status,
        "mode": record.mode,
        "organiser": record.organiser or None,
        "host": record.host or None,
        "participants": record.participants,
        "present_codes": _present(record.present_codes),
        "cost": record.cost,
        "fund_source": record.fund_source or None,
        **dict(_source(record.provenance.source)),
    }


def _present(codes: tuple[str, ...] | None) -> str | None:
    """Those who came; nobody is another thing than not noted."""
    return None if codes is None else SEPARATOR.join(codes) or NOBODY


def _action(
    record: ActionRecord, names: Mapping[str, str], instrument: str | None
) -> dict[str, Field]:
    return {
        "code": record.code,
        "region_code": record.region_code,
        "region_name": names.get(record.region_code),
        "title": record.title,
        "owner": record.owner,
        "agreed_on": record.agreed_on,
        "due_on": record.due_on,
        "status": record.status,
        "progress": record.progress,
        "intervention_code": record.intervention_code,
        "decision_code": record.decision_code,
        "aspect_code": record.aspect_code,
        "indicator_code": record.indicator_code,
        "instrument": instrument,
        "level_from": record.level_from,
        "level_to": record.level_to,
        "evidence": record.evidence or None,
    }
