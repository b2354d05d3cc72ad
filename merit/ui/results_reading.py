"""From what was typed to a draft, and from a result to what a form starts with."""

from collections.abc import Callable
from decimal import Decimal
from typing import TypeVar

from merit.domain.findings import Finding, error
from merit.domain.instruments import Instrument
from merit.domain.proposals import Change, Content, Draft
from merit.domain.provenance import Source
from merit.domain.states import Claim, Confidence, SourceKind, Status
from merit.ui.results_base import Base
from merit.ui.results_typing import Typed, Value
from merit.ui.text import result_form as words
from merit.ui.text import typed as parse
from merit.ui.text.result_form import Kind

R = TypeVar("R")
SCORED = (Kind.SCORE, Kind.ASPECTS, Kind.LEVELS)
IN_PARTS = (Kind.ASPECTS, Kind.LEVELS)
POINTS, LEVEL = "aspect_scores:", "levels:"


def start(base: Base) -> dict[str, Value]:
    """What stands in the form before anything is typed."""
    content = base.content
    if content is None:
        return {"kind": Kind.SCORE.value, "claim": Claim.DIRECT.value, "reason": base.reason}
    source = content.source
    return {
        "kind": words.kind_of(content).value,
        "status": content.status.value,
        "score": parse.number_to_type(content.score),
        "stated_band": content.stated_band or "",
        "published_index": parse.number_to_type(content.published_index),
        "decree_number": content.decree_number or "",
        "decided_on": parse.day_to_type(content.decided_on),
        "valid_until": parse.day_to_type(content.valid_until),
        "reference": source.reference,
        "source_kind": source.kind.value,
        "source_date": parse.partial_day_to_type(source.published_on),
        "confidence": content.confidence.value,
        "claim": content.claim.value,
        "note": content.note,
        "reason": base.reason,
        **{f"{POINTS}{code}": parse.number_to_type(n) for code, n in content.aspect_scores.items()},
        **{f"{LEVEL}{code}": str(level) for code, level in content.levels.items()},
    }


def kind(form: Typed) -> Kind:
    """How much is known of the result."""
    told = form.text("kind")
    return Kind(told) if told in list(Kind) else Kind.SCORE


def draft(form: Typed, base: Base, instrument: Instrument) -> tuple[Draft, tuple[Finding, ...]]:
    """The change asked for, and what of it could not be read or was not chosen."""
    faults: list[Finding] = []
    change, key = base.change, base.key
    content = None if change is Change.RETRACT else _content(form, base, instrument, faults)
    wanted = Draft(
        change,
        key.region_code,
        key.year,
        key.instrument,
        content,
        form.text("reason"),
        base.recorded.version if base.recorded else 0,
    )
    return wanted, tuple(faults)


def _content(form: Typed, base: Base, instrument: Instrument, faults: list[Finding]) -> Content:
    def read(field: str, parser: Callable[[str], R], told: str) -> R | None:
        return _read(field, parser, told, words.UNREADABLE[field], faults)

    known = kind(form)
    status = _status(form, known, faults)
    kept = base.content if status is Status.UNDER_ASSESSMENT else None  # scored so far
    return Content(
        status=status,
        source=Source(
            form.text("reference"),
            _chosen(form, "source_kind", SourceKind, SourceKind.MEDIA, faults),
            read("source", parse.partial_day, form.text("source_date")),
        ),
        confidence=_chosen(form, "confidence", Confidence, Confidence.LOW, faults),
        claim=Claim(form.text("claim") or Claim.DIRECT.value),
        note=form.text("note"),
        score=read("score", parse.number, form.text("score") if known in SCORED else ""),
        stated_band=form.text("stated_band") or None,
        published_index=read(
            "published_index",
            parse.number,
            form.text("published_index") if known is not Kind.NONE else "",
        ),
        decree_number=form.text("decree_number") or None,
        decided_on=read("decided_on", parse.day, form.text("decided_on")),
        valid_until=read("valid_until", parse.day, form.text("valid_until")),
        aspect_scores=kept.aspect_scores if kept else _points(form, instrument, faults),
        levels=kept.levels if kept else _levels(form, instrument),
    )


def _read(
    field: str, parser: Callable[[str], R], told: str, fault: str, faults: list[Finding]
) -> R | None:
    """What was meant; nothing, and a fault, where nobody can tell."""
    try:
        return parser(told)
    except ValueError:
        faults.append(error(field, fault))
        return None


def _points(form: Typed, instrument: Instrument, faults: list[Finding]) -> dict[str, Decimal]:
    found = {}
    for item in instrument.aspects if kind(form) in IN_PARTS else ():
        field = f"{POINTS}{item.code}"
        fault = words.unreadable_points(item)
        points = _read(field, parse.number, form.text(field), fault, faults)
        if points is not None:
            found[item.code] = points
    return found


def _levels(form: Typed, instrument: Instrument) -> dict[str, int]:
    told = {
        item.code: form.text(f"{LEVEL}{item.code}")
        for item in (instrument.indicators if kind(form) is Kind.LEVELS else ())
    }
    return {code: int(level) for code, level in told.items() if level}


def _status(form: Typed, known: Kind, faults: list[Finding]) -> Status:
    if known is not Kind.NONE:
        return Status.ASSESSED
    told = form.text("status")
    if told in list(Status) and told != Status.ASSESSED:
        return Status(told)
    faults.append(error("status", words.MISSING["status"]))
    return Status.NOT_RECEIVED


def _chosen(
    form: Typed,
    name: str,
    kinds: Callable[[str], R],
    otherwise: R,
    faults: list[Finding],
) -> R:
    """What was chosen; where nothing was, a fault, and something to go on with."""
    told = form.text(name)
    if told:
        return kinds(told)
    faults.append(error(name, words.MISSING[name]))
    return otherwise
