-- What the clinicians of each APM Entity did together in a determination segment; it counted in 2017
-- to 2020 (42 CFR 414.1305). The subject is the entity's number.
with
-- include parts/line
-- include parts/segment
member as (
  select distinct entity, tin, npi
  from participation
  where performance_year = :year
    and relationship = 'P'
),
patient as (
  select member.entity as subject, segment.bene_id,
    cast(sum(segment.allowed) as bigint) as allowed,
    sum(segment.counted) as counted,
    sum(segment.services) as services
  from segment
  join member on member.npi = segment.npi and member.tin = segment.tin
  group by member.entity, segment.bene_id
)
-- include parts/volume_of_groups
