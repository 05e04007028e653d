-- Who takes part in which APM in a year, and the determinations of qualifying participants (QPs).

-- An entity is known by its number in the warehouse and by its code to people, which is also the code of
-- the organization whose people act for it.
create table apm_entity (
  performance_year int not null,
  number int not null,
  code text not null,
  name text not null,
  model_id text not null,
  active_from date,
  active_to date,
  terminated_on date,
  terminated_by text,
  terminated_at timestamptz,
  primary key (performance_year, number),
  unique (performance_year, code)
);

-- The lists of entities as of each snapshot's date: Participation Lists and affiliated practitioners.
create table apm_listing (
  performance_year int not null,
  entity int not null,
  list_date date not null,
  npi varchar(10) not null,
  tin varchar(9) not null,
  relationship varchar(1) not null,
  primary key (performance_year, entity, list_date, npi, tin, relationship)
);
create index apm_listing_by_npi on apm_listing (performance_year, npi);

-- What an entity chose for its Partial QPs; the last one holds, and null takes an earlier one back.
create table partial_qp_election (
  id bigint generated always as identity primary key,
  performance_year int not null,
  entity int not null,
  in_mips boolean,
  elected_by text not null,
  elected_at timestamptz not null
);
create index partial_qp_election_of_entity on partial_qp_election (performance_year, entity, id);

-- Figures over all payers that somebody sent. A later one takes an earlier one's place; none is changed.
create table apm_all_payer (
  id bigint generated always as identity primary key,
  performance_year int not null,
  snapshot int not null,
  level varchar(2) not null,
  subject text not null,
  entities int[] not null,
  base text not null,
  medicare_attributed_paid bigint not null,
  medicare_eligible_paid bigint not null,
  medicare_attributed_patients bigint not null,
  medicare_eligible_patients bigint not null,
  payment_numerator bigint not null,
  payment_denominator bigint not null,
  patient_numerator bigint not null,
  patient_denominator bigint not null,
  recorded_by text not null,
  recorded_at timestamptz not null
);
create index apm_all_payer_of_subject on apm_all_payer (performance_year, subject);

-- One determination of a year as of a snapshot. A correction is a new run with the next version; no run is
-- changed after it ended. The snapshot after the last determination date is the list of December 31.
create table qp_run (
  id bigint generated always as identity primary key,
  performance_year int not null,
  snapshot int not null,
  version int not null,
  state text not null,
  step text not null,
  run_out_days int not null,
  policy_version text not null,
  started_by text not null,
  started_at timestamptz not null,
  frozen_at timestamptz,
  finished_at timestamptz,
  execution_id bigint,
  entities int,
  clinicians int,
  determined int not null default 0,
  determined_to varchar(10),
  qps int not null default 0,
  partial_qps int not null default 0,
  problem text,
  unique (performance_year, snapshot, version)
);
-- At most one run of a year and snapshot is not finished.
create unique index qp_run_under_way on qp_run (performance_year, snapshot) where state in ('running', 'failed');

-- The runs whose figures a run counts: its own and those of the snapshots before.
create table qp_run_source (
  run_id bigint not null references qp_run,
  snapshot int not null,
  source_run_id bigint not null references qp_run,
  primary key (run_id, snapshot)
);

-- The entities as they were for a run; counts says whether somebody can be a QP through it at the snapshot.
create table qp_run_entity (
  run_id bigint not null references qp_run,
  entity int not null,
  code text not null,
  name text not null,
  model_id text not null,
  advanced boolean not null,
  mips_apm boolean not null,
  counts boolean not null,
  clinicians int not null,
  active_from date,
  active_to date,
  terminated_on date,
  primary key (run_id, entity)
);

-- From here on rows come by the hundred thousand and only from runs, so nothing checks their run row by row.
-- Who was on the lists; snapshots has a bit for each list, the lowest for the first.
create table qp_run_member (
  run_id bigint not null,
  npi varchar(10) not null,
  entity int not null,
  tin varchar(9) not null,
  relationship varchar(1) not null,
  snapshots int not null,
  primary key (run_id, npi, entity, tin, relationship)
);
create index qp_run_member_of_entity on qp_run_member (run_id, entity, npi);

-- Numerators and denominators of Threshold Scores; amounts in cents.
create table qp_entity_figure (
  run_id bigint not null,
  entity int not null,
  base varchar(1) not null,
  attributed_paid bigint not null,
  eligible_paid bigint not null,
  attributed_patients bigint not null,
  eligible_patients bigint not null,
  primary key (run_id, entity, base)
);
create table qp_individual_figure (
  run_id bigint not null,
  npi varchar(10) not null,
  base varchar(1) not null,
  attributed_paid bigint not null,
  eligible_paid bigint not null,
  attributed_patients bigint not null,
  eligible_patients bigint not null,
  primary key (run_id, npi, base)
);

-- What a run determined for each clinician, and the calculation that decided; null where nothing was
-- calculated. Everything else about it follows from the figures by the rules.
create table qp_result (
  run_id bigint not null,
  npi varchar(10) not null,
  status varchar(1) not null,
  snapshot int,
  level varchar(2),
  entities int[],
  base varchar(1),
  method varchar(1),
  payment_numerator bigint,
  payment_denominator bigint,
  patient_numerator bigint,
  patient_denominator bigint,
  primary key (run_id, npi)
);
