"""That somebody is still there: noted while they work, once a minute and not with every click."""

import logging
from datetime import datetime, timedelta

from merit.services.people.identity import touch
from merit.store.engine import Engine, writing

logger = logging.getLogger(__name__)

EVERY = timedelta(minutes=1)
MOST = 2048

_noted: dict[tuple[str, int], datetime] = {}


def note(engine: Engine, session_id: int, *, now: datetime) -> None:
    """Note that a session is in use, at most once a minute in this process.

    A note that cannot be written costs nobody their page: the session only ends sooner.
    """
    key = (str(engine.url), session_id)
    last = _noted.get(key)
    if last is not None and abs(now - last) < EVERY:
        return
    if len(_noted) >= MOST:
        _noted.clear()
    _noted[key] = now
    try:
        with writing(engine) as session:
            touch(session, session_id, now=now)
    except Exception:  # whatever the driver raises means the same here
        logger.exception("kehadiran sesi tidak tercatat")
