"""The published description is true: every answer is checked against it, whatever is asked."""

import jsonschema
import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.config import SchemathesisConfig
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Mount, Route
from starlette.testclient import TestClient
from web.callers import Known

from merit.domain.access import visitor
from merit.web import api

DESCRIPTION = "/api/v1/openapi.json"


CONFIGURATION = {"seed": 410, "generation": {"deterministic": True, "max-examples": 20}}
described = schemathesis.openapi.from_asgi(
    DESCRIPTION,
    Starlette(routes=api.ROUTES, middleware=[Middleware(Known, user=visitor(demo=True))]),
    config=SchemathesisConfig.from_dict(CONFIGURATION),
)


@described.parametrize()
@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@pytest.mark.usefixtures("database")
def test_every_answer_is_as_described(case: schemathesis.Case) -> None:
    case.call_and_validate()


def test_every_route_is_described_and_nothing_else(client: TestClient) -> None:
    (mount,) = api.ROUTES
    assert isinstance(mount, Mount)
    routes = {route.path for route in mount.routes if isinstance(route, Route)}
    document = client.get(DESCRIPTION).json()
    assert document["servers"] == [{"url": mount.path}]
    assert set(document["paths"]) == routes
    assert len(routes) == 5 * 3 + 3


def test_every_field_is_described_in_a_sentence(client: TestClient) -> None:
    schemas = client.get(DESCRIPTION).json()["components"]["schemas"]
    rows = {name: schema for name, schema in schemas.items() if name.endswith("Row")}
    assert len(rows) == 5
    for schema in rows.values():
        assert schema["additionalProperties"] is False
        assert schema["required"] == list(schema["properties"])
        assert all(item["description"].endswith(".") for item in schema["properties"].values())


@pytest.mark.parametrize("query", ["", "?data=contoh"])
@pytest.mark.parametrize("name", ["penilaian", "aspek", "intervensi", "tindak-lanjut"])
def test_every_recorded_row_fits_its_schema(client: TestClient, name: str, query: str) -> None:
    document = client.get(DESCRIPTION).json()
    content = document["paths"][f"/{name}"]["get"]["responses"]["200"]["content"]
    schema = content["application/json"]["schema"] | {"components": document["components"]}
    jsonschema.Draft202012Validator(schema).validate(client.get(f"/api/v1/{name}{query}").json())
