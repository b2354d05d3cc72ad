"""Everything an intervention holds, rakor, good practices, documents, reports of the regions."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

MODES = "mode IN ('tatap_muka', 'daring', 'hibrida')"
DATASETS = "dataset IN ('terbit', 'contoh')"
STATUSES = (
    "status IN ('belum_mulai', 'berjalan_sesuai', 'berjalan_terkendala', 'selesai', "
    "'selesai_penyesuaian', 'dibatalkan')"
)
TEXTS = (
    "organiser",
    "host",
    "officers",
    "initial_condition",
    "agreements",
    "recommendations",
    "fund_source",
    "reason",
)


def upgrade() -> None:
    """Apply."""
    _extend_interventions()
    _add_meetings()
    _extend_actions()
    _add_practices()
    _add_documents()
    op.create_table(
        "calendar_key",
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("key_hash", sa.String(length=64), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["account_id"], ["account.id"], name=op.f("fk_calendar_key_account_id")
        ),
        sa.PrimaryKeyConstraint("account_id", name=op.f("pk_calendar_key")),
        sa.UniqueConstraint("key_hash", name=op.f("uq_calendar_key_key_hash")),
    )


def _rule(name: str, condition: str) -> str:
    """A check written with its column: SQLite would copy the table for one of its own.

    Copying drops the table, and with it every row that refers to it.
    """
    return f"CONSTRAINT ck_intervention_{name} CHECK ({condition})"


def _extend_interventions() -> None:
    op.execute(f"ALTER TABLE intervention ADD COLUMN mode VARCHAR(12) {_rule('mode', MODES)}")
    for name in TEXTS:
        op.add_column("intervention", sa.Column(name, sa.Text(), nullable=False, server_default=""))
    for name, kind in (("participants", "INTEGER"), ("cost", "BIGINT")):
        rule = _rule(name, f"{name} >= 0")
        op.execute(f"ALTER TABLE intervention ADD COLUMN {name} {kind} {rule}")
    op.add_column("intervention", sa.Column("based_on", sa.String(length=20), nullable=True))
    op.add_column("intervention_region", sa.Column("present", sa.Boolean(), nullable=True))
    op.create_table(
        "intervention_indicator",
        sa.Column("intervention_id", sa.Integer(), nullable=False),
        sa.Column("indicator_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["intervention_id"],
            ["intervention.id"],
            name=op.f("fk_intervention_indicator_intervention_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["indicator_id"],
            ["indicator.id"],
            name=op.f("fk_intervention_indicator_indicator_id"),
        ),
        sa.PrimaryKeyConstraint(
            "intervention_id", "indicator_id", name=op.f("pk_intervention_indicator")
        ),
    )


def _add_meetings() -> None:
    op.create_table(
        "meeting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("dataset", sa.String(length=8), nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("title", sa.String(length=300), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("starts_at", sa.String(length=5), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("mode", sa.String(length=12), nullable=True),
        sa.Column("chair", sa.String(length=120), nullable=False),
        sa.Column("current", sa.Integer(), nullable=True),
        sa.Column("current_since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("intervention_id", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(DATASETS, name=op.f("ck_meeting_dataset")),
        sa.CheckConstraint(
            "state IN ('draf', 'dibuka', 'berjalan', 'ditutup', 'dibatalkan')",
            name=op.f("ck_meeting_state"),
        ),
        sa.CheckConstraint(MODES, name=op.f("ck_meeting_mode")),
        sa.ForeignKeyConstraint(
            ["intervention_id"], ["intervention.id"], name=op.f("fk_meeting_intervention_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting")),
        sa.UniqueConstraint("dataset", "code", name=op.f("uq_meeting_dataset_code")),
    )
    op.create_index("ix_meeting_dataset_held_on", "meeting", ["dataset", "held_on"])
    op.create_index("ix_meeting_intervention_id", "meeting", ["intervention_id"])
    op.create_table(
        "agenda_item",
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(length=300), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("speaker", sa.String(length=120), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.CheckConstraint("minutes > 0", name=op.f("ck_agenda_item_minutes")),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
            name=op.f("fk_agenda_item_meeting_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("meeting_id", "position", name=op.f("pk_agenda_item")),
    )
    op.create_table(
        "meeting_attendance",
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("region_code", sa.String(length=5), nullable=False),
        sa.Column("attendance", sa.String(length=12), nullable=False),
        sa.CheckConstraint(
            "attendance IN ('hadir', 'daring', 'izin', 'tidak_hadir')",
            name=op.f("ck_meeting_attendance_attendance"),
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meeting.id"],
            name=op.f("fk_meeting_attendance_meeting_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["region_code"], ["region.code"], name=op.f("fk_meeting_attendance_region_code")
        ),
        sa.PrimaryKeyConstraint("meeting_id", "region_code", name=op.f("pk_meeting_attendance")),
    )
    op.create_table(
        "decision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=True),
        sa.Column("aspect_id", sa.Integer(), nullable=True),
        sa.Column("indicator_id", sa.Integer(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_by", sa.String(length=120), nullable=False),
        sa.Column("withdrawn", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_decision_meeting_id")
        ),
        sa.ForeignKeyConstraint(["aspect_id"], ["aspect.id"], name=op.f("fk_decision_aspect_id")),
        sa.ForeignKeyConstraint(
            ["indicator_id"], ["indicator.id"], name=op.f("fk_decision_indicator_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision")),
        sa.UniqueConstraint("meeting_id", "number", name=op.f("uq_decision_meeting_id_number")),
    )


def _extend_actions() -> None:
    op.execute(
        "ALTER TABLE action_item ADD COLUMN aspect_id INTEGER "
        "CONSTRAINT fk_action_item_aspect_id REFERENCES aspect (id) "
        "CONSTRAINT ck_action_item_target CHECK (indicator_id IS NULL OR aspect_id IS NULL)"
    )
    op.add_column(
        "action_item", sa.Column("evidence", sa.Text(), nullable=False, server_default="")
    )
    op.execute(
        "ALTER TABLE action_item ADD COLUMN decision_id INTEGER "
        "CONSTRAINT fk_action_item_decision_id REFERENCES decision (id)"
    )
    op.create_index("ix_action_item_decision_id", "action_item", ["decision_id"])
    op.add_column(
        "action_update",
        sa.Column("noted_by", sa.String(length=120), nullable=False, server_default=""),
    )
    op.create_table(
        "progress_report",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("action_item_id", sa.Integer(), nullable=False),
        sa.Column("noted_on", sa.Date(), nullable=False),
        sa.Column("status", sa.String(length=24), nullable=False),
        sa.Column("progress", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("made_by", sa.String(length=120), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("decided_by", sa.String(length=120), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(STATUSES, name=op.f("ck_progress_report_status")),
        sa.CheckConstraint(
            "state IN ('menunggu', 'diterima', 'dikembalikan')",
            name=op.f("ck_progress_report_state"),
        ),
        sa.CheckConstraint("progress BETWEEN 0 AND 100", name=op.f("ck_progress_report_progress")),
        sa.ForeignKeyConstraint(
            ["action_item_id"],
            ["action_item.id"],
            name=op.f("fk_progress_report_action_item_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_progress_report")),
    )
    op.create_index("ix_progress_report_action_item_id", "progress_report", ["action_item_id"])


def _add_practices() -> None:
    op.create_table(
        "practice",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("dataset", sa.String(length=8), nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("region_code", sa.String(length=5), nullable=False),
        sa.Column("title", sa.String(length=300), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("aspect_id", sa.Integer(), nullable=False),
        sa.Column("indicator_id", sa.Integer(), nullable=True),
        sa.Column("contact", sa.String(length=120), nullable=False),
        sa.Column("meeting_id", sa.Integer(), nullable=True),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("proposed_by", sa.String(length=120), nullable=False),
        sa.Column("proposed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_by", sa.String(length=120), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(DATASETS, name=op.f("ck_practice_dataset")),
        sa.CheckConstraint(
            "state IN ('diusulkan', 'diakui', 'dikembalikan', 'ditarik')",
            name=op.f("ck_practice_state"),
        ),
        sa.ForeignKeyConstraint(
            ["region_code"], ["region.code"], name=op.f("fk_practice_region_code")
        ),
        sa.ForeignKeyConstraint(["aspect_id"], ["aspect.id"], name=op.f("fk_practice_aspect_id")),
        sa.ForeignKeyConstraint(
            ["indicator_id"], ["indicator.id"], name=op.f("fk_practice_indicator_id")
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meeting.id"], name=op.f("fk_practice_meeting_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_practice")),
        sa.UniqueConstraint("dataset", "code", name=op.f("uq_practice_dataset_code")),
    )
    op.create_index("ix_practice_dataset_region_code", "practice", ["dataset", "region_code"])
    op.create_index("ix_practice_aspect_id", "practice", ["aspect_id"])
    op.create_index("ix_practice_meeting_id", "practice", ["meeting_id"])


def _add_documents() -> None:
    op.create_table(
        "document_file",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_document_file")),
    )
    op.create_table(
        "document",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("subject", sa.String(length=80), nullable=False),
        sa.Column("title", sa.String(length=300), nullable=False),
        sa.Column("link", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=True),
        sa.Column("file_name", sa.String(length=255), nullable=False),
        sa.Column("media_type", sa.String(length=100), nullable=False),
        sa.Column("added_by", sa.String(length=120), nullable=False),
        sa.Column("added_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("removed_by", sa.String(length=120), nullable=True),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "(link = '') <> (digest IS NULL)", name=op.f("ck_document_link_or_file")
        ),
        sa.ForeignKeyConstraint(
            ["digest"], ["document_file.digest"], name=op.f("fk_document_digest")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document")),
    )
    op.create_index("ix_document_subject", "document", ["subject"])


def downgrade() -> None:
    """Undo."""
    for name in ("calendar_key", "document", "document_file", "practice", "progress_report"):
        op.drop_table(name)
    op.drop_column("action_update", "noted_by")
    op.drop_index("ix_action_item_decision_id", table_name="action_item")
    for name in ("decision_id", "evidence", "aspect_id"):
        op.drop_column("action_item", name)
    for name in ("decision", "meeting_attendance", "agenda_item", "meeting"):
        op.drop_table(name)
    op.drop_table("intervention_indicator")
    op.drop_column("intervention_region", "present")
    for name in ("based_on", "cost", "participants", *reversed(TEXTS), "mode"):
        op.drop_column("intervention", name)
