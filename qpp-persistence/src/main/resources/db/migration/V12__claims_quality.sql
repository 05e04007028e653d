-- Claims-based quality: each load of a year's claim lines, and the measures it gave.

create table claims_run (
  id bigint generated always as identity primary key,
  performance_year int not null,
  version int not null,
  state text not null,
  catalogue_version text not null,
  file_name text not null,
  file_bytes bigint not null,
  file_sha256 varchar(64) not null,
  started_by text not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  execution_id bigint,
  rows_read bigint,
  lines_done bigint not null default 0,
  practices_done int not null default 0,
  sets_stored int not null default 0,
  sets_withdrawn int,
  errors bigint not null default 0,
  warnings bigint not null default 0,
  problem text,
  unique (performance_year, version)
);
-- At most one load of a year is under way.
create unique index claims_run_under_way on claims_run (performance_year) where state = 'running';

-- The file as it came, kept only until the load has ended: it is about patients.
create table claims_file_piece (
  run_id bigint not null references claims_run,
  number int not null,
  content bytea not null,
  primary key (run_id, number)
);

-- What was wrong with the file; the first of them, the run has the counts of all.
create table claims_problem (
  run_id bigint not null references claims_run,
  position int not null,
  code text not null,
  row_number int not null,
  column_number int not null,
  column_name text not null,
  message text not null,
  what_to_do text not null,
  primary key (run_id, position)
);

-- One performance rate of a measure of a clinician or group. Says nothing of single patients.
create table claims_measure_result (
  run_id bigint not null references claims_run,
  entity_type text not null,
  tin varchar(9) not null,
  npi varchar(10),
  standing text not null,
  measure_id text not null,
  stratum text not null,
  position int not null,
  performance_met bigint not null,
  performance_not_met bigint not null,
  exclusions bigint not null,
  exceptions bigint not null,
  eligible_population bigint not null,
  lines text not null
);
create index claims_measure_result_by_tin on claims_measure_result (run_id, tin);
