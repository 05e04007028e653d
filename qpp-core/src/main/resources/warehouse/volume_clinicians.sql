-- What each clinician did under each practice (TIN/NPI) in a determination segment, for the
-- low-volume threshold and the special statuses (42 CFR 414.1305). Amounts in cents.
with
-- include parts/line
-- include parts/visit
-- include parts/segment
patient as (
  select tin, npi, bene_id,
    cast(sum(allowed) as bigint) as allowed,
    sum(counted) as counted,
    sum(services) as services,
    sum(case when pos in ('19', '21', '22', '23') then services else 0 end) as hospital,
    sum(case when pos in ('21', '22', '23') then services else 0 end) as facility,
    sum(case when pos in ('21', '23') then services else 0 end) as inpatient,
    sum(case when pos = '24' then services else 0 end) as surgical_center,
    sum(case when visit.hcpcs is null then 0 else direction end) as visits
  from segment
  left join visit on visit.hcpcs = segment.hcpcs
  group by tin, npi, bene_id
)
select tin, npi,
  cast(sum(allowed) as bigint) as allowed,
  count_if(counted > 0) as beneficiaries,
  cast(sum(services) as bigint) as services,
  cast(sum(hospital) as bigint) as hospital,
  cast(sum(facility) as bigint) as facility,
  cast(sum(inpatient) as bigint) as inpatient,
  cast(sum(surgical_center) as bigint) as surgical_center,
  cast(sum(visits) as bigint) as visits
from patient
group by tin, npi
order by tin, npi
