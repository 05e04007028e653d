create table submission (
  id uuid primary key,
  entity_type text not null,
  tin varchar(9),
  npi varchar(10),
  entity_id text,
  performance_year int not null,
  practice_id uuid references practice,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
-- One submission per entity and year (published format, section Submission).
create unique index submission_of_entity on submission
  (entity_type, coalesce(tin, ''), coalesce(npi, ''), coalesce(entity_id, ''), performance_year);
create index submission_by_practice on submission (practice_id, performance_year);

create table measurement_set (
  id uuid primary key,
  submission_id uuid not null references submission on delete cascade,
  category text not null,
  submission_method text not null,
  program_name text not null,
  submitter_type text not null,
  submitter_id text not null,
  performance_start date not null,
  performance_end date not null,
  cehrt_id text,
  content_sha256 varchar(64) not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version int not null,
  unique (submission_id, category, submission_method, program_name, submitter_id)
);

create table measurement (
  id uuid primary key,
  measurement_set_id uuid not null references measurement_set on delete cascade,
  position int not null,
  measure_id text not null,
  value text not null,
  unique (measurement_set_id, measure_id)
);

-- What came in, kept as it came, with its hash.
create table receipt (
  id uuid primary key,
  submission_id uuid not null,
  practice_id uuid references practice,
  performance_year int not null,
  channel text not null,
  username text not null,
  submitter_id text not null,
  submitter_name text not null,
  received_at timestamptz not null,
  file_name text,
  content_sha256 varchar(64) not null,
  content_length int not null,
  content bytea not null,
  summary text not null
);
create index receipt_by_submission on receipt (submission_id, received_at);
create index receipt_by_practice on receipt (practice_id, performance_year, received_at);

-- An attestation form that is not sent yet; one per practice and year, shared by its people.
create table attestation_draft (
  id uuid primary key,
  practice_id uuid not null references practice,
  performance_year int not null,
  content text not null,
  updated_at timestamptz not null,
  updated_by text not null,
  version int not null,
  unique (practice_id, performance_year)
);
