-- What each clinician did under each practice (TIN/NPI) in a determination segment, for the
-- low-volume threshold and the special statuses (42 CFR 414.1305). Amounts in cents.
with
-- include parts/line
-- include parts/visit
-- include parts/segment
clinician as (
  select segment.tin, segment.npi,
    sum(allowed) as allowed,
    sum(services) as services,
    sum(case when pos in ('19', '21', '22', '23') then services else 0 end) as hospital,
    sum(case when pos in ('21', '22', '23') then services else 0 end) as facility,
    sum(case when pos in ('21', '23') then services else 0 end) as inpatient,
    sum(case when pos = '24' then services else 0 end) as surgical_center,
    sum(case when visit.hcpcs is null then 0 else direction end) as visits
  from segment
  left join visit on visit.hcpcs = segment.hcpcs
  group by segment.tin, segment.npi
),
-- One group for each patient is much to keep, so that nothing else is summed up in it.
patient as (
  select tin, npi, bene_id, sum(counted) as counted
  from segment
  group by tin, npi, bene_id
),
panel as (
  select tin, npi, count_if(counted > 0) as beneficiaries
  from patient
  group by tin, npi
)
select clinician.tin, clinician.npi,
  cast(allowed as bigint) as allowed,
  beneficiaries,
  cast(services as bigint) as services,
  cast(hospital as bigint) as hospital,
  cast(facility as bigint) as facility,
  cast(inpatient as bigint) as inpatient,
  cast(surgical_center as bigint) as surgical_center,
  cast(visits as bigint) as visits
from clinician
join panel on panel.tin = clinician.tin and panel.npi = clinician.npi
order by tin, npi
