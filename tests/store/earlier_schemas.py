"""Databases as earlier versions of the application left them, filled by plain SQL.

`SUMS` is worked out by hand from the rules in the functions below; nothing here knows the tables
as they are now.
"""

import json
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from decimal import Decimal
from hashlib import sha256
from typing import Any

from alembic import command
from sqlalchemy import Connection, Row, inspect, text

from merit.store import migrations
from merit.store.engine import Engine

CODES = [f"33.{number:02}" for number in (*range(1, 30), *range(71, 77))]
YEARS = (2021, 2022, 2023, 2024)
INSTRUMENTS = ((1, "kasn-9-2019", 1), (2, "kasn-9-2019", 2), (3, "permenpanrb-19-2025", 1))
MOMENT = "2026-05-12 03:05:09.250000"
ENTRIES = 40
AT = datetime(2026, 5, 12, 3, 5, 9, 250_000, UTC)

SUMS = {
    # schema: question, and what it answers
    "0001": [
        ("SELECT count(*) FROM region", 36),
        ("SELECT sum(area_km2) FROM region", 35 * Decimal("10.5") + 595 + Decimal("37.5")),
        ("SELECT count(*) FROM instrument", 3),
        ("SELECT sum(minimum) FROM band", 3 * (100 + 175 + 250 + 325)),
        ("SELECT sum(maximum) FROM aspect", 3 * 8 * 50),
        ("SELECT sum(weight) FROM indicator", 3 * 8 * Decimal("4.5")),
    ],
    "0002": [
        ("SELECT count(*) FROM assessment", 35 * 4),
        # 250 for each, half a point more from region to region, five more from year to year
        ("SELECT sum(score) FROM assessment", Decimal("37240.00")),
        ("SELECT sum(score) FROM assessment WHERE year = 2023", Decimal("9397.50")),
        ("SELECT sum(score) FROM aspect_score", 140 * (5 + 10 + 15 + 20 + 25 + 30 + 35 + 40)),
        ("SELECT sum(level) FROM indicator_level", 140 * (1 + 2 + 3 + 4) * 2),
    ],
    "0003": [
        ("SELECT sum(hours) FROM intervention", Decimal("117.00")),  # 1.5 to 18
        ("SELECT count(*) FROM intervention_region", 12 * 3),
        ("SELECT count(*) FROM intervention_aspect", 12 * 2),
        ("SELECT sum(progress) FROM action_item", 6 * 550 + 0 + 10 + 20 + 30),
        ("SELECT sum(progress) FROM action_update", 2 * 3360),
    ],
    "0004": [("SELECT count(DISTINCT region_code) FROM talent_event", 35)],
    "0005": [
        ("SELECT count(*) FROM audit_entry", ENTRIES),
        ("SELECT number FROM revision", 17),
    ],
    "0006": [
        ("SELECT count(*) FROM account WHERE active", 7),
        ("SELECT count(*) FROM account_region", 3),
        ("SELECT count(*) FROM sign_in_session", 5),
        ("SELECT count(*) FROM invitation", 2),
        ("SELECT count(*) FROM recovery_code", 10),
        ("SELECT count(*) FROM sign_in_failure", 4),
    ],
    "0007": [
        ("SELECT count(*) FROM result_proposal WHERE state = 'menunggu'", 6),
        ("SELECT sum(base_version) FROM result_proposal", 0 + 1 + 0 + 1 + 0 + 1 + 0 + 1 + 0 + 1),
    ],
    "0011": [
        ("SELECT sum(participants) FROM intervention", 10 * 78),  # 78 = 1 + ... + 12
        ("SELECT sum(cost) FROM intervention", 78_000_000),
        ("SELECT count(*) FROM intervention_region WHERE present", 6 * 2),
        ("SELECT count(*) FROM intervention_region WHERE present IS NULL", 6 * 3),
    ],
    "0012": [
        ("SELECT sum(minutes) FROM agenda_item", 2 * (10 + 20 + 30)),
        ("SELECT count(*) FROM meeting_attendance WHERE attendance = 'hadir'", 2 * 34),
        ("SELECT count(*) FROM action_item WHERE decision_id = 2", 35),
        ("SELECT count(*) FROM progress_report WHERE state = 'menunggu'", 4),
    ],
    "0013": [
        ("SELECT count(*) FROM practice WHERE state = 'diakui'", 3),
        ("SELECT count(*) FROM practice WHERE meeting_id IS NULL", 4),
        ("SELECT sum(size) FROM document_file", 1 + 2),
        ("SELECT count(*) FROM document WHERE link = ''", 2),
        ("SELECT count(*) FROM calendar_key", 2),
    ],
    "0014": [
        ("SELECT count(*) FROM self_check_period WHERE state = 'dibuka'", 2),
        ("SELECT sum(version) FROM self_check", 1 + 2 + 3),
        ("SELECT sum(level) FROM self_check_answer", 3 * (2 + 3)),
        ("SELECT count(*) FROM self_check_verdict WHERE level IS NULL", 1),
        ("SELECT count(*) FROM self_check_remark WHERE of_province", 1),
    ],
}

