-- No table of the count has a time, a sequence or any other trace of the order in which ballots came.

create table assessment (
  id uuid primary key,
  region text not null check (region ~ '^[0-9]{6}$'),
  state text not null default 'OPEN' check (state in ('OPEN', 'DISCREPANT', 'FINAL')),
  opened jsonb not null,
  closed jsonb,
  failures jsonb not null default '[]',
  -- What lists show, so that they read no definition.
  title jsonb generated always as (opened #> '{definition,title}') stored,
  kind text generated always as (opened #>> '{definition,kind}') stored,
  year integer generated always as ((opened #>> '{definition,year}')::integer) stored,
  scheme jsonb generated always as (opened #> '{definition,scheme}') stored,
  check ((state = 'OPEN') = (closed is null))
);

create index assessment_discrepant on assessment (id) where state = 'DISCREPANT';

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'a final or opened assessment does not change' using errcode = 'restrict_violation';
end $$;

create trigger assessment_stands before update on assessment for each row
  when (old.state = 'FINAL' or old.id <> new.id or old.region <> new.region or old.opened <> new.opened
        or (old.closed is not null and old.closed is distinct from new.closed))
  execute function refuse_change();

-- The transaction that counts holds the assessment's row; a foreign key would only look it up once more a ballot.
create table counted_ballot (
  assessment_id uuid not null,
  ballot_id uuid not null,
  paper text not null,
  primary key (assessment_id, ballot_id)
);

create table tally_cell (
  assessment_id uuid not null references assessment,
  paper text not null,
  subject text not null,
  item text not null,
  option text not null,
  votes bigint not null check (votes > 0),
  primary key (assessment_id, paper, subject, item, option)
) with (fillfactor = 50);

-- Once the counts agree the count stands, whoever writes: one look a statement, not one a ballot.
create function refuse_count_of_final() returns trigger language plpgsql as $$
begin
  if exists (select from changed join assessment on assessment.id = changed.assessment_id
             where assessment.state = 'FINAL') then
    raise exception 'the count of a final assessment does not change' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;

create trigger count_stands_added after insert on counted_ballot
  referencing new table as changed for each statement execute function refuse_count_of_final();
create trigger count_stands_added after insert on tally_cell
  referencing new table as changed for each statement execute function refuse_count_of_final();
create trigger count_stands_changed after update on tally_cell
  referencing new table as changed for each statement execute function refuse_count_of_final();
create trigger count_stands_removed after delete on counted_ballot
  referencing old table as changed for each statement execute function refuse_count_of_final();
create trigger count_stands_removed after delete on tally_cell
  referencing old table as changed for each statement execute function refuse_count_of_final();

create table dead_letter (
  id uuid primary key,
  topic text not null,
  partition_number integer not null,
  log_offset bigint not null,
  event_type text,
  assessment_id uuid,
  reason text not null,
  resolved_by text,
  resolved_at timestamptz,
  resolution text,
  unique (topic, partition_number, log_offset),
  check ((resolved_by is null) = (resolved_at is null) and (resolved_by is null) = (resolution is null))
);

create index dead_letter_open on dead_letter (assessment_id) where resolved_at is null;

-- Places of events that wait because one of their assessment could not be counted; what they say stays in the topic.
create table held_event (
  assessment_id uuid not null,
  topic text not null,
  partition_number integer not null,
  log_offset bigint not null,
  primary key (assessment_id, topic, partition_number, log_offset)
);

create table finding (
  assessment_id uuid not null references assessment,
  subject text not null,
  finding text not null,
  version integer not null check (version > 0),
  level text not null,
  reference text not null,
  note text,
  entered_by text not null,
  entered_at timestamptz not null,
  primary key (assessment_id, subject, finding, version)
);

-- What two people have to do carries the first one's id along, so that a check can hold both against each other. Ids are
-- subjects of tokens; names are for people to read.
create table opinion (
  assessment_id uuid not null references assessment,
  subject text not null,
  version integer not null check (version > 0),
  -- Neither a grade nor a reason for none where the scheme gives scores only: then the text is the opinion.
  grade text,
  no_grade text,
  text text,
  given_by text not null,
  given_by_id text not null,
  given_at timestamptz not null,
  primary key (assessment_id, subject, version),
  unique (assessment_id, subject, version, given_by_id),
  constraint opinion_says_something check (num_nonnulls(grade, no_grade) = 1 or (num_nonnulls(grade, no_grade) = 0 and text is not null))
);

-- Every revision of what was decided, with the whole evaluation that it was made on. None is ever changed; the latest one
-- is in force. A revision after the first is a correction, which a second person confirmed.
create table decision (
  assessment_id uuid not null references assessment,
  subject text not null,
  revision integer not null check (revision > 0),
  supersedes integer generated always as (nullif(revision - 1, 0)) stored,
  outcome text not null check (outcome in ('GRADE', 'SCORES', 'NO_GRADE', 'VOID')),
  grade text check ((grade is not null) = (outcome = 'GRADE')),
  no_grade text check ((no_grade is not null) = (outcome = 'NO_GRADE')),
  departs boolean not null,
  reason text check (reason is not null or not departs),
  correction_reason text check ((correction_reason is not null) = (revision > 1)),
  proposal jsonb not null,
  evaluation text not null,
  decided_on date not null,
  recorded_by text not null,
  recorded_by_id text not null,
  recorded_at timestamptz not null,
  confirmed_by text,
  confirmed_by_id text,
  confirmed_at timestamptz,
  opinion_version integer not null,
  opinion_by_id text not null,
  primary key (assessment_id, subject, revision),
  unique (assessment_id, subject, revision, recorded_by_id),
  foreign key (assessment_id, subject, supersedes) references decision (assessment_id, subject, revision),
  foreign key (assessment_id, subject, opinion_version, opinion_by_id)
    references opinion (assessment_id, subject, version, given_by_id),
  constraint first_is_no_correction check (num_nonnulls(confirmed_by, confirmed_by_id, confirmed_at) = case when revision > 1 then 3 else 0 end),
  constraint opinion_and_decision_of_two_people check (recorded_by_id <> opinion_by_id and confirmed_by_id is distinct from opinion_by_id),
  constraint correction_of_two_people check (recorded_by_id <> confirmed_by_id)
);

-- A revision that was proposed. It is in force only once another person has confirmed it.
create table correction (
  id uuid primary key,
  assessment_id uuid not null,
  subject text not null,
  corrects integer not null,
  decision jsonb not null,
  evaluation text not null,
  proposed_by_id text not null,
  proposed_at timestamptz not null,
  unique (id, proposed_by_id),
  foreign key (assessment_id, subject, corrects) references decision (assessment_id, subject, revision)
);

create index correction_of_subject on correction (assessment_id, subject, proposed_at);

create table correction_verdict (
  correction_id uuid primary key,
  proposed_by_id text not null,
  verdict text not null check (verdict in ('CONFIRMED', 'REJECTED')),
  reason text check (reason is not null or verdict = 'CONFIRMED'),
  verified_by text not null,
  verified_by_id text not null,
  verified_at timestamptz not null,
  foreign key (correction_id, proposed_by_id) references correction (id, proposed_by_id),
  constraint correction_and_verdict_of_two_people check (verified_by_id <> proposed_by_id)
);

-- One row: the last position of the change feed. Whoever publishes locks it until the commit, so
-- positions have no gaps and appear in their own order.
create table feed_position (
  one boolean primary key default true check (one),
  last bigint not null
);
insert into feed_position (last) values (0);

-- Revisions that nobody published in between are not missed: supersedes is the one that was published before.
create table publication (
  assessment_id uuid not null,
  subject text not null,
  revision integer not null,
  supersedes integer check (supersedes < revision),
  position bigint not null unique,
  region text not null,
  circle text not null check (circle in ('UNIT', 'PUBLIC')),
  published_on date not null,
  published_by text not null,
  published_by_id text not null,
  decided_by_id text not null,
  card text not null,
  primary key (assessment_id, subject, revision),
  unique (assessment_id, subject, supersedes),
  foreign key (assessment_id, subject, supersedes) references publication (assessment_id, subject, revision),
  foreign key (assessment_id, subject, revision, decided_by_id)
    references decision (assessment_id, subject, revision, recorded_by_id),
  constraint decision_and_publication_of_two_people check (published_by_id <> decided_by_id)
);

create unique index publication_first on publication (assessment_id, subject) where supersedes is null;

-- Results and the places of dead letters on their way to the broker; no ballot ever comes here.
create table outbox (
  position bigint generated always as identity primary key,
  waiting_since timestamptz not null default transaction_timestamp(),
  destination text not null,
  message_key text not null,
  event_type text not null,
  event_id text not null,
  event_subject text not null,
  data text not null
);

create table audit_entry (
  id uuid primary key,
  at timestamptz not null,
  actor text not null,
  action text not null,
  resource text not null,
  detail jsonb not null
);

-- Holds for the owner too, who may well slip but has to mean it to take a trigger away.
create function audit_stands() returns trigger language plpgsql as $$
begin
  raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger audit_stands before update or delete or truncate on audit_entry
  for each statement execute function audit_stands();

grant select, insert on
  assessment, counted_ballot, tally_cell, dead_letter, finding, opinion, decision, correction, correction_verdict,
  publication, audit_entry
  to scoring_app;
grant update (state, closed, failures) on assessment to scoring_app;
grant update (votes) on tally_cell to scoring_app;
grant update (resolved_by, resolved_at, resolution) on dead_letter to scoring_app;
grant select, update (last) on feed_position to scoring_app;
grant select, insert, delete on outbox, held_event to scoring_app;
