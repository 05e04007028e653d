-- Targeted reviews of final scores. Each belongs to a ticket of the service desk, which has the
-- conversation, the evidence and the message of the decision.
create table targeted_review (
  ticket bigint primary key references ticket,
  performance_year int not null,
  -- Whose score: a clinician under a practice, or the practice as a group.
  entity_type text not null,
  practice_id uuid not null references practice,
  tin varchar(9) not null,
  npi varchar(10),
  -- Codes of reviews/rules.yaml, with commas between.
  reasons text not null,
  -- What the person saw when they asked; it is never changed.
  seen_run bigint not null,
  seen_version int not null,
  seen text not null,
  state text not null,
  requested_by text not null,
  requested_at timestamptz not null,
  asked_at timestamptz,
  information_due_at timestamptz,
  -- Whether information was asked for and did not come in time.
  unanswered boolean not null,
  complete_at timestamptz,
  proposal text,
  proposal_text text,
  proposed_by text,
  proposed_at timestamptz,
  decided_by text,
  decided_at timestamptz,
  version int not null
);
-- One request at a time for the same score.
create unique index targeted_review_open on targeted_review
  (performance_year, tin, coalesce(npi, '')) where state in ('received', 'inReview', 'proposed');
create index targeted_review_of_practice on targeted_review (practice_id, performance_year);
create index targeted_review_of_tin on targeted_review (performance_year, tin);

-- What a proposal corrects. Those of approved reviews are facts for every later score.
create table review_correction (
  ticket bigint not null references targeted_review,
  kind text not null,
  -- The category, special status or payment status; empty for kinds that need none.
  code text not null,
  -- Whether a special status applies.
  applies boolean not null,
  primary key (ticket, kind, code)
);

-- What an approved review makes of a clinician's adjustment, beside the close and never changed.
-- Version 1 of an adjustment is the close's own.
create table reviewed_result (
  id bigint generated always as identity primary key,
  ticket bigint not null references targeted_review,
  performance_year int not null,
  run_id bigint not null,
  tin varchar(9) not null,
  npi varchar(10) not null,
  version int not null,
  charges_cents bigint not null,
  before_status text not null,
  before_source text,
  before_score_hundredths int,
  before_base_percent numeric(6, 2),
  before_additional_percent numeric(6, 2),
  before_percent numeric(6, 2),
  before_categories text not null,
  after_status text not null,
  after_source text,
  after_score_hundredths int,
  after_base_percent numeric(6, 2),
  after_additional_percent numeric(6, 2),
  after_percent numeric(6, 2),
  after_categories text not null,
  made_at timestamptz not null,
  unique (run_id, tin, npi, version)
);
create index reviewed_result_of_ticket on reviewed_result (ticket);