Rows = dict[str, tuple[list[str], list[Row[Any]]]]


def at_schema(engine: Engine, schema: str) -> None:
    """Bring an empty database to an earlier schema and fill what that schema has."""
    config = migrations.configuration()
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, schema)
    with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(text("SET TIME ZONE 'UTC'"))
        for since, fill in FILLING.items():
            if since <= schema:
                fill(connection, schema)
        if engine.dialect.name == "postgresql":
            _set_counters(connection)


def _set_counters(connection: Connection) -> None:
    """Rows came with their numbers; those of the next ones follow."""
    found = inspect(connection)
    for table in found.get_table_names():
        columns = {item["name"]: item for item in found.get_columns(table)}
        if "nextval" in str(columns.get("id", {}).get("default")):
            asked = f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), max(id)) FROM {table}"
            connection.execute(text(asked))


def _add(connection: Connection, table: str, rows: Iterable[dict[str, Any]]) -> None:
    given = list(rows)
    names = list(given[0])
    values = ", ".join(f":{name}" for name in names)
    quoted = ", ".join(f'"{name}"' for name in names)
    connection.execute(text(f"INSERT INTO {table} ({quoted}) VALUES ({values})"), given)


def _reference(connection: Connection, schema: str) -> None:
    _add(connection, "region", map(_region, range(36)))
    _add(connection, "instrument", (_instrument(*item, schema) for item in INSTRUMENTS))
    _add(
        connection,
        "source",
        (
            {"id": number, "reference": f"Sumber {number}", "kind": kind, "published_on": "2023-12"}
            for number, kind in enumerate(("resmi", "media", "pemerintah"), 1)
        ),
    )
    bands = [("BR", "Buruk", 100), ("K", "Kurang", 175), ("B", "Baik", 250), ("SB", "Sangat", 325)]
    _add(
        connection,
        "band",
        (
            {"instrument_id": key, "code": code, "name": name, "minimum": low}
            for key, _, _ in INSTRUMENTS
            for code, name, low in bands
        ),
    )
    _add(
        connection,
        "aspect",
        (
            {"id": key * 10 + place, "instrument_id": key, "code": f"A{place}", "name": "Aspek",
             "position": place, "maximum": 50, "note": ""}
            for key, _, _ in INSTRUMENTS
            for place in range(1, 9)
        ),
    )  # fmt: skip
    _add(
        connection,
        "indicator",
        (
            {"id": (key * 10 + place) * 10 + half, "aspect_id": key * 10 + place,
             "code": f"{place}.{half}", "name": "Indikator – é", "position": half,
             "weight": weight, "weight_status": "resmi", "rubric": '["satu", "dua"]',
             "evidence": "[]", "confidence": ""}
            for key, _, _ in INSTRUMENTS
            for place in range(1, 9)
            for half, weight in ((1, "1.5"), (2, "3"))
        ),
    )  # fmt: skip


def _region(number: int) -> dict[str, Any]:
    if number == 35:
        return {"code": "33", "name": "Jawa Tengah", "kind": "Provinsi", "residency": None,
                "tile_row": None, "tile_column": None, "area_km2": "37.5"}  # fmt: skip
    return {
        "code": CODES[number],
        "name": f"Daerah {number}",
        "kind": "Kota" if CODES[number] > "33.7" else "Kabupaten",
        "residency": "Kedu" if number % 2 else "Pati",
        "tile_row": number // 6,
        "tile_column": number % 6,
        "area_km2": str(number + Decimal("10.5")),
    }


