-- The rows of a cast without the service: the same columns and the same indexes as in the box.
CREATE TABLE baseline_spent (
  slip_hash bytea PRIMARY KEY,
  answer bytea NOT NULL
);
CREATE TABLE baseline_ballot (
  id uuid PRIMARY KEY,
  paper_id uuid NOT NULL,
  marks text NOT NULL
);
CREATE TABLE baseline_outbox (
  ballot_id uuid PRIMARY KEY,
  assessment_id uuid NOT NULL
);
