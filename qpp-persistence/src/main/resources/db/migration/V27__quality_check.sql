-- Closed tickets that somebody else of the desk reads again, and what they found.
create table quality_check (
  ticket bigint primary key references ticket,
  drawn_at timestamptz not null,
  reviewer text,
  verdict text check (verdict in ('good', 'better', 'wrong')),
  note text,
  checked_at timestamptz
);
create index quality_check_open on quality_check (drawn_at) where checked_at is null;
create index ticket_closed on ticket (closed_at) where closed_at is not null;