def _instrument(key: int, code: str, number: int, schema: str) -> dict[str, Any]:
    row = {"id": key, "code": code, "revision": number, "name": f"Instrumen {key}",
           "status": "berlaku", "measure": "skor", "valid_from": 2019, "levels": 4,
           "maximum": "410", "index_divisor": "410", "step": "0.5", "sources": '["Peraturan"]',
           "notes": "[]", "confidence": "[]"}  # fmt: skip
    if schema >= "0009":
        row["state"] = "digantikan" if key == 1 else "aktif"
    return row


def _results(connection: Connection, _schema: str) -> None:
    cells = [(place, year) for year in YEARS for place in range(35)]
    _add(
        connection,
        "assessment",
        (
            {"id": key, "dataset": "terbit", "region_code": CODES[place], "year": year,
             "instrument_id": 2, "stage": "penetapan", "status": "dinilai",
             "score": str(250 + Decimal(place) / 2 + 5 * (year - 2021)), "stated_band": "Baik",
             "claim": "langsung", "decided_on": f"{year}-12-07", "source_id": 1,
             "confidence": "tinggi", "note": "catatan ’asli’", "version": 1}
            for key, (place, year) in enumerate(cells, 1)
        ),
    )  # fmt: skip
    keys = range(1, len(cells) + 1)
    _add(
        connection,
        "aspect_score",
        (
            {"assessment_id": key, "aspect_id": 20 + place, "score": 5 * place}
            for key in keys
            for place in range(1, 9)
        ),
    )
    _add(
        connection,
        "indicator_level",
        (
            {"assessment_id": key, "indicator_id": (20 + place) * 10 + 1,
             "level": (place - 1) % 4 + 1}
            for key in keys
            for place in range(1, 9)
        ),
    )  # fmt: skip


def _coaching(connection: Connection, _schema: str) -> None:
    _add(
        connection,
        "intervention",
        (
            {"id": key, "dataset": "terbit", "code": f"INT-{key}", "kind": "desk", "title": "Desk",
             "theme": "", "status": "terlaksana", "starts_on": f"2025-{key:02}-03",
             "ends_on": f"2025-{key:02}-04", "date_precision": "hari", "place": "",
             "hours": str(key * Decimal("1.5")), "source_id": 2, "confidence": "sedang",
             "note": "", "version": 1}
            for key in range(1, 13)
        ),
    )  # fmt: skip
    _add(
        connection,
        "intervention_region",
        (
            {"intervention_id": key, "region_code": CODES[key + step]}
            for key in range(1, 13)
            for step in range(3)
        ),
    )
    _add(
        connection,
        "intervention_aspect",
        (
            {"intervention_id": key, "aspect_id": 20 + place}
            for key in range(1, 13)
            for place in (1, 2)
        ),
    )
    _add(
        connection,
        "action_item",
        (
            {"id": key, "dataset": "terbit", "code": f"RTL-{key}", "intervention_id": key % 12 + 1,
             "region_code": CODES[key % 35], "indicator_id": 211, "title": "Menyusun peta jabatan",
             "owner": "BKPSDM", "agreed_on": "2025-03-04", "due_on": "2025-09-30",
             "status": "berjalan_sesuai", "progress": (key - 1) % 11 * 10, "version": 1}
            for key in range(1, 71)
        ),
    )  # fmt: skip
    _add(
        connection,
        "action_update",
        (
            {"action_item_id": key, "noted_on": f"2025-0{month}-01", "status": "berjalan_sesuai",
             "progress": (key - 1) % 11 * 10, "note": ""}
            for key in range(1, 71)
            for month in (4, 5)
        ),
    )  # fmt: skip


def _talent(connection: Connection, _schema: str) -> None:
    _add(
        connection,
        "talent_event",
        (
            {"dataset": "terbit", "region_code": code, "occurred_on": "2024-02-01", "stage": "MT3",
             "description": "Peta talenta", "source_id": 3, "confidence": "rendah", "note": ""}
            for code in CODES
        ),
    )  # fmt: skip


