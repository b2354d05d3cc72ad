"""What must hold of a good practice before it is kept: whose, on what, and no person in it."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from merit.domain.coaching_rules import OWNER, TITLE
from merit.domain.coaching_texts import findings_on_open_text, findings_on_text
from merit.domain.findings import Finding, error
from merit.domain.imports.persons import names_person
from merit.domain.instruments import Instrument
from merit.domain.persons_in_texts import reaches_person
from merit.domain.practices import PracticeDraft
from merit.domain.result_sources import TEXT

CONTACT = OWNER
"""Longest name of an office, in characters."""


def tidy(draft: PracticeDraft) -> PracticeDraft:
    """`draft` without blanks around its texts."""
    return replace(
        draft,
        title=draft.title.strip(),
        description=draft.description.strip(),
        contact=draft.contact.strip(),
    )


def findings(
    draft: PracticeDraft, *, instruments: Mapping[str, Instrument], regions: Collection[str]
) -> tuple[Finding, ...]:
    """Everything found about `draft`; all of it must be mended. Fields are those of the draft."""
    return tuple(_found(draft, instruments, regions))


def _found(
    draft: PracticeDraft, instruments: Mapping[str, Instrument], regions: Collection[str]
) -> Iterator[Finding]:
    if draft.region_code not in regions:
        yield error("region_code", "Daerah belum dipilih. Pilih daerah dari daftar.")
    yield from findings_on_open_text("title", "Judul praktik", draft.title, TITLE, needed=True)
    yield from findings_on_open_text("description", "Uraian", draft.description, TEXT, needed=True)
    yield from _parts(draft, instruments.get(draft.instrument))
    yield from _contact(draft.contact)


def _parts(draft: PracticeDraft, instrument: Instrument | None) -> Iterator[Finding]:
    aspects = {item.code: item for item in instrument.aspects} if instrument else {}
    aspect = aspects.get(draft.aspect_code)
    if aspect is None:
        yield error("aspect_code", "Aspek belum dipilih. Pilih aspek dari daftar.")
    elif draft.indicator_code and draft.indicator_code not in {
        item.code for item in aspect.indicators
    }:
        yield error(
            "indicator_code",
            f"Indikator {draft.indicator_code} bukan bagian dari {aspect.name}. "
            "Pilih indikator dari aspek itu, atau kosongkan.",
        )


def _contact(contact: str) -> Iterator[Finding]:
    called = "Kantor yang dapat dihubungi"
    wrong = tuple(findings_on_text("contact", called, contact, CONTACT, needed=True))
    yield from wrong
    if not wrong and (reaches_person(contact) or names_person(contact)):
        yield error(
            "contact",
            f"{called} memuat data orang. Tulis nama kantor atau bidangnya saja, tanpa nama orang, "
            "nomor telepon, atau alamat surel.",
        )
