"""Official results: entered or corrected by one person, published by another."""

from merit.services.results.deciding import publish, send_back
from merit.services.results.proposing import amend, check, propose, withdraw
from merit.services.results.reading import (
    corrections,
    decided,
    history,
    proposal,
    recorded,
    waiting,
)

__all__ = [
    "amend",
    "check",
    "corrections",
    "decided",
    "history",
    "proposal",
    "propose",
    "publish",
    "recorded",
    "send_back",
    "waiting",
    "withdraw",
]
