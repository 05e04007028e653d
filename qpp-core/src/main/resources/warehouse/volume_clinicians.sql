-- What each clinician did under each practice (TIN/NPI) in a determination segment, for the
-- low-volume threshold and the special statuses (42 CFR 414.1305). Amounts in cents. In 2017 all
-- Part B charges count, later those of covered professional services.
with patient as (
  select tin, npi, bene_id,
    cast(sum(case when professional or :all_part_b then allowed_cents else 0 end) as bigint)
      as allowed,
    sum(case when not professional and not :all_part_b then 0
             when allowed_cents < 0 then -1 else 1 end) as counted,
    sum(case when not professional then 0
             when allowed_cents < 0 then -1 else 1 end) as services,
    sum(case when not professional or pos not in ('19', '21', '22', '23') then 0
             when allowed_cents < 0 then -1 else 1 end) as hospital,
    sum(case when not professional or pos not in ('21', '22', '23') then 0
             when allowed_cents < 0 then -1 else 1 end) as facility,
    sum(case when not professional or pos not in ('21', '23') then 0
             when allowed_cents < 0 then -1 else 1 end) as inpatient,
    sum(case when not professional or pos <> '24' then 0
             when allowed_cents < 0 then -1 else 1 end) as surgical_center,
    sum(case when visit_code.hcpcs is null then 0
             when allowed_cents < 0 then -1 else 1 end) as visits
  from claim_line
  left join visit_code
    on visit_code.hcpcs = claim_line.hcpcs and visit_code.performance_year = :year
  where year between :first_year and :last_year
    and service_date between cast(:segment_start as date) and cast(:segment_end as date)
    and processed_date <= cast(:processed_by as date)
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
