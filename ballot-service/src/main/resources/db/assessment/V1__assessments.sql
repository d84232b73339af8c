-- Assessments, the roll, and what organisers did. The ballot box has a database of its own.

CREATE TABLE assessment (
  id uuid PRIMARY KEY,
  region text NOT NULL CHECK (region ~ '^[0-9]{6}$'),
  state text NOT NULL CHECK (state IN ('DRAFT', 'NOTICED', 'OPENING', 'OPEN', 'CLOSING', 'CLOSED')),
  version bigint NOT NULL CHECK (version > 0),
  definition jsonb NOT NULL,
  notice_published_on date,
  notice_place text,
  CONSTRAINT noticed_unless_draft CHECK ((state = 'DRAFT') = (notice_published_on IS NULL)),
  CONSTRAINT notice_names_place CHECK ((notice_published_on IS NULL) = (notice_place IS NULL))
);
CREATE INDEX assessment_by_region ON assessment (region, id);
CREATE INDEX assessment_unfinished ON assessment (id) WHERE state IN ('OPENING', 'CLOSING');

CREATE TABLE attendance (
  assessment_id uuid NOT NULL REFERENCES assessment,
  paper text NOT NULL,
  present integer NOT NULL,
  issued integer NOT NULL CHECK (issued >= 0),
  PRIMARY KEY (assessment_id, paper),
  CONSTRAINT issued_to_those_present CHECK (present >= issued)
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
GRANT SELECT, INSERT ON idempotent_creation, audit_entry TO assessment_app;
