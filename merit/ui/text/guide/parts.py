"""What the guide is made of: steps with a picture, tasks without, by subject and reader."""

from collections.abc import Mapping
from dataclasses import dataclass

from merit.domain.access import Role
from merit.services.people.sign_in import Trial

Query = tuple[tuple[str, str], ...]
MANAGER = Trial(Role.DATA_MANAGER)
"""Who takes most pictures of the work at the province."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what to do, and the page it is done on.

    Names of links, buttons and parts stand in “…” exactly as on the screen. `path` and `query`
    are where the step leads. `picture` names a file in `merit/ui/assets/panduan`, taken by
    `make shots` there with `example` added to the query, by somebody who tries the role `by`;
    `clicks` are the texts pressed before the picture is taken, the last of them in its middle.
    """

    title: str
    words: str
    picture: str
    alt: str
    path: str
    query: Query = ()
    example: Query = ()
    by: Trial | None = None
    clicks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Task:
    """Something one does with an account of one's own, in short steps without pictures."""

    title: str
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """What a reader wants to know about one subject, and the way through the application to it.

    `note` says whose account the steps need, where reading is not enough.
    """

    name: str
    question: str = ""
    note: str = ""
    steps: tuple[Step, ...] = ()
    tasks: tuple[Task, ...] = ()


@dataclass(frozen=True, slots=True)
class Reader:
    """A kind of reader, and the topics for them by the code in the address."""

    name: str
    topics: Mapping[str, Topic]
