"""The minutes as DOCX: styles, repeated heads and page numbers an office can go on working with."""

from collections.abc import Sequence
from datetime import UTC, datetime, time
from io import BytesIO

from docx.document import Document as Paper
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Length, Pt
from docx.table import Table as Grid
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from merit.reports import minutes_words as words
from merit.reports.docx_page import (
    CELL,
    CELL_HEAD,
    QUIET,
    SMALL,
    TEXT_WIDTH,
    begun,
    element,
    head_and_foot,
    ruled,
)
from merit.reports.minutes_paper import paper
from merit.reports.paper import Entry, Part, Table
from merit.services.meetings.minutes import Minutes

LANGUAGE = "id-ID"
LABELS = (2, 8)  # shares of the widths of label and value
SHADE = "EDEDED"
TO_SIGN = Pt(48)


def minutes_docx(data: Minutes) -> bytes:
    """The minutes as DOCX, with the same words as the PDF."""
    told = paper(data)
    made = begun(
        title=f"{words.HEADING}: {data.meeting.title}",
        author=words.AUTHOR,
        language=LANGUAGE,
        made_at=datetime.combine(data.today, time(), UTC),
    )
    head_and_foot(
        made,
        head=f"{words.HEADING} {told.code}",
        mark=told.mark,
        foot=told.foot,
        page=words.page("{PAGE}", "{NUMPAGES}"),
    )
    _letterhead(made, told.title)
    for notice in told.notices:
        made.add_paragraph().add_run(notice).bold = True
    _pairs(made, told.facts)
    for part in told.parts:
        # The signatures are not left alone on a page.
        _part(made, part, is_last=part is told.parts[-1])
    _signatures(made, told.signatures)
    content = BytesIO()
    made.save(content)
    return content.getvalue()


def _letterhead(made: Paper, title: str) -> None:
    province = made.add_paragraph(words.PROVINCE.upper())
    office = made.add_paragraph()
    run = office.add_run(words.OFFICE.upper())
    run.bold, run.font.size = True, Pt(14)
    ruled(office)  # first: the order of properties is part of the format
    for line in (province, office):
        line.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
        line.paragraph_format.space_after = Pt(0)
    made.add_paragraph(words.HEADING.upper(), style="Title")
    made.add_paragraph(title, style="Subtitle")


def _pairs(made: Paper, pairs: Sequence[tuple[str, str]]) -> None:
    grid = made.add_table(rows=len(pairs), cols=2)
    grid.autofit = False
    _widen_columns(grid, LABELS)
    for row, (label, value) in zip(grid.rows, pairs, strict=True):
        first, second = row.cells
        _widen((first, second), LABELS)
        first.paragraphs[0].add_run(label).font.color.rgb = QUIET
        second.paragraphs[0].add_run(value)
        for cell in (first, second):
            cell.paragraphs[0].paragraph_format.space_after = Pt(2)


def _part(made: Paper, part: Part, *, is_last: bool) -> None:
    made.add_heading(part.title, level=1)
    goes_on = part.table is not None or bool(part.entries) or is_last
    for sentence in part.sentences:
        made.add_paragraph(sentence).paragraph_format.keep_with_next = goes_on
    if part.table is not None:
        _table(made, part.table)
    for entry in part.entries:
        _entry(made, entry)


def _entry(made: Paper, entry: Entry) -> None:
    has_table = entry.table is not None
    made.add_heading(entry.title, level=2)
    made.add_paragraph(entry.text).paragraph_format.keep_with_next = True
    label = made.add_paragraph()
    run = label.add_run(entry.label)
    run.font.size, run.font.color.rgb = SMALL, QUIET
    label.paragraph_format.keep_with_next = has_table or bool(entry.remarks)
    for remark in entry.remarks:
        made.add_paragraph(remark).paragraph_format.keep_with_next = has_table
    if entry.table is not None:
        _table(made, entry.table)


def _table(made: Paper, table: Table) -> None:
    """A table whose head is repeated on every page, and whose rows stay whole."""
    grid = made.add_table(rows=1 + len(table.rows), cols=len(table.head))
    grid.style = made.styles["Table Grid"]
    grid.autofit = False
    _widen_columns(grid, table.widths)
    body, head = made.styles[CELL].style_id, made.styles[CELL_HEAD].style_id
    for row, texts in zip(grid.rows, (table.head, *table.rows), strict=True):
        is_head = texts is table.head
        cells = row.cells
        _widen(cells, table.widths)
        for place, (cell, text) in enumerate(zip(cells, texts, strict=True)):
            paragraph = cell.paragraphs[0]
            # By its key: the styles are searched for each paragraph otherwise.
            paragraph._p.style = head if is_head else body
            _write(paragraph, text, is_titled=place == table.titled)
            if is_head:
                cell._tc.get_or_add_tcPr().append(
                    element("w:shd", val="clear", color="auto", fill=SHADE)
                )
        properties = row._tr.get_or_add_trPr()
        properties.append(element("w:cantSplit"))
        if is_head:
            properties.append(element("w:tblHeader"))


def _write(paragraph: Paragraph, text: str, *, is_titled: bool) -> None:
    title, below, rest = text.partition("\n") if is_titled else ("", "", text)
    if title:
        paragraph.add_run(title).bold = True
    paragraph.add_run(below + rest)


def _widen_columns(grid: Grid, shares: Sequence[int]) -> None:
    for column, share in zip(grid.columns, shares, strict=True):
        column.width = _width(share, shares)


def _widen(cells: Sequence[_Cell], shares: Sequence[int]) -> None:
    for cell, share in zip(cells, shares, strict=True):
        cell.width = _width(share, shares)


def _width(share: int, shares: Sequence[int]) -> Length:
    return Length(TEXT_WIDTH * share // sum(shares))


def _signatures(made: Paper, signatures: Sequence[tuple[str, str]]) -> None:
    """Room to sign, role above and office below; it stays on one page."""
    made.add_paragraph().paragraph_format.keep_with_next = True
    grid = made.add_table(rows=2, cols=len(signatures))
    above, below = grid.rows
    for cells, (role, office) in zip(
        zip(above.cells, below.cells, strict=True), signatures, strict=True
    ):
        first, second = (cell.paragraphs[0] for cell in cells)
        first.add_run(f"{role},")
        first.paragraph_format.space_after = TO_SIGN
        first.paragraph_format.keep_with_next = True
        second.add_run(office)
