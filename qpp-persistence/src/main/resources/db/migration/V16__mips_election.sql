-- Whether those above some low-volume limits but not all opt in to the program or report voluntarily. The
-- subject is a clinician under a practice, or with an empty NPI the practice as a group. To opt in takes the
-- place of reporting voluntarily and nothing takes the place of it; what was before is in the audit trail.
create table mips_election (
  practice_id uuid not null references practice,
  npi varchar(10) not null,
  performance_year int not null,
  choice text not null,
  elected_by text not null,
  elected_at timestamptz not null,
  primary key (practice_id, npi, performance_year)
);

-- The determination of eligibility that a close began with, and keeps to; null where there was none.
alter table close_run add column eligibility_run_id bigint;
