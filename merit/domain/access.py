"""Who may do what. The service asks; the page's `require` is only the sign on the door."""

from dataclasses import dataclass
from enum import StrEnum

from merit.domain.states import Dataset
from merit.errors import NotAllowedError


class Permission(StrEnum):
    """One per operation a person can be granted."""

    READ_PUBLISHED = "baca_terbit"
    READ_DEMO = "baca_contoh"


READING = {Dataset.PUBLISHED: Permission.READ_PUBLISHED, Dataset.DEMO: Permission.READ_DEMO}


@dataclass(frozen=True, slots=True)
class User:
    """Somebody at the screen or behind the open-data address."""

    name: str
    permissions: frozenset[Permission]

    def may(self, permission: Permission) -> bool:
        """Whether the permission was granted."""
        return permission in self.permissions


def authorise(user: User, permission: Permission) -> None:
    """Refuse unless `user` holds `permission`."""
    if not user.may(permission):
        raise NotAllowedError("Anda tidak memiliki akses ke data ini.")


def authorise_reading(user: User, dataset: Dataset) -> None:
    """Refuse unless `user` may read `dataset`."""
    authorise(user, READING[dataset])


def visitor(*, demo: bool) -> User:
    """Somebody without an account: reads the published facts, and *Contoh* where it exists."""
    permissions = {Permission.READ_PUBLISHED} | ({Permission.READ_DEMO} if demo else set())
    return User("Pengunjung", frozenset(permissions))
