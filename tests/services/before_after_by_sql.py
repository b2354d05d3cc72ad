"""Before and after, counted a second time in SQL straight on the database."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from services.coaching_by_sql import PRESENT, asked

from merit.store.engine import Engine

PAIRS = """
    SELECT b.region_code, ps.score, qs.score,
           COALESCE(b.decided_on, b.year || '-12-31'), COALESCE(a.decided_on, a.year || '-12-31')
    FROM assessment b
    JOIN assessment a ON a.region_code = b.region_code AND a.dataset = b.dataset
     AND a.stage = 'penetapan' AND a.year = :last
    JOIN aspect_score ps ON ps.assessment_id = b.id
    JOIN aspect_score qs ON qs.assessment_id = a.id AND qs.aspect_id = ps.aspect_id
    JOIN aspect p ON p.id = ps.aspect_id AND p.code = :aspect
    WHERE b.dataset = :dataset AND b.stage = 'penetapan' AND b.year = :first
      AND a.status = 'dinilai' AND b.status = 'dinilai'
      AND a.claim <> 'bertentangan' AND b.claim <> 'bertentangan'
    ORDER BY b.region_code
"""
HELD = f"""
    SELECT i.code, i.ends_on, ir.region_code, {PRESENT}
    FROM intervention i
    JOIN intervention_region ir ON ir.intervention_id = i.id
    JOIN intervention_aspect ia ON ia.intervention_id = i.id
    JOIN aspect p ON p.id = ia.aspect_id AND p.code = ?
    WHERE i.dataset = ? AND i.status = 'terlaksana' AND i.kind NOT IN ('anugerah', 'komitmen')
"""


@dataclass(frozen=True)
class Counted:
    """Region codes of both groups and of those left out; the mean points; the difference."""

    touched: list[str]
    others: list[str]
    missed: list[str]
    means: tuple[Fraction, ...]

    @property
    def difference(self) -> Fraction:
        """Change of the touched less that of the others."""
        before, after, other_before, other_after = self.means
        return (after - before) - (other_after - other_before)


def counted(engine: Engine, dataset: str, aspect: str, first: int, last: int) -> Counted:
    """What the comparison of one aspect rests on."""
    values = {"dataset": dataset, "aspect": aspect, "first": first, "last": last}
    pairs = {row[0]: row[1:] for row in asked(engine, PAIRS, values)}
    invited: dict[str, set[str]] = {}
    reached: dict[str, set[str]] = {}
    for code, ends_on, region, present in asked(engine, HELD, [aspect, dataset]):
        if region in pairs and pairs[region][2] < ends_on <= pairs[region][3]:
            invited.setdefault(code, set()).add(region)
            if present:
                reached.setdefault(code, set()).add(region)
    common = [code for code in reached if 5 * len(invited[code]) >= 4 * len(pairs)]
    aimed = set().union(*(of for code, of in reached.items() if code not in common))
    missed = {region for region in pairs if any(region not in reached[code] for code in common)}
    touched = sorted((set(pairs) & aimed) - missed)
    others = sorted(set(pairs) - aimed - missed)
    groups = [[pairs[region] for region in group] for group in (touched, others)]
    return Counted(touched, others, sorted(missed), tuple(_means(groups)))


def attendance(engine: Engine, dataset: str, aspect: str, first: int, last: int) -> tuple[int, int]:
    """Activities that count for a pair, and those of them without a note of who came."""
    values = {"dataset": dataset, "aspect": aspect, "first": first, "last": last}
    pairs = {row[0]: row[1:] for row in asked(engine, PAIRS, values)}
    reached = {
        code
        for code, ends_on, region, present in asked(engine, HELD, [aspect, dataset])
        if present and region in pairs and pairs[region][2] < ends_on <= pairs[region][3]
    }
    noted = """
        SELECT DISTINCT i.code FROM intervention i
        JOIN intervention_region ir ON ir.intervention_id = i.id
        WHERE i.dataset = ? AND ir.present IS NOT NULL
    """
    known = {code for (code,) in asked(engine, noted, [dataset])}
    return len(reached), len(reached - known)


def _means(groups: list[list[tuple[float, ...]]]) -> Iterator[Fraction]:
    for group in groups:
        for place in (0, 1):
            values = [Fraction(str(row[place])) for row in group]
            yield sum(values, Fraction(0)) / max(len(values), 1)