def _journal(connection: Connection, schema: str) -> None:
    _add(connection, "revision", [{"id": 1, "number": 17, "changed_at": MOMENT}])
    entries = [_entry(key) for key in range(1, ENTRIES + 1)]
    if schema >= "0008":
        last = "0" * 64
        for entry in entries:
            last = digest_by_hand(last, entry)
            entry |= {"address": "", "digest": last}
    _add(connection, "audit_entry", entries)


def _entry(key: int) -> dict[str, Any]:
    return {
        "id": key,
        "recorded_at": MOMENT,
        "actor": "siti",
        "action": "koreksi_hasil",
        "subject": "hasil_resmi",
        "subject_key": f"terbit/{CODES[key % 35]}/2023/kasn-9-2019",
        "before": json.dumps({"score": "264.5", "note": "é – ’"}) if key % 3 else None,
        "after": json.dumps({"score": str(key), "note": ""}),
        "reason": "Salah ketik",
    }


def head_by_hand() -> str:
    """The digest the last entry must carry."""
    last = "0" * 64
    for key in range(1, ENTRIES + 1):
        last = digest_by_hand(last, _entry(key))
    return last


def digest_by_hand(last: str, entry: dict[str, Any]) -> str:
    """The digest of an entry by the rule of ADR 13, written here anew."""
    before, after = (
        json.loads(entry[name]) if entry[name] else None for name in ("before", "after")
    )
    names = ("action", "subject", "subject_key")
    content = [
        last,
        "2026-05-12T03:05:09.250000+00:00",
        entry["actor"],
        "",
        *(entry[name] for name in names),
        before,
        after,
        entry["reason"],
    ]
    written = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return sha256(written.encode()).hexdigest()


def _people(connection: Connection, _schema: str) -> None:
    roles = ("admin_sistem", "pengelola_data", "pengelola_data", "pembina", "pimpinan", "penyaji",
             "operator", "kepala_bkpsdm")  # fmt: skip
    _add(
        connection,
        "account",
        (
            {"id": key, "username": f"orang{key}", "name": f"Orang {key}", "role": role,
             "active": key != 6, "password_hash": "$argon2id$x", "totp_secret": "ABC",
             "totp_step": 57_000_000, "created_at": MOMENT, "version": key}
            for key, role in enumerate(roles, 1)
        ),
    )  # fmt: skip
    regions = [(4, "33.01"), (7, "33.75"), (8, "33.75")]
    _add(
        connection,
        "account_region",
        ({"account_id": key, "region_code": code} for key, code in regions),
    )
    _add(
        connection,
        "recovery_code",
        ({"account_id": 1, "code_hash": f"{key:064}", "used_at": None} for key in range(10)),
    )
    _add(
        connection,
        "sign_in_session",
        (
            {"token_hash": f"{key:064}", "account_id": key, "trial_number": 1, "created_at": MOMENT,
             "seen_at": MOMENT, "expires_at": MOMENT, "address": "10.0.0.7", "agent": ""}
            for key in range(1, 6)
        ),
    )  # fmt: skip
    _add(
        connection,
        "invitation",
        (
            {"token_hash": f"{key:064}", "purpose": "undangan", "account_id": key,
             "created_by": "orang1", "created_at": MOMENT, "expires_at": MOMENT}
            for key in (2, 3)
        ),
    )  # fmt: skip
    _add(
        connection,
        "sign_in_failure",
        ({"username": "orang1", "address": "10.0.0.7", "failed_at": MOMENT} for _ in range(4)),
    )


def _proposals(connection: Connection, _schema: str) -> None:
    states = ("menunggu",) * 6 + ("terbit", "terbit", "dikembalikan", "dibatalkan")
    _add(
        connection,
        "result_proposal",
        (
            {"id": key, "dataset": "terbit", "region_code": CODES[key], "year": 2025,
             "instrument_id": 2, "change": "baru" if key % 2 else "koreksi",
             "content": json.dumps({"score": "264.5"}), "before": None,
             "base_version": 0 if key % 2 else 1, "reason": "", "state": state,
             "editors": '["orang2"]', "proposed_by": "orang2", "proposed_at": MOMENT,
             "changed_by": "orang2", "changed_at": MOMENT, "decision_note": "", "version": 1}
            for key, state in enumerate(states, 1)
        ),
    )  # fmt: skip


