-- What ballots hold besides marks. As in the count itself there is no time, no sequence and no way back to a ballot.

-- Ballots that a rule of their paper voids.
create table invalid_ballots (
  assessment_id uuid not null references assessment,
  paper text not null,
  ballots bigint not null check (ballots > 0),
  primary key (assessment_id, paper)
);

-- Votes for others than the candidates, by name as it was written, brought into one form.
create table write_in (
  assessment_id uuid not null references assessment,
  paper text not null,
  recommendation text not null,
  name text collate "C" not null,
  votes bigint not null check (votes > 0),
  primary key (assessment_id, paper, recommendation, name)
);

-- Examples under random ids. The paper is left out: it would tell the rater's category.
create table example (
  id uuid primary key,
  assessment_id uuid not null references assessment,
  subject text not null,
  item text not null,
  text text collate "C" not null
);
create index example_of_item on example (assessment_id, subject, item);

create trigger count_stands_added after insert on invalid_ballots
  referencing new table as changed for each statement execute function refuse_count_of_final();
create trigger count_stands_changed after update on invalid_ballots
  referencing new table as changed for each statement execute function refuse_count_of_final();
create trigger count_stands_added after insert on write_in
  referencing new table as changed for each statement execute function refuse_count_of_final();
create trigger count_stands_changed after update on write_in
  referencing new table as changed for each statement execute function refuse_count_of_final();
create trigger count_stands_added after insert on example
  referencing new table as changed for each statement execute function refuse_count_of_final();

-- For whom a written name stands: a candidate, another name, or itself again. The latest record on a name holds.
create table write_in_merge (
  assessment_id uuid not null references assessment,
  recommendation text not null,
  version integer not null check (version > 0),
  name text collate "C" not null,
  candidate text,
  canonical_name text collate "C" check (canonical_name is null or candidate is null),
  reason text not null,
  merged_by text not null,
  merged_at timestamptz not null,
  primary key (assessment_id, recommendation, version)
);

grant select, insert on invalid_ballots, write_in, example, write_in_merge to scoring_app;
grant update (ballots) on invalid_ballots to scoring_app;
grant update (votes) on write_in to scoring_app;
