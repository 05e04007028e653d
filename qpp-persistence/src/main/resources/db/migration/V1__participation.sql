-- Practices, clinicians and how they take part in a performance year.
create table practice (
  id uuid primary key,
  tin varchar(9) not null unique,
  name text not null,
  address_line text not null,
  city text not null,
  state varchar(2) not null,
  zip varchar(10) not null
);

create table clinician (
  npi varchar(10) primary key,
  first_name text not null,
  last_name text not null,
  clinician_type text not null,
  specialty text not null,
  enrolled_on date not null
);

-- One TIN/NPI in one performance year, with the figures of its low-volume determination.
create table participation (
  practice_id uuid not null references practice,
  npi varchar(10) not null references clinician,
  performance_year int not null,
  allowed_charges numeric(14, 2) not null,
  beneficiaries int not null,
  primary key (practice_id, npi, performance_year)
);
create index participation_by_npi on participation (npi, performance_year);

-- What is known of a practice as a whole in one performance year.
create table practice_year (
  practice_id uuid not null references practice,
  performance_year int not null,
  clinicians int not null,
  allowed_charges numeric(14, 2) not null,
  beneficiaries int not null,
  rural boolean not null,
  hpsa boolean not null,
  non_patient_facing boolean not null,
  hospital_based boolean not null,
  asc_based boolean not null,
  apm_name text,
  primary key (practice_id, performance_year)
);
