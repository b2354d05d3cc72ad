"""The one table of collections: routes, answers and the published description follow it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum

from merit.services.open_data.assessments import aspect_rows, assessment_rows
from merit.services.open_data.coaching import action_rows, intervention_rows
from merit.services.open_data.regions import region_rows
from merit.services.open_data.rows import (
    ActionRow,
    AspectRow,
    AssessmentRow,
    InterventionRow,
    RegionRow,
    Row,
)
from merit.web.api.parameters import CODE, DATASET, YEAR, Parameter


class Form(Enum):
    """How a collection travels."""

    JSON = "application/json"
    CSV = "text/csv"


@dataclass(frozen=True, slots=True)
class Collection:
    """A list of rows at one address; `query` takes a session, a user and the parameters.

    `is_official`: official results or what they refer to, which may be open to anybody.
    """

    name: str
    summary: str
    row: type[Row]
    query: Callable[..., Sequence[Row]]
    parameters: tuple[Parameter, ...] = ()
    is_official: bool = False


COLLECTIONS = (
    Collection(
        "daerah",
        "35 kabupaten dan kota di Jawa Tengah",
        RegionRow,
        region_rows,
        is_official=True,
    ),
    Collection(
        "penilaian",
        "Hasil penilaian yang tercatat",
        AssessmentRow,
        assessment_rows,
        (YEAR, CODE, DATASET),
        is_official=True,
    ),
    Collection(
        "aspek",
        "Skor tiap aspek pada hasil penilaian",
        AspectRow,
        aspect_rows,
        (YEAR, CODE, DATASET),
        is_official=True,
    ),
    Collection(
        "intervensi", "Kegiatan pembinaan", InterventionRow, intervention_rows, (YEAR, DATASET)
    ),
    Collection(
        "tindak-lanjut", "Butir rencana tindak lanjut", ActionRow, action_rows, (CODE, DATASET)
    ),
)

ADDRESSES = {
    f"/{item.name}{suffix}": (item, form)
    for item in COLLECTIONS
    for suffix, form in (("", Form.JSON), (".json", Form.JSON), (".csv", Form.CSV))
}
