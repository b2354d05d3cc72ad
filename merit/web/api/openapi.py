"""The published description (OpenAPI 3.1), made from the table the routes are made from."""

from functools import cache
from hashlib import sha256
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

import merit
from merit.domain.states import Dataset
from merit.web.api import parameters
from merit.web.api.boundaries import DOCUMENTS, GEOJSON
from merit.web.api.catalogue import ADDRESSES, COLLECTIONS, Collection, Form
from merit.web.api.geojson_schema import GEOJSON_SCHEMAS
from merit.web.api.parameters import CODE, DIGEST, Parameter
from merit.web.api.rendering import dump
from merit.web.api.representation import Representation, represent, respond
from merit.web.api.schema import closed, row_schema, value_schema

PREFIX = "/api/v1"
ADDRESS = "/openapi.json"
JSON = Form.JSON.value

FAILURES = {
    400: ("SalahTanya", "Pertanyaan tidak dapat dibaca."),
    401: ("PerluMasuk", "Data hanya untuk yang masuk."),
    403: ("TidakBerhak", "Data ini tidak tersedia bagi peminta."),
    404: ("TidakAda", "Kode wilayah tidak dikenal."),
    405: ("SalahMetode", "Metode selain GET dan HEAD."),
    500: ("Gangguan", "Kesalahan server; kalimatnya memuat nomor kasus."),
    503: ("BelumSiap", "Berkas batas belum dapat dibaca."),
}
HEADERS = {
    "ETag": "Penanda isi; kirim kembali dengan If-None-Match.",
    "Cache-Control": "Berapa lama jawaban boleh disimpan.",
    "Vary": "Jawaban dipilih menurut Accept-Encoding.",
}
CODING = {"Content-Encoding": "gzip bila diterima peminta."}


def description() -> dict[str, Any]:
    """The whole document."""
    paths = {path: {"get": _collection(path, *found)} for path, found in ADDRESSES.items()}
    paths |= {path: {"get": _boundaries(path)} for path in DOCUMENTS}
    paths[ADDRESS] = {"get": _itself()}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Data terbuka Merit Jateng",
            "version": merit.__version__,
            "description": "Indeks Sistem Merit 35 kabupaten dan kota di Jawa Tengah. "
            "Yang tidak diketahui bernilai null, tidak pernah 0.",
        },
        "servers": [{"url": PREFIX}],
        "paths": paths,
        "components": {
            "schemas": {item.row.__name__: row_schema(item.row) for item in COLLECTIONS}
            | GEOJSON_SCHEMAS
            | {"Galat": _failure_schema()},
            "responses": {"TidakBerubah": _unchanged()}
            | {name: _failure(code, words) for code, (name, words) in FAILURES.items()},
            "headers": {name: _header(words) for name, words in (HEADERS | CODING).items()},
        },
    }


def _collection(path: str, collection: Collection, form: Form) -> dict[str, Any]:
    csv = {"type": "string", "description": "UTF-8, koma, titik desimal, baris judul."}
    asked = collection.parameters
    return _operation(
        path,
        summary=f"{collection.summary} ({form.name})",
        asked=asked,
        content={form.value: {"schema": csv if form is Form.CSV else _envelope(collection)}},
        failures=(400, 403, *([404] if CODE in asked else [])),
    )


def _envelope(collection: Collection) -> dict[str, Any]:
    rows = {"type": "array", "items": {"$ref": f"#/components/schemas/{collection.row.__name__}"}}
    return closed(
        {
            "data": rows,
            "revisi": {"type": "integer", "description": "Nomor revisi data."},
            "himpunan_data": value_schema(Dataset),
            "keterangan": {"type": "string", "description": "Sifat data dalam satu kalimat."},
            "jumlah": {"type": "integer", "description": "Banyaknya baris."},
        }
    )


def _boundaries(path: str) -> dict[str, Any]:
    return _operation(
        path,
        summary="Batas wilayah (GeoJSON)",
        asked=(DIGEST,),
        content={GEOJSON: {"schema": {"$ref": "#/components/schemas/Batas"}}},
        failures=(400, 503),
    )


def _itself() -> dict[str, Any]:
    return _operation(
        ADDRESS,
        summary="Uraian ini",
        asked=(),
        content={JSON: {"schema": {"type": "object", "required": ["openapi", "info", "paths"]}}},
        failures=(400,),
    )


def _operation(
    path: str,
    *,
    summary: str,
    asked: tuple[Parameter, ...],
    content: dict[str, Any],
    failures: tuple[int, ...],
) -> dict[str, Any]:
    headers = {name: {"$ref": f"#/components/headers/{name}"} for name in HEADERS | CODING}
    responses: dict[str, Any] = {
        "200": {"description": summary, "headers": headers, "content": content},
        "304": {"$ref": "#/components/responses/TidakBerubah"},
    }
    for code in (401, *failures, 405, 500):
        responses[str(code)] = {"$ref": f"#/components/responses/{FAILURES[code][0]}"}
    return {
        "operationId": path.strip("/").replace(".", "_").replace("-", "_"),
        "summary": summary,
        "parameters": [*map(_parameter, asked), _condition()],
        "responses": responses,
    }


def _parameter(item: Parameter) -> dict[str, Any]:
    return {
        "name": item.name,
        "in": "query",
        "description": item.description,
        "schema": dict(item.schema),
    }


def _condition() -> dict[str, Any]:
    return {
        "name": "If-None-Match",
        "in": "header",
        "description": "ETag yang sudah dimiliki; bila masih sama, jawabannya 304.",
        "schema": {"type": "string"},
    }


def _header(words: str) -> dict[str, Any]:
    return {"description": words, "schema": {"type": "string"}}


def _unchanged() -> dict[str, Any]:
    headers = {name: {"$ref": f"#/components/headers/{name}"} for name in HEADERS}
    return {"description": "Isi belum berubah.", "headers": headers}


def _failure(code: int, words: str) -> dict[str, Any]:
    content = {JSON: {"schema": {"$ref": "#/components/schemas/Galat"}}}
    headers = {"Cache-Control": _header("Selalu no-store.")}
    if code == 405:
        headers["Allow"] = _header("Metode yang tersedia.")
    return {"description": words, "headers": headers, "content": content}


def _failure_schema() -> dict[str, Any]:
    sentence = {"type": "string", "description": "Apa yang salah dan apa yang dapat dilakukan."}
    return closed(
        {"galat": sentence, "kode": {"type": "integer", "description": "Kode status HTTP."}}
    )


@cache
def _document() -> Representation:
    body = dump(description())
    return represent(body, media_type=JSON, tag=sha256(body).hexdigest()[:12])


async def _openapi(request: Request) -> Response:
    parameters.read(request.query_params.multi_items(), ())
    return respond(request, _document())


ROUTES = [Route(ADDRESS, _openapi, name=ADDRESS)]
