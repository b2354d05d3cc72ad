"""What the application may cost: the one table of limits the benchmark judges by.

A share is of the empty page's reruns per second, measured in the same round, so it holds on
any machine. Sizes are in KB and MB of 10^3 and 10^6 bytes.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Budget:
    """A limit a figure must keep: at most `limit`, or at least when it is a floor.

    >>> Budget(15).keeps(14.9), Budget(0.3, is_floor=True).keeps(0.29)
    (True, False)
    """

    limit: float
    is_floor: bool = False

    def keeps(self, value: float) -> bool:
        """Whether `value` is within the budget."""
        return value >= self.limit if self.is_floor else value <= self.limit

    def __str__(self) -> str:
        return f"{'≥' if self.is_floor else '≤'}{self.limit:g}"


EVERY_PAGE: Mapping[str, Budget] = {
    "share": Budget(0.30, is_floor=True),
    "javascript_kb": Budget(1300),
    "warm_ratio": Budget(1.30),
    "click_ms": Budget(150),
}
ONE_PAGE: Mapping[str, Mapping[str, Budget]] = {
    "": {"share": Budget(0.35, is_floor=True)},
    "peta": {"click_ms": Budget(120), "click_kb": Budget(15), "rerun_kb": Budget(15)},
    # Forms with a field per indicator or aspect: a field costs a third of a millisecond, whoever
    # draws it, and one person fills in one form.
    "mandiri": {"share": Budget(0.12, is_floor=True)},
    "verifikasi": {"share": Budget(0.15, is_floor=True)},
    "simulasi": {"share": Budget(0.20, is_floor=True)},
    "rencana": {"share": Budget(0.20, is_floor=True)},
    "jalur": {"share": Budget(0.25, is_floor=True)},
}
FULL_HOUSE_MB = Budget(450)  # libraries 260, the solver 60, what pages keep 80, sessions 40
HALL_P95_MS = Budget(400)
DOOR_RATIO = Budget(1.5)  # what others wait while 40 people sign in, against nobody doing so
MAKING_RATIO = Budget(2.5)  # what readers wait while files are made, against nobody doing so
SIZE_RATIO = Budget(2)


def page_budget(path: str, figure: str) -> Budget | None:
    """The limit for one figure of the page at `path`, if it has one.

    >>> str(page_budget("", "share")), str(page_budget("peta", "share"))
    ('≥0.35', '≥0.3')
    """
    return ONE_PAGE.get(path, {}).get(figure, EVERY_PAGE.get(figure))
