"""What was stopped is not computed again in every run of the page, nor kept for good."""

from dataclasses import dataclass

import pytest

from merit.errors import UnfinishedError
from merit.services import pathways
from merit.services.pathways import Asked
from merit.ui import keeping
from merit.ui.loaders import pathways as loader


@dataclass(frozen=True, eq=False)
class Nobody:
    """Stands for where a region is."""


@dataclass(frozen=True)
class Answer:
    """Stands for an answer."""

    is_settled: bool


def test_what_was_not_proven_is_given_to_nobody_after_a_minute(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now, answers = [1000.0], [Answer(is_settled=False), Answer(is_settled=True)]
    monkeypatch.setattr(keeping, "monotonic", lambda: now[0])
    monkeypatch.setattr(pathways, "pathway", lambda *_, **__: answers.pop(0))
    current = Nobody()
    told = []
    for later in (0, 30, 59, 61, 10_000):
        now[0] = 1000.0 + later
        found = loader.answered(current, Asked())  # type: ignore[arg-type]
        told.append(found.answer.is_settled)
    assert told == [False, False, False, True, True]
    assert not answers


def test_what_was_not_finished_is_not_tried_again_for_a_minute(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    now, asked_for = [1000.0], []

    def pathway(_current: object, _asked: Asked, *, left: object) -> None:
        asked_for.append(left)
        raise UnfinishedError(bound=None)

    monkeypatch.setattr(keeping, "monotonic", lambda: now[0])
    monkeypatch.setattr(pathways, "pathway", pathway)
    current = Nobody()
    for later in (0, 1, 30, 59):
        now[0] = 1000.0 + later
        with pytest.raises(UnfinishedError, match="belum selesai"):
            loader.answered(current, Asked())  # type: ignore[arg-type]
    assert len(asked_for) == 1
    now[0] = 1061.0
    with pytest.raises(UnfinishedError):
        loader.answered(current, Asked())  # type: ignore[arg-type]
    assert len(asked_for) == 2


def test_all_programs_of_a_page_share_its_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    now, left_over = [0.0], []

    def pathway(_current: object, _asked: Asked, *, left: object) -> Answer:
        left_over.append(left())  # type: ignore[operator]
        now[0] = 3.0
        left_over.append(left())  # type: ignore[operator]
        return Answer(is_settled=True)

    monkeypatch.setattr(loader, "monotonic", lambda: now[0])
    monkeypatch.setattr(pathways, "pathway", pathway)
    loader.answered(Nobody(), Asked())  # type: ignore[arg-type]
    assert left_over == [5.0, 2.0]
