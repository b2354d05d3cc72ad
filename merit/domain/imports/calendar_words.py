"""Names of months and weekdays as they are written in Indonesian and English, also shortened."""

_MONTHS = (
    "jan januari january",
    "feb peb februari pebruari february",
    "mar mrt maret march",
    "apr april",
    "mei may",
    "jun juni june",
    "jul juli july",
    "agt agu ags agus aug agustus august",
    "sep sept september",
    "okt oct oktober october",
    "nov nop november nopember",
    "des dec desember december",
)
MONTHS = {word: number for number, words in enumerate(_MONTHS, 1) for word in words.split()}
"""Number of a month by its name in small letters."""

MONTH_NAMES = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus"),
    *("September", "Oktober", "November", "Desember"),
)

_WEEKDAYS = (
    "senin monday mon",
    "selasa tuesday tue",
    "rabu wednesday wed",
    "kamis thursday thu",
    "jumat jum'at friday fri",
    "sabtu saturday sat",
    "minggu ahad sunday sun",
)
WEEKDAYS = {word: number for number, words in enumerate(_WEEKDAYS) for word in words.split()}
"""Number of a weekday by its name in small letters; Monday is 0, as in `date.weekday`."""

WEEKDAY_NAMES = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")

ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
"""Numbers of quarters and semesters."""
