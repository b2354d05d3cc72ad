"""The person at the screen, and the check each page opens with."""

from merit.domain.access import Permission, User, authorise, visitor
from merit.settings import settings

__all__ = ["Permission", "User", "current_user", "require"]


def current_user() -> User:
    """Whoever this run is for. Without accounts everybody reads as a visitor."""
    return visitor(demo=settings().has_demo)


def require(permission: Permission) -> None:
    """Refuse the page unless the user may; the services check again."""
    authorise(current_user(), permission)
