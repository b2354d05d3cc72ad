"""JSON Schema (2020-12) of the rows, read from their annotations."""

from dataclasses import fields
from datetime import date
from enum import StrEnum
from types import NoneType, UnionType
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from merit.services.open_data.rows import Row

PLAIN: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    date: {"type": "string", "format": "date"},
    NoneType: {"type": "null"},
}


def closed(properties: dict[str, Any], *, optional: frozenset[str] = frozenset()) -> dict[str, Any]:
    """An object of exactly these properties, all required but the `optional` ones."""
    return {
        "type": "object",
        "properties": properties,
        "required": [name for name in properties if name not in optional],
        "additionalProperties": False,
    }


def row_schema(row: type[Row]) -> dict[str, Any]:
    """Schema of one row; the annotations of its fields are the descriptions."""
    hints = get_type_hints(row, include_extras=True)
    return closed({field.name: value_schema(hints[field.name]) for field in fields(row)})


def value_schema(kind: Any) -> dict[str, Any]:
    """Schema of one value.

    >>> value_schema(Annotated[float | None, "Skor."])
    {'anyOf': [{'type': 'number'}, {'type': 'null'}], 'description': 'Skor.'}
    """
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return value_schema(arguments[0]) | {"description": arguments[1]}
    if origin is UnionType:
        return {"anyOf": [value_schema(item) for item in arguments]}
    if origin is tuple:
        return {"type": "array", "items": value_schema(arguments[0])}
    if kind in PLAIN:
        return dict(PLAIN[kind])
    assert issubclass(kind, StrEnum)
    return {"type": "string", "enum": [member.value for member in kind]}
