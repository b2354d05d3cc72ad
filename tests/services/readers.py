"""Readers of every kind, as the identity service hands them out."""

from merit.domain.access import Role, User, grants_of

OWN, OTHER = "33.29", "33.05"
"""Kabupaten Brebes and Kabupaten Kebumen: both have action items in the demonstration set."""


def reader(role: Role, *regions: str, trial: bool = False) -> User:
    """Somebody of a role with an account, or trying the role out."""
    name = f"percobaan:{role}:1" if trial else f"akun.{role.name.lower()}"
    return User(
        f"Orang {role}",
        grants_of(role, demo=True),
        frozenset(regions),
        account=name,
        role=role,
        trial=trial,
        address="10.0.0.7",
    )


OPERATOR = reader(Role.OPERATOR, OWN)
HEAD = reader(Role.HEAD, OWN)
LEADER = reader(Role.LEADER)
