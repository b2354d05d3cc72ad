"""Addresses of presentations: a deck with its filters, its slides and how it is shown, and back."""

import re
from collections.abc import Mapping
from urllib.parse import urlencode

from merit.domain.decks import Asked, DeckKind
from merit.domain.scope import EVERYONE, Scope
from merit.domain.states import Dataset
from merit.errors import InputError

FOLDER = "/tayang"
SNAPSHOT = "cuplikan"
DESK = "/layar"
DATASET, YEAR, GROUP = "data", "tahun", "kelompok"
REGION, MEETING, KEYS = "kode", "rakor", "pilih"
PAUSE, SLIDE, KIND = "jeda", "salindia", "dek"
PAUSES = range(15, 61)
"""Seconds a slide may stay before the next one comes by itself."""

_REGION = re.compile(r"\d{2}\.\d{2}")
_MEETING = re.compile(r"[A-Za-z0-9][A-Za-z0-9.\-]{0,39}")
_GROUP = re.compile(r"[a-z]+(-[a-z]+)?")
_KEY = re.compile(r"[a-z][a-z0-9_-]{0,39}")
_YEAR = re.compile(r"20\d{2}")
_NUMBER = re.compile(r"\d{1,3}")
MOST_KEYS = 40

NO_DECK = "Tidak ada paparan bernama ini. Pilih paparan di Layar presentasi."
NO_VALUE = (
    "Alamat paparan tidak dapat dibaca pada bagian {name}. Pilih paparan di Layar presentasi."
)
NO_REGION = "Paparan daerah memerlukan kode daerah. Pilih daerah di Layar presentasi."
NO_PAUSE = "Jeda salindia antara {least} dan {most} detik. Ubah bagian jeda pada alamat."


def address_of(asked: Asked, *, pause: int = 0, slide: int = 1) -> str:
    """Where a deck is shown, from the slash on; `pause` in seconds, 0 for by hand only.

    >>> address_of(Asked(DeckKind.MEETING, Scope(Dataset.DEMO, 2025), keys=("peta", "jarak")))
    '/tayang/rakor?data=contoh&tahun=2025&pilih=peta,jarak'
    """
    shown = {PAUSE: str(pause) if pause else "", SLIDE: str(slide) if slide > 1 else ""}
    return f"{FOLDER}/{asked.kind.value}?{_written(_filters(asked) | shown)}"


def snapshot_address(dataset: Dataset, code: str, *, pause: int = 0) -> str:
    """Where a frozen deck is shown.

    >>> snapshot_address(Dataset.DEMO, "C-2026-001", pause=20)
    '/tayang/cuplikan/C-2026-001?data=contoh&jeda=20'
    """
    asked = {DATASET: dataset.value, PAUSE: str(pause) if pause else ""}
    return f"{FOLDER}/{SNAPSHOT}/{code}?{_written(asked)}"


def desk_address(asked: Asked, *, pause: int = 0) -> str:
    """Where the deck was chosen, with the same choices."""
    chosen = {KIND: asked.kind.value, **_filters(asked), PAUSE: str(pause) if pause else ""}
    return f"{DESK}?{_written(chosen)}"


def asked_from(kind: str, query: Mapping[str, str], *, year: int) -> Asked:
    """The deck an address asks for; `year` is shown where it names none.

    Raises `InputError` with a sentence for whoever typed the address.
    """
    if kind not in set(DeckKind):
        raise InputError(NO_DECK)
    dataset = query.get(DATASET) or Dataset.PUBLISHED.value
    if dataset not in set(Dataset):
        raise InputError(NO_VALUE.format(name=DATASET))
    named = int(_checked(query, YEAR, _YEAR) or year)
    scope = Scope(Dataset(dataset), named, _checked(query, GROUP, _GROUP) or EVERYONE)
    region = _checked(query, REGION, _REGION)
    is_of_region = DeckKind(kind) is DeckKind.REGION
    if is_of_region and not region:
        raise InputError(NO_REGION)
    return Asked(
        DeckKind(kind),
        scope,
        region_code=region if is_of_region else "",
        meeting_code=_checked(query, MEETING, _MEETING),
        keys=_keys(query.get(KEYS, "")),
    )


def pause_from(query: Mapping[str, str]) -> int:
    """Seconds after which the next slide comes by itself; 0 where it does not.

    >>> pause_from({"jeda": "20"}), pause_from({})
    (20, 0)
    """
    pause = int(_checked(query, PAUSE, _NUMBER) or 0)
    if pause and pause not in PAUSES:
        raise InputError(NO_PAUSE.format(least=PAUSES[0], most=PAUSES[-1]))
    return pause


def _filters(asked: Asked) -> dict[str, str]:
    return {
        DATASET: asked.scope.dataset.value,
        YEAR: str(asked.scope.year),
        GROUP: "" if asked.scope.group == EVERYONE else asked.scope.group,
        REGION: asked.region_code,
        MEETING: asked.meeting_code,
        KEYS: ",".join(asked.keys),
    }


def _written(values: Mapping[str, str]) -> str:
    return urlencode({name: value for name, value in values.items() if value}, safe=",")


def _checked(query: Mapping[str, str], name: str, form: re.Pattern[str]) -> str:
    value = query.get(name, "")
    if value and not form.fullmatch(value):
        raise InputError(NO_VALUE.format(name=name))
    return value


def _keys(text: str) -> tuple[str, ...]:
    """Each key once, in the order of the address."""
    found = tuple(dict.fromkeys(filter(None, text.split(","))))
    if len(found) > MOST_KEYS or not all(_KEY.fullmatch(key) for key in found):
        raise InputError(NO_VALUE.format(name=KEYS))
    return found
