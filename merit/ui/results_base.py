"""What a change of an official result is drawn up against, as its maker saw it."""

from dataclasses import dataclass, replace

import streamlit as st

from merit.domain.proposals import Change, Content, Proposal, RecordedResult, ResultKey, content_of
from merit.domain.records import AssessmentRecord
from merit.ui.loaders import results as loader

SEEN = "_hasil_dilihat"
NEW = "baru"


@dataclass(frozen=True, slots=True)
class Base:
    """The result as recorded, and the proposal that is being amended, if any."""

    key: ResultKey
    recorded: RecordedResult | None
    proposal: Proposal | None = None
    retracts: bool = False

    @property
    def change(self) -> Change:
        """What a change on this base would be."""
        if self.retracts:
            return Change.RETRACT
        return Change.CORRECT if self.recorded else Change.ENTER

    @property
    def name(self) -> str:
        """What is being changed, whatever state it is in."""
        if self.proposal is not None:
            return f"usulan/{self.proposal.number}"
        return f"{'tarik' if self.retracts else 'hasil'}/{self.key}"

    @property
    def place(self) -> str:
        """Where what is typed is kept: a new result may still change its region and year."""
        return NEW if self.proposal is None and self.change is Change.ENTER else self.name

    @property
    def versions(self) -> tuple[int, int]:
        """Versions of the result and of the proposal."""
        recorded = self.recorded.version if self.recorded else 0
        return recorded, self.proposal.version if self.proposal else 0

    @property
    def record(self) -> AssessmentRecord | None:
        """What the form starts from, as a result."""
        if self.proposal is not None:
            return self.proposal.content
        return self.recorded.record if self.recorded else None

    @property
    def content(self) -> Content | None:
        """What the form starts from."""
        return content_of(self.record) if self.record else None

    @property
    def reason(self) -> str:
        """The reason it starts from."""
        return self.proposal.reason if self.proposal else ""


def of_key(key: ResultKey, *, retracts: bool) -> Base:
    """The base of a new change."""
    found = loader.of_region(key.dataset, key.region_code)
    recorded = next((item for item in found if ResultKey.of(item.record) == key), None)
    return Base(key, recorded, retracts=retracts)


def of_proposal(proposal: Proposal) -> Base:
    """The base of a change of a proposal."""
    retracts = proposal.change is Change.RETRACT
    if proposal.is_open:
        return Base(proposal.key, proposal.recorded, proposal, retracts)
    return replace(of_key(proposal.key, retracts=retracts), proposal=proposal)


def seen(present: Base) -> Base:
    """The base as it was when the reader began."""
    memory: dict[str, Base] = st.session_state.setdefault(SEEN, {})
    return memory.setdefault(present.name, present)


def see(present: Base) -> None:
    """Take a base as seen."""
    st.session_state.setdefault(SEEN, {})[present.name] = present


def unsee(base: Base) -> None:
    """Begin anew the next time."""
    st.session_state.setdefault(SEEN, {}).pop(base.name, None)
