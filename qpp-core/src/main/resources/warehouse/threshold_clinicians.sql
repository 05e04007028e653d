-- What Threshold Scores are made of, for clinicians who are assessed one by one: affiliated
-- practitioners, clinicians in several APM Entities (42 CFR 414.1425(b)(2), (c)(4)) and, from 2026
-- on, everybody on a list. All their services count, under whichever TIN. A beneficiary whom any of
-- their entities has is attributed. Columns as in threshold_entities.
with member as (
  select distinct npi, entity, relationship
  from participation
  where performance_year = :year
    and list_date <= cast(:snapshot as date)
    -- Entities that left, or are in no Advanced APM, count for nobody (42 CFR 414.1425(c)(5)).
    and entity not in (
      select entity from excluded_entity
      where performance_year = :year and snapshot = cast(:snapshot as date))
),
subject as (
  select npi
  from member
  group by npi
  having :everybody or count(distinct entity) > 1 or count_if(relationship = 'A') > 0
),
their_entity as (
  select distinct member.npi, member.entity
  from member
  join subject on subject.npi = member.npi
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
  select claim_line.npi, claim_line.bene_id,
    cast(sum(case when claim_line.professional then claim_line.paid_cents else 0 end) as bigint)
      as paid,
    sum(case when not claim_line.professional then 0
             when claim_line.allowed_cents < 0 then -1 else 1 end) as services,
    sum(case when visit_code.hcpcs is null then 0
             when claim_line.allowed_cents < 0 then -1 else 1 end) as visits
  from claim_line
  join subject on subject.npi = claim_line.npi
  left join visit_code
    on visit_code.hcpcs = claim_line.hcpcs and visit_code.performance_year = :year
  where claim_line.year = :year
    and claim_line.month <= :last_month
    and claim_line.service_date between cast(:period_start as date) and cast(:snapshot as date)
    and claim_line.processed_date <= cast(:processed_by as date)
  group by claim_line.npi, claim_line.bene_id
),
own as (
  select distinct service.npi, service.bene_id
  from service
  join listed on listed.bene_id = service.bene_id
  join their_entity
    on their_entity.npi = service.npi and their_entity.entity = listed.entity
),
eligible as (
  select service.npi, service.paid, service.services > 0 as served, service.visits > 0 as visited,
    own.bene_id is not null as attributed
  from service
  join covered on covered.bene_id = service.bene_id
  left join own on own.npi = service.npi and own.bene_id = service.bene_id
  left join claimed on claimed.bene_id = service.bene_id
  where own.bene_id is not null or claimed.bene_id is null or not :drop_claimed_elsewhere
)
select npi,
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
group by npi
order by npi
