-- What several practices did together in a determination segment, as a virtual group (42 CFR
-- 414.1315). A patient of several of them counts once. The TINs stand between commas. Amounts in
-- cents.
with patient as (
  select bene_id,
    cast(sum(case when professional or :all_part_b then allowed_cents else 0 end) as bigint)
      as allowed,
    sum(case when not professional and not :all_part_b then 0
             when allowed_cents < 0 then -1 else 1 end) as counted,
    sum(case when not professional then 0
             when allowed_cents < 0 then -1 else 1 end) as services
  from claim_line
  where year between :first_year and :last_year
    and service_date between cast(:segment_start as date) and cast(:segment_end as date)
    and processed_date <= cast(:processed_by as date)
    and position(',' || cast(tin as varchar) || ',' in cast(:tins as varchar)) > 0
  group by bene_id
)
select 0 as practices,
  cast(sum(allowed) as bigint) as allowed,
  count_if(counted > 0) as beneficiaries,
  cast(sum(services) as bigint) as services
from patient
having count(*) > 0
order by 1
