-- Score cards, the events that could not be filed, and what was decided about these. All are written once and never changed:
-- the service may only read and insert, and a trigger stops everybody else, the owner included.

CREATE TABLE score_card (
    revision_id            uuid        PRIMARY KEY,
    -- The card, the same for all its revisions; of these the latest is valid, in whatever order they came.
    id                     uuid        NOT NULL,
    revision               integer     NOT NULL CHECK (revision > 0),
    -- No foreign key: a revision may arrive before the one that it supersedes.
    supersedes             integer     CHECK (supersedes > 0 AND supersedes < revision),
    assessment_id          uuid        NOT NULL,
    subject_key            text        NOT NULL,
    kind                   text        NOT NULL,
    year                   integer     NOT NULL CHECK (year BETWEEN 1949 AND 2999),
    region                 text        NOT NULL CHECK (region ~ '^[0-9]{6}$'),
    title_zh               text        NOT NULL,
    title_en               text        NOT NULL,
    scheme_id              text        NOT NULL,
    scheme_version         integer     NOT NULL CHECK (scheme_version > 0),
    subject_kind           text        NOT NULL,
    directory_id           uuid        NOT NULL,
    subject_name           text        NOT NULL,
    subject_post           text,
    subject_title          text,
    unit_key               text        NOT NULL,
    organisation_id        uuid        NOT NULL,
    unit_name              text        NOT NULL,
    unit_kind              text        NOT NULL,
    outcome                text        NOT NULL CHECK (outcome IN ('GRADE', 'SCORES', 'NO_GRADE', 'VOID')),
    grade_code             text        CHECK ((grade_code IS NOT NULL) = (outcome = 'GRADE')),
    grade_zh               text,
    grade_en               text,
    no_grade_code          text        CHECK ((no_grade_code IS NOT NULL) = (outcome = 'NO_GRADE')),
    no_grade_zh            text,
    no_grade_en            text,
    correction_reason      text,
    decided_on             date        NOT NULL,
    departs_from_proposal  boolean     NOT NULL,
    scores                 text        NOT NULL,
    rank_score             text,
    rank                   integer     CHECK (rank > 0),
    rank_size              integer     CHECK (rank_size >= rank),
    circle                 text        NOT NULL,
    published_on           date        NOT NULL,
    -- The card itself in canonical JSON; text and not jsonb, so that it stays byte for byte.
    document               text        NOT NULL,
    digest                 text        NOT NULL CHECK (digest = encode(sha256(convert_to(document, 'UTF8')), 'hex')),
    filed_at               timestamptz NOT NULL,
    UNIQUE (id, revision),
    UNIQUE (assessment_id, subject_key, revision),
    CONSTRAINT whole_grade CHECK (num_nulls(grade_code, grade_zh, grade_en) IN (0, 3)),
    CONSTRAINT whole_no_grade CHECK (num_nulls(no_grade_code, no_grade_zh, no_grade_en) IN (0, 3)),
    CONSTRAINT whole_rank CHECK (num_nulls(rank_score, rank, rank_size) IN (0, 3))
);

CREATE INDEX score_card_in_order ON score_card (year DESC, id);
CREATE INDEX score_card_of_subject ON score_card (directory_id, year DESC);
CREATE INDEX score_card_of_unit ON score_card (organisation_id, year DESC, id);
CREATE INDEX score_card_of_grade ON score_card (grade_code, year DESC, id);

CREATE TABLE unfiled_event (
    id                     uuid        PRIMARY KEY,
    topic                  text        NOT NULL,
    partition              integer     NOT NULL,
    event_offset           bigint      NOT NULL,
    type                   text,
    -- That the record's key and its ce_subject agree on.
    assessment_id          uuid,
    region                 text        CHECK (region ~ '^[0-9]{6}$'),
    reason                 text        NOT NULL,
    detail                 text,
    value                  bytea       NOT NULL,
    received_at            timestamptz NOT NULL
);

CREATE INDEX unfiled_event_in_order ON unfiled_event (received_at DESC, id);

CREATE TABLE unfiled_event_resolution (
    event_id               uuid        PRIMARY KEY REFERENCES unfiled_event,
    action                 text        NOT NULL CHECK (action IN ('RETRY', 'DISCARD')),
    reason                 text        NOT NULL,
    resolved_by            text        NOT NULL,
    resolved_at            timestamptz NOT NULL
);

CREATE FUNCTION refuse_change() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME
        USING ERRCODE = 'object_not_in_prerequisite_state';
END;
$$;

CREATE TRIGGER score_card_is_immutable
    BEFORE UPDATE OR DELETE OR TRUNCATE ON score_card
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER unfiled_event_is_immutable
    BEFORE UPDATE OR DELETE OR TRUNCATE ON unfiled_event
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER unfiled_event_resolution_is_immutable
    BEFORE UPDATE OR DELETE OR TRUNCATE ON unfiled_event_resolution
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT SELECT, INSERT ON score_card, unfiled_event, unfiled_event_resolution TO dossier_app;
