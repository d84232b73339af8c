-- Assessments, the roll, and what organisers did. The ballot box has a database of its own.

CREATE TABLE assessment (
  id uuid PRIMARY KEY,
  region text NOT NULL CHECK (region ~ '^[0-9]{6}$'),
  state text NOT NULL CHECK (state IN ('DRAFT', 'NOTICED', 'OPENING', 'OPEN', 'CLOSING', 'CLOSED')),
  version bigint NOT NULL CHECK (version > 0),
  -- As it was written; a draft's may be unfinished.
  definition jsonb NOT NULL,
  -- What listings show of it.
  kind text GENERATED ALWAYS AS (definition ->> 'kind') STORED,
  year integer GENERATED ALWAYS AS ((definition ->> 'year')::integer) STORED,
  title_zh text GENERATED ALWAYS AS (definition #>> '{title,zh}') STORED,
  title_en text GENERATED ALWAYS AS (definition #>> '{title,en}') STORED,
  opens_on text GENERATED ALWAYS AS (definition #>> '{timetable,opensOn}') STORED,
  closes_on text GENERATED ALWAYS AS (definition #>> '{timetable,closesOn}') STORED,
  notice_published_on date,
  notice_place text,
  closed_on date,
  CONSTRAINT noticed_unless_draft CHECK ((state = 'DRAFT') = (notice_published_on IS NULL)),
  CONSTRAINT closed_on_a_day CHECK ((state IN ('CLOSING', 'CLOSED')) = (closed_on IS NOT NULL)),
  CONSTRAINT notice_names_place CHECK ((notice_published_on IS NULL) = (notice_place IS NULL))
);
CREATE INDEX assessment_by_region ON assessment (region, id);
CREATE INDEX assessment_unfinished ON assessment (id) WHERE state IN ('OPENING', 'CLOSING');

CREATE FUNCTION only_drafts_are_deleted() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF OLD.state <> 'DRAFT' THEN
    RAISE EXCEPTION 'only a draft is deleted' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN OLD;
END $$;

CREATE TRIGGER only_drafts_are_deleted BEFORE DELETE ON assessment
  FOR EACH ROW EXECUTE FUNCTION only_drafts_are_deleted();

-- Notices that were taken back before the opening, by the version that they had fixed. They stay, and so does their assessment.
CREATE TABLE withdrawn_notice (
  assessment_id uuid NOT NULL REFERENCES assessment,
  version bigint NOT NULL,
  published_on date NOT NULL,
  place text NOT NULL,
  withdrawn_on date NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  PRIMARY KEY (assessment_id, version)
);

CREATE TABLE attendance (
  assessment_id uuid NOT NULL REFERENCES assessment,
  paper text NOT NULL,
  present integer NOT NULL,
  issued integer NOT NULL CHECK (issued >= 0),
  PRIMARY KEY (assessment_id, paper),
  CONSTRAINT issued_to_those_present CHECK (present >= issued)
);

-- The turnout as it was read last, by the clock: for each paper what is told, and what was counted when that rose last.
CREATE TABLE turnout_reading (
  assessment_id uuid PRIMARY KEY,
  taken_in bigint NOT NULL,
  papers jsonb NOT NULL
);

CREATE TABLE idempotent_creation (
  actor text NOT NULL,
  key text NOT NULL,
  request_digest bytea NOT NULL,
  resource_id uuid NOT NULL,
  PRIMARY KEY (actor, key)
);

CREATE TABLE audit_entry (
  id uuid PRIMARY KEY,
  at timestamptz NOT NULL,
  actor text NOT NULL,
  action text NOT NULL,
  resource text NOT NULL,
  detail jsonb NOT NULL
);
CREATE INDEX audit_of_resource ON audit_entry (resource, at);

GRANT SELECT, INSERT, UPDATE ON assessment, attendance TO assessment_app;
GRANT SELECT, INSERT, UPDATE ON turnout_reading TO assessment_app;
GRANT DELETE ON assessment TO assessment_app;
GRANT SELECT, INSERT ON withdrawn_notice TO assessment_app;
GRANT SELECT, INSERT ON idempotent_creation, audit_entry TO assessment_app;
