"""What a workbook says of itself on its hidden sheet, and whether it is the one asked for."""

from collections.abc import Iterator

from merit.domain.findings import Severity
from merit.domain.imports.complaints import Complaint
from merit.domain.imports.template_parts import (
    META_INSTRUMENT,
    META_SHEET,
    META_TEMPLATE,
    META_VERSION,
)
from merit.domain.imports.workbook import Workbook
from merit.domain.self_checks.offline import (
    HEAD_FIELDS,
    META_ANSWERS,
    META_DATASET,
    META_PERIOD,
    META_REGION,
    META_REVISION,
    TEMPLATE,
    TEMPLATE_VERSION,
    Head,
)

AGAIN = "Unduh berkas isian dari halaman Penilaian mandiri daerah Anda, lalu pindahkan isinya."
FOREIGN = "Ini bukan berkas isian penilaian mandiri."
NEWER = "Berkas isian ini lebih baru daripada aplikasi ini."
DIGITS = 9
"""Of a version at most; nobody answers an indicator a billion times."""
LONGEST = 60
"""Characters of what a file says of itself that are repeated."""


def of_file(reason: str, remedy: str = AGAIN, *, sheet: str = "") -> Complaint:
    """A fault of the file or of one of its sheets as a whole."""
    return Complaint(Severity.ERROR, sheet, "", "", reason, remedy)


def said(book: Workbook) -> dict[str, str]:
    """The second column of the hidden sheet by the first; empty without such a sheet."""
    meta = next((item for item in book.sheets if item.name == META_SHEET), None)
    cells = {} if meta is None else meta.cells
    return {
        cell.text.strip(): beside.text.strip()
        for (row, column), cell in sorted(cells.items())
        if column == 1 and (beside := cells.get((row, 2))) is not None
    }


def faults(told: dict[str, str], of: Head) -> Iterator[Complaint]:
    """Why a file that says `told` of itself is not one of the self-check `of`."""
    if told.get(META_TEMPLATE) != TEMPLATE or not set(HEAD_FIELDS) <= set(told):
        yield of_file(FOREIGN)
        return
    version = told[META_VERSION]
    if not version.isdecimal() or int(version[:4]) > TEMPLATE_VERSION:
        yield of_file(NEWER)
        return
    wanted = (
        (META_DATASET, of.dataset, "data {said}, bukan data {wanted}"),
        (META_REGION, of.region_code, "daerah {said}, bukan {wanted}"),
        (META_PERIOD, of.period_code, "masa penilaian {said}, bukan {wanted}"),
        (META_INSTRUMENT, of.instrument, "instrumen {said}, bukan {wanted}"),
        (META_REVISION, str(of.revision), "revisi {said} instrumen ini, bukan revisi {wanted}"),
    )
    for name, value, sentence in wanted:
        if told[name] != value:
            text = sentence.format(said=told[name][:LONGEST], wanted=value)
            yield of_file(f"Berkas ini untuk {text}.")


def versions(told: dict[str, str]) -> dict[str, int]:
    """The version of each answer that was written out, by code of indicator."""
    names = list(told)
    start = names.index(META_ANSWERS) + 1 if META_ANSWERS in told else len(names)
    found = ((name, told[name]) for name in names[start:])
    return {name: int(text) for name, text in found if text.isdecimal() and len(text) <= DIGITS}
