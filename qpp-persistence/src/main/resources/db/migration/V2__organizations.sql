-- Accounts (who signs in, kept by the identity provider) and what they may act for.
create table organization (
  id uuid primary key,
  type text not null,
  code text not null unique,
  name text not null,
  practice_id uuid references practice
);
create unique index organization_of_practice on organization (practice_id) where practice_id is not null;

create table account (
  username text primary key,
  first_seen_at timestamptz not null,
  last_signed_in_at timestamptz
);

create table connection (
  id uuid primary key,
  username text not null,
  organization_id uuid not null references organization,
  role text not null,
  npi varchar(10) references clinician,
  granted_by text not null,
  granted_at timestamptz not null,
  expires_at timestamptz,
  ended_at timestamptz
);
create index connection_by_username on connection (username);

-- A practice lets a registry or other vendor submit for it; null category or year means any.
create table delegation (
  id uuid primary key,
  practice_id uuid not null references practice,
  organization_id uuid not null references organization,
  category text,
  performance_year int,
  granted_by text not null,
  granted_at timestamptz not null,
  expires_at timestamptz,
  ended_at timestamptz
);
create index delegation_by_organization on delegation (organization_id, practice_id);
