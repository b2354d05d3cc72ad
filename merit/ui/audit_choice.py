"""What the reader of the journal asked for; all of it stands in the address."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from merit.domain.journal import Asked
from merit.domain.local_time import ZONE
from merit.domain.scope import Scope
from merit.ui import address, views
from merit.ui.text import audit as words

PATH = "riwayat"
LONGEST = 80


@dataclass(frozen=True, slots=True)
class Choice:
    """A view of the page; what is empty does not narrow. Days are those of Central Java."""

    actor: str = ""
    subject: str = ""
    action: str = ""
    since: date | None = None
    until: date | None = None
    text: str = ""
    page: int = 1

    @property
    def asked(self) -> Asked:
        """The question to the journal: days become moments, the last day counts whole."""
        return Asked(
            self.actor,
            self.subject,
            self.action,
            since=_start(self.since) if self.since else None,
            until=_start(self.until + timedelta(days=1)) if self.until else None,
            text=self.text,
        )

    @property
    def narrows(self) -> bool:
        """Whether anything narrows the list."""
        return replace(self, page=1) != Choice()

    def href(self, scope: Scope) -> str:
        """Address of this view."""
        query = {
            "pelaku": self.actor,
            "jenis": self.subject,
            "tindakan": self.action,
            "dari": words.iso(self.since),
            "sampai": words.iso(self.until),
            "cari": self.text,
            "hal": "" if self.page == 1 else str(self.page),
        }
        return views.href(PATH, scope, **{name: value for name, value in query.items() if value})


def current() -> Choice:
    """What the address asks for; whatever cannot be is left out."""
    page = address.value("hal")
    return Choice(
        actor=_text("pelaku").lower(),
        subject=address.asked("jenis", words.SUBJECTS, default=""),
        action=address.asked("tindakan", words.ACTIONS, default=""),
        since=_day("dari"),
        until=_day("sampai"),
        text=_text("cari"),
        page=int(page) if page.isascii() and page.isdecimal() and len(page) < 8 else 1,
    )


def _text(name: str) -> str:
    typed = address.value(name)[:LONGEST]
    return "".join(letter for letter in typed if letter.isprintable()).strip()


def _day(name: str) -> date | None:
    try:
        day = date.fromisoformat(address.value(name))
    except ValueError:
        return None
    return day if 2000 <= day.year <= 2100 else None


def _start(day: date) -> datetime:
    return datetime.combine(day, time(), ZONE)
