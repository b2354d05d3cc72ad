"""Which fields of a record differ, named as the cells they are read from."""

from decimal import Decimal

from domain.results_by_hand import PARTS, SOUND, changed

from merit.domain.imports.differences import of_contents, of_results
from merit.domain.states import SourceKind


def test_equal_results_differ_in_nothing() -> None:
    assert of_results(SOUND, changed(score=Decimal("327.00"))) == ()
    assert of_results(None, None) == ()


def test_each_field_is_told_by_name_before_and_after() -> None:
    after = changed(
        score=Decimal("330.50"),
        note="Salah baca.",
        kind=SourceKind.MEDIA,
        aspect_scores={"A1": Decimal(30)},
        levels={"1.1": 3},
    )
    assert of_results(SOUND, after) == (
        ("score", "327", "330.5"),
        ("note", "", "Salah baca."),
        ("aspect_scores:A1", "", "30"),
        ("levels:1.1", "", "3"),
        ("source_kind", "resmi", "media"),
    )


def test_what_is_gone_is_told_too() -> None:
    before = changed(aspect_scores=PARTS)
    found = of_results(before, changed(aspect_scores={**PARTS, "A8": Decimal(18)}))
    assert found == (("aspect_scores:A8", "19", "18"),)
    gone = {name: (old, new) for name, old, new in of_results(before, None)}
    assert gone["score"] == ("327", "")
    assert gone["aspect_scores:A3"] == ("104", "")


def test_coaching_is_told_as_its_columns_are_called() -> None:
    before = {"title": "Desk", "source_reference": "Lama", "aspect_codes": ["A1"], "updates": []}
    after = {
        "title": "Desk",
        "source_reference": "Baru",
        "aspect_codes": ["A1", "A3"],
        "updates": [{"note": "x"}],
    }
    assert of_contents(before, after) == (
        ("source", "Lama", "Baru"),
        ("aspect_codes", "A1", "A1; A3"),
    )
