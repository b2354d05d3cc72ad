"""What day and hour it is for a run: those of the data set it shows."""

from datetime import UTC, date, datetime, timedelta

import streamlit as st

from merit.domain.local_time import day_of
from merit.domain.states import Dataset
from merit.services.demonstration.days import ahead_of, moment_in
from merit.settings import settings
from merit.store.engine import Session, reading, shared_engine

AHEAD = "_mendahului"


def shows(dataset: Dataset) -> None:
    """Keep how far the data set this run shows is ahead of the world."""
    ahead = timedelta()
    if dataset is Dataset.DEMO:
        with reading(shared_engine(settings().database_url)) as session:
            ahead = ahead_of(session, dataset, datetime.now(UTC))
    st.session_state[AHEAD] = ahead


def moment(session: Session, dataset: Dataset) -> datetime:
    """This moment in a data set."""
    return moment_in(session, dataset, datetime.now(UTC))


def now() -> datetime:
    """This moment in the data set shown."""
    ahead: timedelta = st.session_state.get(AHEAD, timedelta())
    return datetime.now(UTC) + ahead


def today() -> date:
    """Today in Western Indonesian time, in the demonstration the day it plays on."""
    return day_of(now())
