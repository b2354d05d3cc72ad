"""Filters of the shell: data set, year and group. They live in the address."""

import streamlit as st

from merit.domain import scope as scopes
from merit.domain.access import READING, User
from merit.domain.scope import Scope
from merit.domain.states import Dataset
from merit.services.standings import default_year
from merit.ui import address, loaders
from merit.ui.text import shell as words
from merit.ui.text import vocabulary

SCOPE = "_scope"


def render(user: User, *, has_year: bool) -> Scope:
    """Draw the filters the user may use in the sidebar and keep the scope they describe.

    A page without years of its own keeps the one chosen before for the way back.
    """
    with st.sidebar:
        dataset = _dataset(user)
        counts = loaders.years(dataset)
        years = [str(year) for year in sorted(counts, reverse=True)]
        default = str(default_year(counts))
        if has_year:
            year = address.choose(
                st.selectbox, words.YEAR, years, name="tahun", default=default, shared=True
            )
        else:
            year = address.remembered("tahun", years, default=default)
        group = address.choose(
            st.selectbox,
            words.GROUP,
            loaders.groups(),
            name="kelompok",
            default=scopes.EVERYONE,
            shared=True,
            format_func=vocabulary.group,
        )
    chosen = Scope(dataset, int(year), group)
    st.session_state[SCOPE] = chosen
    return chosen


def _dataset(user: User) -> Dataset:
    allowed = [item.value for item in Dataset if user.may(READING[item])]
    if len(allowed) < 2:
        return Dataset.PUBLISHED
    chosen = address.choose(
        st.segmented_control,
        words.DATASET,
        allowed,
        name="data",
        default=Dataset.PUBLISHED.value,
        shared=True,
        required=True,
        format_func=lambda code: vocabulary.DATASETS[Dataset(code)],
        help=words.DATASET_HELP,
    )
    return Dataset(chosen)


def current() -> Scope:
    """The scope of this run."""
    scope: Scope = st.session_state[SCOPE]
    return scope
