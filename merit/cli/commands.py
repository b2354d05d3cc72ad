"""What the subjects of the terminal share: the parser they add to, the person who acts."""

import argparse
from getpass import getuser
from typing import TypeAlias

from merit.domain.access import Permission, User, everywhere

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
ACCOUNT = "terminal"


class Refusal(str):
    """An answer that says no: printed like any other, but the command ends with 1."""

    __slots__ = ()


def terminal_user(*permissions: Permission) -> User:
    """Whoever runs the command: holds `permissions`, as who owns the machine holds everything.

    The journal names the account "terminal"; the user of the operating system stands where a
    browser's address would.
    """
    try:
        person = getuser()
    except (KeyError, OSError):  # an identity without a name, as in some containers
        person = "tanpa nama"
    return User(
        f"Terminal {person}",
        everywhere(*permissions),
        account=ACCOUNT,
        address=f"terminal {person}"[:60],
    )
