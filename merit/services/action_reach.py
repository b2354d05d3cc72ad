"""Whose action items a reader sees: an operator or head those of the own region, others all."""

from collections.abc import Collection

from merit.domain.access import Permission, User, authorise, authorise_reading
from merit.domain.states import Dataset

Reach = frozenset[str] | None
"""Codes of regions; None for every region."""


def action_reach(user: User, dataset: Dataset) -> Reach:
    """The regions whose action items `user` reads; refuses a reader who sees none anywhere.

    The refusal keeps an answer that rests on action items from being made, and kept, for a
    reader without them.
    """
    authorise_reading(user, dataset)
    authorise(user, Permission.READ_ACTIONS)
    return user.reach(Permission.READ_ACTIONS)


def is_partial(reach: Reach, codes: Collection[str]) -> bool:
    """Whether the action items of some of the regions `codes` are out of reach."""
    return reach is not None and any(code not in reach for code in codes)
