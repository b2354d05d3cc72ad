"""One-time links: what each is for and how long it holds."""

from datetime import timedelta
from enum import StrEnum


class Purpose(StrEnum):
    """What a one-time link lets its holder do."""

    SET_UP = "siapkan"
    INVITE = "undangan"
    RESET = "atur_ulang"


LIFETIME = {
    Purpose.SET_UP: timedelta(minutes=30),
    Purpose.INVITE: timedelta(hours=72),
    Purpose.RESET: timedelta(hours=72),
}
