"""What a good practice says, typed: the same fields wherever one is proposed or noted."""

from collections.abc import Collection, Mapping

from merit.domain.coaching_rules import TITLE
from merit.domain.findings import Finding
from merit.domain.practice_rules import CONTACT
from merit.domain.practices import PracticeDraft, PracticeRecord
from merit.ui import action_forms, practice_choice
from merit.ui.components import frame
from merit.ui.components.rendering import draw
from merit.ui.results_form import said
from merit.ui.results_typing import Typed, Value
from merit.ui.text import practices as words

SEPARATOR = "/"  # between the codes of an instrument and of its aspect


def start(region_code: str = "") -> dict[str, Value]:
    """The fields of a practice nothing was written of, but perhaps whose it is."""
    names = ("aspect", "indicator_code", "title", "description", "contact")
    return {"region_code": region_code, **dict.fromkeys(names, "")}


def written(item: PracticeRecord) -> dict[str, Value]:
    """The fields as a practice has them."""
    return {
        "region_code": item.region_code,
        "aspect": f"{item.instrument}{SEPARATOR}{item.aspect_code}",
        "indicator_code": item.indicator_code or "",
        "title": item.title,
        "description": item.description,
        "contact": item.contact,
    }


def draft(form: Typed) -> PracticeDraft:
    """What was typed."""
    instrument, _, aspect = form.text("aspect").partition(SEPARATOR)
    return PracticeDraft(
        region_code=form.text("region_code"),
        title=form.text("title"),
        description=form.text("description"),
        instrument=instrument,
        aspect_code=aspect,
        contact=form.text("contact"),
        indicator_code=form.text("indicator_code") or None,
    )


def fields(form: Typed, found: Collection[Finding], regions: Mapping[str, str]) -> None:
    """Draw the fields; `regions` are those it may be of, by code, and one alone is no choice."""
    draw(frame.note(words.RESTORED) if form.is_set(action_forms.RESTORED) else "")
    if len(regions) == 1:
        draw(frame.note(f"{words.FIELD_REGION}: {regions[form.text('region_code')]}"))
    else:
        _choose(form, "region_code", words.FIELD_REGION, regions, words.CHOOSE)
        said(found, "region_code")
    _parts(form, found)
    form.write("title", words.FIELD_TITLE, max_chars=TITLE, placeholder=words.FIELD_TITLE_HINT)
    said(found, "title")
    form.tell("description", words.FIELD_DESCRIPTION)
    said(found, "description")
    hint = words.FIELD_CONTACT_HINT
    form.write("contact", words.FIELD_CONTACT, max_chars=CONTACT, placeholder=hint)
    said(found, "contact")


def _parts(form: Typed, found: Collection[Finding]) -> None:
    """The aspect, and one of its indicators where the practice is about one only."""
    aspects = {
        f"{instrument}{SEPARATOR}{code}": practice_choice.aspect_in_full(instrument, aspect)
        for (instrument, code), aspect in practice_choice.aspects().items()
    }
    _choose(form, "aspect", words.FIELD_ASPECT, aspects, words.CHOOSE)
    said(found, "aspect_code")
    instrument, _, code = form.text("aspect").partition(SEPARATOR)
    aspect = practice_choice.aspects().get((instrument, code))
    of_aspect = aspect.indicators if aspect else ()
    indicators = {item.code: f"{item.code} {item.name}" for item in of_aspect}
    _choose(form, "indicator_code", words.FIELD_INDICATOR, indicators, words.NO_INDICATOR)
    said(found, "indicator_code")


def _choose(form: Typed, name: str, label: str, names: Mapping[str, str], none: str) -> None:
    form.choose(name, label, ["", *names], lambda code: names.get(code, none))
