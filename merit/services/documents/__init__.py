"""Documents beside activities, action items, rakor and practices: links, and checked files."""

from merit.services.documents.access import WAYS
from merit.services.documents.changing import add_file, add_link, removable, remove_document
from merit.services.documents.judging import judged
from merit.services.documents.reading import content, documents

__all__ = [
    "WAYS",
    "add_file",
    "add_link",
    "content",
    "documents",
    "judged",
    "removable",
    "remove_document",
]
