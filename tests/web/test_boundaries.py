"""The boundaries: all 35 regions, compressed beforehand, kept for ever under their digest."""

import json

import pytest
from starlette.testclient import TestClient

from merit.settings import DATA

ADDRESSES = ("/api/v1/batas.json", "/api/v1/batas-peta.json")


def test_the_boundaries_are_those_of_the_file(client: TestClient) -> None:
    assert client.get(ADDRESSES[0]).json() == json.loads((DATA / "boundaries.geojson").read_bytes())


def test_only_jepara_is_drawn_elsewhere(client: TestClient) -> None:
    recorded, drawn = (client.get(address).json()["features"] for address in ADDRESSES)
    moved = [one["id"] for one, other in zip(recorded, drawn, strict=True) if one != other]
    assert len(recorded) == 35
    assert moved == ["33.20"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_under_its_digest_the_file_may_be_kept_for_ever(client: TestClient, address: str) -> None:
    first = client.get(address)
    digest = first.headers["etag"].strip('"')
    assert first.headers["cache-control"] == "private, no-cache"
    assert client.get(f"{address}?v=lama").headers["cache-control"] == "private, no-cache"
    kept = client.get(f"{address}?v={digest}")
    assert kept.headers["cache-control"] == "public, max-age=31536000, immutable"


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_file_travels_compressed_and_once(client: TestClient, address: str) -> None:
    plain = client.get(address)
    packed = client.get(address, headers={"accept-encoding": "gzip"})
    assert packed.headers["content-encoding"] == "gzip"
    assert int(packed.headers["content-length"]) < len(plain.content) / 2
    assert packed.json() == plain.json()
    held = {"if-none-match": packed.headers["etag"], "accept-encoding": "gzip"}
    assert client.get(address, headers=held).status_code == 304
