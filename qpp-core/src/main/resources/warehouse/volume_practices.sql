-- What each practice did as a group in a determination segment (42 CFR 414.1305). The subject is the
-- TIN; a patient of several of its clinicians counts once.
with
-- include parts/line
-- include parts/segment
patient as (
  select tin as subject, bene_id,
    cast(sum(allowed) as bigint) as allowed,
    sum(counted) as counted,
    sum(services) as services
  from segment
  group by tin, bene_id
)
-- include parts/volume_of_groups
