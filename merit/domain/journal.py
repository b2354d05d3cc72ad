"""The audit journal: what an entry may hold, what it changed, and the chain of all entries.

Each entry carries the digest of itself and of the entry before it. An entry that was changed,
taken out or moved behind our back no longer fits; entries cut off at the end still do, which is
why the last digest (`head`) is worth noting elsewhere.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from hashlib import sha256
from typing import Any

from merit.errors import InputError

START = "0" * 64
"""What the first entry is chained to."""

FIELDS = (
    "actor",
    "address",
    "action",
    "subject",
    "subject_key",
    "before",
    "after",
    "reason",
)
UNSTORABLE = re.compile("[\0\ud800-\udfff]")  # PostgreSQL keeps no NUL, UTF-8 no half a character
_text = json.JSONEncoder(
    sort_keys=True, ensure_ascii=False, allow_nan=False, separators=(",", ":")
).encode

Value = str | int | bool | tuple[Any, ...] | None


def plain(value: Any, name: str = "") -> Any:
    """`value` as JSON gives it back from either database, so that its digest stays the same.

    Decimals and dates become text. Anything JSON would change without a word is refused:
    numbers with rounding, sets, names that are no text. `name` says where in an entry it stands.

    >>> plain({"skor": Decimal("264.50"), "ditetapkan": date(2025, 1, 15), "aspek": ("A1",)})
    {'skor': '264.5', 'ditetapkan': '2025-01-15', 'aspek': ['A1']}
    """
    match value:
        case None | bool():
            return value
        case str():
            return _storable(str.__str__(value))
        case int():
            return int(value)
        case Decimal() if value.is_finite():
            return format(value.normalize(), "f")
        case datetime():
            return utc(value).isoformat(timespec="microseconds")
        case date():
            return value.isoformat()
        case Mapping() if all(isinstance(key, str) for key in value):
            return {plain(key): plain(item, f"{name}.{key}") for key, item in value.items()}
        case list() | tuple():
            return [plain(item, name) for item in value]
    raise TypeError(f"the journal cannot keep {value!r} ({name.lstrip('.')})")


def _storable(text: str) -> str:
    if UNSTORABLE.search(text):
        raise InputError(
            "Isian memuat karakter yang tidak dapat disimpan. Hapus karakter itu, lalu simpan lagi."
        )
    return text


def utc(moment: datetime) -> datetime:
    """A moment in UTC; taken for UTC where the database forgot the zone."""
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def digest(previous: str, entry: Mapping[str, Any]) -> str:
    """SHA-256, in hexadecimal, over the digest before and the content of `entry`.

    `entry` holds the columns of the journal by name, `before` and `after` as `plain` gives them.
    The number of an entry is not part of it: the database gives it afterwards.
    """
    moment = utc(entry["recorded_at"]).isoformat(timespec="microseconds")
    content = [previous, moment, *(entry[name] for name in FIELDS)]
    return sha256(_text(content).encode("utf-8")).hexdigest()


@dataclass(frozen=True, slots=True)
class ChainCheck:
    """What following the chain found: how many entries, and the first that does not fit.

    `head` is the digest the last entry carries, `last_at` when it was recorded.
    """

    entries: int
    broken_id: int | None
    head: str
    last_at: datetime | None = None

    @property
    def is_intact(self) -> bool:
        """Whether every entry fits the one before it."""
        return self.broken_id is None


def follow(rows: Iterable[Mapping[str, Any]]) -> ChainCheck:
    """Recompute the digests of `rows`, which hold all columns, from the first entry on."""
    number, broken, head, last_at = 0, None, START, None
    for row in rows:
        number += 1
        if broken is None and digest(head, row) != row["digest"]:
            broken = row["id"]
        head, last_at = row["digest"], row["recorded_at"]
    return ChainCheck(number, broken, head, utc(last_at) if last_at else None)


@dataclass(frozen=True, slots=True)
class Difference:
    """One field an entry changed; None stands for no value. Nested names are joined by dots."""

    name: str
    old: Value
    new: Value


def differences(
    before: Mapping[str, Any] | None, after: Mapping[str, Any] | None
) -> tuple[Difference, ...]:
    """The fields whose value changed, in the order they were written down.

    >>> differences({"skor": "264.5", "tahun": 2023}, {"skor": "275", "tahun": 2023})
    (Difference(name='skor', old='264.5', new='275'),)
    """
    old, new = dict(_flat(before)), dict(_flat(after))
    return tuple(
        Difference(name, old.get(name), new.get(name))
        for name in dict.fromkeys((*new, *old))
        if old.get(name) != new.get(name)
    )


def _flat(value: Any, name: str = "") -> Iterator[tuple[str, Value]]:
    """The single values of an entry by their dotted names; a list of words is one value."""
    if isinstance(value, Mapping):
        for key, item in value.items():
            yield from _flat(item, f"{name}.{key}" if name else key)
    elif isinstance(value, list) and any(isinstance(item, dict | list) for item in value):
        for number, item in enumerate(value, start=1):
            yield from _flat(item, f"{name}.{number}")
    elif isinstance(value, list):
        if value:
            yield name, tuple(value)
    elif value is not None:
        yield name, value


@dataclass(frozen=True, slots=True)
class Asked:
    """Which entries are asked for; what is empty does not narrow.

    `actor` is the name one signs in with, whole; `text` any part of name, key, reason or
    content. Entries from `since` on, and before `until`.
    """

    actor: str = ""
    subject: str = ""
    action: str = ""
    since: datetime | None = None
    until: datetime | None = None
    text: str = ""
