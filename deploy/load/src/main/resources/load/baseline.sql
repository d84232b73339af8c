\set slip random(1, 9000000000000000000)
\set ballot random(1, 9000000000000000000)
BEGIN;
INSERT INTO baseline_spent (slip_hash, answer) VALUES (sha256(:slip::text::bytea), sha256(:ballot::text::bytea));
INSERT INTO baseline_ballot (id, paper_id, marks) VALUES (md5(:ballot::text)::uuid, '00000000-0000-4000-8000-000000000000', repeat('ABCABD', 28));
INSERT INTO baseline_outbox (ballot_id, assessment_id) VALUES (md5(:ballot::text)::uuid, '00000000-0000-4000-8000-000000000000');
COMMIT;
