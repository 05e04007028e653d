-- What Threshold Scores are made of, for each APM Entity with a Participation List
-- (42 CFR 414.1435): payments and patients of attributed and of attribution-eligible beneficiaries,
-- on both bases: beneficiaries with a visit (evaluation and management) and, which counts from 2026
-- on, those with any covered professional service. Amounts in cents.
with member as (
  -- On the list at any snapshot so far is in (42 CFR 414.1425(b)(1)).
  select distinct entity, tin, npi
  from participation
  where performance_year = :year
    and list_date <= cast(:snapshot as date)
    and relationship = 'P'
),
covered as (
  -- 42 CFR 414.1305, attribution-eligible beneficiary (1) to (5)
  select bene_id
  from coverage
  where from_date <= cast(:snapshot as date)
    and to_date >= cast(:period_start as date)
  group by bene_id
  having count_if(
      not part_a or not part_b or medicare_advantage or secondary_payer or not us_resident) = 0
    and max(birth_date) <= cast(:born_by as date)
),
latest_list as (
  select entity, max(list_date) as list_date
  from attribution
  where list_date <= cast(:snapshot as date)
  group by entity
),
listed as (
  select attribution.entity, attribution.bene_id, bool_or(attribution.prospective) as prospective
  from attribution
  join latest_list
    on latest_list.entity = attribution.entity and latest_list.list_date = attribution.list_date
  group by attribution.entity, attribution.bene_id
),
claimed as (
  select bene_id from listed where prospective group by bene_id
),
service as (
  -- A claim that is taken back takes its services back too.
  select member.entity, claim_line.bene_id,
    cast(sum(case when claim_line.professional then claim_line.paid_cents else 0 end) as bigint)
      as paid,
    sum(case when not claim_line.professional then 0
             when claim_line.allowed_cents < 0 then -1 else 1 end) as services,
    sum(case when visit_code.hcpcs is null then 0
             when claim_line.allowed_cents < 0 then -1 else 1 end) as visits
  from claim_line
  join member on member.npi = claim_line.npi and member.tin = claim_line.tin
  left join visit_code
    on visit_code.hcpcs = claim_line.hcpcs and visit_code.performance_year = :year
  where claim_line.year = :year
    and claim_line.month <= :last_month
    and claim_line.service_date between cast(:period_start as date) and cast(:snapshot as date)
    and claim_line.processed_date <= cast(:processed_by as date)
  group by member.entity, claim_line.bene_id
),
eligible as (
  select service.entity, service.paid, service.services > 0 as served, service.visits > 0 as visited,
    listed.bene_id is not null as attributed
  from service
  join covered on covered.bene_id = service.bene_id
  left join listed on listed.entity = service.entity and listed.bene_id = service.bene_id
  left join claimed on claimed.bene_id = service.bene_id
  -- From 2021 on (42 CFR 414.1435(c)(1)(i)): whom another entity has prospectively is not counted.
  where listed.bene_id is not null or claimed.bene_id is null or not :drop_claimed_elsewhere
)
select entity,
  cast(coalesce(sum(paid) filter (where visited and attributed), 0) as bigint)
    as visit_attributed_paid,
  cast(coalesce(sum(paid) filter (where visited), 0) as bigint) as visit_eligible_paid,
  count_if(visited and attributed and served) as visit_attributed_patients,
  count_if(visited and served) as visit_eligible_patients,
  cast(coalesce(sum(paid) filter (where served and attributed), 0) as bigint)
    as service_attributed_paid,
  cast(coalesce(sum(paid) filter (where served), 0) as bigint) as service_eligible_paid,
  count_if(served and attributed) as service_attributed_patients,
  count_if(served) as service_eligible_patients
from eligible
group by entity
order by entity
