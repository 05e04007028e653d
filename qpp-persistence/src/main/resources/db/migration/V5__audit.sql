-- Who did what to which data, and whether it was allowed. Rows are added and never changed.
create table audit_event (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  username text not null,
  action text not null,
  outcome text not null,
  resource_type text not null,
  resource_id text,
  practice_id uuid,
  request_id text,
  detail text
);
create index audit_event_by_practice on audit_event (practice_id, at);
create index audit_event_by_username on audit_event (username, at);

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit events are never changed or removed';
end $$;

create trigger audit_event_is_append_only
  before update or delete or truncate on audit_event
  for each statement execute function refuse_audit_change();
