"""Answers that take long are made once, however many ask for them at the same time."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

V = TypeVar("V")


class Kept(Generic[V]):
    """The last `most` answers by what was asked; whoever asks while one is made waits for it."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._answers: OrderedDict[Hashable, V] = OrderedDict()
        self._turns: dict[Hashable, Lock] = {}
        self._lock = Lock()

    def get(self, asked: Hashable, make: Callable[[], V]) -> V:
        """The answer to `asked`, made by `make` unless it is kept; a failure is not kept."""
        with self._lock:
            if asked in self._answers:
                return self._again(asked)
            turn = self._turns.setdefault(asked, Lock())
        with turn:
            with self._lock:
                if asked in self._answers:
                    return self._again(asked)
            try:
                answer = make()
                with self._lock:
                    self._answers[asked] = answer
                    while len(self._answers) > self._most:
                        self._answers.popitem(last=False)
            finally:
                with self._lock:
                    self._turns.pop(asked, None)
            return answer

    def _again(self, asked: Hashable) -> V:
        self._answers.move_to_end(asked)
        return self._answers[asked]
