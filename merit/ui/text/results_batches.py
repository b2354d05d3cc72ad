"""Words about proposals that came with one file, where they stand on one line."""

from collections import Counter
from collections.abc import Collection

from merit.domain.access import User
from merit.domain.imports.batches import Batch
from merit.domain.proposals import Change, Proposal, ProposalState
from merit.ui.text import results

CHANGES = {Change.ENTER: "baru", Change.CORRECT: "koreksi", Change.RETRACT: "ditarik"}
MAY_PUBLISH = "Anda dapat menerbitkan seluruh impor."
SEVERAL = "Buka impor untuk langkah tiap usulan."


def named(file: Batch, number: int) -> str:
    """A file with how many of its proposals are meant."""
    if file.undoes is not None:
        return f"Mengurungkan impor nomor {file.undoes} ({number} usulan)"
    return f"Dari berkas {file.file_name} ({number} usulan)"


def changes(group: Collection[Proposal]) -> str:
    """How many of each kind of change there are."""
    found = Counter(item.change for item in group)
    return ", ".join(f"{found[item]} {CHANGES[item]}" for item in Change if found[item])


def states(group: Collection[Proposal]) -> str:
    """What became of how many."""
    found = Counter(item.state for item in group)
    if len(found) == 1:
        return results.STATES[next(iter(found))]
    return ", ".join(
        f"{found[item]} {results.STATES[item].lower()}" for item in ProposalState if found[item]
    )


def next_step(user: User, group: Collection[Proposal]) -> str:
    """What the reader may do with all of them, or whom they wait for."""
    found = {results.next_step(user, item) for item in group}
    if len(found) > 1:
        return SEVERAL
    (step,) = found
    return MAY_PUBLISH if step == results.MAY_PUBLISH else step
