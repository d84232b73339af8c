create table idempotent_creation (
  actor text not null,
  key text not null,
  request_digest bytea not null,
  resource_id uuid not null,
  primary key (actor, key)
);

-- A version names one document everywhere, whatever the region: what an assessment is pinned to can't become another.
create table scheme (
  id text not null,
  version integer not null check (version > 0),
  region text not null check (region ~ '^[0-9]{6}$'),
  document text not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  uploaded_by text not null,
  uploaded_by_id text not null,
  uploaded_at timestamptz not null,
  primary key (id, version),
  unique (id, version, uploaded_by_id)
);

-- What a second person made of an uploaded version: once, and for good.
create table scheme_verification (
  id text not null,
  version integer not null,
  uploaded_by_id text not null,
  verdict text not null check (verdict in ('CONFIRMED', 'REJECTED')),
  reason text check (reason is not null or verdict = 'CONFIRMED'),
  verified_by text not null,
  verified_by_id text not null,
  verified_at timestamptz not null,
  primary key (id, version),
  foreign key (id, version, uploaded_by_id) references scheme (id, version, uploaded_by_id),
  constraint scheme_seen_by_four_eyes check (verified_by_id <> uploaded_by_id)
);

-- The confirmed versions, presets too, that the other services were told of.
create table scheme_announcement (
  id text not null,
  version integer not null,
  digest text not null,
  primary key (id, version)
);

grant select, insert on idempotent_creation, scheme, scheme_verification, scheme_announcement to scoring_app;

-- What stood when a subject was decided, complete in itself: later years look back without computing anew.
create table recorded_result (
  assessment_id uuid not null,
  subject text not null,
  revision integer not null,
  directory_id uuid not null,
  name text not null,
  subject_kind text not null,
  organisation_id uuid not null,
  unit_name text not null,
  post text,
  title text,
  region text not null,
  kind text not null,
  year integer not null,
  closed_on date not null,
  scheme_id text not null,
  scheme_version integer not null,
  scores jsonb not null,
  grade jsonb,
  no_grade text check (no_grade is null or grade is null),
  best boolean not null,
  decided_on date not null,
  recorded_at timestamptz not null,
  primary key (assessment_id, subject, revision),
  foreign key (assessment_id, subject, revision) references decision
);

create index recorded_result_of_person on recorded_result (directory_id, kind, year);
create index recorded_result_of_unit on recorded_result (organisation_id, post);

-- Which of several records of a person, kind and year is valid. The conflict itself follows from the records, so none
-- can be forgotten; a settlement holds for as many records as it saw, and once another person has confirmed it.
create table record_settlement (
  directory_id uuid not null,
  kind text not null,
  year integer not null,
  version integer not null check (version > 0),
  assessment_id uuid not null references assessment,
  subject text not null,
  records integer not null check (records > 1),
  reason text not null,
  proposed_by text not null,
  proposed_by_id text not null,
  proposed_at timestamptz not null,
  primary key (directory_id, kind, year, version),
  unique (directory_id, kind, year, version, proposed_by_id)
);

create table record_settlement_verification (
  directory_id uuid not null,
  kind text not null,
  year integer not null,
  version integer not null,
  proposed_by_id text not null,
  verdict text not null check (verdict in ('CONFIRMED', 'REJECTED')),
  reason text check (reason is not null or verdict = 'CONFIRMED'),
  verified_by text not null,
  verified_by_id text not null,
  verified_at timestamptz not null,
  primary key (directory_id, kind, year, version),
  foreign key (directory_id, kind, year, version, proposed_by_id)
    references record_settlement (directory_id, kind, year, version, proposed_by_id),
  constraint settlement_seen_by_four_eyes check (verified_by_id <> proposed_by_id)
);

grant select, insert on record_settlement, record_settlement_verification to scoring_app;

-- Of several revisions only the latest counts, and none where that one is void: nothing is recorded of it.
create view valid_result as
  select recorded.* from recorded_result recorded
  where not exists (
    select from decision later
    where later.assessment_id = recorded.assessment_id and later.subject = recorded.subject
      and later.revision > recorded.revision);

-- The rank as it was published.
create table recorded_rank (
  assessment_id uuid not null,
  subject text not null,
  revision integer not null,
  score text not null,
  rank integer not null check (rank > 0),
  size integer not null check (size >= rank),
  bottom boolean not null,
  primary key (assessment_id, subject, revision),
  foreign key (assessment_id, subject, revision) references publication
);

-- Why many raters marked an item low, as people see it; the latest stands, the others are its history.
create table low_vote_cause (
  id uuid primary key,
  assessment_id uuid not null references assessment,
  subject text not null,
  item text not null,
  text text not null,
  recorded_by text not null,
  recorded_at timestamptz not null
);

create index low_vote_cause_of_subject on low_vote_cause (assessment_id, subject);

-- Who let more subjects have the grade than the usual share of it.
create table quota_approval (
  assessment_id uuid not null references assessment,
  subject_kind text not null check (subject_kind in ('TEAM', 'LEADER')),
  authority text not null,
  reference text not null,
  approved_on date not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  primary key (assessment_id, subject_kind)
);

grant select on valid_result to scoring_app;
grant select, insert on recorded_result, recorded_rank, low_vote_cause, quota_approval to scoring_app;
