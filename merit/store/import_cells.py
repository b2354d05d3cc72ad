"""The cell every imported value was read from."""

from collections.abc import Collection, Mapping

from sqlalchemy import delete, insert
from sqlmodel import Session, col, select

from merit.domain.imports.readings import Origin, Origins
from merit.store.tables import ImportBatch, ImportValue


def add(session: Session, number: int, origins: Mapping[str, Origins]) -> None:
    """Write down the cells of a batch's values, by subject and field."""
    rows = [
        {
            "batch_id": number,
            "subject": subject,
            "field": field,
            "sheet": origin.sheet,
            "cell": origin.cell,
            "written": origin.written,
        }
        for subject, fields in origins.items()
        for field, origin in fields.items()
    ]
    if rows:
        session.execute(insert(ImportValue), rows)


def forget(session: Session, number: int, subject: str, fields: Collection[str]) -> None:
    """Values of a subject that were replaced by hand no longer come from the batch's file."""
    row = ImportValue
    session.execute(
        delete(row).where(
            col(row.batch_id) == number,
            col(row.subject) == subject,
            col(row.field).in_(sorted(fields)),
        )
    )


def about(session: Session, subject: str) -> dict[int, dict[str, Origin]]:
    """The cells of one subject's values by batch and field, whatever became of the batch."""
    row = ImportValue
    query = (
        select(row)
        .join(ImportBatch, col(ImportBatch.id) == row.batch_id)
        .where(row.subject == subject)
        .order_by(col(row.batch_id), col(row.field))
    )
    found: dict[int, dict[str, Origin]] = {}
    for item in session.exec(query):
        fields = found.setdefault(item.batch_id, {})
        fields[item.field] = Origin(item.sheet, item.cell, item.written)
    return found
