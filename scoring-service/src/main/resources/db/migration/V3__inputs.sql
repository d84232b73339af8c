-- Four eyes: a version counts once another person has confirmed it. The reference to who entered it travels along, so
-- that the check can hold both against each other.

alter table finding add column entered_by_id text;
update finding set entered_by_id = entered_by;
alter table finding alter column entered_by_id set not null;
alter table finding add unique (assessment_id, subject, finding, version, entered_by_id);

create table finding_verification (
  assessment_id uuid not null,
  subject text not null,
  finding text not null,
  version integer not null,
  entered_by_id text not null,
  verdict text not null check (verdict in ('CONFIRMED', 'REJECTED')),
  reason text check (reason is not null or verdict = 'CONFIRMED'),
  verified_by text not null,
  verified_by_id text not null,
  verified_at timestamptz not null,
  primary key (assessment_id, subject, finding, version),
  foreign key (assessment_id, subject, finding, version, entered_by_id)
    references finding (assessment_id, subject, finding, version, entered_by_id),
  constraint finding_seen_by_four_eyes check (verified_by_id <> entered_by_id)
);

grant select, insert on finding_verification to scoring_app;

create table input (
  id uuid primary key,
  assessment_id uuid not null references assessment,
  subject text not null,
  kind text not null check (kind in ('FIGURE', 'INDICATOR', 'TARGET', 'ADJUSTMENT', 'LOG')),
  key text check ((kind = 'LOG') = (key is null))
);

create index input_of_assessment on input (assessment_id, id);
create unique index input_only_one on input (assessment_id, subject, kind, key)
  where kind in ('FIGURE', 'INDICATOR');

create table input_version (
  input_id uuid not null references input,
  version integer not null check (version > 0),
  content jsonb not null,
  reference text not null,
  achievement text,
  note text,
  withdrawn boolean not null check (not withdrawn or note is not null),
  entered_by text not null,
  entered_by_id text not null,
  entered_at timestamptz not null,
  primary key (input_id, version),
  unique (input_id, version, entered_by_id)
);

create table input_verification (
  input_id uuid not null,
  version integer not null,
  entered_by_id text not null,
  verdict text not null check (verdict in ('CONFIRMED', 'REJECTED')),
  reason text check (reason is not null or verdict = 'CONFIRMED'),
  verified_by text not null,
  verified_by_id text not null,
  verified_at timestamptz not null,
  primary key (input_id, version),
  foreign key (input_id, version, entered_by_id) references input_version (input_id, version, entered_by_id),
  constraint input_seen_by_four_eyes check (verified_by_id <> entered_by_id)
);

-- What one workbook brought; the same request again gets this answer.
create table input_import (
  id uuid primary key,
  assessment_id uuid not null references assessment,
  created integer not null,
  corrected integer not null,
  unchanged integer not null,
  imported_by text not null,
  imported_at timestamptz not null
);

grant select, insert on input, input_version, input_verification, input_import to scoring_app;
