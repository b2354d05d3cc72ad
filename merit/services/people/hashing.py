"""Hashing passphrases: Argon2id by the OWASP minimum, never more than two at a time.

Each hash takes 19 MiB and about 17 ms of a processor; the semaphore keeps a crowd that signs in
at once from taking the machine away from everybody else.
"""

from dataclasses import dataclass
from functools import cache
from threading import BoundedSemaphore

from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher

from merit.domain.passphrases import MAXIMUM, cleaned
from merit.services.people.credentials import new_token

HASHER = PasswordHash((Argon2Hasher(time_cost=2, memory_cost=19 * 1024, parallelism=1),))
AT_ONCE = BoundedSemaphore(2)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a passphrase is right; `renewed` is a hash by today's parameters, when due."""

    right: bool
    renewed: str | None = None


def hashed(passphrase: str) -> str:
    """What is kept of a passphrase."""
    with AT_ONCE:
        return HASHER.hash(_bytes(passphrase))


def verified(passphrase: str, stored: str | None) -> Verdict:
    """Whether `passphrase` is the one of `stored`; costs the same when nothing is stored."""
    decoy = _decoy()
    with AT_ONCE:
        right, renewed = HASHER.verify_and_update(_bytes(passphrase), stored or decoy)
    return Verdict(right and stored is not None, renewed)


@cache
def _decoy() -> str:
    """A hash of what nobody knows, to compare with where there is no account."""
    return hashed(new_token())


def _bytes(passphrase: str) -> bytes:
    """The bytes that are hashed; what is too long to be right is cut, so that it costs no more."""
    return cleaned(passphrase[: MAXIMUM + 1]).encode("utf-8", "surrogatepass")
