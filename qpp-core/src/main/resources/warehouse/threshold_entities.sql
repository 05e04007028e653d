-- What Threshold Scores are made of, for each APM Entity with a Participation List
-- (42 CFR 414.1435); the subject is the entity's number. Columns as in parts/threshold_figures.
with
-- include parts/line
-- include parts/visit
-- include parts/period
-- include parts/beneficiaries
member as (
  -- On the list at any snapshot so far is in (42 CFR 414.1425(b)(1)).
  select distinct entity, tin, npi
  from participation
  where performance_year = :year
    and list_date <= cast(:snapshot as date)
    and relationship = 'P'
),
service as (
  select member.entity as subject, period.bene_id,
    cast(sum(period.paid) as bigint) as paid,
    sum(period.services) as services,
    sum(case when visit.hcpcs is null then 0 else period.direction end) as visits
  from period
  join member on member.npi = period.npi and member.tin = period.tin
  left join visit on visit.hcpcs = period.hcpcs
  group by member.entity, period.bene_id
),
own as (
  select entity as subject, bene_id from listed
),
-- include parts/threshold_figures
