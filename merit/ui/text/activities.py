"""How one activity is put into words: in lists, on the calendar, on the timeline."""

from collections.abc import Mapping, Sequence
from datetime import date

from babel.dates import format_date

from merit.domain.activity_state import ActivityState
from merit.domain.coaching import InterventionKind
from merit.domain.states import Dataset
from merit.reports import state_words
from merit.services.interventions import Activity
from merit.ui.text import numbers, region, vocabulary

AspectNames = Mapping[tuple[str | None, str], str]  # by instrument and code

HEAD = (
    "Tanggal",
    "Jenis",
    "Kegiatan",
    "Tema atau aspek",
    "Tempat",
    "Daerah",
    "Jam",
    "Status",
    "Sumber",
)
SHORT_HEAD = ("Tanggal", "Kegiatan", "Tempat", "Daerah", "Jam", "Status dan sumber")
STATES = state_words.ACTIVITY_STATES
SIGNS = {
    ActivityState.HELD: "✓",
    ActivityState.PLANNED: "○",
    ActivityState.UNREPORTED: "!",
    ActivityState.POSTPONED: "–",
    ActivityState.CANCELLED: "×",
    ActivityState.BESIDE: "•",
}
NOT_RECORDED = "tidak tercatat"
NO_THEME = {Dataset.PUBLISHED: "aspek tidak disebut sumber", Dataset.DEMO: "tanpa aspek khusus"}
WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")


def kind(code: InterventionKind) -> str:
    """Name of a kind of activity."""
    return vocabulary.INTERVENTIONS[code]


def theme(item: Activity, aspects: AspectNames) -> str:
    """What it was about: the theme, else the names of the aspects, else that nothing is said."""
    record = item.record
    named = ", ".join(aspects.get((record.instrument, code), code) for code in record.aspect_codes)
    return record.theme or named or NO_THEME[record.dataset]


def place(item: Activity) -> str:
    """Where it takes place; "Daring" is recorded as a place of its own."""
    return item.record.place or NOT_RECORDED


def hours(item: Activity) -> str:
    """Contact hours, or that none are recorded."""
    known = item.record.hours
    return NOT_RECORDED if known is None else numbers.score(known)


def row(item: Activity, aspects: AspectNames) -> tuple[str, ...]:
    """One activity as table cells, without the source."""
    return (
        region.period(item.record),
        kind(item.record.kind),
        item.record.title,
        theme(item, aspects),
        place(item),
        str(len(item.region_codes)),
        hours(item),
        STATES[item.state],
    )


def about(item: Activity, aspects: AspectNames) -> str:
    """Kind and theme in one line."""
    return f"{kind(item.record.kind)} · {theme(item, aspects)}"


def number_of_regions(item: Activity) -> str:
    """Of how many regions of the group an activity is."""
    return f"{len(item.region_codes)} daerah"


def number_of_activities(number: int) -> str:
    """How many activities."""
    return f"{number} kegiatan"


def entry(item: Activity) -> tuple[str, str]:
    """An activity on a calendar: its kind, with the state unless it is held, and its title."""
    name = kind(item.record.kind)
    if item.state is not ActivityState.HELD:
        name = f"{name} ({STATES[item.state].lower()})"
    return name, item.record.title


def undated(item: Activity) -> str:
    """An activity known by month only, as a line under the calendar."""
    name, title = entry(item)
    return f"{region.period(item.record)}: {title} ({name})"


def named(items: Sequence[Activity], *, most: int) -> str:
    """Titles of activities, and how many more there are."""
    names = "; ".join(item.record.title for item in items[:most])
    return "; ".join(filter(None, (names, vocabulary.more(len(items), most))))


def month(first: date) -> str:
    """Name of a month.

    >>> month(date(2026, 11, 1))
    'November 2026'
    """
    return format_date(first, "MMMM y", locale=numbers.LOCALE)


def weekday(day: date) -> str:
    """Name of a weekday.

    >>> weekday(date(2026, 11, 25))
    'Rabu'
    """
    return WEEKDAYS[day.weekday()]
