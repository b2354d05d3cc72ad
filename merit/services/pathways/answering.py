"""The way up: on levels where they are known, else on the points of aspects."""

from decimal import Decimal

from merit.domain.pathway.aspects_only import Room, least_aspects
from merit.domain.pathway.basis import Basis
from merit.domain.pathway.obstacles import obstacle
from merit.domain.pathway.paths import Others, Path, alternatives, shortest
from merit.domain.pathway.question import Cap, Limits, Question, steps_above
from merit.domain.pathway.robustness import Robustness, robustness
from merit.domain.pathway.weights import Uncertainty, uncertainty
from merit.domain.programs import Left, patient
from merit.errors import NoDataError
from merit.services.current_levels import CurrentLevels
from merit.services.pathways.asking import Asked
from merit.services.pathways.shapes import AspectPathway, Pathway

ZERO = Decimal(0)


def pathway(
    current: CurrentLevels, asked: Asked, *, left: Left = patient
) -> Pathway | AspectPathway:
    """The answer for one region; what nobody may read cannot be asked, so nothing is checked.

    Raises NoDataError when neither levels nor aspects are known, InputError for what cannot be,
    UnfinishedError when the time was over before a way was found.
    """
    asked.checked()
    if current.score is None or not current.has_aspects:
        raise NoDataError(
            "Rincian aspek dan tingkat indikatornya belum tercatat. Catat rincian hasilnya dulu."
        )
    if current.levels is None or not current.instrument.computes_totals:
        return _on_aspects(current, current.score, asked, left)
    question = Question(
        start=current.score,
        needed=asked.needed_of(current.instrument),
        steps=steps_above(current.instrument, current.levels, asked.efforts_by_step),
        limits=Limits(
            asked.indicators_locked(current.instrument),
            asked.most_steps,
            asked.periods,
            asked.capacity,
        ),
        caps=_caps(current),
    )
    path = shortest(question, left=left)
    return Pathway(
        current,
        asked,
        asked.goal_of(current.instrument),
        question,
        path,
        alternatives(question, path, left=left) if path else Others((), are_all=True),
        None if path else obstacle(question, left=left),
    )


def robustness_of(answer: Pathway, *, left: Left = patient) -> Robustness | None:
    """What becomes of the best path of an answer under other weights; None without a path."""
    if answer.path is None:
        return None
    return robustness(answer.question, answer.path, _weights(answer), left=left)


def _caps(current: CurrentLevels) -> tuple[Cap, ...]:
    """No aspect gains more than its official points lack to its maximum.

    Estimated weights may give its remaining steps more. Where the points were computed from the
    levels by the same weights, both agree.
    """
    if current.basis is not Basis.OFFICIAL:
        return ()
    return tuple(
        Cap(
            frozenset(item.code for item in aspect.indicators),
            max(ZERO, (aspect.maximum or ZERO) - current.aspect_points[aspect.code]),
        )
        for aspect in current.instrument.aspects
    )


def score_range(answer: Pathway, path: Path) -> tuple[Decimal, Decimal]:
    """The lowest and the highest score after any of the paths, over all possible weights."""
    return _weights(answer).between(answer.question.start, path.rises)


def _weights(answer: Pathway) -> Uncertainty:
    """An official score stands whatever the weights; a computed one moves with them."""
    current = answer.current
    return uncertainty(
        current.instrument,
        spread=answer.asked.spread,
        levels=current.levels if current.is_estimated else None,
        caps=answer.question.caps,
    )


def _on_aspects(current: CurrentLevels, score: Decimal, asked: Asked, left: Left) -> AspectPathway:
    instrument = current.instrument
    needed = asked.needed_of(instrument)
    rooms = tuple(
        Room(
            item.code,
            (item.maximum or ZERO) - current.aspect_points[item.code],
            asked.effort_of(item.code),
        )
        for item in instrument.aspects
    )
    open_rooms = [room.points for room in rooms if room.aspect not in asked.locked]
    locked = frozenset(asked.locked)
    return AspectPathway(
        current,
        asked,
        asked.goal_of(instrument),
        needed,
        rooms,
        least_aspects(rooms, needed - score, step=instrument.step, locked=locked, left=left),
        highest=score + sum(open_rooms, ZERO),
        free=score + sum((room.points for room in rooms), ZERO),
    )
