"""A deck as text that is kept for years, and read again as the very same deck."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from merit.domain.decks import Deck
from merit.errors import InputError

MOST_CHARACTERS = 500_000
"""Of a deck as text; one of all regions takes about a tenth."""


class _Kept(BaseModel):
    """The text: `form` is raised when a deck can no longer be read as it was written."""

    model_config = ConfigDict(extra="forbid")
    form: Literal[1] = 1
    deck: Deck


def to_text(deck: Deck) -> str:
    """`deck` as JSON, numbers as exact as they are; InputError for one too long to be kept."""
    text = _Kept(deck=deck).model_dump_json()
    if len(text) > MOST_CHARACTERS:
        raise InputError(
            "Salindia ini terlalu besar untuk dibekukan. Kurangi jumlahnya, lalu coba lagi."
        )
    return text


def from_text(text: str) -> Deck:
    """The deck of a text `to_text` gave; InputError for one of a newer version, or a damaged one.

    What is not known is never left out silently: a deck that is shown is the deck that was frozen.
    """
    try:
        return _Kept.model_validate_json(text).deck
    except ValidationError as error:
        raise InputError(
            "Cuplikan ini tidak dapat dibaca oleh versi aplikasi ini, mungkin karena dibuat dengan "
            "versi yang lebih baru. Isinya tidak berubah; hubungi admin sistem."
        ) from error
