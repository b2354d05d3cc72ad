"""What day and hour it is for a run: those of the data set it shows."""

from datetime import UTC, date, datetime

import streamlit as st

from merit.domain.local_time import day_of
from merit.domain.states import Dataset
from merit.services.demonstration.days import moment_in

SHOWN = "_himpunan"


def shows(dataset: Dataset) -> None:
    """Keep which data set this run shows."""
    st.session_state[SHOWN] = dataset


def moment(dataset: Dataset) -> datetime:
    """This moment in a data set."""
    return moment_in(dataset, datetime.now(UTC))


def now() -> datetime:
    """This moment in the data set shown."""
    return moment(st.session_state.get(SHOWN, Dataset.PUBLISHED))


def today() -> date:
    """Today in Western Indonesian time, in the demonstration the day it plays on."""
    return day_of(now())
