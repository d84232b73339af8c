-- The ballot box. Nothing in it tells who, when or in which order: no time, no sequence, no
-- identity column, no address. Ids are random; a test reads the catalogue and fails on anything else.

CREATE TABLE box_assessment (
  assessment_id uuid PRIMARY KEY,
  -- The data of the opened event, definition and papers included, byte for byte as it is sent.
  opened json NOT NULL,
  state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'CLOSED')),
  -- The data of the closed event with the box's own count.
  closed json,
  opened_sent boolean NOT NULL DEFAULT false,
  closed_sent boolean NOT NULL DEFAULT false,
  CONSTRAINT counted_after_close CHECK (closed IS NULL OR state = 'CLOSED'),
  CONSTRAINT closed_event_comes_last CHECK (NOT closed_sent OR (opened_sent AND closed IS NOT NULL))
);

CREATE TABLE paper (
  paper_id uuid PRIMARY KEY,
  assessment_id uuid NOT NULL REFERENCES box_assessment,
  paper text NOT NULL,
  entitled integer NOT NULL CHECK (entitled > 0),
  UNIQUE (assessment_id, paper)
);

-- SHA-256 of the codes that were made; the codes themselves are nowhere.
CREATE TABLE slip (
  slip_hash bytea PRIMARY KEY CHECK (octet_length(slip_hash) = 32),
  paper_id uuid NOT NULL REFERENCES paper
);
CREATE INDEX slip_of_paper ON slip (paper_id);

-- Slips that were used. The answer is keyed with the slip's code, so that whoever holds the
-- database, but not the slip, cannot tell which ballot it belongs to.
-- Spent slips and ballots carry no foreign key: checking one would cost every cast a lock on the
-- row it refers to. The casting statement joins the slip and the assessment instead.
CREATE TABLE spent (
  slip_hash bytea PRIMARY KEY CHECK (octet_length(slip_hash) = 32),
  answer bytea NOT NULL CHECK (octet_length(answer) = 32)
);

-- One character per item in the order of the paper; the check leaves no room for anything else.
CREATE TABLE ballot (
  paper_id uuid NOT NULL,
  ballot_id uuid NOT NULL,
  marks text COLLATE "C" NOT NULL CHECK (marks ~ '^[A-Z-]+$'),
  PRIMARY KEY (paper_id, ballot_id)
);

-- Ballots that are not yet in Kafka. Its rows live for a moment, so it is vacuumed by count.
CREATE TABLE outbox (
  assessment_id uuid NOT NULL,
  ballot_id uuid NOT NULL,
  paper_id uuid NOT NULL,
  PRIMARY KEY (assessment_id, ballot_id)
) WITH (
  autovacuum_vacuum_scale_factor = 0,
  autovacuum_vacuum_threshold = 5000,
  autovacuum_analyze_scale_factor = 0,
  autovacuum_analyze_threshold = 50000
);

-- The papers are read from the definition here, so that no later statement can add one.
CREATE FUNCTION papers_of_definition() RETURNS trigger
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO paper (paper_id, assessment_id, paper, entitled)
  SELECT (p ->> 'paperId')::uuid, NEW.assessment_id, p ->> 'key', (p ->> 'entitled')::integer
  FROM json_array_elements(NEW.opened -> 'definition' -> 'papers') AS p;
  RETURN NULL;
END $$;
REVOKE EXECUTE ON FUNCTION papers_of_definition() FROM PUBLIC;

CREATE TRIGGER papers_of_definition AFTER INSERT ON box_assessment
  FOR EACH ROW EXECUTE FUNCTION papers_of_definition();

-- A box opens once, closes once, is counted once; nothing is taken back.
CREATE FUNCTION box_moves_forward_only() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF (OLD.state = 'CLOSED' AND NEW.state <> 'CLOSED')
     OR (OLD.closed IS NOT NULL AND NEW.closed::text IS DISTINCT FROM OLD.closed::text)
     OR (OLD.opened_sent AND NOT NEW.opened_sent)
     OR (OLD.closed_sent AND NOT NEW.closed_sent) THEN
    RAISE EXCEPTION 'a ballot box only moves forward' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER box_moves_forward_only BEFORE UPDATE ON box_assessment
  FOR EACH ROW EXECUTE FUNCTION box_moves_forward_only();

CREATE FUNCTION spent_slip_stays() RETURNS trigger
  LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM spent WHERE slip_hash = OLD.slip_hash) THEN
    RAISE EXCEPTION 'a spent slip stays' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN OLD;
END $$;

CREATE TRIGGER spent_slip_stays BEFORE DELETE ON slip
  FOR EACH ROW EXECUTE FUNCTION spent_slip_stays();

-- Two locks per assessment, gone with the transaction that took them. Casting and making slips hold
-- the box, many at once; closing stops it and waits for all of them. Who waits to stop goes before
-- who comes later to hold, so that steady casting cannot keep a box open.
-- Read the state of the box in a statement after this one: its snapshot must be younger than the lock.
CREATE FUNCTION hold_box(uuid) RETURNS void LANGUAGE sql AS
  $$ SELECT pg_advisory_xact_lock_shared(hashtextextended($1::text, 1)) $$;
CREATE FUNCTION stop_box(uuid) RETURNS void LANGUAGE sql AS
  $$ SELECT pg_advisory_xact_lock(hashtextextended($1::text, 1)) $$;
-- One relay at a time per assessment.
CREATE FUNCTION try_relay(uuid) RETURNS boolean LANGUAGE sql AS
  $$ SELECT pg_try_advisory_xact_lock(hashtextextended($1::text, 2)) $$;

-- The service may add and read. It cannot alter a definition, a ballot or a spent slip.
GRANT SELECT, INSERT (assessment_id, opened), UPDATE (state, closed, opened_sent, closed_sent)
  ON box_assessment TO box_app;
GRANT SELECT ON paper TO box_app;
GRANT SELECT, INSERT, DELETE ON slip TO box_app;
GRANT SELECT, INSERT ON spent TO box_app;
GRANT SELECT, INSERT ON ballot TO box_app;
GRANT SELECT, INSERT, DELETE ON outbox TO box_app;
