-- What each clinician did under each practice (TIN/NPI) in a determination segment, for the
-- low-volume threshold and the special statuses (42 CFR 414.1305), but for the number of
-- beneficiaries, which volume_panels counts. Amounts in cents.
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
)
select tin, npi,
  cast(allowed as bigint) as allowed,
  cast(services as bigint) as services,
  cast(hospital as bigint) as hospital,
  cast(facility as bigint) as facility,
  cast(inpatient as bigint) as inpatient,
  cast(surgical_center as bigint) as surgical_center,
  cast(visits as bigint) as visits
from clinician
order by tin, npi
