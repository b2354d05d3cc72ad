"""An empty presentation in the province's look: theme, master and two layouts, all Indonesian."""

from datetime import UTC, date, datetime, time
from textwrap import shorten

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.opc.package import XmlPart
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Made
from pptx.slide import NotesMaster, SlideLayout, SlideMaster
from pptx.util import Inches

from merit.charts import palette
from merit.domain.decks import Deck
from merit.reports.deck_pptx import layouts, words
from merit.reports.deck_pptx.boxes import SLIDE
from merit.reports.rendering import ENVIRONMENT

FONT = "Calibri"
LONGEST_PROPERTY = 255  # characters, by the standard of the format
USED = ("Title Slide", "Title Only")  # of the template that comes with python-pptx
UNWANTED = (RELATIONSHIP_TYPE.THUMBNAIL, RELATIONSHIP_TYPE.PRINTER_SETTINGS)
COLOURS = (
    ("dk1", palette.INK),
    ("lt1", palette.PAPER),
    ("dk2", palette.ACCENT),
    ("lt2", palette.SURFACE),
    ("accent1", palette.ACCENT),
    *zip(
        ("accent2", "accent3", "accent4", "accent5"),
        (palette.BANDS[code].fill for code in ("SB", "B", "K", "BR")),
        strict=True,
    ),
    ("accent6", palette.HATCH_GREY),
    ("hlink", palette.ACCENT),
    ("folHlink", palette.MUTED),
)


def begun(deck: Deck, made_on: date) -> Made:
    """An empty presentation with its properties, theme, master, and the two layouts in order."""
    made = Presentation()
    made.slide_width, made.slide_height = Inches(SLIDE.width), Inches(SLIDE.height)
    made.element.find(qn("p:sldSz")).attrib.pop("type", None)
    _properties(made, deck, made_on)
    _lighten(made)
    for layout in list(made.slide_layouts):
        if layout.name not in USED:
            made.slide_layouts.remove(layout)
    _redrawn(made.slide_master, layouts.MASTER)
    for layout, drawn in zip(made.slide_layouts, (layouts.OPENING, layouts.CONTENT), strict=True):
        _redrawn(layout, drawn)
    dress(made.slide_master)
    return made


def dress(master: SlideMaster | NotesMaster) -> None:
    """Give a master the theme: our colours, one family of letters, no effects."""
    part = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme = _rendered("deck_theme.xml", name=words.AUTHOR, colours=COLOURS, font=FONT)
    if isinstance(part, XmlPart):
        part._element = parse_xml(theme)
    else:
        part.blob = theme


def _rendered(template: str, **values: object) -> bytes:
    return ENVIRONMENT.get_template(template).render(**values).encode()


def _properties(made: Made, deck: Deck, made_on: date) -> None:
    told = made.core_properties
    told.title = shorten(deck.title, LONGEST_PROPERTY, placeholder=" …")
    told.subject = shorten(deck.period, LONGEST_PROPERTY, placeholder=" …")
    told.author = told.last_modified_by = words.AUTHOR
    told.keywords, told.language, told.revision = deck.mark, words.LANGUAGE, 1
    told.comments = ""
    told.created = told.modified = datetime.combine(made_on, time(), UTC)
    properties = made.part.package.part_related_by(RELATIONSHIP_TYPE.EXTENDED_PROPERTIES)
    properties.blob = _rendered("deck_properties.xml", name=words.AUTHOR)


def _lighten(made: Made) -> None:
    """Leave out the picture and the printer of whoever made the template."""
    for rels in (made.part.package._rels, made.part.rels):
        for key in [key for key, rel in rels.items() if rel.reltype in UNWANTED]:
            rels.pop(key)


def _redrawn(slide: SlideMaster | SlideLayout, drawn: layouts.Drawn) -> None:
    """Put blocks and places of ours instead of those of the template."""
    old = slide.element.find(qn("p:cSld"))
    content = _rendered(
        "deck_slide.xml",
        name=drawn.name,
        blocks=drawn.blocks,
        places=drawn.places,
        language=words.LANGUAGE,
    )
    slide.element.replace(old, parse_xml(content))
