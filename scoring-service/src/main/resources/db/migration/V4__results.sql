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
  uploaded_by text not null,
  uploaded_at timestamptz not null,
  primary key (id, version)
);

grant select, insert on idempotent_creation, scheme to scoring_app;
