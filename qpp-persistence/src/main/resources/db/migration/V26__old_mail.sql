-- Finds mail that is kept no longer.
create index outgoing_mail_kept on outgoing_mail (ended_at) where body <> '';
create index incoming_mail_taken on incoming_mail (taken_at);
