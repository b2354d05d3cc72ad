"""The two maps as figures, and the card of the region chosen on them."""

from merit.charts import region_marks, tiles
from merit.charts.theme import VALUES
from merit.services.map import MapData
from merit.ui import loaders, specifications, views
from merit.ui.components import frame
from merit.ui.figures import Figure
from merit.ui.text import map as words


def region_map(data: MapData, measure: str, *, form: str, key: str, chosen: str = "") -> Figure:
    """The regions as shapes or as tiles under a measure, with the region `chosen` marked."""
    dataset = data.scope.dataset
    is_map = form == words.SHAPES
    return Figure(
        key=key,
        title=words.lead(data, measure).removesuffix("."),
        alt=words.alt(data, measure, form=words.FORMS[form]),
        spec=specifications.choropleth(dataset)
        if is_map
        else specifications.of(tiles.tiles, dataset),
        data={VALUES: loaders.map_rows(data.scope, measure, chosen)},
        table=views.standings(data, measure),
        legend=views.map_legend(data, measure),
        fills=True,
        has_map=is_map,
        selection=region_marks.SELECTION,
    )


def selected(data: MapData, code: str) -> str:
    """The card of the region chosen on a map, or how to choose one."""
    everyone = (*data.standings, *data.outside)
    chosen = next((item for item in everyone if item.region.code == code), None)
    if chosen is None:
        return frame.empty(words.NOBODY_CHOSEN, words.HINT)
    return views.region_card(chosen, data.scope, linked=True)
