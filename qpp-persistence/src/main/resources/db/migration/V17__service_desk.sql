-- One service desk for every kind of request, with one number range.

create sequence ticket_number start with 100001;

create table ticket (
  number bigint primary key default nextval('ticket_number'),
  kind text not null,
  -- PQRS, VALUE_MODIFIER or EHR_INCENTIVE, for questions about the programs before this one.
  legacy_program text,
  subject text not null,
  state text not null,
  priority text not null,
  channel text not null,
  -- Who asked: an account, or somebody who cannot sign in and gave an address.
  requester text,
  requester_name text not null,
  requester_address text,
  -- What it is about, as far as the request says.
  practice_id uuid references practice,
  organization_id uuid references organization,
  performance_year int,
  npi varchar(10),
  submission_id uuid,
  problem_code text,
  page text,
  assignee text,
  team text not null,
  -- A day that was promised or that a rule sets; it wins over the plan.
  due_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  solved_at timestamptz,
  closed_at timestamptz,
  -- When the next of the running clocks warns and ends, so that queues sort by it; null while none runs.
  next_warn_at timestamptz,
  next_due_at timestamptz,
  cause text,
  merged_into bigint references ticket,
  split_from bigint references ticket,
  follows bigint references ticket,
  rating int,
  rating_comment text,
  rated_at timestamptz,
  version int not null,
  search tsvector generated always as (to_tsvector('english', subject)) stored
);
create index ticket_of_requester on ticket (requester, number);
create index ticket_of_practice on ticket (practice_id, number);
create index ticket_search on ticket using gin (search);
-- The queues show what is not ended, which is little of all there ever was.
create index ticket_queue on ticket (team, next_due_at, number) where state not in ('solved', 'closed');
create index ticket_of_assignee on ticket (assignee, next_due_at, number) where state not in ('solved', 'closed');

create table ticket_message (
  id bigint generated always as identity primary key,
  ticket bigint not null references ticket,
  -- An internal note is for staff alone.
  internal boolean not null,
  by_staff boolean not null,
  author text not null,
  author_name text not null,
  channel text not null,
  body text not null,
  written_at timestamptz not null,
  search tsvector generated always as (to_tsvector('english', body)) stored
);
create index ticket_message_of_ticket on ticket_message (ticket, id);
create index ticket_message_search on ticket_message using gin (search);

-- What happened to a ticket besides what was written; nothing is ever changed or deleted here.
create table ticket_event (
  id bigint generated always as identity primary key,
  ticket bigint not null references ticket,
  what text not null,
  detail text,
  internal boolean not null,
  by_account text not null,
  happened_at timestamptz not null
);
create index ticket_event_of_ticket on ticket_event (ticket, id);

create table ticket_attachment (
  id uuid primary key,
  ticket bigint not null references ticket,
  message_id bigint not null references ticket_message,
  name text not null,
  media_type text not null,
  bytes bigint not null,
  sha256 text not null,
  content bytea not null,
  attached_at timestamptz not null
);
create index ticket_attachment_of_ticket on ticket_attachment (ticket);

-- Who has a ticket open now, to warn two people who work on the same one.
create table ticket_presence (
  ticket bigint not null references ticket,
  account text not null,
  account_name text not null,
  seen_at timestamptz not null,
  primary key (ticket, account)
);
