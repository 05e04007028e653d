-- People who ask without signing in, which notices people want, and who was told that a clock ends.

-- A question waits here until its sender proves the address, for a day at most.
create table unconfirmed_question (
  id uuid primary key,
  name text not null,
  address text not null,
  kind text not null,
  legacy_program text,
  subject text not null,
  body text not null,
  asked_at timestamptz not null
);
create index unconfirmed_question_of_address on unconfirmed_question (address, asked_at);
create index unconfirmed_question_asked on unconfirmed_question (asked_at);

create table notice_choice (
  account text primary key,
  -- The address that the identity provider proved at the last sign-in; empty for none.
  address text not null default '',
  -- Topics that are not wanted, with commas between; empty for none.
  turned_off text not null default ''
);

-- Whom the clocks of a ticket were told of; a row for each end of a clock, so that nobody is told twice.
create table ticket_alert (
  ticket bigint not null references ticket,
  notice text not null,
  clock_end timestamptz not null,
  told_at timestamptz not null,
  primary key (ticket, notice, clock_end)
);
create index ticket_warning on ticket (next_warn_at) where state not in ('solved', 'closed');
