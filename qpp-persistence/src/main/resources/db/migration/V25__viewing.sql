-- Staff who looked at the pages of somebody who asked for help, with the reason that the person can read.
create table viewing (
  id uuid primary key,
  staff text not null,
  account text not null,
  ticket bigint not null references ticket,
  reason text not null,
  began_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz
);
create index viewing_of_account on viewing (account, began_at);
