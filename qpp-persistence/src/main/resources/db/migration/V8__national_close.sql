-- What the program finds out itself, besides the data sent, and the national close of a year.

-- Results that CMS computes from claims: cost, and quality by administrative claims.
create table claims_result (
  performance_year int not null,
  entity_type text not null,
  tin varchar(9),
  npi varchar(10),
  entity_id text,
  measure_id text not null,
  result numeric not null,
  cases bigint not null
);
create unique index claims_result_of_entity on claims_result
  (performance_year, entity_type, coalesce(tin, ''), coalesce(npi, ''), coalesce(entity_id, ''), measure_id);

-- Everything else that a score depends on; absent where nothing is known. Percents are 0 to 100.
create table scoring_facts (
  performance_year int not null,
  entity_type text not null,
  tin varchar(9),
  npi varchar(10),
  entity_id text,
  average_risk_score numeric,
  dual_ratio numeric,
  prior_quality_percent numeric,
  prior_cost_percent numeric,
  facility_name text,
  facility_quality_percent numeric,
  facility_cost_percent numeric,
  granted_exceptions text[] not null default '{}',
  binding_exceptions text[] not null default '{}',
  automatic_extreme boolean not null default false
);
create unique index scoring_facts_of_entity on scoring_facts
  (performance_year, entity_type, coalesce(tin, ''), coalesce(npi, ''), coalesce(entity_id, ''));

-- With whom a clinician takes part besides the practice, and the determination as a qualifying participant.
alter table participation add column apm_entity_id text;
alter table participation add column virtual_group_id text;
alter table participation add column subgroup_id text;
alter table participation add column qp_status text;

-- One close of a year. A correction is a new run with the next version; no run is ever changed after it ended.
create table close_run (
  id bigint generated always as identity primary key,
  performance_year int not null,
  version int not null,
  state text not null,
  policy_version text not null,
  catalogue_version text not null,
  input_fingerprint text,
  started_by text not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  execution_id bigint,
  clinicians int,
  scaling numeric,
  exceptional_scaling numeric,
  file_sha256 varchar(64),
  file_bytes bigint,
  file_lines int,
  reconciliation text,
  peak_heap_bytes bigint,
  problem text,
  unique (performance_year, version)
);
-- At most one run of a year is under way.
create unique index close_run_under_way on close_run (performance_year) where state in ('running', 'failed');

-- The parts that a run's work is cut into, by TIN; the end is not included, and null is the last.
create table close_partition (
  run_id bigint not null references close_run,
  number int not null,
  from_tin varchar(9) not null,
  to_tin varchar(9),
  clinicians int not null,
  scored_at timestamptz,
  chosen_at timestamptz,
  primary key (run_id, number)
);

-- The score of each entity with data, once, however many clinicians it counts for.
create table close_score (
  run_id bigint not null references close_run,
  entity_type text not null,
  tin varchar(9),
  npi varchar(10),
  entity_id text,
  score_hundredths int not null,
  quality_percent numeric(7, 4),
  cost_percent numeric(7, 4),
  ia_percent numeric(7, 4),
  interoperability_percent numeric(7, 4)
);
create index close_score_by_tin on close_score (run_id, tin);

-- Every clinician under every practice: the score that applies, or why payment is not adjusted.
create table close_result (
  run_id bigint not null references close_run,
  tin varchar(9) not null,
  npi varchar(10) not null,
  status text not null,
  source text,
  entity_id text,
  score_hundredths int,
  charges_cents bigint not null,
  primary key (run_id, tin, npi)
);

-- The adjustment is a function of the score, so results are never updated after scoring.
create table close_adjustment (
  run_id bigint not null references close_run,
  score_hundredths int not null,
  base_percent numeric(6, 2) not null,
  additional_percent numeric(6, 2) not null,
  percent numeric(6, 2) not null,
  primary key (run_id, score_hundredths)
);

-- The close reads everything of a range of TINs at once.
create index submission_by_tin on submission (performance_year, tin);
create index scoring_facts_by_tin on scoring_facts (performance_year, tin);
create index claims_result_by_tin on claims_result (performance_year, tin);