def _imports(connection: Connection, _schema: str) -> None:
    _add(
        connection,
        "import_file",
        ({"digest": f"{key:064}", "size": 3, "content": b"PK" + bytes([key])} for key in (1, 2)),
    )
    _add(
        connection,
        "import_batch",
        (
            {"id": key, "dataset": "terbit", "kind": kind, "state": state,
             "file_name": f"berkas {key}.xlsx", "digest": f"{1 + key % 2:064}", "reason": "",
             "made_by": "orang2", "made_at": MOMENT, "undoes": undoes, "version": 1}
            for key, kind, state, undoes in (
                (1, "hasil", "menunggu", None),
                (2, "intervensi", "diurungkan", None),
                (3, "intervensi", "tercatat", 2),
            )
        ),
    )  # fmt: skip
    _add(
        connection,
        "import_change",
        (
            {"batch_id": batch, "subject": f"terbit/intervensi/I-2025-0{key}",
             "before": None, "after": json.dumps({"title": f"Kegiatan {key}"})}
            for batch in (2, 3) for key in (1, 2, 3)
        ),
    )  # fmt: skip
    _add(
        connection,
        "import_value",
        (
            {"batch_id": 2, "subject": f"terbit/intervensi/I-2025-0{key}", "field": "title",
             "sheet": "Data", "cell": f"C{key}", "written": f"Kegiatan {key}"}
            for key in (1, 2, 3)
        ),
    )  # fmt: skip


def _activities(connection: Connection, _schema: str) -> None:
    _add(
        connection,
        "intervention_indicator",
        ({"intervention_id": key, "indicator_id": 211} for key in range(1, 13)),
    )
    connection.execute(
        text("UPDATE intervention SET mode = 'daring', participants = id * 10, cost = id * 1000000")
    )
    for key in range(1, 7):  # half of them: who was there was noted, two of three were
        connection.execute(
            text(
                "UPDATE intervention_region SET present = (region_code <> :absent) "
                "WHERE intervention_id = :key"
            ),
            {"key": key, "absent": CODES[key]},
        )


def _meetings(connection: Connection, _schema: str) -> None:
    _add(
        connection,
        "meeting",
        (
            {"id": key, "dataset": "terbit", "code": f"K-2026-0{key}", "title": "Rakor",
             "held_on": f"2026-0{key}-10", "starts_at": "09:00", "state": "ditutup", "place": "",
             "chair": "Pimpinan", "reason": "", "intervention_id": key, "version": 5}
            for key in (1, 2)
        ),
    )  # fmt: skip
    _add(
        connection,
        "agenda_item",
        (
            {"meeting_id": key, "position": position, "title": f"Acara {position}",
             "minutes": position * 10, "speaker": "", "notes": ""}
            for key in (1, 2) for position in (1, 2, 3)
        ),
    )  # fmt: skip
    _add(
        connection,
        "meeting_attendance",
        (
            {"meeting_id": key, "region_code": code, "attendance": "hadir" if place else "izin"}
            for key in (1, 2) for place, code in enumerate(CODES)
        ),
    )  # fmt: skip
    _add(
        connection,
        "decision",
        (
            {"id": key, "meeting_id": 1, "number": key, "text": f"Keputusan {key}", "position": 1,
             "decided_at": MOMENT, "decided_by": "orang2", "withdrawn": ""}
            for key in (1, 2, 3)
        ),
    )  # fmt: skip
    connection.execute(
        text("UPDATE action_item SET decision_id = 2, evidence = 'SK' WHERE id <= 35")
    )
    _add(
        connection,
        "progress_report",
        (
            {"action_item_id": key, "noted_on": "2026-02-01", "status": "selesai", "progress": 100,
             "note": "", "state": "menunggu", "made_by": "orang3", "made_at": MOMENT, "answer": ""}
            for key in (1, 2, 3, 4)
        ),
    )  # fmt: skip


