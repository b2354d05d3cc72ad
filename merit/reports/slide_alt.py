"""What the picture on a slide shows, in words made from its values, for whoever does not see it."""

from decimal import Decimal

from merit.charts.slides.tile_map import CARRIED
from merit.charts.slides.values import written
from merit.domain.decks import Chart, ChartKind, Heat, Map, Series
from merit.reports.numbers import MINUS, NOTHING, score

KINDS = {
    ChartKind.BARS: "Diagram batang",
    ChartKind.COLUMNS: "Diagram kolom",
    ChartKind.PARTS: "Diagram batang bertumpuk",
    ChartKind.STRIP: "Titik pada satu garis skala",
}
WITHOUT = "Tanpa hasil berlaku"
EARLIER = "Hasil tahun sebelumnya (arsir)"
NO_VALUE = "belum ada nilai"


def number(value: Decimal | None) -> str:
    """A large number, or a dash where there is none."""
    return NOTHING if value is None else plain(value)


def plain(value: Decimal) -> str:
    """A number as it stands on a slide, with a minus rather than a hyphen."""
    return score(value).replace("-", MINUS)


def named(code: str, name: str, number: int) -> str:
    """What the legend of a map says of a category, or of regions without one."""
    if code == CARRIED:
        return f"{EARLIER}: {number}"
    return f"{name} ({code}): {number}" if code else f"{WITHOUT}: {number}"


def spoken(body: Chart | Map | Heat) -> str:
    """The picture in sentences."""
    if isinstance(body, Map):
        return _map(body)
    if isinstance(body, Heat):
        return _heat(body)
    return _chart(body)


def _map(body: Map) -> str:
    parts = []
    for code, name, number in body.bands:
        places = [place.name for place in body.places if place.band == code]
        parts.append(f"{named(code, name, number)}{_listed(places)}.")
    if body.without:
        places = [place.name for place in body.places if place.band is None]
        parts.append(f"{named('', '', body.without)}{_listed(places)}.")
    return " ".join((f"Peta petak {len(body.places)} daerah.", *parts))


def _listed(places: list[str]) -> str:
    return f" ({', '.join(places)})" if places else ""


def _heat(body: Heat) -> str:
    rows = [
        f"{name}: "
        + ", ".join(
            f"{column} {_written(percent, '%')}"
            for column, percent in zip(body.columns, percents, strict=True)
        )
        for name, percents in zip(body.rows, body.percents, strict=True)
    ]
    return f"Tabel bagian nilai dalam persen. {'; '.join(rows)}."


def _chart(body: Chart) -> str:
    limits = ", ".join(f"{limit.name} {score(limit.value)}" for limit in body.limits)
    crossing = f" Batas: {limits}." if limits else ""
    return f"{KINDS[body.kind]}. {' '.join(_series(body, item) for item in body.series)}{crossing}"


def _series(body: Chart, series: Series) -> str:
    pairs = zip(body.categories, series.values, strict=True)
    values = [f"{name} {_written(value, body.unit)}" for name, value in pairs if value is not None]
    return f"{series.name}: {', '.join(values) or NO_VALUE}." if series.name else _plain(values)


def _plain(values: list[str]) -> str:
    return f"{', '.join(values) or NO_VALUE}."


def _written(value: Decimal | None, unit: str) -> str:
    if value is None:
        return NO_VALUE
    return written(value, unit, plain)
