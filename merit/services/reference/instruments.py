"""Instruments from YAML: validated as a whole before anything is used."""

from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from merit.domain.instruments import Aspect, Band, Indicator, Instrument
from merit.errors import ReferenceDataError
from merit.services.reference.faults import reference_error
from merit.services.reference.instrument_file import AspectPart, InstrumentFile


def read_instrument(path: Path) -> Instrument:
    """The instrument described in `path`; every fault is named with its place in the file."""
    try:
        raw: Any = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise ReferenceDataError(f"{path.name}: tidak dapat dibaca ({error}).") from error
    try:
        return instrument_of(raw)
    except ValidationError as error:
        raise reference_error(path.name, "", error) from error


def instrument_of(raw: Any) -> Instrument:
    """The instrument `raw` describes, as read from YAML; raises pydantic's ValidationError."""
    known = InstrumentFile.model_validate(raw)
    return Instrument(
        code=known.kode,
        name=known.nama,
        status=known.status,
        measure=known.ukuran,
        valid_from=known.berlaku.dari,
        valid_until=known.berlaku.sampai,
        levels=known.tingkat,
        maximum=known.skor_maksimum,
        index_divisor=known.pembagi_indeks,
        step=known.kelipatan,
        complete_from=known.lengkap_mulai,
        bands=tuple(
            Band(item.kode, item.nama, item.minimum, item.dinilai_ulang) for item in known.kategori
        ),
        aspects=tuple(_aspect(item) for item in known.aspek),
        sources=known.sumber,
        notes=known.catatan,
        confidence=tuple(known.keyakinan.items()),
    )


def _aspect(raw: AspectPart) -> Aspect:
    return Aspect(
        code=raw.kode,
        name=raw.nama,
        maximum=raw.skor_maksimum,
        nominal_percent=raw.bobot_nominal_persen,
        note=raw.catatan,
        indicators=tuple(
            Indicator(
                code=item.kode,
                name=item.nama,
                weight=item.bobot,
                weight_status=item.status_bobot,
                rubric=item.rubrik,
                evidence=item.bukti_dukung,
                confidence=item.keyakinan_bobot,
            )
            for item in raw.indikator
        ),
    )
