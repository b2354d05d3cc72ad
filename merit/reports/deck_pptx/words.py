"""Words of the file that are not of the deck."""

from collections.abc import Sequence
from decimal import Decimal

from pptx.enum.shapes import PP_PLACEHOLDER

from merit.charts.slides.colours import CHANGES
from merit.domain.decks import Chart, ChartKind, Deck, Heat, Listing, Map, Slide
from merit.reports import numbers
from merit.reports.decks.words_deck import OFFICE

LANGUAGE = "id-ID"
BETWEEN = " · "
AUTHOR = "Merit Jateng"
OPENING, CONTENT = "Pembuka", "Isi"
TITLE, TEXT, DECK, FOOT, NUMBER = "Judul", "Teks", "Judul paparan", "Sumber", "Nomor salindia"
IN_NOTES = {
    PP_PLACEHOLDER.SLIDE_IMAGE: "Gambar salindia",
    PP_PLACEHOLDER.BODY: "Catatan",
    PP_PLACEHOLDER.SLIDE_NUMBER: "Nomor",
}
RULE, STRIPE, MARK = "Garis", "Pita", "Tanda data"
TYPE_TITLE, TYPE_TEXT = "Ketik temuan di sini", "Ketik teks di sini"
BOOK, NAME, VALUE, HEIGHT = "Data", "Nama", "Nilai", "Letak tegak"
HOW_TO_READ, SOURCE, PERIOD, DETAILS = "Cara membaca", "Sumber", "Keadaan data", "Rincian"
CHART, TABLE, MAP, MORE = "Grafik", "Tabel", "Peta", "Lanjutan tabel"
UNIT, LIMIT, LEGEND, FACT, CARD, NOTHING = (
    "Satuan",
    "Batas",
    "Keterangan",
    "Angka",
    "Kartu",
    "Belum ada isi",
)
WITHOUT, EARLIER, NO_BAND = "Tanpa hasil berlaku", "Hasil tahun sebelumnya", "–"
KINDS = {
    ChartKind.BARS: "Grafik batang",
    ChartKind.COLUMNS: "Grafik kolom",
    ChartKind.PARTS: "Grafik batang bertumpuk",
    ChartKind.STRIP: "Titik pada satu skala",
}


def unit(name: str) -> str:
    """What the values of a chart are in."""
    return f"Satuan: {name}" if name else ""


def percent(value: Decimal | None) -> str:
    """A share in a cell.

    >>> percent(Decimal("87.5")), percent(None)
    ('87,5%', '–')
    """
    return numbers.NOTHING if value is None else f"{numbers.score(value)}%"


def more(left: int) -> str:
    """What stands under a table that does not fit."""
    return f"… dan {left} baris lainnya"


def chart_described(chart: Chart, title: str) -> str:
    """A chart in words, with every value."""
    told = [
        f"{series.name}: "
        + "; ".join(
            f"{category} {_number(value, series.tone)}"
            for category, value in zip(chart.categories, series.values, strict=True)
            if value is not None
        )
        for series in chart.series
    ]
    limits = [f"{limit.name}: {numbers.score(limit.value)}" for limit in chart.limits]
    return ". ".join([f"{KINDS[chart.kind]}, {unit(chart.unit).lower()}: {title}", *told, *limits])


def _number(value: Decimal, tone: str) -> str:
    """A value as it is printed: a change with its sign."""
    return numbers.signed(value) if tone in CHANGES else numbers.score(value)


def map_described(body: Map, title: str) -> str:
    """A map in words: how many regions are in which band, and which."""
    told = [f"Peta 35 kabupaten/kota: {title}"] if len(body.places) == 35 else [f"Peta: {title}"]
    for code, name, number in body.bands:
        regions = _listed([place.name for place in body.places if place.band == code])
        told.append(f"{name} {number}: {regions}" if regions else f"{name} {number}")
    earlier = [f"{place.name} {place.since}" for place in body.places if place.since]
    if earlier:
        told.append(f"{EARLIER} {len(earlier)}: {_listed(earlier)}")
    without = _listed([place.name for place in body.places if place.band is None])
    if body.without:
        told.append(f"{WITHOUT} {body.without}: {without}")
    return ". ".join(told)


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names)


def table_described(body: Listing, title: str) -> str:
    """A table in words."""
    return f"Tabel {len(body.lines)} baris: {title}. Kolom: {', '.join(body.head)}"


def heat_described(body: Heat, title: str) -> str:
    """A table of shares in words."""
    return (
        f"Tabel persentase, {len(body.rows)} baris dan {len(body.columns)} kolom: {title}. "
        f"Makin gelap makin tinggi. Baris: {', '.join(body.rows)}. "
        f"Kolom: {', '.join(body.columns)}"
    )


def notes(deck: Deck, slide: Slide, *, view: str) -> str:
    """What the person presenting has before them, a paragraph per subject."""
    told = (
        (slide.spoken, slide.spoken),
        (slide.note, f"{HOW_TO_READ}: {slide.note}"),
        (deck.period, f"{PERIOD}: {BETWEEN.join(filter(None, (deck.period, deck.mark)))}"),
        (deck.source, deck.source),
        (view, f"{DETAILS}: {view}"),
    )
    return "\n".join(line for wanted, line in told if wanted)


def heading(deck: Deck) -> str:
    """What stands over the title of the opening: whose deck it is, and what it is called."""
    return BETWEEN.join((OFFICE, deck.title))


def foot(deck: Deck) -> str:
    """The lines under every slide."""
    return "\n".join(filter(None, (deck.period, deck.source)))
