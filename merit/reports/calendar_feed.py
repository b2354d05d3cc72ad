"""A calendar as an iCalendar file (RFC 5545), as Outlook and Google read it.

The library escapes texts and folds lines at 75 octets. The same content gives the same bytes:
nothing in them is the time of asking.
"""

import re
from datetime import UTC, datetime, timedelta

from icalendar import Calendar as Feed
from icalendar import Event, Timezone, TimezoneStandard, vDuration

from merit.domain.local_time import ZONE
from merit.reports import calendar_words as words
from merit.services.calendar import Calendar, Certainty, Entry

MEDIA_TYPE = "text/calendar; charset=utf-8"
MAKER = "-//BKD Provinsi Jawa Tengah//Merit Jateng//ID"
HOST = "merit-jateng"
AGAIN_AFTER = timedelta(hours=4)
BEFORE_THE_JOURNAL = datetime(2000, 1, 1, tzinfo=UTC)
"""When an entry changed last, as far as anybody can tell, where no journal tells of anything."""
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
STATUSES = {
    Certainty.PLANNED: "TENTATIVE",
    Certainty.SURE: "CONFIRMED",
    Certainty.POSTPONED: "CANCELLED",
    Certainty.CANCELLED: "CANCELLED",
}


def calendar_feed(data: Calendar) -> bytes:
    """The whole calendar as one file."""
    feed = Feed()
    feed.add("PRODID", MAKER)
    feed.add("VERSION", "2.0")
    feed.add("CALSCALE", "GREGORIAN")
    for name in ("NAME", "X-WR-CALNAME"):  # the standard's, and the one programs know
        feed.add(name, words.name(data))
    feed.add("X-WR-TIMEZONE", ZONE.key)
    feed.add("REFRESH-INTERVAL", vDuration(AGAIN_AFTER), parameters={"VALUE": "DURATION"})
    feed.add("X-PUBLISHED-TTL", vDuration(AGAIN_AFTER))
    feed.add_component(_zone())
    for item in data.entries:
        feed.add_component(_event(item, data))
    content: bytes = feed.to_ical()
    return content


def _zone() -> Timezone:
    """Jakarta has had one offset for as long as anything here is dated."""
    offset = timedelta(hours=7)
    standard = TimezoneStandard()
    standard.add("DTSTART", datetime(1970, 1, 1))
    standard.add("TZOFFSETFROM", offset)
    standard.add("TZOFFSETTO", offset)
    standard.add("TZNAME", "WIB")
    zone = Timezone()
    zone.add("TZID", ZONE.key)
    zone.add_component(standard)
    return zone


def _event(item: Entry, data: Calendar) -> Event:
    event = Event()
    event.add("UID", f"{data.dataset.value}-{item.kind.value}-{item.code}@{HOST}")
    event.add("DTSTAMP", item.changed or data.since or BEFORE_THE_JOURNAL)
    event.add("SEQUENCE", item.version)
    if item.changed is not None:
        event.add("LAST-MODIFIED", item.changed)
    event.add("SUMMARY", _text(words.summary(item, data)))
    event.add("DESCRIPTION", _text(words.description(item, data)))
    event.add("CATEGORIES", [words.CATEGORIES[item.kind]])
    event.add("STATUS", STATUSES[item.certainty])
    if item.place:
        event.add("LOCATION", _text(item.place))
    _add_time(event, item)
    return event


def _text(told: str) -> str:
    """A text without the control characters the format has no place for."""
    return CONTROLS.sub("", told)


def _add_time(event: Event, item: Entry) -> None:
    """From when to when; whole days take nobody's time, and their end is the day after."""
    if item.starts_at is None:
        event.add("DTSTART", item.first)
        event.add("DTEND", item.last + timedelta(days=1))
        event.add("TRANSP", "TRANSPARENT")
        return
    start = datetime.combine(item.first, item.starts_at, ZONE)
    event.add("DTSTART", start)
    if item.minutes:
        event.add("DTEND", start + timedelta(minutes=item.minutes))
