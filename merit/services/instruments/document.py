"""An instrument as the YAML file it is written in: to be kept, changed, and uploaded again."""

from decimal import Decimal
from typing import Any

import yaml

from merit.domain.comparison import plain_code
from merit.domain.instruments import Aspect, Indicator, Instrument

WIDTH = 110
NAMES = {
    "name": "nama",
    "status": "status",
    "measure": "ukuran",
    "valid_from": "berlaku.dari",
    "valid_until": "berlaku.sampai",
    "levels": "tingkat",
    "maximum": "skor_maksimum",
    "index_divisor": "pembagi_indeks",
    "step": "kelipatan",
    "complete_from": "lengkap_mulai",
    "sources": "sumber",
    "notes": "catatan",
    "confidence": "keyakinan",
    "order": "urutan",
    "minimum": "minimum",
    "reassess_after": "dinilai_ulang",
    "nominal_percent": "bobot_nominal_persen",
    "note": "catatan",
    "aspect": "aspek",
    "weight": "bobot",
    "weight_status": "status_bobot",
    "rubric": "rubrik",
    "evidence": "bukti_dukung",
}
"""What the values of an instrument and of its parts are called in the file."""


def as_yaml(instrument: Instrument) -> str:
    """The file; reading it gives the same instrument (its revision is not part of a file)."""
    content = {
        "kode": plain_code(instrument.code),
        "nama": instrument.name,
        "status": instrument.status.value,
        "ukuran": instrument.measure.value,
        "berlaku": {"dari": instrument.valid_from, "sampai": instrument.valid_until},
        "tingkat": instrument.levels,
        "skor_maksimum": _number(instrument.maximum),
        "pembagi_indeks": _number(instrument.index_divisor),
        "kelipatan": _number(instrument.step),
        "lengkap_mulai": _number(instrument.complete_from),
        "keyakinan": dict(instrument.confidence),
        "kategori": [
            {
                "kode": band.code,
                "nama": band.name,
                "minimum": _number(band.minimum),
                **({"dinilai_ulang": band.reassess_after} if band.reassess_after else {}),
            }
            for band in instrument.bands
        ],
        "catatan": list(instrument.notes),
        "sumber": list(instrument.sources),
        "aspek": [_aspect(aspect) for aspect in instrument.aspects],
    }
    return yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=WIDTH)


def _aspect(aspect: Aspect) -> dict[str, Any]:
    return {
        "kode": aspect.code,
        "nama": aspect.name,
        "skor_maksimum": _number(aspect.maximum),
        "bobot_nominal_persen": _number(aspect.nominal_percent),
        "indikator": [_indicator(item) for item in aspect.indicators],
        **({"catatan": aspect.note} if aspect.note else {}),
    }


def _indicator(item: Indicator) -> dict[str, Any]:
    return {
        "kode": item.code,
        "nama": item.name,
        "bobot": _number(item.weight),
        "status_bobot": item.weight_status.value,
        **({"keyakinan_bobot": item.confidence} if item.confidence else {}),
        **({"rubrik": list(item.rubric)} if item.rubric else {}),
        **({"bukti_dukung": list(item.evidence)} if item.evidence else {}),
    }


def _number(value: Decimal | None) -> int | float | None:
    """A number as one writes it; two decimals are exact in a float's shortest form."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
