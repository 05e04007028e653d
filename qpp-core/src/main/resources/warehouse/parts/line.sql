-- Every claim line with what it counts for. A claim that is taken back (its amounts are negative)
-- takes its service back too.
line as (
  select tin, npi, bene_id, hcpcs, pos, professional, allowed_cents, service_date, processed_date,
    year, month,
    case when allowed_cents < 0 then -1 else 1 end as direction,
    case when not professional then 0 when allowed_cents < 0 then -1 else 1 end as services,
    case when professional then paid_cents else 0 end as paid
  from claim_line
),
