"""The accounts, asked anew each time: few may see them, and they change here."""

from datetime import UTC, datetime

from merit.services.people import persons
from merit.services.people.persons import Person
from merit.ui import acting


def people() -> tuple[Person, ...]:
    """All accounts in order of the person's name."""
    return acting.ask(persons.people)


def now() -> datetime:
    """This moment."""
    return datetime.now(UTC)
