"""Real text in shapes: paragraphs of a size, a weight and a colour."""

from collections.abc import Sequence
from dataclasses import dataclass

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.text.text import Font, TextFrame, _Paragraph
from pptx.util import Inches, Pt

from merit.charts import palette
from merit.reports.deck_pptx import measuring

BETWEEN = 0.08  # inches between two paragraphs


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph; `size` in points."""

    text: str
    size: float
    colour: str = palette.INK
    bold: bool = False

    def at(self, scale: float) -> "Words":
        """The same in another size."""
        return Words(self.text, round(self.size * scale, 1), self.colour, self.bold)

    def height(self, room: float) -> float:
        """Inches it takes in `room` inches of width."""
        return measuring.height(self.text, room, self.size, bold=self.bold)


def colour(value: str) -> RGBColor:
    """A colour of the palette as python-pptx takes it."""
    return RGBColor.from_string(value.removeprefix("#"))


def style(font: Font, size: float, value: str = palette.INK, *, bold: bool = False) -> None:
    """Give a font its size, colour and weight."""
    font.size, font.bold, font.color.rgb = Pt(size), bold, colour(value)


def write(
    frame: TextFrame,
    paragraphs: Sequence[Words],
    *,
    inset: float = 0.0,
    align: PP_ALIGN = PP_ALIGN.LEFT,
    anchor: MSO_ANCHOR = MSO_ANCHOR.TOP,
    between: float = BETWEEN,
) -> None:
    """Put paragraphs into a frame, `inset` inches from its edges, `between` from each other."""
    frame.word_wrap, frame.auto_size, frame.vertical_anchor = True, MSO_AUTO_SIZE.NONE, anchor
    edge = Inches(inset)
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = edge
    for place, words in enumerate(paragraphs):
        paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
        paragraph.alignment = align
        if place:
            paragraph.space_before = Pt(between * measuring.POINTS)
        say(paragraph, words)


def say(paragraph: _Paragraph, words: Words) -> None:
    """Add words to a paragraph; a line break stays one."""
    for place, line in enumerate(words.text.split("\n")):
        if place:
            paragraph.add_line_break()
        run = paragraph.add_run()
        run.text = line
        style(run.font, words.size, words.colour, bold=words.bold)


def together(panels: Sequence[Sequence[Words]], room: float, high: float) -> float:
    """By how much the letters of panels beside each other are made smaller, at worst by half."""
    scales = [step / 20 for step in range(20, 9, -1)]
    found = measuring.largest(
        scales,
        lambda scale: all(
            height([words.at(scale) for words in panel], room) <= high for panel in panels
        ),
    )
    return scales[-1] if found is None else found


def fitted(
    paragraphs: Sequence[Words], room: float, high: float, scale: float
) -> tuple[Words, ...]:
    """Paragraphs in another size, the longest cut where they still do not fit."""
    told = [words.at(scale) for words in paragraphs if words.text]
    if height(told, room) <= high:
        return tuple(told)
    return _cut(told, room, high)


def height(paragraphs: Sequence[Words], room: float) -> float:
    """Inches of paragraphs under each other in `room` inches of width."""
    told = [words.height(room) for words in paragraphs if words.text]
    return sum(told) + BETWEEN * (len(told) - 1)


def _cut(paragraphs: Sequence[Words], room: float, high: float) -> tuple[Words, ...]:
    """The longest paragraph cut to what the others leave."""
    longest = max(paragraphs, key=lambda words: words.height(room))
    others = [words for words in paragraphs if words is not longest]
    left = high - height(others, room) - BETWEEN
    kept = measuring.cut(longest.text, room, left, longest.size, bold=longest.bold)
    shorter = Words(kept, longest.size, longest.colour, longest.bold)
    return tuple(shorter if words is longest else words for words in paragraphs)
