-- What the clinicians of each APM Entity did together in a determination segment; it counted in 2017
-- to 2020 (42 CFR 414.1305). Amounts in cents.
with member as (
  select distinct entity, tin, npi
  from participation
  where performance_year = :year
    and relationship = 'P'
),
patient as (
  select member.entity, claim_line.bene_id,
    cast(sum(case when professional or :all_part_b then allowed_cents else 0 end) as bigint)
      as allowed,
    sum(case when not professional and not :all_part_b then 0
             when allowed_cents < 0 then -1 else 1 end) as counted,
    sum(case when not professional then 0
             when allowed_cents < 0 then -1 else 1 end) as services
  from claim_line
  join member on member.npi = claim_line.npi and member.tin = claim_line.tin
  where year between :first_year and :last_year
    and service_date between cast(:segment_start as date) and cast(:segment_end as date)
    and processed_date <= cast(:processed_by as date)
  group by member.entity, claim_line.bene_id
)
select entity,
  cast(sum(allowed) as bigint) as allowed,
  count_if(counted > 0) as beneficiaries,
  cast(sum(services) as bigint) as services
from patient
group by entity
order by entity
