"""One indicator as its verifier reads it: claim, evidence and last result beside the rubric."""

from merit.domain.documents import Document
from merit.domain.self_checks.plausibility import Doubt
from merit.services.self_checks.reading import Cell, CheckView
from merit.ui import verification_marks
from merit.ui.components import frame
from merit.ui.components.prose import prose
from merit.ui.components.tables import Link, Stack, Table
from merit.ui.loaders.verification import Seen
from merit.ui.text import documents, self_check_cells
from merit.ui.text import verification_check as words


def title(seen: Seen, cell: Cell) -> str:
    """The name of an indicator, brought into view once it is another one."""
    name = f"{seen.view.check.code}/{cell.indicator.code}"
    return frame.arrival(words.indicator(cell.indicator), name)


def whole(seen: Seen, cell: Cell) -> str:
    """Everything there is to read about an indicator."""
    code = cell.indicator.code
    return "".join(
        (
            verification_marks.levels(seen.view, cell),
            *(frame.remark(_doubt(item, seen.view)) for item in _doubts(seen.view, code)),
            frame.two(_of_region(cell), _of_province(seen, cell)),
        )
    )


def _doubts(view: CheckView, code: str) -> list[Doubt]:
    return [item for item in view.doubts if item.indicator_code == code]


def _doubt(item: Doubt, view: CheckView) -> str:
    other = view.cells.get(item.other_code or "")
    level = other.answer.level if other and other.answer else None
    return self_check_cells.doubt(item, view.instrument, level)


def _of_region(cell: Cell) -> str:
    note = cell.answer.note if cell.answer else ""
    listed = (
        Table(words.EVIDENCE, documents.HEAD, tuple(map(_document, cell.evidence))).html()
        if cell.evidence
        else frame.note(words.NO_EVIDENCE)
    )
    wanted = cell.indicator.evidence
    return "".join(
        (
            frame.section(words.OF_REGION),
            prose(note) if note.strip() else frame.note(words.NO_NOTE),
            listed,
            frame.note(words.wanted(wanted)) if wanted else "",
        )
    )


def _document(item: Document) -> tuple[Stack, str]:
    own = Link(item.title, f"/dokumen/{item.number}")
    link = Link(item.title, item.link, outside=True) if item.link else own
    return Stack((link, documents.content(item))), documents.added(item)


def _of_province(seen: Seen, cell: Cell) -> str:
    found = cell.verdict
    if found is None:
        return frame.section(words.OF_PROVINCE) + frame.note(words.NO_VERDICT)
    name = seen.names.get(found.decided_by, found.decided_by)
    return "".join(
        (
            frame.section(words.OF_PROVINCE, words.decided_by(found, name)),
            prose(words.verdict(found, is_counting=cell.verdict_counts)),
            prose(found.note),
        )
    )
