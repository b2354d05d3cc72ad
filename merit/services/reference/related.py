"""Which indicators rest on which, from `data/instruments/kaitan`: our own judgement, no rule."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from merit.domain.comparison import OF_REVISION
from merit.domain.instruments import Instrument
from merit.errors import ReferenceDataError
from merit.services.reference.faults import reference_error
from merit.services.reference.instrument_file import PartCode
from merit.settings import DATA

FOLDER = DATA / "instruments" / "kaitan"
Related = Mapping[str, tuple[str, ...]]
"""The indicators each indicator rests on, by its code."""


class RelatedFile(BaseModel):
    """The content of such a file; `keyakinan` says how sure it is."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    kode: str
    keyakinan: str
    bertumpu_pada: dict[PartCode, tuple[PartCode, ...]]


def related_of(instrument: Instrument) -> Related:
    """What the indicators of an instrument rest on; nothing where nobody wrote that down.

    Indicators this revision does not have are left out.
    """
    path = FOLDER / f"{instrument.code.partition(OF_REVISION)[0]}.yaml"
    known = {item.code for item in instrument.indicators}
    return {
        code: found
        for code, grounds in _written(path).items()
        if code in known and (found := tuple(item for item in grounds if item in known))
    }


def read_related(path: Path) -> Related:
    """What the file at `path` says; every fault is named with its place in the file."""
    try:
        raw: Any = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise ReferenceDataError(f"{path.name}: tidak dapat dibaca ({error}).") from error
    try:
        return RelatedFile.model_validate(raw).bertumpu_pada
    except ValidationError as error:
        raise reference_error(path.name, "", error) from error


@cache
def _written(path: Path) -> Related:
    return read_related(path) if path.exists() else {}
