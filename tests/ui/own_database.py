"""People at the screens of a database of the test's own."""

from datetime import UTC, datetime

from ui.screen import Screen

from merit.services.people import identity, sign_in
from merit.store.engine import Engine, reading, writing


def seated(engine: Engine, username: str) -> Screen:
    """A screen at which the holder of an account sits."""
    now = datetime.now(UTC)
    with writing(engine) as session:
        token = sign_in.sign_in_by_proxy(session, username, address="10.0.0.7", agent="", now=now)
    with reading(engine) as session:
        found = identity.identify(session, token, now=now, demo=True)
    assert found is not None
    return Screen(str(found.session_id))
