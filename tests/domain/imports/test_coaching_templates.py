"""What is written into the columns of our own templates is read back as it was."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from domain.imports.sheets_by_hand import Typed, book, sheet
from hypothesis import given
from hypothesis import strategies as st

from merit.domain.coaching import InterventionKind, Mode, Precision
from merit.domain.imports.actions import read_actions
from merit.domain.imports.interventions import read_interventions
from merit.domain.imports.readings import ActionRow, Asked, InterventionRow, Kind
from merit.domain.imports.template_columns import (
    ACTION_COLUMNS,
    INTERVENTION_COLUMNS,
    TemplateColumn,
)
from merit.domain.instruments import Instrument
from merit.domain.provenance import Source
from merit.domain.regions import Region
from merit.domain.states import ActionStatus, InterventionStatus, SourceKind
from merit.ui.text import vocabulary

DAYS = st.dates(date(2019, 1, 1), date(2030, 12, 31))
WORDS = st.lists(
    st.sampled_from(["Pola", "karier", "dan", "SKP", "2025", "daerah", "e-Kinerja", "(uji)"]),
    min_size=1,
    max_size=6,
).map(lambda words: " ".join(["Menyusun", *words]))
CODES = st.integers(1, 999).map(lambda number: f"I-2025-{number:03}")
PRECISIONS = {Precision.DAY: "Hari", Precision.MONTH: "Bulan"}


@st.composite
def interventions(draw: st.DrawFn, regions: list[Region], kasn: Instrument) -> InterventionRow:
    first = draw(DAYS)
    aspects = draw(st.sets(st.sampled_from([item.code for item in kasn.aspects])))
    indicators = draw(st.sets(st.sampled_from([item.code for item in kasn.indicators]), max_size=4))
    codes = draw(st.sets(st.sampled_from([region.code for region in regions]), min_size=1))
    source = st.builds(
        Source,
        reference=WORDS,
        kind=st.sampled_from(SourceKind),
        published_on=st.sampled_from([None, "2024", "2024-02", "2024-02-29"]),
    )
    return InterventionRow(
        sheet="Data",
        row=0,
        kind=draw(st.sampled_from(InterventionKind)),
        title=draw(WORDS),
        status=draw(st.sampled_from(InterventionStatus)),
        starts_on=first,
        ends_on=first + timedelta(days=draw(st.integers(0, 40))),
        precision=draw(st.sampled_from(Precision)),
        code=draw(st.sampled_from(["", draw(CODES)])),
        theme=draw(st.sampled_from(["", draw(WORDS)])),
        place=draw(st.sampled_from(["", "Kota Semarang", "Daring"])),
        hours=draw(st.none() | st.decimals(0, 1000, places=2)),
        region_codes=tuple(sorted(codes)),
        aspect_codes=tuple(sorted(aspects)),
        indicator_codes=tuple(item.code for item in kasn.indicators if item.code in indicators),
        instrument=kasn.code if aspects or indicators else None,
        source=draw(st.none() | source),
        **draw(held(codes)),
    )


def held(codes: set[str]) -> st.SearchStrategy[dict[str, Any]]:
    """How an activity for these regions was held."""
    came = st.sets(st.sampled_from(sorted(codes))).map(lambda found: tuple(sorted(found)))
    return st.fixed_dictionaries(
        {
            "mode": st.none() | st.sampled_from(Mode),
            "organiser": st.sampled_from(["", "BKD Provinsi Jawa Tengah"]),
            "host": st.sampled_from(["", "BKPSDM Kab. Demak"]),
            "participants": st.none() | st.integers(0, 100_000),
            "present_codes": st.none() | came,
            "cost": st.none() | st.integers(0, 10**12),
            "fund_source": st.sampled_from(["", "APBD 2025"]),
        }
    )


@st.composite
def actions(draw: st.DrawFn, regions: list[Region], kasn: Instrument) -> ActionRow:
    agreed = draw(DAYS)
    indicator = draw(st.none() | st.sampled_from([item.code for item in kasn.indicators]))
    aspect = draw(st.none() | st.sampled_from([item.code for item in kasn.aspects]))
    levels = st.none() | st.integers(1, 4)
    return ActionRow(
        sheet="Data",
        row=0,
        region_code=draw(st.sampled_from([region.code for region in regions])),
        title=draw(WORDS),
        owner=draw(st.sampled_from(["BKPSDM", "Bagian Organisasi", "BKD Kota Semarang"])),
        agreed_on=agreed,
        due_on=agreed + timedelta(days=draw(st.integers(0, 700))),
        status=draw(st.sampled_from(ActionStatus)),
        progress=draw(st.integers(0, 100)),
        code=draw(st.sampled_from(["", draw(CODES)])),
        intervention_code=draw(st.none() | CODES),
        indicator_code=indicator,
        level_from=draw(levels),
        level_to=draw(levels),
        aspect_code=None if indicator else aspect,
        instrument=kasn.code if indicator or aspect else None,
        evidence=draw(st.sampled_from(["", draw(WORDS)])),
        decision_code=draw(st.sampled_from([None, "K-2026-01/3", "K-2025-10/12"])),
    )


def written(
    columns: Sequence[TemplateColumn],
    rows: Sequence[Any],
    cells: Callable[[Any], Mapping[str, Typed]],
) -> list[list[Typed]]:
    """The cells of a template: number, then each column's value, as a person would leave them."""
    heading: list[Typed] = ["No.", *(column.heading for column in columns)]
    body = []
    for number, row in enumerate(rows, start=1):
        told = cells(row)
        body.append([number, *(told.get(column.field, "") for column in columns)])
    return [heading, *body]


