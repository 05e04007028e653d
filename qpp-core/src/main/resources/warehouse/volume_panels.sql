-- How many beneficiaries each clinician under each practice (TIN/NPI) had in a determination segment
-- (42 CFR 414.1305): those with at least one service that was not taken back. A question of its own,
-- because it keeps a group for each patient of each clinician, so that nothing else is summed up in
-- it. It has the clinicians of volume_clinicians, in the same order.
with
-- include parts/line
-- include parts/segment
patient as (
  select tin, npi, bene_id, sum(counted) as counted
  from segment
  group by tin, npi, bene_id
)
select tin, npi, count_if(counted > 0) as beneficiaries
from patient
group by tin, npi
order by tin, npi
