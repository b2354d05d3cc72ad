"""The rule for passphrases, applied to a person: with the list and the names anybody would try."""

from merit.domain import passphrases
from merit.services.people.common_passphrases import common_passphrases
from merit.store import regions
from merit.store.engine import Session


def check_passphrase(session: Session, passphrase: str, *, username: str, name: str) -> None:
    """Raise an `InputError` that says what to change, or accept."""
    places = [region.name for region in regions.every(session)]
    passphrases.check(
        passphrase,
        words=passphrases.words_of(username, name, *places),
        common=common_passphrases(),
    )
