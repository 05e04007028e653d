-- Who is in the program in a year and who is not, by volumes of claims over two segments.

-- One determination of a year. A correction is a new run with the next version; no run is changed after it ended.
create table eligibility_run (
  id bigint generated always as identity primary key,
  performance_year int not null,
  version int not null,
  state text not null,
  step text not null,
  policy_version text not null,
  both_segments boolean not null,
  started_by text not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  execution_id bigint,
  clinicians int,
  determined int not null default 0,
  determined_to varchar(9),
  problem text,
  unique (performance_year, version)
);
-- At most one run of a year is not finished.
create unique index eligibility_run_under_way on eligibility_run (performance_year) where state in ('running', 'failed');

-- From here on rows come by the million and only from runs, so nothing checks their run row by row.
-- Volumes as the warehouse counted them, kept while their run determines; segment 3 is what followed on the
-- determination period. The kind is 'clinician', 'practice', 'apm' or 'virtualGroup'; amounts are in cents.
create table eligibility_volume (
  run_id bigint not null,
  kind text not null,
  segment int not null,
  tin varchar(9) not null,
  npi varchar(10) not null,
  entity text not null,
  charges_cents bigint not null,
  beneficiaries int not null,
  services int not null,
  hospital int not null,
  facility int not null,
  inpatient int not null,
  surgical_center int not null,
  visits int not null
);
create index eligibility_volume_of_key on eligibility_volume (run_id, kind, segment, tin, npi);

-- A clinician under a practice: the figures of both segments (null: nothing billed), special statuses as bits,
-- and the reason for being in or out.
create table eligibility_clinician (
  run_id bigint not null,
  npi varchar(10) not null,
  tin varchar(9) not null,
  first_cents bigint,
  first_beneficiaries int,
  first_services int,
  second_cents bigint,
  second_beneficiaries int,
  second_services int,
  joined_late boolean not null,
  statuses int not null,
  apm_entity text,
  virtual_group text,
  reason text not null,
  primary key (run_id, npi, tin)
);
create index eligibility_clinician_by_tin on eligibility_clinician (run_id, tin);

-- The same of groups: practices by TIN, APM Entities by number, virtual groups by id.
create table eligibility_group (
  run_id bigint not null,
  kind text not null,
  id text not null,
  first_cents bigint,
  first_beneficiaries int,
  first_services int,
  second_cents bigint,
  second_beneficiaries int,
  second_services int,
  clinicians int not null,
  includable int not null,
  above_alone int not null,
  statuses int not null,
  reason text not null,
  primary key (run_id, kind, id)
);
