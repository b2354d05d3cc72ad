"""What the rules of the record found in a row, without what its reader has said already."""

from collections.abc import Collection, Iterable, Iterator

from merit.domain.findings import Finding
from merit.domain.imports.complaints import Complaint
from merit.domain.imports.remarks import Row, remark


def remarks(
    row: Row, findings: Iterable[Finding], *, said: Collection[Complaint]
) -> Iterator[Complaint]:
    """`findings` about `row` as complaints; what was `said` of a cell is not said twice.

    Reader and rules know the same limits, so a cell with an error has been spoken of. A warning
    about levels as a whole is true of all rows alike and is given once.
    """
    wrong = {(item.sheet, item.cell) for item in said if item.is_error and item.cell}
    reasons = {item.reason for item in said}
    for finding in findings:
        found = remark(row, finding)
        is_general = finding.field == "levels" and not finding.is_error
        if (found.sheet, found.cell) in wrong or (is_general and found.reason in reasons):
            continue
        yield found
