-- Applications for exceptions. Each belongs to a ticket of the service desk, which has the
-- conversation, the evidence and the message of the decision.
create table exception_application (
  ticket bigint primary key references ticket,
  kind text not null,
  performance_year int not null,
  -- Who is to be excepted: as of a submission.
  entity_type text not null,
  practice_id uuid references practice,
  tin varchar(9),
  npi varchar(10),
  entity_id text,
  reason text,
  -- Which part of the clinicians qualify, in percent, where the rule asks for one.
  share_percent int,
  state text not null,
  applied_by text not null,
  applied_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  version int not null
);
create index exception_of_practice on exception_application (practice_id, performance_year);
create index exception_of_tin on exception_application (performance_year, tin);
create index exception_of_entity on exception_application (performance_year, entity_id);

-- The categories asked for. Data sent for one ends the exception for it.
create table exception_category (
  ticket bigint not null references exception_application,
  category text not null,
  ended_at timestamptz,
  ended_by text,
  primary key (ticket, category)
);
