-- The claim lines of a determination segment (42 CFR 414.1305). In 2017 all Part B charges count for
-- the low-volume threshold, later those of covered professional services. Amounts in cents.
segment as (
  select tin, npi, bene_id, hcpcs, pos, direction, services,
    case when professional or :all_part_b then allowed_cents else 0 end as allowed,
    case when professional or :all_part_b then direction else 0 end as counted
  from line
  where year between :first_year and :last_year
    and service_date between cast(:segment_start as date) and cast(:segment_end as date)
    and processed_date <= cast(:processed_by as date)
),
