"""Where the question is put: region, starting point, locks, limits, and the effort of each step."""

from collections.abc import Iterator

from merit.domain.access import User
from merit.domain.pathway.question import EFFORT, MOST_PERIODS
from merit.services.current_levels import CurrentLevels
from merit.ui import address, pathway_choice, views
from merit.ui.components import frame
from merit.ui.components.choices import Choice, choices
from merit.ui.components.effort_form import NumberField, NumberLine, effort_form
from merit.ui.components.forms import Field, filter_form
from merit.ui.components.tables import Link
from merit.ui.pathway_choice import (
    BASIS,
    CAPACITY,
    EDIT,
    EFFORTS,
    FIELD,
    LOCKED,
    MARGIN,
    PERIODS,
    PICK,
    QUESTION,
    SPREADS,
    STEPS,
    TARGET,
    TYPED,
    Chosen,
)
from merit.ui.text import pathway_answers as answer_words
from merit.ui.text import pathways as words
from merit.ui.text import typed as parse


def bases(chosen: Chosen, user: User) -> str:
    """Links to the starting points this reader may use; nothing where there is only one."""
    offered = pathway_choice.bases(user, chosen.code)
    if len(offered) == 1:
        return ""
    return choices(
        words.BASIS,
        [
            Choice(
                words.BASES[item],
                chosen.href(**{BASIS: item.value, PICK: ""}),
                item is chosen.basis,
            )
            for item in offered
        ],
        stay="dasar",
    )


def form(chosen: Chosen, current: CurrentLevels | None) -> str:
    """What is asked in a line that opens the forms of all of it; nothing where nothing can be."""
    if current is None or not pathway_choice.can_be_asked(current):
        return ""
    is_open = bool(chosen.edits)
    link = frame.fold(
        words.question(chosen.asked, current),
        chosen.href(**{EDIT: "" if is_open else QUESTION}),
        name="pertanyaan",
        is_open=is_open,
    )
    if not is_open:
        return link
    return link + _limits_form(chosen, current) + _efforts(chosen, current)


def _limits_form(chosen: Chosen, current: CurrentLevels) -> str:
    goal = current.instrument.goal
    usual = parse.number_to_type(goal.minimum) if goal else ""
    has_levels = current.levels is not None
    fields = [
        Field(TARGET, words.TARGET, address.value(TARGET) or usual),
        Field(MARGIN, words.MARGIN, address.value(MARGIN) or "0"),
    ]
    if has_levels:
        fields += _limits(chosen)
    is_asked = any(address.value(name) for name in (*TYPED, LOCKED, EFFORTS))
    away = dict.fromkeys((*TYPED, LOCKED, EFFORTS, PICK), "")
    return filter_form(
        f"/{pathway_choice.PATH}",
        fields,
        name=words.ASK,
        submit=words.SUBMIT,
        clear=Link(words.CLEAR, chosen.href(**away)) if is_asked else None,
        kept=(*chosen.hidden, (EDIT, QUESTION)),
    )


def _limits(chosen: Chosen) -> list[Field]:
    """What limits steps and periods, and how far the weights may be off."""
    asked = chosen.asked
    numbered = tuple((str(n), str(n)) for n in range(1, MOST_PERIODS + 1))
    return [
        Field(
            STEPS,
            words.STEPS,
            str(asked.most_steps or ""),
            options=(("", words.NO_LIMIT), *words.STEP_CHOICES.items()),
        ),
        Field(PERIODS, words.PERIODS, str(asked.periods), options=numbered),
        Field(CAPACITY, words.CAPACITY, address.value(CAPACITY)),
        Field(
            pathway_choice.SPREAD_,
            words.SPREAD,
            str(asked.spread),
            options=tuple((code, f"{code}%") for code in SPREADS),
        ),
    ]


def _efforts(chosen: Chosen, current: CurrentLevels) -> str:
    """The link that opens the efforts, and the form of all of them while it is open."""
    is_open = chosen.edits == EFFORTS
    link = frame.fold(
        answer_words.EFFORTS_CLOSE if is_open else answer_words.EFFORTS_LINK,
        chosen.href(**{EDIT: QUESTION if is_open else EFFORTS}),
        name="usaha",
        is_open=is_open,
    )
    if not is_open:
        return link
    head: tuple[str, ...] = answer_words.EFFORTS_HEAD_OF_ASPECTS
    if current.levels is not None:
        head = answer_words.efforts_head(_levels(current))
    kept = [*chosen.hidden, (EDIT, EFFORTS)]
    kept += [(name, address.value(name)) for name in TYPED if address.value(name)]
    return (
        link
        + frame.note(answer_words.EFFORTS_NOTE)
        + effort_form(
            f"/{pathway_choice.PATH}",
            head,
            _lines(chosen, current),
            caption=answer_words.EFFORTS_TITLE,
            submit=answer_words.EFFORTS_SUBMIT,
            kept=kept,
        )
    )


def _lines(chosen: Chosen, current: CurrentLevels) -> Iterator[NumberLine]:
    """A row for each indicator that can rise, a field for each of its steps."""
    told = chosen.asked.efforts_by_step

    def field(code: str, level: int, spoken: str) -> NumberField:
        typed = chosen.unread.get((code, level))
        value = words.effort(told.get((code, level), EFFORT)) if typed is None else typed
        return NumberField(f"{FIELD}{code}~{level}", value, spoken)

    if current.levels is None:
        for aspect in current.instrument.aspects:
            name = f"{aspect.code} {aspect.name}"
            yield NumberLine(name, (field(aspect.code, 0, f"Usaha per poin {name}"),))
        return
    for item in current.instrument.indicators:
        if current.levels.get(item.code, 0) == current.instrument.levels:
            continue
        own, name = current.levels.get(item.code, 0), f"{item.code} {item.name}"
        yield NumberLine(
            name,
            tuple(
                field(item.code, level, f"Usaha {item.code} ke tingkat {level}")
                if level > own
                else NumberField()
                for level in _levels(current)
            ),
        )


def _levels(current: CurrentLevels) -> range:
    """The levels that some indicator can still rise to."""
    known = current.levels or {}
    lowest = min(known.get(item.code, 0) for item in current.instrument.indicators)
    return range(lowest + 1, current.instrument.levels + 1)


def ways(chosen: Chosen) -> list[Link]:
    """Other pages about the same region."""
    scope = chosen.scope
    return [
        Link(words.TO_PROFILE, views.profile_href(chosen.code, scope)),
        Link(words.TO_LOSSES, views.href("aspek", scope, lihat="hilang", kode=chosen.code)),
    ]
