-- Each load of a year's published files is kept; the newest is current. Same content, no new load.
create table catalogue_load (
  id bigint generated always as identity primary key,
  performance_year int not null,
  source text not null,
  content_sha256 varchar(64) not null,
  loaded_at timestamptz not null,
  measures int not null,
  benchmarks int not null,
  refused text not null
);
create index catalogue_load_by_year on catalogue_load (performance_year, id desc);

create table catalogue_record (
  load_id bigint not null references catalogue_load,
  kind text not null,
  position int not null,
  measure_id text not null,
  document text not null,
  primary key (load_id, kind, position)
);
