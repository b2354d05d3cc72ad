"""Aspects and indicators counted a second time, in SQL straight on the database.

The rule of the second count: at the end of a year the newest assessed, undisputed row up to that
year speaks for a region. It counts until the end of the year after it, from 325 points on one year
longer. Weights and maxima are read from the YAML file.
"""

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

import yaml
from services.coaching_by_sql import asked

from merit.settings import DATA
from merit.store.engine import Engine

INSTRUMENT = yaml.safe_load((DATA / "instruments" / "kasn-9-2019.yaml").read_text(encoding="utf-8"))
ASPECTS: dict[str, list[str]] = {
    aspect["kode"]: [item["kode"] for item in aspect["indikator"]] for aspect in INSTRUMENT["aspek"]
}
MAXIMA = {aspect["kode"]: Decimal(aspect["skor_maksimum"]) for aspect in INSTRUMENT["aspek"]}
WEIGHTS = {
    item["kode"]: Decimal(str(item["bobot"]))
    for aspect in INSTRUMENT["aspek"]
    for item in aspect["indikator"]
}
ASPECT_OF = {item: aspect for aspect, items in ASPECTS.items() for item in items}
TOP = Decimal(325)

ROWS = """
    SELECT region_code, year, id, score, stated_band FROM assessment
    WHERE dataset = ? AND stage = 'penetapan' AND status = 'dinilai' AND claim <> 'bertentangan'
      AND length(region_code) = 5 AND year <= ?
      AND coalesce(decided_on, year || '-01-01') <= ? || '-12-31'
      AND (score IS NOT NULL OR stated_band IS NOT NULL)
    ORDER BY year
"""


@dataclass(frozen=True)
class Row:
    """The result that speaks for a region."""

    year: int
    key: int
    score: Decimal | None
    counts: bool


def _decimal(value: Any) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def speaking(engine: Engine, dataset: str, year: int) -> dict[str, Row]:
    """By region, whether or not it still counts."""
    found = {}
    for code, since, key, points, band in asked(engine, ROWS, [dataset, year, str(year)]):
        score = _decimal(points)
        top = score >= TOP if score is not None else band == "Sangat Baik"
        found[code] = Row(since, key, score, year <= since + (2 if top else 1))
    return found


@cache
def points(engine: Engine) -> dict[tuple[int, str], Decimal]:
    """Points by assessment and aspect."""
    query = """SELECT s.assessment_id, a.code, s.score FROM aspect_score s
               JOIN aspect a ON a.id = s.aspect_id"""
    return {(key, code): Decimal(str(score)) for key, code, score in asked(engine, query, [])}


@cache
def levels(engine: Engine) -> dict[int, dict[str, int]]:
    """Levels by assessment and indicator."""
    query = """SELECT l.assessment_id, i.code, l.level FROM indicator_level l
               JOIN indicator i ON i.id = l.indicator_id"""
    found: defaultdict[int, dict[str, int]] = defaultdict(dict)
    for key, code, level in asked(engine, query, []):
        found[key][code] = level
    return found


def cells(
    engine: Engine, dataset: str, year: int
) -> dict[tuple[str, str], tuple[Decimal, Decimal | None]]:
    """Points and change by region and aspect; only what is scored in a result that counts."""
    known = points(engine)
    before = speaking(engine, dataset, year - 1)
    found = {}
    for code, row in speaking(engine, dataset, year).items():
        earlier = before.get(code)
        comparable = (
            earlier is not None
            and earlier.key != row.key
            and None not in (earlier.score, row.score)
        )
        for aspect in ASPECTS:
            if row.counts and (row.key, aspect) in known:
                now = known[row.key, aspect]
                then = known.get((earlier.key, aspect)) if comparable and earlier else None
                found[code, aspect] = (now, None if then is None else now - then)
    return found


def answers(engine: Engine, dataset: str, year: int) -> dict[str, dict[str, int]]:
    """Level by region and indicator, of the results that count and have aspect scores."""
    known, given = points(engine), levels(engine)
    return {
        code: given.get(row.key, {})
        for code, row in speaking(engine, dataset, year).items()
        if row.counts and any((row.key, aspect) in known for aspect in ASPECTS)
    }
