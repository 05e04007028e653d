-- What several practices did together in a determination segment, as a virtual group (42 CFR
-- 414.1315). Their TINs stand between commas; the subject is always 0. A patient of several of them
-- counts once.
with
-- include parts/line
-- include parts/segment
patient as (
  select 0 as subject, bene_id,
    cast(sum(allowed) as bigint) as allowed,
    sum(counted) as counted,
    sum(services) as services
  from segment
  where position(',' || cast(tin as varchar) || ',' in cast(:tins as varchar)) > 0
  group by bene_id
)
-- include parts/volume_of_groups
