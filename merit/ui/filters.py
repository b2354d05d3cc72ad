"""Filters of the shell: data set, year and group. They live in the address.

They are links: one element of markup is on the screen sooner than three widgets.
"""

from collections.abc import Callable, Iterable

import streamlit as st

from merit.domain.access import READING, User
from merit.domain.scope import EVERYONE, Scope
from merit.domain.states import Dataset
from merit.services.standings import default_year
from merit.ui import address, loaders
from merit.ui.components import frame
from merit.ui.components.choices import Choice, choices, picker
from merit.ui.text import shell as words
from merit.ui.text import vocabulary

SCOPE = "_scope"
DATASET, YEAR, GROUP = "data", "tahun", "kelompok"


def enter(user: User, *, has_year: bool) -> Scope:
    """Keep what the address asks of the user's data as the scope of this run.

    A page without years of its own keeps the one chosen before for the way back.
    """
    default = Dataset.PUBLISHED.value
    dataset = Dataset(address.settled(DATASET, _datasets(user), default=default, shared=True))
    years, newest = _years(dataset)
    if has_year:
        year = address.settled(YEAR, years, default=newest, shared=True)
    else:
        year = address.remembered(YEAR, years, default=newest)
    group = address.settled(GROUP, loaders.groups(), default=EVERYONE, shared=True)
    chosen = Scope(dataset, int(year), group)
    st.session_state[SCOPE] = chosen
    return chosen


def links(user: User, scope: Scope, *, has_year: bool) -> str:
    """The filters the user may use, as links to the same view of other data."""
    datasets = _datasets(user)
    years, newest = _years(scope.dataset)
    pieces = []
    if len(datasets) > 1:
        items = _items(DATASET, datasets, scope.dataset, Dataset.PUBLISHED, _dataset_name)
        pieces += [
            choices(words.DATASET, items, stay=DATASET),
            frame.hint(words.DATASET_QUESTION, words.DATASET_HELP),
        ]
    if has_year:
        items = _items(YEAR, years, str(scope.year), newest, str)
        pieces.append(picker(words.YEAR, items, stay=YEAR))
    items = _items(GROUP, loaders.groups(), scope.group, EVERYONE, vocabulary.group)
    return "".join((*pieces, picker(words.GROUP, items, stay=GROUP)))


def current() -> Scope:
    """The scope of this run."""
    scope: Scope = st.session_state[SCOPE]
    return scope


def _datasets(user: User) -> list[str]:
    return [item.value for item in Dataset if user.may(READING[item])]


def _dataset_name(code: str) -> str:
    return vocabulary.DATASETS[Dataset(code)]


def _years(dataset: Dataset) -> tuple[list[str], str]:
    """The years of a data set, newest first, and the one shown unless another is asked for."""
    counts = loaders.years(dataset)
    return [str(year) for year in sorted(counts, reverse=True)], str(default_year(counts))


def _items(
    name: str, codes: Iterable[str], chosen: str, default: str, named: Callable[[str], str]
) -> list[Choice]:
    return [
        Choice(named(code), address.here(**{name: "" if code == default else code}), code == chosen)
        for code in codes
    ]
