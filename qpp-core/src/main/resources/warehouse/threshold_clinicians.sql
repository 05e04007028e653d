-- What Threshold Scores are made of, for clinicians who are assessed one by one: affiliated
-- practitioners, clinicians in several APM Entities (42 CFR 414.1425(b)(2), (c)(4)) and, from 2026
-- on, everybody on a list; the subject is the NPI. All their services count, under whichever TIN. A
-- beneficiary whom any of their entities has is attributed. Columns as in parts/threshold_figures.
with
-- include parts/line
-- include parts/visit
-- include parts/period
-- include parts/beneficiaries
member as (
  select distinct npi, entity, relationship
  from participation
  where performance_year = :year
    and list_date <= cast(:snapshot as date)
    -- Entities that left, or are in no Advanced APM, count for nobody (42 CFR 414.1425(c)(5)).
    and entity not in (
      select entity from excluded_entity
      where performance_year = :year and snapshot = cast(:snapshot as date))
),
clinician as (
  select npi
  from member
  group by npi
  having :everybody or count(distinct entity) > 1 or count_if(relationship = 'A') > 0
),
their_entity as (
  select distinct member.npi, member.entity
  from member
  join clinician on clinician.npi = member.npi
),
service as (
  select period.npi as subject, period.bene_id,
    cast(sum(period.paid) as bigint) as paid,
    sum(period.services) as services,
    sum(case when visit.hcpcs is null then 0 else period.direction end) as visits
  from period
  join clinician on clinician.npi = period.npi
  left join visit on visit.hcpcs = period.hcpcs
  group by period.npi, period.bene_id
),
own as (
  select distinct service.subject, service.bene_id
  from service
  join listed on listed.bene_id = service.bene_id
  join their_entity
    on their_entity.npi = service.subject and their_entity.entity = listed.entity
),
-- include parts/threshold_figures
