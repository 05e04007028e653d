-- Mail that the portal sends. It is stored with what it tells of and sent afterwards, so that a mail server that is
-- away loses nothing and delays nobody.
create table outgoing_mail (
  id bigint generated always as identity primary key,
  ticket_number text,
  recipient text not null,
  reply_to text not null,
  subject text not null,
  body text not null,
  message_id text not null unique,
  in_reply_to text,
  state text not null,
  attempts int not null default 0,
  next_attempt_at timestamptz not null,
  problem text,
  created_at timestamptz not null,
  ended_at timestamptz
);
create index outgoing_mail_due on outgoing_mail (next_attempt_at) where state = 'waiting';
create index outgoing_mail_by_ticket on outgoing_mail (ticket_number, id);

-- Mail that came in, each message once, with what was done with it. Its text is with the ticket.
create table incoming_mail (
  fingerprint varchar(64) primary key,
  message_id text,
  sender text not null,
  outcome text not null,
  ticket_number text,
  taken_at timestamptz not null
);
create index incoming_mail_by_sender on incoming_mail (sender, taken_at);
