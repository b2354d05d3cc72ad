"""Good practices: proposed by a region or the province, endorsed by the province."""

from merit.services.practices.deciding import answer
from merit.services.practices.journal import subject
from merit.services.practices.proposing import amend_practice, propose_practice
from merit.services.practices.reading import practice, practices

__all__ = ["amend_practice", "answer", "practice", "practices", "propose_practice", "subject"]
