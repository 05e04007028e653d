-- The claim lines of the QP performance period up to a snapshot (42 CFR 414.1425(b)(1)), processed
-- within the run-out.
period as (
  select tin, npi, bene_id, hcpcs, direction, paid, services
  from line
  where year = :year
    and month <= :last_month
    and service_date between cast(:period_start as date) and cast(:snapshot as date)
    and processed_date <= cast(:processed_by as date)
),
