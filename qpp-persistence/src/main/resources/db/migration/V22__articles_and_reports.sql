-- How often help articles were of use, by day in Eastern time; nothing of who read them.
create table article_count (
  day date not null,
  article text not null,
  what text not null,
  times bigint not null,
  primary key (day, article, what)
);

-- Answers that hold an article's address are few of all messages.
create index ticket_message_article on ticket_message (written_at)
  where by_staff and not internal and body like '%/help/article?name=%';

-- When each running clock of a ticket ends, and when those ended that ran out: a moment that has passed was reached,
-- because whatever changes a clock first removes those to come. So reports count by the same readings as the queues.
create table ticket_due (
  ticket bigint not null references ticket,
  clock text not null,
  due_at timestamptz not null,
  primary key (ticket, clock, due_at)
);
create index ticket_due_at on ticket_due (due_at, clock, ticket);

-- For reports over some weeks.
create index ticket_created on ticket (created_at);
create index ticket_solved on ticket (solved_at) where solved_at is not null;
create index ticket_rated on ticket (rated_at) where rated_at is not null;
create index ticket_event_states on ticket_event (ticket, id) include (detail, happened_at, by_account)
  where what = 'state';
create index ticket_event_state_at on ticket_event (happened_at, ticket) include (id, detail) where what = 'state';
