"""Blocks of the guide: the choice of reader and topic, steps with pictures, signs, and help."""

from dataclasses import dataclass
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
from merit.ui.text.guide import signs as sign_words
from merit.ui.text.guide.parts import Step

READER, TOPIC = "untuk", "tentang"
DEFAULT = next(iter(words.READERS))
MARK = shell.mark(Dataset.DEMO)


@dataclass(frozen=True, slots=True)
class Chosen:
    """The codes of a kind of reader and of a topic for them."""

    reader: str
    topic: str


def chosen() -> Chosen:
    """What the address asks for; of a reader without such a topic, the first one."""
    reader = address.asked(READER, words.READERS, default=DEFAULT)
    topics = words.READERS[reader].topics
    return Chosen(reader, address.asked(TOPIC, topics, default=next(iter(topics))))


@lru_cache(maxsize=64)
def choice(asked: Chosen, scope: Scope) -> str:
    """The three kinds of reader, and the topics for the one chosen."""
    return choices(
        words.WHO,
        [
            Choice(item.name, views.href("panduan", scope, untuk=code), code == asked.reader)
            for code, item in words.READERS.items()
        ],
    ) + choices(
        words.WHAT,
        [
            Choice(
                item.name,
                views.href("panduan", scope, untuk=asked.reader, tentang=code),
                code == asked.topic,
            )
            for code, item in words.READERS[asked.reader].topics.items()
        ],
    )


@lru_cache(maxsize=64)
def topic(asked: Chosen, scope: Scope) -> str:
    """The way through one topic, step by step, and what is done with an account of one's own."""
    found = words.READERS[asked.reader].topics[asked.topic]
    tasks = "".join(frame.section(task.title) + guide.plain(task.steps) for task in found.tasks)
    if not found.steps:
        return tasks
    steps = [_step(number, step, scope) for number, step in enumerate(found.steps, start=1)]
    way = guide.guide(steps, link=words.OPEN)
    return frame.section(found.question, found.note) + way + tasks


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
            (sign_words.SIGNS_TITLE, sign_words.SIGNS_HEAD, sign_words.SIGNS),
            (sign_words.HAND_TITLE, sign_words.HAND_HEAD, sign_words.HAND),
            (sign_words.TROUBLE_TITLE, sign_words.TROUBLE_HEAD, sign_words.TROUBLE),
        )
    )
