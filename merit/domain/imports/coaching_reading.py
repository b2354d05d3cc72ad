"""The way of a file about coaching: its tables, their rows, what rows say together."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Protocol, TypeVar

from merit.domain.findings import Severity
from merit.domain.imports.coaching_setting import TableSetting
from merit.domain.imports.coaching_tables import Subject, set_aside, tables_in
from merit.domain.imports.complaints import Complaint
from merit.domain.imports.filled_row import FilledRow
from merit.domain.imports.readings import ActionRow, Asked, InterventionRow, Reading
from merit.domain.imports.result_setting import Setting
from merit.domain.imports.results import in_order
from merit.domain.imports.template_meta import template_complaints, template_of
from merit.domain.imports.workbook import Workbook
from merit.domain.instruments import Instrument
from merit.domain.regions import Region


class TellsOfRow(Protocol):
    """What was read from one row, and whether a reader of the file sees it."""

    @property
    def line(self) -> FilledRow:
        """The row."""

    @property
    def hidden(self) -> bool:
        """Whether nobody sees it."""


RowT = TypeVar("RowT", InterventionRow, ActionRow)
ToldT = TypeVar("ToldT", bound=TellsOfRow)


def read_coaching(
    book: Workbook,
    asked: Asked,
    *,
    regions: Collection[Region],
    instruments: Mapping[str, Instrument],
    subject: Subject,
    told_in: Callable[[TableSetting], Iterator[ToldT]],
    together: Callable[[Sequence[ToldT]], tuple[list[RowT], list[Complaint]]],
) -> Reading[RowT]:
    """What a file tells of `subject`.

    `told_in` reads the rows of one table; `together` gives the records of the visible ones, each
    once, with what is wrong between rows. Of hidden rows only that is said.
    """
    template = template_of(book)
    refused = template_complaints(template, asked.kind)
    if refused:
        return Reading(asked, book.digest, (), refused, template)
    setting = Setting(asked, tuple(regions), instruments, template)
    tables, complaints = tables_in(book, subject)
    told = [item for table in tables for item in told_in(TableSetting.of(table, setting))]
    for table in tables:
        complaints += [] if table.sheet.hidden else set_aside(table, subject.aside)
    for item in told:
        complaints += [] if item.hidden else item.line.complaints
    rows, between = together(told)
    complaints += between
    if not rows and not any(item.is_error for item in complaints):
        complaints.append(_nothing(subject))
    return Reading(asked, book.digest, tuple(rows), in_order(complaints, book), template)


def _nothing(subject: Subject) -> Complaint:
    reason = f"Tabel {subject.what} ditemukan, tetapi belum berisi."
    return Complaint(Severity.ERROR, "", "", "", reason, "Isilah barisnya, lalu unggah lagi.")
