"""A clock of the application that stands still, in every data set alike."""

from datetime import datetime, timedelta, tzinfo

import pytest


def stand_at(patch: pytest.MonkeyPatch, moment: datetime) -> None:
    """Let it be `moment` on every page, until `patch` is undone."""

    class Standing(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:
            return moment.astimezone(tz)

    patch.setattr("merit.ui.clock.datetime", Standing)
    patch.setattr("merit.ui.clock.ahead_of", lambda *_: timedelta())
    patch.setattr("merit.ui.clock.moment", lambda *_: moment)
