"""A deck holds what its reader may read, and no more."""

from decimal import Decimal

import pytest
from reports.decks.shipped_decks import DEMO, PUBLISHED, Decks, slide, texts
from services import coaching_by_sql
from services.readers import OPERATOR, OTHER, OWN, reader

from merit.domain.access import OF_ONE_REGION, OF_SOME_REGIONS, Permission, Role, User, public
from merit.domain.decks import Chart, DeckKind, Listing
from merit.errors import NoDataError, NotAllowedError
from merit.reports.decks import RIGHTS
from merit.store.engine import Engine

MEETING, LEADERS, REGION = DeckKind


def titles_of_others(engine: Engine) -> set[str]:
    query = """SELECT title FROM action_item WHERE dataset = 'contoh' AND region_code <> ?
               AND title NOT IN (SELECT title FROM action_item WHERE region_code = ?)"""
    return {title for (title,) in coaching_by_sql.asked(engine, query, [OWN, OWN])}


@pytest.mark.parametrize("role", Role)
def test_a_deck_says_the_same_wherever_it_is_shown(decks: Decks, role: Role) -> None:
    """The desk asks for it with reading rights only; queues of one's own work are for no hall."""
    user = reader(role, OWN) if role in OF_ONE_REGION | OF_SOME_REGIONS else reader(role)
    on_desk = user.only(*RIGHTS)
    for kind in (MEETING, LEADERS):
        found = decks.of(kind, DEMO, 2025, user=user)
        assert found.slides == decks.of(kind, DEMO, 2025, user=on_desk).slides
        assert "mandiri" not in " ".join(told for item in found.slides for told in texts(item.body))


@pytest.mark.parametrize("kind", [MEETING, LEADERS])
def test_an_operator_sees_only_the_action_items_of_the_own_region(
    decks: Decks, engine: Engine, kind: DeckKind
) -> None:
    found = decks.of(kind, DEMO, 2025, user=OPERATOR)
    others = titles_of_others(engine)
    assert others
    for item in found.slides:
        assert not others & {item.title, item.note, *texts(item.body)}


def test_the_status_of_action_items_names_whose_they_are(decks: Decks, engine: Engine) -> None:
    item = decks.slide(MEETING, DEMO, 2025, "rtl", user=OPERATOR)
    query = """SELECT COUNT(*), SUM(status LIKE 'selesai%') FROM action_item
               WHERE dataset = 'contoh' AND region_code = ? AND status <> 'dibatalkan'"""
    ((number, done),) = coaching_by_sql.asked(engine, query, [OWN])
    assert item.title.startswith(f"{done} dari {number} butir RTL Kab. Brebes selesai")
    assert "Hanya butir RTL daerah dalam jangkauan Anda (Kab. Brebes)." in item.note
    assert isinstance(item.body, Chart)
    assert item.body.categories == ("Kab. Brebes",)


def test_decisions_count_the_items_of_the_own_region_only(decks: Decks, engine: Engine) -> None:
    item = decks.slide(MEETING, DEMO, 2025, "keputusan", user=OPERATOR)
    query = """SELECT COUNT(*) FROM action_item a JOIN decision d ON d.id = a.decision_id
               JOIN meeting m ON m.id = d.meeting_id
               WHERE m.code = 'K-2026-01' AND a.region_code = ? AND a.status <> 'dibatalkan'"""
    ((number,),) = coaching_by_sql.asked(engine, query, [OWN])
    assert isinstance(item.body, Listing)
    assert sum(int(line[2]) for line in item.body.lines) == number
    assert item.note == (
        "Status per 29 November 2026. Butir RTL hanya milik daerah dalam jangkauan Anda."
    )


def test_attention_says_that_it_looks_at_own_action_items_only(decks: Decks) -> None:
    item = decks.slide(LEADERS, DEMO, 2025, "perhatian", user=OPERATOR)
    assert item.note.endswith("Aturan tentang RTL memeriksa daerah dalam jangkauan Anda saja.")
    late = {figure.key: figure.value for figure in item.figures}["terlambat"]
    assert late == Decimal(1)


def test_the_deck_of_another_region_leaves_its_action_items_out(
    decks: Decks, engine: Engine
) -> None:
    found = decks.of(REGION, DEMO, 2025, user=OPERATOR, region_code=OTHER)
    assert [item.key for item in found.slides] == [
        *("pembuka", "aspek", "riwayat", "pembinaan", "jalur", "indikator"),
    ]
    labels = texts(slide(found, "pembuka").body)
    assert "butir RTL terbuka" not in labels
    assert titles_of_others(engine).isdisjoint(
        text for item in found.slides for text in texts(item.body)
    )


def test_the_own_region_is_whole(decks: Decks) -> None:
    found = decks.of(REGION, DEMO, 2025, user=OPERATOR, region_code=OWN)
    assert "rtl" in [item.key for item in found.slides]


@pytest.mark.parametrize("kind", [MEETING, LEADERS])
def test_who_may_read_no_action_items_is_refused(decks: Decks, kind: DeckKind) -> None:
    with pytest.raises(NotAllowedError):
        decks.of(kind, PUBLISHED, 2024, user=public())


def test_who_may_not_read_the_demonstration_is_refused(decks: Decks) -> None:
    leader = reader(Role.LEADER)
    without = User(
        leader.name,
        frozenset(item for item in leader.grants if item[0] is not Permission.READ_DEMO),
        role=leader.role,
    )
    with pytest.raises(NotAllowedError):
        decks.of(MEETING, DEMO, 2025, user=without)


@pytest.mark.parametrize("code", ["33", "33.99", ""])
def test_an_unknown_region_is_refused_with_a_sentence(decks: Decks, code: str) -> None:
    with pytest.raises(NoDataError, match="tidak dikenal"):
        decks.of(REGION, DEMO, 2025, region_code=code)


def test_an_unknown_rakor_is_refused_with_a_sentence(decks: Decks) -> None:
    with pytest.raises(NoDataError, match="K-1999-09 tidak ditemukan"):
        decks.of(MEETING, DEMO, 2025, meeting_code="K-1999-09")


def test_a_year_before_the_first_result_is_refused_with_a_sentence(decks: Decks) -> None:
    with pytest.raises(NoDataError, match="Belum ada hasil penilaian"):
        decks.of(MEETING, DEMO, 2019)
