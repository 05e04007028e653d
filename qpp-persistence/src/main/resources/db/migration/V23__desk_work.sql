-- What staff of the service desk need beside the tickets: colleagues, kept filters, templates, and problems that
-- several tickets come from.

-- Who works at the desk, from what they do there.
create table desk_agent (
  account text primary key,
  team text not null,
  seen_at timestamptz not null
);

create table desk_filter (
  id bigint generated always as identity primary key,
  account text not null,
  name text not null,
  queue text not null,
  team text,
  kind text,
  words text
);
create unique index desk_filter_of_account on desk_filter (account, lower(name));

create table reply_template (
  id bigint generated always as identity primary key,
  title text not null,
  body text not null,
  -- The kind of ticket that it is for; null for all.
  kind text,
  -- What is to be done with it: REPLY, ASK_USER or SOLVE.
  command text not null,
  cause text,
  retired boolean not null,
  changed_by text not null,
  changed_at timestamptz not null,
  version int not null
);
create unique index reply_template_title on reply_template (lower(title)) where not retired;

-- Something that several people ask about for the same reason.
create table known_problem (
  id bigint generated always as identity primary key,
  title text not null,
  description text not null,
  opened_by text not null,
  opened_at timestamptz not null,
  ended_at timestamptz,
  -- When all who asked got one answer last.
  answered_at timestamptz,
  version int not null
);
alter table ticket add problem_id bigint references known_problem;
create index ticket_of_problem on ticket (problem_id, number) where problem_id is not null;
create index ticket_merged on ticket (merged_into) where merged_into is not null;
create index ticket_promised on ticket (due_at, number) where due_at is not null and state not in ('solved', 'closed');

insert into reply_template (title, body, kind, command, cause, retired, changed_by, changed_at, version) values
  ('Sign in again with the second factor',
   E'Hello {{name}},\n\nplease sign in at {{link}} once more, and when you are asked for the code, wait for a new one before you type it. If it fails again, reply with the time at which you tried and what the page said. Never send us the code or your password.\n\n{{agent}}',
   'access', 'ASK_USER', 'access', false, 'portal', now(), 0),
  ('Ask the security official for access',
   E'Hello {{name}},\n\nonly the security official of {{practice}} can let you see its data. Open My practices, choose Ask for access, and name the practice. The official then finds your request on the practice''s page.\n\n{{agent}}',
   'access', 'SOLVE', 'access', false, 'portal', now(), 0),
  ('Which record was refused, and why',
   E'Hello {{name}},\n\nthe code {{code}} on your page names the rule that the data did not meet. The list at {{link}}problems says for each code what to change. Correct the record and send it again; the records without problems need not be sent again.\n\n{{agent}}',
   null, 'SOLVE', 'userData', false, 'portal', now(), 0),
  ('Where the score is explained',
   E'Hello {{name}},\n\nthe results page of {{practice}} for {{year}} shows for each number how it came about: open the number, and the steps with their rules unfold. If a step is wrong, ask for a review from there while its window is open.\n\n{{agent}}',
   'program', 'SOLVE', 'question', false, 'portal', now(), 0),
  ('We need to know which practice and year',
   E'Hello {{name}},\n\nplease tell us the practice by its name and the performance year that you ask about. Please do not send numbers of patients.\n\n{{agent}}',
   null, 'ASK_USER', null, false, 'portal', now(), 0),
  ('Earlier programs: what can still be asked',
   E'Hello {{name}},\n\nthe earlier programs have ended and their results are final. We can tell you where a result of those years was published and what it meant, but it can no longer be changed.\n\n{{agent}}',
   'legacy', 'SOLVE', 'question', false, 'portal', now(), 0);
