"""An uploaded file, taken for what it may be: damaged, oversized, or made to do harm."""

import re
from collections.abc import Iterator
from typing import Any

import yaml
from pydantic import ValidationError

from merit.domain.instruments import Instrument
from merit.domain.result_sources import is_plain
from merit.errors import InstrumentFileError
from merit.services.reference.faults import reason_of
from merit.services.reference.instruments import instrument_of

MOST_BYTES = 1024 * 1024
DEEPEST = 12
MOST_EVENTS = 50_000  # the largest shipped file has a thousand
MOST_FAULTS = 50
Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # a hundred times as fast

SYNTAX = "Periksa titik dua, tanda kutip, dan jarak di awal baris."
TEMPLATE = "Unduh berkas revisi yang berlaku dan ubah seperlunya."
REMEDIES = {
    "extra_forbidden": "Hapus baris itu atau betulkan namanya.",
    "missing": "Tambahkan baris itu.",
    "string_type": "Apit dengan tanda kutip.",
    "decimal_parsing": "Tulis angka dengan titik, misalnya 2.5.",
    "decimal_max_places": "Bulatkan menjadi dua angka di belakang koma.",
}


class _Strict(Loader):  # type: ignore[misc]
    """Refuses a name written twice, of which YAML would silently keep the last."""

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
        names: set[str] = set()
        for key, _ in node.value:
            if key.value in names:
                raise InstrumentFileError(
                    (
                        f"{_at(key.start_mark)}: nama {_short(key.value)} tertulis dua kali. "
                        "Hapus salah satunya.",
                    )
                )
            names.add(key.value)
        found: dict[Any, Any] = super().construct_mapping(node, deep)
        return found


def read_upload(content: bytes) -> Instrument:
    """The instrument in an uploaded YAML file; raises InstrumentFileError with every fault.

    At most 1 MiB; references within the file (aliases, by which a small file grows without end)
    and types of any programming language are refused.
    """
    if len(content) > MOST_BYTES:
        raise InstrumentFileError(("Berkas melebihi 1 MB. Unggah berkas instrumen YAML saja.",))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InstrumentFileError(
            ("Berkas bukan teks UTF-8. Simpan ulang sebagai YAML dengan penyandian UTF-8.",)
        ) from error
    raw = _parsed(text)
    try:
        return instrument_of(raw)
    except ValidationError as error:
        faults = [sentence for fault in error.errors() for sentence in _told(raw, fault)]
        raise InstrumentFileError(tuple(faults[:MOST_FAULTS])) from error


def _parsed(text: str) -> Any:
    try:
        _check_shape(text)
        raw = yaml.load(text, Loader=_Strict)
    except yaml.MarkedYAMLError as error:
        place = _at(error.problem_mark)
        raise InstrumentFileError((f"{place}: susunan YAML tidak terbaca. {SYNTAX}",)) from error
    except (yaml.YAMLError, ValueError, TypeError, RecursionError) as error:
        raise InstrumentFileError((f"Susunan YAML tidak terbaca. {SYNTAX}",)) from error
    if not isinstance(raw, dict):
        raise InstrumentFileError((f"Berkas tidak berisi instrumen. {TEMPLATE}",))
    return raw


def _check_shape(text: str) -> None:
    """Refuse references, foreign types, deep nesting and sheer quantity, before building."""
    depth = 0
    for number, event in enumerate(yaml.parse(text, Loader=Loader)):
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise InstrumentFileError(
                (
                    f"{_at(event.start_mark)}: rujukan (& atau *) tidak diterima. "
                    "Tulis isinya secara lengkap.",
                )
            )
        if isinstance(event, yaml.ScalarEvent) and not is_plain(event.value):
            raise InstrumentFileError(
                (f"{_at(event.start_mark)}: ada tanda tak terlihat. Tulis ulang teksnya.",)
            )
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEEPEST or number > MOST_EVENTS:
            raise InstrumentFileError(
                (
                    f"{_at(event.start_mark)}: isi berkas terlalu dalam atau terlalu banyak. "
                    f"{TEMPLATE}",
                )
            )


def _told(raw: Any, fault: Any) -> Iterator[str]:
    path, reason = fault["loc"], reason_of(fault)
    remedy = REMEDIES.get(fault["type"], "Betulkan, lalu unggah kembali.")
    if fault["type"] != "value_error":
        yield f"{_place(raw, path)}: {_short(reason, 160)}. {remedy}"
        return
    for part in reason.split("; "):
        inner = re.match(r"aspek\.(\d+): (.*)", part)
        where = (*path, "aspek", int(inner[1])) if inner else path
        yield f"{_place(raw, where)}: {_short(inner[2] if inner else part, 160)}. {remedy}"


def _place(raw: Any, path: tuple[Any, ...]) -> str:
    """A path in words: items of a list by their own code, else by their number from one."""
    words: list[str] = []
    here = raw
    for step in path:
        try:
            here = here[step]
        except (KeyError, IndexError, TypeError):
            here = None
        if not isinstance(step, int):
            words.append(str(step))
            continue
        code = here.get("kode") if isinstance(here, dict) else None
        name = _short(str(code), 12) if code is not None else f"ke-{step + 1}"
        words[-1:] = [f"{words[-1]} {name}"] if words else [name]
    return ", ".join(words) or "Isi berkas"


def _at(mark: Any) -> str:
    return f"Baris {mark.line + 1}, kolom {mark.column + 1}" if mark else "Isi berkas"


def _short(text: str, most: int = 40) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
