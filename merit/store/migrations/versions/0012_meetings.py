"""Rakor, the action items that come of it, and what regions report of them."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

MODES = "mode IN ('tatap_muka', 'daring', 'hibrida')"
DATASETS = "dataset IN ('terbit', 'contoh')"
STATUSES = (
    "status IN ('belum_mulai', 'berjalan_sesuai', 'berjalan_terkendala', 'selesai', "
    "'selesai_penyesuaian', 'dibatalkan')"
)


def upgrade() -> None:
    """Apply."""
    _add_meetings()
    _extend_actions()
    _add_reports()


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


def _add_reports() -> None:
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


def downgrade() -> None:
    """Undo."""
    op.drop_table("progress_report")
    op.drop_column("action_update", "noted_by")
    op.drop_index("ix_action_item_decision_id", table_name="action_item")
    for name in ("decision_id", "evidence", "aspect_id"):
        op.drop_column("action_item", name)
    for name in ("decision", "meeting_attendance", "agenda_item", "meeting"):
        op.drop_table(name)
