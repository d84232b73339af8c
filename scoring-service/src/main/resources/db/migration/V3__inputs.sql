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
