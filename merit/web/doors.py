"""Which address is behind which door; what is not named here is inside."""

from enum import Enum


class Door(Enum):
    """What a request must bring to be let through."""

    STREET = "files and health: nothing, nobody is looked up"
    PORCH = "sign-in pages, calendars by a secret address: nothing"
    DATA = "open data: a session, or the setting that opens them"
    ENGINE_ROOM = "figures of the running server: the permission to read them"
    INSIDE = "everything else: a session"


STREET = frozenset({"/sehat", "/_stcore/health", "/favicon.png", "/favicon.ico"})
STREET_FOLDERS = ("/aset/", "/static/")
PORCH = frozenset({"/masuk", "/keluar"})
PORCH_FOLDERS = ("/siapkan/", "/undangan/", "/kalender/")
DATA_FOLDER = "/api/"
ENGINE_ROOM = ("/_stcore/metrics", "/_stcore/agent", "/_stcore/script-health-check")


def door_of(path: str) -> Door:
    """The door in front of `path`.

    >>> door_of("/aset/style.css").name, door_of("/media/x.png").name, door_of("/masuk").name
    ('STREET', 'INSIDE', 'PORCH')
    """
    if path in STREET or path.startswith(STREET_FOLDERS):
        return Door.STREET
    if path in PORCH or path.startswith(PORCH_FOLDERS):
        return Door.PORCH
    if path.startswith(DATA_FOLDER):
        return Door.DATA
    if path.startswith(ENGINE_ROOM):
        return Door.ENGINE_ROOM
    return Door.INSIDE
