"""Blocks of the guide: the choice of reader, the steps with pictures, signs, and help."""

from functools import lru_cache

from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.ui import address, views
from merit.ui.components import frame, guide
from merit.ui.components.choices import Choice, choices
from merit.ui.components.guide import StepView
from merit.ui.components.tables import table
from merit.ui.text import guide as words
from merit.ui.text import shell
from merit.ui.text.guide import Reader, Step

DEFAULT = next(iter(words.READERS))
MARK = shell.mark(Dataset.DEMO)


def chosen() -> str:
    """The kind of reader the address asks for."""
    return address.asked("untuk", words.READERS, default=DEFAULT)


@lru_cache(maxsize=64)
def readers(scope: Scope, code: str) -> str:
    """The three kinds of reader, one of them chosen."""
    return choices(
        words.WHO,
        [
            Choice(reader.name, views.href("panduan", scope, untuk=key), key == code)
            for key, reader in words.READERS.items()
        ],
    )


@lru_cache(maxsize=64)
def steps(reader: Reader, scope: Scope) -> str:
    """The way of one kind of reader, step by step."""
    return frame.section(reader.question) + guide.guide(
        [_step(number, step, scope) for number, step in enumerate(reader.steps, start=1)],
        link=words.OPEN,
    )


@lru_cache(maxsize=8)
def tasks(reader: Reader) -> str:
    """What is done with an account of one's own."""
    return "".join(frame.section(task.title) + guide.plain(task.steps) for task in reader.tasks)


def _step(number: int, step: Step, scope: Scope) -> StepView:
    return StepView(
        number=number,
        title=step.title,
        words=step.words,
        picture=f"/aset/panduan/{step.picture}.jpg",
        alt=f"{MARK}. {step.alt}",
        href=views.href(step.path, scope, **dict(step.query)),
    )


@lru_cache(maxsize=1)
def signs() -> str:
    """What the signs mean, how to work by hand, what to do in trouble."""
    return "".join(
        frame.section(title) + table(title, head, rows)
        for title, head, rows in (
            (words.SIGNS_TITLE, words.SIGNS_HEAD, words.SIGNS),
            (words.HAND_TITLE, words.HAND_HEAD, words.HAND),
            (words.TROUBLE_TITLE, words.TROUBLE_HEAD, words.TROUBLE),
        )
    )
