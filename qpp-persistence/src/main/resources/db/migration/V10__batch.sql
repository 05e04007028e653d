-- Files of many clinicians or practices, and what became of each of their rows.
create table batch (
  id uuid primary key,
  organization_id uuid not null references organization,
  organization_name text not null,
  username text not null,
  file_name text,
  content_sha256 varchar(64) not null,
  content_length bigint not null,
  state text not null,
  cancel_requested boolean not null default false,
  received_at timestamptz not null,
  finished_at timestamptz,
  execution_id bigint,
  header text,
  performance_year text,
  rows_read int not null default 0,
  entities int not null default 0,
  next_entity int not null default 0,
  entities_stored int not null default 0,
  entities_unchanged int not null default 0,
  entities_refused int not null default 0,
  rows_accepted int not null default 0,
  rows_refused int not null default 0,
  problem text
);
create index batch_by_organization on batch (organization_id, received_at desc);
create index batch_under_way on batch (state) where state in ('received', 'checking', 'storing');

-- The file as it came, in pieces.
create table batch_piece (
  batch_id uuid not null references batch on delete cascade deferrable initially deferred,
  number int not null,
  content bytea not null,
  primary key (batch_id, number)
);

-- From here on rows come by the hundred thousand and only from batches, so nothing checks their batch row by row.
-- A clinician or practice of a file, counted from 0 by first appearance.
create table batch_entity (
  batch_id uuid not null,
  number int not null,
  tin text not null,
  npi text not null,
  entity_id text not null,
  rows int not null,
  primary key (batch_id, number)
);

-- The rows by clinician or practice; cells with the unit separator (U+001F) between them.
create table batch_row (
  batch_id uuid not null,
  entity int not null,
  number int not null,
  cells text not null,
  primary key (batch_id, entity, number)
);

-- What became of a clinician or practice; none while it is not worked on.
create table batch_outcome (
  batch_id uuid not null,
  entity int not null,
  outcome text not null,
  submission_id uuid,
  receipt_id uuid,
  primary key (batch_id, entity)
);

-- What is wrong with rows, or with the file as such, which is entity -1.
create table batch_problem (
  batch_id uuid not null,
  entity int not null,
  row_number int not null,
  position int not null,
  column_name text,
  code text not null,
  severity text not null,
  path text not null,
  message text not null,
  what_to_do text not null,
  primary key (batch_id, entity, row_number, position)
);
