-- What was answered to a write that named a key, so that the same write sent again is answered and
-- not done again. The id is a hash of who asked and their key; rows go after a day.
create table idempotency_key (
  id varchar(64) primary key,
  fingerprint varchar(64) not null,
  status int not null,
  etag text,
  location text,
  body text not null,
  created_at timestamptz not null
);
create index idempotency_key_by_age on idempotency_key (created_at);
