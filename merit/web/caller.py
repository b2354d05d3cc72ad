"""Who a request comes from, as the gate has found out; routes read it from the scope."""

from collections.abc import MutableMapping
from dataclasses import dataclass, field
from typing import Any

from merit.domain.access import User

KEY = "merit.caller"


@dataclass(frozen=True, slots=True)
class Caller:
    """One request's sender.

    `user` is None for somebody unknown; `session_id` and `token` only with a session. `is_open`:
    the request may try roles out and read without a session (`merit.web.nearness`). `subject` is
    whom a trusted proxy says it is.
    """

    user: User | None = None
    session_id: int | None = None
    token: str = field(default="", repr=False)
    address: str = ""
    agent: str = ""
    is_open: bool = False
    subject: str | None = None


def caller_of(scope: MutableMapping[str, Any]) -> Caller:
    """The sender of a request; nobody where no gate stood before it."""
    found: Caller = scope.get(KEY, Caller())
    return found
