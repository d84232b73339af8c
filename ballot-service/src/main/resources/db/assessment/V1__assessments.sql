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

-- What was noticed and opened stands. The opening gives the papers their ids; nothing else of a noticed definition changes.
CREATE FUNCTION assessment_moves_forward_only() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.id <> OLD.id
     OR OLD.state = 'CLOSED'
     OR (NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (
          ('DRAFT', 'NOTICED'), ('NOTICED', 'DRAFT'), ('NOTICED', 'OPENING'), ('OPENING', 'OPEN'), ('OPEN', 'CLOSING'),
          ('CLOSING', 'CLOSED')))
     OR (OLD.state <> 'DRAFT' AND NEW.region <> OLD.region)
     OR (OLD.state = 'NOTICED' AND NEW.state <> 'DRAFT' AND NEW.definition - 'papers' <> OLD.definition - 'papers')
     OR (OLD.state NOT IN ('DRAFT', 'NOTICED') AND (
          NEW.definition <> OLD.definition
          OR (NEW.notice_published_on, NEW.notice_place) <> (OLD.notice_published_on, OLD.notice_place)))
     OR (OLD.closed_on IS NOT NULL AND NEW.closed_on IS DISTINCT FROM OLD.closed_on) THEN
    RAISE EXCEPTION 'a noticed, opened or closed assessment stands' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER assessment_moves_forward_only BEFORE UPDATE ON assessment
  FOR EACH ROW EXECUTE FUNCTION assessment_moves_forward_only();

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
  entered_by text NOT NULL,
  entered_by_id text NOT NULL,
  confirmed_by text,
  confirmed_by_id text,
  PRIMARY KEY (assessment_id, paper),
  CONSTRAINT issued_to_those_present CHECK (present >= issued),
  CONSTRAINT whole_confirmation CHECK ((confirmed_by IS NULL) = (confirmed_by_id IS NULL)),
  CONSTRAINT attendance_seen_by_two_people CHECK (confirmed_by_id <> entered_by_id)
);

-- Who made slips of a paper, so that they don't account for them alone. Ids are subjects of tokens.
CREATE TABLE slip_maker (
  assessment_id uuid NOT NULL REFERENCES assessment,
  paper text NOT NULL,
  made_by_id text NOT NULL,
  made_by text NOT NULL,
  PRIMARY KEY (assessment_id, paper, made_by_id)
);

-- Attendance went into the closed event.
CREATE FUNCTION attendance_ends_with_the_closing() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM assessment WHERE id = NEW.assessment_id AND state = 'CLOSED') THEN
    RAISE EXCEPTION 'the attendance of a closed assessment stands' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER attendance_ends_with_the_closing BEFORE INSERT OR UPDATE ON attendance
  FOR EACH ROW EXECUTE FUNCTION attendance_ends_with_the_closing();

-- The turnout as it was read last, by the clock: for each paper what is told, and what was counted when that rose last.
CREATE TABLE turnout_reading (
  assessment_id uuid PRIMARY KEY,
  taken_in bigint NOT NULL,
  papers jsonb NOT NULL
);

-- The copy of the schemes that assessments can be pinned to, as scoring announced them.
CREATE TABLE confirmed_scheme (
  id text NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
  region text CHECK (region ~ '^[0-9]{6}$'),
  title_zh text NOT NULL,
  title_en text NOT NULL,
  requirements jsonb NOT NULL,
  PRIMARY KEY (id, version)
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

-- Holds for the owner too, who may well slip but has to mean it to take a trigger away.
CREATE FUNCTION audit_stands() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER audit_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION audit_stands();

GRANT SELECT, INSERT, UPDATE (region, state, version, definition, notice_published_on, notice_place, closed_on)
  ON assessment TO assessment_app;
GRANT SELECT, INSERT, UPDATE ON attendance TO assessment_app;
GRANT SELECT, INSERT, UPDATE ON turnout_reading TO assessment_app;
GRANT DELETE ON assessment TO assessment_app;
GRANT SELECT, INSERT ON withdrawn_notice TO assessment_app;
GRANT SELECT, INSERT ON confirmed_scheme, slip_maker, idempotent_creation, audit_entry TO assessment_app;
