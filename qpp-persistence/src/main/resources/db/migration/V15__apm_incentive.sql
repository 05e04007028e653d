-- What Medicare paid clinicians on APM lists in the year before the payment year: the basis of the APM
-- incentive. A correction is a new version; the last complete one counts.
create table apm_incentive_basis (
  id bigint generated always as identity primary key,
  performance_year int not null,
  version int not null,
  base_year int not null,
  processed_by date not null,
  clinicians int not null,
  paid_cents bigint not null,
  computed_by text not null,
  computed_at timestamptz not null,
  unique (performance_year, version)
);

-- Rows come by the hundred thousand and only with their basis, in its transaction.
create table apm_incentive_paid (
  basis_id bigint not null,
  npi varchar(10) not null,
  tin varchar(9) not null,
  paid_cents bigint not null,
  primary key (basis_id, npi, tin)
);