def _practices(connection: Connection, _schema: str) -> None:
    states = ("diusulkan", "diakui", "diakui", "diakui", "dikembalikan")
    _add(
        connection,
        "practice",
        (
            {"id": key, "dataset": "terbit", "code": f"P-2026-0{key}", "region_code": CODES[key],
             "title": "Talenta – é", "description": "Uraian", "aspect_id": 23,
             "indicator_id": 231 if key % 2 else None, "contact": "Bidang Mutasi",
             "meeting_id": 1 if key == 2 else None, "state": state, "proposed_by": "orang7",
             "proposed_at": MOMENT, "reason": "", "version": 2}
            for key, state in enumerate(states, 1)
        ),
    )  # fmt: skip
    _add(
        connection,
        "document_file",
        ({"digest": f"{key:064}", "size": key, "content": b"x" * key} for key in (1, 2)),
    )
    _add(
        connection,
        "document",
        (
            {"id": key, "subject": f"terbit/praktik/P-2026-0{key}", "title": "Bukti",
             "link": "" if key < 3 else "https://contoh.id/sk", "file_name": "",
             "digest": f"{key:064}" if key < 3 else None, "media_type": "",
             "added_by": "orang7", "added_at": MOMENT}
            for key in (1, 2, 3)
        ),
    )  # fmt: skip
    _add(
        connection,
        "calendar_key",
        ({"account_id": key, "key_hash": f"{key:064}", "created_at": MOMENT} for key in (2, 7)),
    )


def _self_checks(connection: Connection, _schema: str) -> None:
    states = ("draf", "dikirim", "diverifikasi")
    _add(
        connection,
        "self_check_period",
        (
            {"id": key, "dataset": "terbit", "code": f"M-2026-0{key}", "year": 2026,
             "instrument_id": 2, "opens_on": "2026-02-01", "due_on": "2026-04-30",
             "state": "dibuka", "reason": "", "changed_by": "orang3", "changed_at": MOMENT,
             "version": 2}
            for key in (1, 2)
        ),
    )  # fmt: skip
    _add(
        connection,
        "self_check",
        (
            {"id": key, "period_id": 1, "region_code": CODES[key], "state": state, "reason": "",
             "head_reason": "", "version": key}
            for key, state in enumerate(states, 1)
        ),
    )  # fmt: skip
    _add(
        connection,
        "self_check_answer",
        (
            {"self_check_id": key, "indicator_id": 211, "version": version, "level": version + 1,
             "note": "SK – é", "changed_by": "orang7", "changed_at": MOMENT}
            for key in (1, 2, 3) for version in (1, 2)
        ),
    )  # fmt: skip
    _add(
        connection,
        "self_check_verdict",
        (
            {"id": key, "self_check_id": 3, "indicator_id": 211, "answer_version": 2,
             "word": word, "level": level, "note": "", "decided_by": "orang4",
             "decided_at": MOMENT}
            for key, (word, level) in enumerate([("perlu_klarifikasi", None), ("sesuai", 3)], 1)
        ),
    )  # fmt: skip
    _add(
        connection,
        "self_check_remark",
        (
            {"id": key, "self_check_id": 3, "indicator_id": 211, "text": "Ada?",
             "of_province": key == 1, "written_by": "orang4", "written_at": MOMENT}
            for key in (1, 2)
        ),
    )  # fmt: skip


Fill = Callable[[Connection, str], None]
FILLING: dict[str, Fill] = {
    "0001": _reference,
    "0002": _results,
    "0003": _coaching,
    "0004": _talent,
    "0005": _journal,
    "0006": _people,
    "0007": _proposals,
    "0010": _imports,
    "0011": _activities,
    "0012": _meetings,
    "0013": _practices,
    "0014": _self_checks,
}


def rows_of(engine: Engine) -> Rows:
    """Every row of every table, with the names of the columns it has."""
    found: Rows = {}
    with engine.connect() as connection:
        known = inspect(connection)
        for table in sorted(set(known.get_table_names()) - {"alembic_version"}):
            columns = [item["name"] for item in known.get_columns(table)]
            found[table] = columns, _rows(connection, table, columns)
    return found


def same_rows(engine: Engine, before: Rows) -> Rows:
    """What there is now of the tables and columns there were `before`."""
    with engine.connect() as connection:
        return {
            table: (columns, _rows(connection, table, columns))
            for table, (columns, _) in before.items()
        }


def _rows(connection: Connection, table: str, columns: list[str]) -> list[Row[Any]]:
    wanted = ", ".join(f'CAST("{column}" AS TEXT)' for column in columns)
    order = ", ".join(str(place) for place in range(1, len(columns) + 1))
    return list(connection.execute(text(f"SELECT {wanted} FROM {table} ORDER BY {order}")))
