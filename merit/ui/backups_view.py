"""Blocks of the page about backups: what was last made, what was last tried, what to do."""

from datetime import datetime

from merit.services.backups import State
from merit.ui.components import frame
from merit.ui.components.guide import plain
from merit.ui.components.rendering import markup
from merit.ui.text import backups as words


def header(state: State, now: datetime) -> str:
    """Title, whether the data can be got back, and what is overdue."""
    warning = words.warning(state, now)
    return frame.header(words.TITLE, words.lead(state, now), words.PERIOD) + (
        frame.remark(warning) if warning else ""
    )


def verified(state: State, now: datetime) -> str:
    """The last backup that was restored on trial; or that none ever was."""
    title = frame.section(words.VERIFIED_TITLE, words.VERIFIED_NOTE)
    if state.verified is None:
        return title + frame.empty(words.NO_TRIAL, words.NO_TRIAL_NEXT)
    return title + markup("facts", facts=words.verified(state.verified, now))


def made(state: State, now: datetime) -> str:
    """The last backup; or that there is none."""
    title = frame.section(words.MADE_TITLE)
    if state.made is None:
        return title + frame.empty(words.NO_BACKUP, words.NO_BACKUP_NEXT)
    return title + markup("facts", facts=words.made(state.made, now))


def steps() -> str:
    """What to do, command by command."""
    return frame.section(words.STEPS_TITLE, words.STEPS_NOTE) + plain(words.STEPS)
