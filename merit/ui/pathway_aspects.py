"""The answer where only the points of aspects are known."""

from merit.services.pathways import AspectPathway, contributions
from merit.ui import downloads, pathway_answer
from merit.ui.components import frame
from merit.ui.components.tables import Table
from merit.ui.downloads import Listing
from merit.ui.figures import Figure
from merit.ui.pathway_choice import Chosen
from merit.ui.text import marks, numbers
from merit.ui.text import pathway_answers as words
from merit.ui.text import pathway_proofs as proofs
from merit.ui.text import pathways as page_words


def gains(answer: AspectPathway, code: str) -> str | Listing:
    """The aspects that rise, with their points."""
    path, current = answer.path, answer.current
    assert path is not None
    title = frame.section(words.STEPS_TITLE)
    if not path.gains:
        return title + frame.empty(*words.NO_STEPS)
    efforts = {room.aspect: room.effort for room in answer.rooms}
    rows = [item for item in contributions(current, dict(path.gains)) if item.gain]
    return downloads.listing(
        f"aspek_naik_{code}",
        Table(
            marks.caption(
                f"{words.STEPS_TITLE}, {current.region.label} ({page_words.SIMULATION})",
                current.dataset,
            ),
            words.ASPECT_HEAD,
            tuple(
                (
                    f"{item.aspect.code} {item.aspect.name}",
                    numbers.score(item.before),
                    numbers.signed(item.gain),
                    numbers.score(item.after),
                    numbers.score(item.aspect.maximum),
                    page_words.effort(item.gain * efforts[item.aspect.code]),
                )
                for item in rows
            ),
            numeric=frozenset((1, 2, 3, 4, 5)),
            is_blocks=True,
        ),
        before=title,
    )


def figure(answer: AspectPathway, code: str) -> Figure:
    """What each aspect brings."""
    assert answer.path is not None
    rows = contributions(answer.current, dict(answer.path.gains))
    return pathway_answer.figure(answer.current, rows, code)


def proof(answer: AspectPathway, chosen: Chosen) -> str:
    """What is proven, and what is lost without levels."""
    assert answer.path is not None
    return (
        frame.section(proofs.PROOF_TITLE)
        + frame.notes([proofs.proof_on_aspects(answer.path), proofs.ORDER_OF_ASPECTS])
        + frame.section(proofs.ASSUMED_TITLE)
        + frame.notes(proofs.assumptions_on_aspects(answer, pathway_answer.official(chosen)))
    )
