"""What the reader asks on the pathway page; every choice stands in the address."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal

import streamlit as st

from merit.domain.access import Permission, User
from merit.domain.pathway.basis import Basis
from merit.domain.pathway.question import MOST_EFFORT, MOST_PERIODS
from merit.domain.pathway.weights import SPREAD
from merit.domain.scope import Scope
from merit.services.current_levels import CurrentLevels
from merit.services.pathways import Asked
from merit.ui import address, loaders, views
from merit.ui.text import pathways as words
from merit.ui.text import typed as parse

PATH = "jalur"
CODE, BASIS, PICK, EDIT = "kode", "dasar", "pilih", "atur"
# Streamlit strips fields called like a property of a form, such as "target".
TARGET, MARGIN, LOCKED, EFFORTS = "sasaran", "cadangan", "kunci", "usaha"
STEPS, PERIODS, CAPACITY, SPREAD_ = "langkah", "masa", "kapasitas", "simpangan"
TYPED = (TARGET, MARGIN, STEPS, PERIODS, CAPACITY, SPREAD_)
KEPT = (CODE, BASIS, *TYPED, LOCKED, EFFORTS)
BEST, SAFE = "hemat", "aman"
QUESTION = "tanya"
PICKS = (BEST, "1", "2", "3", SAFE)
SPREADS = ("10", "25", "50")
FIELD = "u~"  # before the indicator and the level of an effort in the form of all of them
ONE_EFFORT = re.compile(r"([A-Za-z0-9.]{1,8})-([0-9]):([0-9]{1,4}(?:\.[0-9]{1,2})?)")
ZERO, USUAL = Decimal(0), Decimal(1)


@dataclass(frozen=True, slots=True)
class Chosen:
    """The choices of one run; `faults` say what in the address could not be read.

    `edits` names the form that is open, if any. `unread` are efforts as they were typed.
    """

    scope: Scope
    code: str
    label: str
    basis: Basis
    asked: Asked
    pick: str
    edits: str
    faults: tuple[str, ...]
    unread: Mapping[tuple[str, int], str]

    def href(self, **changes: str) -> str:
        """Address of this page with some choices changed; an empty one is left out."""
        told = {name: address.value(name) for name in KEPT} | {CODE: self.code}
        told |= {LOCKED: ",".join(self.asked.locked), EFFORTS: written(self.asked)}
        told |= {PICK: "" if self.pick == BEST else self.pick} | changes
        return views.href(PATH, self.scope, **{name: text for name, text in told.items() if text})

    @property
    def hidden(self) -> tuple[tuple[str, str], ...]:
        """What a form of the page carries on beside its own fields."""
        told = {CODE: self.code, BASIS: address.value(BASIS)}
        told |= {LOCKED: ",".join(self.asked.locked), EFFORTS: written(self.asked)}
        return tuple(
            views.query(self.scope, **{n: text for n, text in told.items() if text}).items()
        )


def can_be_asked(current: CurrentLevels | None) -> bool:
    """Whether enough is known of a region to look for a way up."""
    return current is not None and current.score is not None and current.has_aspects


def bases(user: User, code: str) -> tuple[Basis, ...]:
    """Whose levels this reader may start from."""
    may = user.may(Permission.READ_SELF_CHECKS, code)
    return tuple(Basis) if may else (Basis.OFFICIAL,)


def basis(user: User, code: str) -> Basis:
    """Whose levels the address asks for."""
    options = [item.value for item in bases(user, code)]
    return Basis(address.asked(BASIS, options, default=Basis.OFFICIAL.value))


def _locked(current: CurrentLevels) -> tuple[str, ...]:
    """Codes that stay where they are: of indicators, or of aspects where only these are known."""
    named = lockable(current)
    return address.choose_many(
        st.multiselect,
        words.LOCKED,
        list(named),
        name=LOCKED,
        format_func=lambda code: named.get(code, code),
        placeholder=words.NOTHING_LOCKED,
        select_all=False,
        wrap=True,
    )


def lockable(current: CurrentLevels) -> dict[str, str]:
    """What can be locked, by code: every indicator, or every aspect."""
    if current.levels is None:
        return {item.code: f"{item.code} {item.name}" for item in current.instrument.aspects}
    return {item.code: f"{item.code} {item.name}" for item in current.instrument.indicators}


def chosen(scope: Scope, user: User, code: str, current: CurrentLevels | None) -> Chosen:
    """What the address asks for; what cannot be read is told and left at what is usual."""
    locks = _locked(current) if current is not None and can_be_asked(current) else ()
    faults: list[str] = []

    def number(name: str, fault: str) -> Decimal | None:
        try:
            return parse.number(address.value(name))
        except ValueError:
            faults.append(fault)
            return None

    efforts, unread = _efforts(current)
    if unread:
        faults.append(words.bad_efforts([code for code, _ in unread]))
    steps = address.asked(STEPS, words.STEP_CHOICES, default="")
    asked = Asked(
        target=number(TARGET, words.BAD_TARGET),
        margin=number(MARGIN, words.BAD_MARGIN) or ZERO,
        locked=locks,
        efforts=efforts,
        most_steps=int(steps) if steps else None,
        periods=int(address.asked(PERIODS, _periods(), default="1")),
        capacity=number(CAPACITY, words.BAD_CAPACITY),
        spread=int(address.asked(SPREAD_, SPREADS, default=str(SPREAD))),
    )
    pick = address.asked(PICK, PICKS, default=BEST)
    edits = address.asked(EDIT, (QUESTION, EFFORTS), default="")
    label = next(item.label for item in loaders.regions() if item.code == code)
    return Chosen(scope, code, label, basis(user, code), asked, pick, edits, tuple(faults), unread)


def _periods() -> tuple[str, ...]:
    return tuple(str(number) for number in range(1, MOST_PERIODS + 1))


Told = dict[tuple[str, int], Decimal]


def _efforts(
    current: CurrentLevels | None,
) -> tuple[tuple[tuple[str, int, Decimal], ...], dict[tuple[str, int], str]]:
    """The efforts of the address, and those of a form that was just sent, written short.

    What was typed and cannot be read stays in the address, so that it can be put right.
    """
    if current is None:
        return (), {}
    told: Told = {}
    for one in address.value(EFFORTS).split(","):
        if found := ONE_EFFORT.fullmatch(one):
            told[found[1], int(found[2])] = Decimal(found[3])
    steps = stepped(current)
    sent, unread = _sent(address.query(), steps)
    told |= sent
    kept = tuple(
        (code, level, effort)
        for code, level in steps
        if (effort := told.get((code, level))) is not None and effort != USUAL
    )
    if sent and not unread:
        _shorten(kept)
    return kept, unread


def stepped(current: CurrentLevels) -> list[tuple[str, int]]:
    """What takes an effort: every step there is, or a point of every aspect (level 0)."""
    if current.levels is None:
        return [(item.code, 0) for item in current.instrument.aspects]
    return [
        (item.code, level)
        for item in current.instrument.indicators
        for level in range(current.levels.get(item.code, 0) + 1, current.instrument.levels + 1)
    ]


def _sent(
    query: Mapping[str, str], steps: Collection[tuple[str, int]]
) -> tuple[Told, dict[tuple[str, int], str]]:
    """The fields of the form of all efforts, an empty one as usual; and those nobody can read."""
    found: Told = {}
    unread: dict[tuple[str, int], str] = {}
    for code, level in steps:
        text = query.get(f"{FIELD}{code}~{level}")
        if text is None:
            continue
        try:
            effort = parse.number(text)
        except ValueError:
            effort = ZERO
        if effort is None or ZERO < effort <= MOST_EFFORT:
            found[code, level] = USUAL if effort is None else effort
        else:
            unread[code, level] = text
    return found, unread


def _shorten(efforts: tuple[tuple[str, int, Decimal], ...]) -> None:
    """Write in the address only what differs from what is usual."""
    kept = {n: text for n, text in address.query().items() if not n.startswith(FIELD)}
    told = _text(efforts)
    address.rewrite({**kept, EFFORTS: told})


def written(asked: Asked) -> str:
    """The efforts as the address writes them."""
    return _text(asked.efforts)


def _text(efforts: tuple[tuple[str, int, Decimal], ...]) -> str:
    return ",".join(f"{code}-{level}:{effort.normalize():f}" for code, level, effort in efforts)
