"""How long a browser stays signed in (OWASP ASVS 5.0, 7.3.1 and 7.3.2)."""

from datetime import datetime, timedelta

IDLE = timedelta(minutes=30)
ABSOLUTE = timedelta(hours=12)


def is_over(
    *, seen_at: datetime, expires_at: datetime, ended_at: datetime | None, now: datetime
) -> bool:
    """Whether a session was ended, is past its end, or was left alone too long."""
    return ended_at is not None or now >= expires_at or now - seen_at >= IDLE
