"""Files as they were read, and who takes them in, for the tests of imports."""

from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal
from hashlib import sha256
from typing import Any

from services.results.people import BUDI, LATER, NOW, SARI
from sqlmodel import func, select

from merit.domain.access import User
from merit.domain.coaching import InterventionKind
from merit.domain.imports.batches import Batch, Outcome, Preview
from merit.domain.imports.complaints import Complaint
from merit.domain.imports.readings import (
    ActionRow,
    Asked,
    InterventionRow,
    Kind,
    Origin,
    Reading,
    ResultRow,
)
from merit.domain.provenance import Source
from merit.domain.states import ActionStatus, Dataset, InterventionStatus, SourceKind
from merit.services import imports
from merit.services.imports.taking import AnyReading
from merit.store import actions, interventions, official_results, regions
from merit.store.engine import Engine, Session, reading, writing
from merit.store.tables import Record

KASN = "kasn-9-2019"
SHEET = "Rekap"
DECREE = Source("Keputusan tentang hasil penilaian 2023", SourceKind.OFFICIAL, "2023-12-07")
PAPER = Source("Rekapitulasi pembinaan", SourceKind.GOVERNMENT, "2026-04")
RESULTS = Asked(
    Kind.RESULTS,
    2023,
    KASN,
    DECREE,
    decree_number="109/KEP/2023",
    decided_on=date(2023, 12, 7),
)
ACTIVITIES = Asked(Kind.INTERVENTIONS, source=PAPER)
ITEMS = Asked(Kind.ACTIONS)
COLUMNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def origins(row: int, values: Mapping[str, Any]) -> dict[str, Origin]:
    """A column for each field, in order."""
    return {
        field: Origin(SHEET, f"{COLUMNS[place]}{row}", str(value))
        for place, (field, value) in enumerate(values.items())
    }


def result(code: str, score: object, *, row: int = 5, year: int = 2023, **told: Any) -> ResultRow:
    """A line with a region and a score (None: none told), and whatever else is told."""
    if score is not None:
        told = {"score": Decimal(str(score)), **told}
    cells = {"region_code": code, **told}
    for group in ("aspect_scores", "levels"):
        parts = cells.pop(group, {})
        cells |= {f"{group}:{name}": value for name, value in parts.items()}
    return ResultRow(SHEET, row, code, year, KASN, origins=origins(row, cells), **told)


def activity(title: str, *, row: int = 5, **told: Any) -> InterventionRow:
    """An activity on 20 April 2026 for two regions, or as told."""
    values = {
        "kind": InterventionKind.DESK,
        "title": title,
        "status": InterventionStatus.HELD,
        "starts_on": date(2026, 4, 20),
        "ends_on": date(2026, 4, 20),
        "region_codes": ("33.03", "33.75"),
        **told,
    }
    return InterventionRow(SHEET, row, origins=origins(row, values), **values)


def item(title: str, *, row: int = 5, **told: Any) -> ActionRow:
    """An action item of Kabupaten Purbalingga, agreed on 20 April 2026, or as told."""
    values = {
        "region_code": "33.03",
        "title": title,
        "owner": "BKPSDM",
        "agreed_on": date(2026, 4, 20),
        "due_on": date(2026, 9, 30),
        "status": ActionStatus.ON_TRACK,
        "progress": 10,
        **told,
    }
    return ActionRow(SHEET, row, origins=origins(row, values), **values)


def file_of(
    asked: Asked,
    *rows: Any,
    content: bytes = b"berkas",
    complaints: Collection[Complaint] = (),
) -> Any:
    """A file with these rows, as its reader gives it."""
    digest = sha256(content).hexdigest()
    return Reading(asked, digest, tuple(rows), tuple(complaints))


def previewed(engine: Engine, file: AnyReading, user: User = SARI) -> Preview:
    with reading(engine) as session:
        return imports.preview(session, user, file, now=NOW)


def taken_in(
    engine: Engine,
    file: AnyReading,
    user: User = SARI,
    *,
    seen: Preview | None = None,
    reason: str = "Rekapitulasi akhir tahun.",
    content: bytes = b"berkas",
    name: str = "Rekap 2023.xlsx",
) -> Batch:
    seen = seen or previewed(engine, file, user)
    upload = imports.Upload(name, content)
    with writing(engine) as session:
        return imports.take_in(session, user, file, upload, reason=reason, seen=seen, now=NOW)


def published(engine: Engine, found: Batch, user: User = BUDI) -> Batch:
    with writing(engine) as session:
        return imports.publish_batch(session, user, found.number, version=found.version, now=LATER)


def withdrawn(engine: Engine, found: Batch, user: User = SARI, reason: str = "Salah.") -> Batch:
    with writing(engine) as session:
        return imports.withdraw_batch(
            session, user, found.number, version=found.version, reason=reason, now=LATER
        )


def undone(engine: Engine, found: Batch, user: User = SARI, reason: str = "Salah berkas.") -> Batch:
    with writing(engine) as session:
        return imports.undo_batch(
            session, user, found.number, version=found.version, reason=reason, now=LATER
        )


def shown(engine: Engine, number: int, user: User = SARI) -> Batch:
    with reading(engine) as session:
        return imports.batch(session, user, number, now=LATER)


def outcomes(preview: Preview) -> list[Outcome]:
    return [effect.outcome for effect in preview.effects]


def counts(engine: Engine) -> dict[str, int]:
    """Rows in every table."""
    with reading(engine) as session:
        return {table.name: _count(session, table) for table in Record.metadata.sorted_tables}


def _count(session: Session, table: Any) -> int:
    return session.execute(select(func.count()).select_from(table)).scalar_one()


def contents(engine: Engine) -> dict[str, list[Any]]:
    """Everything recorded of results, interventions and action items, without versions."""
    found: dict[str, list[Any]] = {"hasil": [], "intervensi": [], "rtl": []}
    with reading(engine) as session:
        codes = [region.code for region in regions.every(session)]
        for dataset in Dataset:
            recorded = official_results.of_regions(session, dataset, codes)
            found["hasil"] += [result.record for result in recorded]
            found["intervensi"] += interventions.recorded(session, dataset)
            found["rtl"] += actions.recorded(session, dataset, regions=None)
            found["rtl"].append(actions.instruments_of(session, dataset, regions=None))
    return found
