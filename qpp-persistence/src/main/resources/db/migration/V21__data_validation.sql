-- Data validation and audit: samples that were drawn, what practices were asked to prove, the
-- evidence they sent, what reviewers found in it, and the outcome.

create table data_audit_plan (
  id uuid primary key,
  performance_year int not null,
  -- Whose data; null for everybody's.
  submitter_id text,
  -- With the seed anybody can draw the same sample again, if the population has the same hash.
  seed text not null,
  population int not null,
  population_sha256 text not null,
  -- The rule of size in force when it was drawn.
  share_percent int not null,
  least int not null,
  most int not null,
  drawn_by text not null,
  drawn_at timestamptz not null
);

-- The TIN/NPIs of a sample, in the order drawn.
create table data_audit_unit (
  plan_id uuid not null references data_audit_plan,
  place int not null,
  practice_id uuid not null references practice,
  tin varchar(9) not null,
  npi varchar(10),
  sha256 text not null,
  primary key (plan_id, place)
);

-- A request for evidence; each is a ticket of the service desk, which has the conversation.
create table evidence_request (
  ticket bigint primary key references ticket,
  -- The sample that it belongs to; none for an audit that was targeted by hand.
  plan_id uuid references data_audit_plan,
  reason text,
  practice_id uuid not null references practice,
  performance_year int not null,
  submitter_id text,
  issued_by text not null,
  issued_at timestamptz not null,
  due_on date not null,
  due_reason text,
  retain_until date not null,
  -- Why the evidence is kept whatever its day; null when it is not.
  legal_hold text,
  proposed_outcome text,
  proposed_words text,
  proposed_by text,
  proposed_at timestamptz,
  outcome text,
  decided_by text,
  decided_at timestamptz,
  version int not null,
  unique (plan_id, practice_id)
);
create index evidence_request_of_practice on evidence_request (practice_id, ticket);

-- What is asked, item by item: one measurement as it stood when the request was made. A
-- submission can be replaced later, so nothing here refers to its rows.
create table evidence_item (
  id uuid primary key,
  ticket bigint not null references evidence_request,
  position int not null,
  category text not null,
  measure_id text not null,
  npi varchar(10),
  submission_id uuid not null,
  measurement_set_id uuid not null,
  submitter_id text not null,
  value text not null,
  patients int,
  unique (ticket, position)
);

create table evidence_file (
  id uuid primary key,
  item_id uuid not null references evidence_item,
  name text not null,
  media_type text not null,
  bytes bigint not null,
  sha256 text not null,
  content bytea not null,
  sent_by text not null,
  sent_by_name text not null,
  sent_at timestamptz not null
);
create index evidence_file_of_item on evidence_file (item_id, sent_at);

-- What a reviewer found; the last one counts.
create table evidence_finding (
  id bigint generated always as identity primary key,
  item_id uuid not null references evidence_item,
  verdict text not null,
  reason text not null,
  found_by text not null,
  found_at timestamptz not null
);
create index evidence_finding_of_item on evidence_finding (item_id, id);

create function refuse_evidence_change() returns trigger language plpgsql as $$
begin
  raise exception '% is never changed', tg_table_name;
end $$;

-- Evidence is kept until its day has passed, no hold is on it and the request is decided.
create function refuse_evidence_removal() returns trigger language plpgsql as $$
declare
  asked evidence_request;
  number bigint;
begin
  number := case tg_table_name
    when 'evidence_request' then (to_jsonb(old) ->> 'ticket')::bigint
    when 'evidence_item' then (to_jsonb(old) ->> 'ticket')::bigint
    else (select i.ticket from evidence_item i where i.id = (to_jsonb(old) ->> 'item_id')::uuid)
  end;
  select * into asked from evidence_request r where r.ticket = number;
  if asked.retain_until >= current_date or asked.legal_hold is not null or asked.outcome is null then
    raise exception '% of request % is kept until %', tg_table_name, number, asked.retain_until;
  end if;
  return old;
end $$;

-- The day can be put off, but what a request is about and what was decided stays.
create function refuse_request_change() returns trigger language plpgsql as $$
begin
  if new.ticket <> old.ticket or new.plan_id is distinct from old.plan_id
      or new.practice_id <> old.practice_id or new.performance_year <> old.performance_year
      or new.retain_until < old.retain_until or old.outcome is distinct from new.outcome
      and old.outcome is not null then
    raise exception 'what a request for evidence is about never changes, nor does its outcome';
  end if;
  return new;
end $$;

create trigger evidence_request_stays before update on evidence_request
  for each row execute function refuse_request_change();
create trigger evidence_request_is_kept before delete on evidence_request
  for each row execute function refuse_evidence_removal();
create trigger evidence_request_is_not_emptied before truncate on evidence_request
  for each statement execute function refuse_evidence_change();

create trigger evidence_item_stays before update on evidence_item
  for each row execute function refuse_evidence_change();
create trigger evidence_item_is_kept before delete on evidence_item
  for each row execute function refuse_evidence_removal();
create trigger evidence_item_is_not_emptied before truncate on evidence_item
  for each statement execute function refuse_evidence_change();

create trigger evidence_file_stays before update on evidence_file
  for each row execute function refuse_evidence_change();
create trigger evidence_file_is_kept before delete on evidence_file
  for each row execute function refuse_evidence_removal();
create trigger evidence_file_is_not_emptied before truncate on evidence_file
  for each statement execute function refuse_evidence_change();

create trigger evidence_finding_stays before update on evidence_finding
  for each row execute function refuse_evidence_change();
create trigger evidence_finding_is_kept before delete on evidence_finding
  for each row execute function refuse_evidence_removal();
create trigger evidence_finding_is_not_emptied before truncate on evidence_finding
  for each statement execute function refuse_evidence_change();

create trigger data_audit_plan_stays before update or delete or truncate on data_audit_plan
  for each statement execute function refuse_evidence_change();
create trigger data_audit_unit_stays before update or delete or truncate on data_audit_unit
  for each statement execute function refuse_evidence_change();
