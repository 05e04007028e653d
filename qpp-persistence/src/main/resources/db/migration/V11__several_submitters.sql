-- Who withdrew a delegation.
alter table delegation add column ended_by text;
create index delegation_by_practice on delegation (practice_id);

-- Which receipt brought what a set holds now, and by which data and rules it was checked.
alter table measurement_set add column receipt_id uuid;
alter table receipt add column policy_version text;
alter table receipt add column catalogue_version text;

-- What a set held before it was replaced or withdrawn. The first version costs nothing: it is
-- copied here only when it ends.
create table measurement_set_history (
  id uuid primary key,
  measurement_set_id uuid not null,
  submission_id uuid not null references submission on delete cascade,
  version int not null,
  category text not null,
  submission_method text not null,
  program_name text not null,
  submitter_type text not null,
  submitter_id text not null,
  content text not null,
  receipt_id uuid,
  valid_from timestamptz not null,
  valid_until timestamptz not null,
  ended_how text not null,
  ended_by text not null,
  unique (measurement_set_id, version)
);
create index measurement_set_history_by_submission on measurement_set_history (submission_id);

-- The programs of a registry that sign in by themselves. Their secrets are the identity
-- provider's; none is kept here.
create table vendor_client (
  id uuid primary key,
  organization_id uuid not null references organization,
  client_id text not null unique,
  label text not null,
  connection_id uuid not null references connection,
  created_by text not null,
  created_at timestamptz not null,
  rotated_by text,
  rotated_at timestamptz,
  disabled_by text,
  disabled_at timestamptz,
  provider_disabled boolean not null default false
);
create index vendor_client_by_organization on vendor_client (organization_id);
