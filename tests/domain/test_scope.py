"""Who may read what, and which regions a group holds."""

from collections import Counter

import pytest

from merit.domain.access import Permission, User, authorise, authorise_reading, visitor
from merit.domain.regions import Region
from merit.domain.scope import belongs, groups
from merit.domain.states import Dataset
from merit.errors import NotAllowedError


def test_a_visitor_reads_the_published_facts_and_the_demonstration_only_where_it_exists() -> None:
    authorise_reading(visitor(demo=False), Dataset.PUBLISHED)
    authorise_reading(visitor(demo=True), Dataset.DEMO)
    with pytest.raises(NotAllowedError, match="tidak memiliki akses"):
        authorise_reading(visitor(demo=False), Dataset.DEMO)


@pytest.mark.parametrize("permission", Permission)
def test_who_was_granted_nothing_may_do_nothing(permission: Permission) -> None:
    with pytest.raises(NotAllowedError):
        authorise(User("Tanpa izin", frozenset()), permission)


def test_the_groups_are_everyone_the_two_kinds_and_the_six_eks_karesidenan(
    regions: list[Region],
) -> None:
    sizes = {group: sum(belongs(region, group) for region in regions) for group in groups(regions)}
    assert sizes == {
        "semua": 35,
        "kabupaten": 29,
        "kota": 6,
        "eks-banyumas": 4,
        "eks-kedu": 6,
        "eks-surakarta": 7,
        "eks-semarang": 6,
        "eks-pati": 5,
        "eks-pekalongan": 7,
    }


def test_an_unknown_group_holds_nobody(regions: list[Region]) -> None:
    assert not [region for region in regions if belongs(region, "eks-jakarta")]
    assert not [region for region in regions if belongs(region, "lain")]


def test_regions_of_one_name_are_told_apart(regions: list[Region]) -> None:
    shared = {name for name, n in Counter(region.name for region in regions).items() if n > 1}
    assert shared == {"Magelang", "Semarang", "Pekalongan", "Tegal"}
    assert len({region.label for region in regions}) == 35
    assert len({region.short for region in regions}) == 35
    by_code = {region.code: region for region in regions}
    assert (by_code["33.28"].label, by_code["33.76"].label) == ("Kabupaten Tegal", "Kota Tegal")
    assert (by_code["33.28"].short, by_code["33.76"].short) == ("Kab. Tegal", "Kota Tegal")
