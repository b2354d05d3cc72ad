"""Words about a rakor: the names of its files say which data set they are of."""

from datetime import date

from merit.domain.meetings import MeetingRecord
from merit.domain.states import Dataset
from merit.services.meetings.minutes import Minutes
from merit.ui.text import meeting_decisions as decisions
from merit.ui.text import meetings as words


def test_the_status_of_items_carried_over_is_said_to_be_that_of_today() -> None:
    made = MeetingRecord(Dataset.DEMO, "K-2026-01", "Rakor", date(2026, 3, 5))
    nothing = Minutes(made, date(2026, 5, 1), (), (), (), ())
    assert decisions.carried_count(nothing).endswith("Statusnya per hari ini.")
    assert decisions.CARRIED_HEAD[-1] == "Status hari ini"
    assert decisions.CARRIED_TITLE.endswith("pada hari rakor ini")


def test_the_name_of_the_minutes_says_that_they_are_made_up() -> None:
    real = MeetingRecord(Dataset.PUBLISHED, "K-2026-01", "Rakor", date(2026, 3, 5))
    made_up = MeetingRecord(Dataset.DEMO, "K-2026-01", "Rakor", date(2026, 3, 5))
    assert words.file_name(real, "pdf") == "notulen-K-2026-01.pdf"
    assert words.file_name(made_up, "docx") == "notulen-K-2026-01-data-contoh.docx"