def of_intervention(row: InterventionRow) -> Mapping[str, Typed]:
    source = row.source
    return {
        **{name: getattr(row, name) for name in ("code", "title", "theme", "place", "hours")},
        "kind": vocabulary.INTERVENTIONS[row.kind],
        "status": vocabulary.INTERVENTION_STATUSES[row.status],
        "starts_on": row.starts_on,
        "ends_on": row.ends_on,
        "precision": PRECISIONS[row.precision],
        "region_codes": "; ".join(row.region_codes),
        "aspect_codes": "; ".join(row.aspect_codes),
        "indicator_codes": "; ".join(row.indicator_codes),
        "instrument": row.instrument or "",
        **{name: getattr(row, name) for name in ("organiser", "host", "participants", "cost")},
        "fund_source": row.fund_source,
        "mode": vocabulary.MODES[row.mode] if row.mode else "",
        "present_codes": ""
        if row.present_codes is None
        else "; ".join(row.present_codes) or "Nihil",
        "source": source.reference if source else "",
        "source_kind": vocabulary.SOURCE_KINDS[source.kind] if source else "",
        "source_published_on": (source.published_on or "") if source else "",
    }


def of_action(row: ActionRow) -> Mapping[str, Typed]:
    names = ("code", "region_code", "title", "owner", "agreed_on", "due_on", "progress")
    more = ("intervention_code", "indicator_code", "level_from", "level_to")
    later = ("aspect_code", "instrument", "evidence", "decision_code")
    return {
        **{name: getattr(row, name) for name in (*names, *more, *later)},
        "status": vocabulary.ACTION_STATUSES[row.status],
    }


@given(data=st.data())
def test_activities_come_back_from_their_template(
    data: st.DataObject, regions: list[Region], kasn: Instrument, draft: Instrument
) -> None:
    rows = data.draw(
        st.lists(
            interventions(regions, kasn),
            min_size=1,
            max_size=4,
            unique_by=(lambda row: row.title, lambda row: row.code or row.title),
        )
    )
    typed = written(INTERVENTION_COLUMNS, rows, of_intervention)
    reading = read_interventions(
        book(sheet(typed, name="Data")),
        Asked(Kind.INTERVENTIONS),
        regions=regions,
        instruments={kasn.code: kasn, draft.code: draft},
    )
    assert reading.complaints == ()
    assert [replace(row, row=0, columns=frozenset(), origins={}) for row in reading.rows] == rows
    assert [row.row for row in reading.rows] == list(range(2, len(rows) + 2))


@given(data=st.data())
def test_items_come_back_from_their_template(
    data: st.DataObject, regions: list[Region], kasn: Instrument, draft: Instrument
) -> None:
    rows = data.draw(
        st.lists(
            actions(regions, kasn),
            min_size=1,
            max_size=4,
            unique_by=(lambda row: row.title, lambda row: row.code or row.title),
        )
    )
    reading = read_actions(
        book(sheet(written(ACTION_COLUMNS, rows, of_action), name="Data")),
        Asked(Kind.ACTIONS, instrument=kasn.code),
        regions=regions,
        instruments={kasn.code: kasn, draft.code: draft},
    )
    assert reading.errors == ()
    assert [replace(row, row=0, columns=frozenset(), origins={}) for row in reading.rows] == rows
    fields = {column.field for column in ACTION_COLUMNS}
    assert all(row.columns >= fields for row in reading.rows)


ANYTHING = st.one_of(
    st.none(),
    st.text(max_size=20),
    st.decimals(
        allow_nan=False, allow_infinity=False, places=2, min_value=-(10**7), max_value=10**7
    ),
    st.dates(),
    st.booleans(),
    st.sampled_from(["Kab. Demak", "Semua", "12-14 Maret 2024", "Rakor", "Selesai", "3.4", "50%"]),
)


SHEETS = st.lists(st.lists(ANYTHING, max_size=len(INTERVENTION_COLUMNS)), max_size=3)


@given(body=SHEETS)
def test_whatever_stands_in_a_schedule_is_read_or_complained_about(
    body: list[list[Typed]], regions: list[Region], kasn: Instrument, draft: Instrument
) -> None:
    told = read_interventions(
        book(sheet([[column.heading for column in INTERVENTION_COLUMNS], *body])),
        Asked(Kind.INTERVENTIONS),
        regions=regions,
        instruments={kasn.code: kasn, draft.code: draft},
    )
    assert all(item.reason and item.remedy for item in told.complaints)
    assert all(row.origins["title"].written for row in told.rows)


@given(body=SHEETS)
def test_whatever_stands_in_a_list_of_items_is_read_or_complained_about(
    body: list[list[Typed]], regions: list[Region], kasn: Instrument, draft: Instrument
) -> None:
    told = read_actions(
        book(sheet([[column.heading for column in ACTION_COLUMNS], *body])),
        Asked(Kind.ACTIONS),
        regions=regions,
        instruments={kasn.code: kasn, draft.code: draft},
    )
    assert all(item.reason and item.remedy for item in told.complaints)
    assert all(row.origins["title"].written for row in told.rows)
