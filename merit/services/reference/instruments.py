"""Instruments from YAML: validated as a whole before anything is used."""

from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any

import yaml
from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
    model_validator,
)

from merit.domain.instruments import (
    Aspect,
    Band,
    Indicator,
    Instrument,
    InstrumentStatus,
    Measure,
    WeightStatus,
)
from merit.errors import ReferenceDataError
from merit.services.reference.faults import reference_error

Exact = Annotated[Decimal, BeforeValidator(lambda value: str(value))]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Band(_Part):
    kode: str
    nama: str
    minimum: Exact
    dinilai_ulang: int | None = Field(default=None, gt=0)


class _Indicator(_Part):
    kode: str
    nama: str
    bobot: Exact | None
    status_bobot: WeightStatus
    keyakinan_bobot: str = ""
    rubrik: tuple[str, ...] = ()
    bukti_dukung: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _weight_and_status_agree(self) -> "_Indicator":
        if (self.bobot is None) != (self.status_bobot is WeightStatus.UNKNOWN):
            raise ValueError("bobot dan status_bobot tidak sejalan")
        if self.bobot is not None and self.bobot <= 0:
            raise ValueError("bobot harus lebih besar daripada nol")
        return self


class _Aspect(_Part):
    kode: str
    nama: str
    skor_maksimum: Exact | None
    bobot_nominal_persen: Exact | None = None
    catatan: str = ""
    indikator: tuple[_Indicator, ...]


class _Period(_Part):
    dari: int
    sampai: int | None


class _Instrument(_Part):
    kode: str
    nama: str
    status: InstrumentStatus
    ukuran: Measure
    berlaku: _Period
    tingkat: int = Field(ge=2, le=5)
    skor_maksimum: Exact | None
    pembagi_indeks: Exact | None
    kelipatan: Exact
    lengkap_mulai: Exact | None
    keyakinan: dict[str, str]
    kategori: tuple[_Band, ...] = Field(min_length=1)
    catatan: tuple[str, ...] = ()
    sumber: tuple[str, ...] = Field(min_length=1)
    aspek: tuple[_Aspect, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _sums_and_order(self) -> "_Instrument":
        minima = [band.minimum for band in self.kategori]
        if minima != sorted(set(minima)):
            raise ValueError("kategori harus urut dari minimum terendah tanpa kembar")
        for number, aspect in enumerate(self.aspek):
            self._check_aspect(f"aspek.{number}", aspect)
        codes = [item.kode for aspect in self.aspek for item in aspect.indikator]
        if len(codes) != len(set(codes)):
            raise ValueError("kode indikator harus unik")
        maxima = [aspect.skor_maksimum for aspect in self.aspek]
        known = [value for value in maxima if value is not None]
        if self.skor_maksimum is not None and sum(known) != self.skor_maksimum:
            raise ValueError(
                f"jumlah skor_maksimum aspek {sum(known)} tidak sama dengan {self.skor_maksimum}"
            )
        return self

    def _check_aspect(self, place: str, aspect: _Aspect) -> None:
        for item in aspect.indikator:
            if item.rubrik and len(item.rubrik) != self.tingkat:
                raise ValueError(f"{place}: rubrik {item.kode} harus {self.tingkat} tingkat")
        weights = [item.bobot for item in aspect.indikator if item.bobot is not None]
        if aspect.skor_maksimum is None or not weights:
            return
        if sum(weights) * self.tingkat != aspect.skor_maksimum:
            raise ValueError(
                f"{place}: jumlah bobot x {self.tingkat} = {sum(weights) * self.tingkat}, "
                f"bukan skor_maksimum {aspect.skor_maksimum}"
            )


def read_instrument(path: Path) -> Instrument:
    """The instrument described in `path`; every fault is named with its place in the file."""
    try:
        raw: Any = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise ReferenceDataError(f"{path.name}: tidak dapat dibaca ({error}).") from error
    try:
        return _as_domain(_Instrument.model_validate(raw))
    except ValidationError as error:
        raise reference_error(path.name, "", error) from error


def _as_domain(raw: _Instrument) -> Instrument:
    return Instrument(
        code=raw.kode,
        name=raw.nama,
        status=raw.status,
        measure=raw.ukuran,
        valid_from=raw.berlaku.dari,
        valid_until=raw.berlaku.sampai,
        levels=raw.tingkat,
        maximum=raw.skor_maksimum,
        index_divisor=raw.pembagi_indeks,
        step=raw.kelipatan,
        complete_from=raw.lengkap_mulai,
        bands=tuple(
            Band(item.kode, item.nama, item.minimum, item.dinilai_ulang) for item in raw.kategori
        ),
        aspects=tuple(_aspect(item) for item in raw.aspek),
        sources=raw.sumber,
        notes=raw.catatan,
        confidence=tuple(raw.keyakinan.items()),
    )


def _aspect(raw: _Aspect) -> Aspect:
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
