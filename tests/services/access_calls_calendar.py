"""Sample calls of the operations on calendars and their secret addresses."""

from services.access_ground import NOW, Call

from merit.services import calendar, calendar_keys

READING: dict[str, Call] = {
    "calendar.calendar": lambda it: calendar.calendar(it.session, it.user, dataset=it.dataset),
    "calendar_keys.calendar_key": lambda it: calendar_keys.calendar_key(it.session, it.user),
}
WRITING: dict[str, Call] = {
    "calendar_keys.renew_calendar_key": lambda it: calendar_keys.renew_calendar_key(
        it.session, it.user, now=NOW
    ),
    "calendar_keys.revoke_calendar_key": lambda it: calendar_keys.revoke_calendar_key(
        it.session, it.user
    ),
}
