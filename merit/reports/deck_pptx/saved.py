"""The finished file: every word marked Indonesian, and the same bytes for the same content."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import BaseOxmlElement, OxmlElement
from pptx.presentation import Presentation as Made

from merit.reports.deck_pptx.words import LANGUAGE

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the first day the format of the archive knows
LETTERS = (qn("a:rPr"), qn("a:endParaRPr"), qn("a:defRPr"))


def saved(made: Made) -> bytes:
    """The presentation as a file."""
    for part in made.part.package.iter_parts():
        element = getattr(part, "_element", None)
        if element is not None:
            _in_indonesian(element)
    content = BytesIO()
    made.save(content)
    return _always_the_same(content.getvalue())


def _in_indonesian(element: BaseOxmlElement) -> None:
    """So that no program underlines its words or reads them out in another language."""
    for run in element.iter(qn("a:r")):
        if run.find(qn("a:rPr")) is None:
            run.insert(0, OxmlElement("a:rPr"))
    for letters in element.iter(*LETTERS):
        letters.set("lang", LANGUAGE)
        letters.attrib.pop("smtClean", None)


def _always_the_same(content: bytes) -> bytes:
    """The archive without the time it was written at."""
    written = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(written, "w") as new:
        for name in old.namelist():
            entry = ZipInfo(name, LONG_AGO)
            entry.compress_type = ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return written.getvalue()
