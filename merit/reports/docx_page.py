"""A DOCX page of the office: A4, black styles, Indonesian, head and foot with page numbers."""

import re
from datetime import datetime
from textwrap import shorten

from docx import Document
from docx.document import Document as Paper
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Length, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

FONT = "Arial"
WIDTH, HEIGHT, SIDE, TOP = Cm(21), Cm(29.7), Cm(2), Cm(2.2)
TEXT_WIDTH = Length(WIDTH - 2 * SIDE)
BLACK, QUIET = RGBColor(0, 0, 0), RGBColor(0x59, 0x59, 0x59)
SMALL = Pt(8)
LONGEST_PROPERTY = 255  # characters, by the standard of the format
CELL, CELL_HEAD = "Isi tabel", "Kepala tabel"
STYLES = {
    "Normal": (9.5, 0, 4),
    "Title": (12, 8, 2),
    "Subtitle": (11, 0, 8),
    "Heading 1": (12, 16, 4),
    "Heading 2": (10, 10, 3),
    CELL: (8, 2, 2),
    CELL_HEAD: (8, 2, 2),
}
"""Size of the letters and room before and after a paragraph, in points."""
PLAIN, CENTRED = frozenset({"Normal", "Subtitle", CELL}), frozenset({"Title", "Subtitle"})
FIELD = re.compile(r"\{(\w+)\}")


def begun(*, title: str, author: str, language: str, made_at: datetime) -> Paper:
    """An empty paper with its properties; `language` as in "id-ID"."""
    paper = Document()
    properties = paper.core_properties
    properties.title = shorten(title, LONGEST_PROPERTY, placeholder=" …")
    properties.author = properties.last_modified_by = author
    properties.language, properties.comments = language, ""
    properties.created = properties.modified = made_at
    for lang in paper.styles.element.iter(qn("w:lang")):
        lang.set(qn("w:val"), language)
    for lang in paper.settings.element.iter(qn("w:themeFontLang")):
        lang.set(qn("w:val"), language)
    section = paper.sections[0]
    section.page_width, section.page_height = WIDTH, HEIGHT
    section.left_margin = section.right_margin = SIDE
    section.top_margin = section.bottom_margin = TOP
    _style(paper)
    return paper


def _style(paper: Paper) -> None:
    for name, (size, before, after) in STYLES.items():
        style = _style_named(paper, name)
        font = style.font
        font.name, font.size, font.color.rgb = FONT, Pt(size), BLACK
        font.bold, font.italic = name not in PLAIN, False
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in [key for key in fonts.attrib if key.endswith("Theme")]:
            del fonts.attrib[theme]
        spacing = style.paragraph_format
        spacing.space_before, spacing.space_after = Pt(before), Pt(after)
        spacing.line_spacing = 1.1
        for unwanted in style.element.xpath("./w:pPr/w:pBdr | ./w:rPr/w:spacing | ./w:rPr/w:kern"):
            unwanted.getparent().remove(unwanted)
        if name in CENTRED:
            spacing.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _style_named(paper: Paper, name: str) -> ParagraphStyle:
    """The style, made when the paper has none of that name."""
    known = {style.name for style in paper.styles}
    style = (
        paper.styles[name]
        if name in known
        else paper.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    )
    assert isinstance(style, ParagraphStyle)
    return style


def head_and_foot(paper: Paper, *, head: str, mark: str, foot: str, page: str) -> None:
    """Put lines on every page; in `page` the words in braces are fields: "{PAGE}", "{NUMPAGES}"."""
    section = paper.sections[0]
    above = _line(section.header.paragraphs[0])
    _quiet(above, head)
    if mark:
        run = above.add_run(f"\t{mark}")
        run.bold, run.font.size = True, SMALL
    below = _line(section.footer.paragraphs[0])
    _quiet(below, f"{foot}\t")
    for place, part in enumerate(FIELD.split(page)):
        if place % 2:
            _field(below, part)
        else:
            _quiet(below, part)


def _line(paragraph: Paragraph) -> Paragraph:
    """A line with a place at its right end."""
    stops = paragraph.paragraph_format.tab_stops
    stops.add_tab_stop(TEXT_WIDTH, WD_TAB_ALIGNMENT.RIGHT)
    style = paragraph.style
    assert style is not None
    for tabs in list(style.element.iter(qn("w:tabs"))):
        tabs.getparent().remove(tabs)
    return paragraph


def _quiet(paragraph: Paragraph, text: str) -> None:
    run = paragraph.add_run(text)
    run.font.size, run.font.color.rgb = SMALL, QUIET


def _field(paragraph: Paragraph, instruction: str) -> None:
    """A value the office program fills in; "1" stands there until it does."""
    field = element("w:fldSimple", instr=instruction)
    paragraph._p.append(field)
    run = paragraph.add_run("1")
    run.font.size, run.font.color.rgb = SMALL, QUIET
    field.append(run._r)


def ruled(paragraph: Paragraph) -> None:
    """Draw a line below a paragraph."""
    borders = element("w:pBdr")
    borders.append(element("w:bottom", val="single", sz="12", space="4", color="auto"))
    paragraph._p.get_or_add_pPr().append(borders)


def element(name: str, **attributes: str) -> BaseOxmlElement:
    """An element of WordprocessingML with attributes of the same namespace."""
    made: BaseOxmlElement = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made
