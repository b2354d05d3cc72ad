"""One slide without its body: title, note and foot in their places, what the presenter reads."""

from copy import deepcopy
from dataclasses import dataclass

from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Made
from pptx.shapes.placeholder import SlidePlaceholder
from pptx.slide import Slide as Page
from pptx.util import Pt

from merit.charts import palette
from merit.domain.decks import Deck, Slide
from merit.reports.deck_pptx import layouts, measuring, notes, shapes, words
from merit.reports.deck_pptx.boxes import Box
from merit.reports.deck_pptx.breaks import settled
from merit.reports.deck_pptx.texts import Words

OPENING = "pembuka"
FOOT, NUMBER = "ftr", "sldNum"


@dataclass(frozen=True, slots=True)
class Begun:
    """A slide with its frame, and where its body goes."""

    page: Page
    body: Box


def begun(made: Made, deck: Deck, slide: Slide, *, view_base: str) -> Begun:
    """A slide with everything above its body."""
    is_opening = slide.key == OPENING
    page = made.slides.add_slide(made.slide_layouts[0 if is_opening else 1])
    drawn = layouts.OPENING if is_opening else layouts.CONTENT
    told = {
        0: slide.title,
        layouts.DECK_TITLE_INDEX: words.heading(deck),
        layouts.NOTE_INDEX: slide.note,
    }
    for place in drawn.places:
        if place.index in told:
            _put(page, place, told[place.index])
    notes.write(page, deck, slide, view=view_base + slide.view if slide.view else "")
    return Begun(page, layouts.OPENING_BODY if is_opening else _below_title(page, slide.title))


def _below_title(page: Page, title: str) -> Box:
    """The body goes up where the title takes one line only."""
    place = layouts.TITLE
    if measuring.lines(title, place.width, layouts.TITLE_SIZE, bold=True) > 1:
        return layouts.BODY
    found = page.shapes.title
    assert found is not None
    high = place.height / 2
    found.left, found.top, found.width, found.height = Box(
        place.left, place.top, place.width, high
    ).lengths
    body = layouts.BODY
    return Box(body.left, body.top - high, body.width, body.height + high)


def finish(page: Page, deck: Deck, number: int) -> None:
    """The foot, which is read out last."""
    _foot_part(page, FOOT, words.foot(deck))
    if deck.mark:
        shapes.panel(
            page.shapes,
            layouts.MARK,
            (Words(deck.mark, layouts.MARK_SIZE, palette.MARK, bold=True),),
            name=words.MARK,
            fill=palette.BANDS["K"].badge_tint,
            kind=MSO_SHAPE.ROUNDED_RECTANGLE,
            align=PP_ALIGN.CENTER,
            anchor=MSO_ANCHOR.MIDDLE,
        )
    _foot_part(page, NUMBER, f"/{len(deck.slides)}", number=number)


def _put(page: Page, place: layouts.Place, text: str) -> None:
    """A text in its place; a place without one is taken away."""
    found = next(item for item in page.placeholders if item.placeholder_format.idx == place.index)
    if not text:
        found._element.getparent().remove(found._element)
        return
    assert isinstance(found, SlidePlaceholder) or found.has_text_frame
    found.name = place.name
    size = measuring.fitting(text, place.box.width, place.box.height, place.size, bold=place.bold)
    found.text_frame.text = settled(text, place.box.width, size, bold=place.bold)
    if size < place.size:
        for paragraph in found.text_frame.paragraphs:
            for run in paragraph.runs:
                run.font.size = Pt(size)


def _foot_part(page: Page, kind: str, text: str, *, number: int = 0) -> None:
    """A part of the foot in the place its layout has for it; `number` is put before the text."""
    (model,) = page.slide_layout._element.xpath(f'.//p:sp[.//p:ph[@type="{kind}"]]')
    part = deepcopy(model)
    for inherited in part.xpath("./p:spPr/* | .//a:lstStyle/* | .//a:bodyPr/*"):
        inherited.getparent().remove(inherited)
    (paragraph,) = part.xpath(".//a:p")
    for old in list(paragraph):
        if number and old.tag == qn("a:fld"):
            old.find(qn("a:t")).text = str(number)
        else:
            paragraph.remove(old)
    for place, line in enumerate(text.split("\n")):
        if place:
            paragraph.add_br()
        run = paragraph.add_r()
        run.text = line
    if kind == FOOT:
        room = layouts.FOOT
        size = measuring.fitting(text, room.width, room.height, layouts.FOOT_SIZE)
        for letters in part.xpath(".//a:r"):
            letters.get_or_add_rPr().set("sz", str(round(size * 100)))
    page.shapes._spTree.append(part)
    part.xpath(".//p:cNvPr")[0].set("id", str(page.shapes._next_shape_id))
