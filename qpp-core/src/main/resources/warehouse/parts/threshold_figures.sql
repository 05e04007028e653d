-- From what was done for each beneficiary (service) and whom each subject has on its lists (own):
-- payments and patients of attributed and of attribution-eligible beneficiaries (42 CFR 414.1435),
-- on both bases: beneficiaries with a visit and, which counts from 2026 on, those with any covered
-- professional service. Amounts in cents.
-- Who is attribution-eligible as far as coverage and age go (42 CFR 414.1305, attribution-eligible
-- beneficiary (1) to (5)). Only those who were served are looked up: most were not.
covered as (
  select bene_id
  from coverage
  where bene_id in (select bene_id from service)
    and from_date <= cast(:snapshot as date)
    and to_date >= cast(:period_start as date)
  group by bene_id
  having count_if(
      not part_a or not part_b or medicare_advantage or secondary_payer or not us_resident) = 0
    and max(birth_date) <= cast(:born_by as date)
),
eligible as (
  select service.subject, service.paid, service.services > 0 as served,
    service.visits > 0 as visited, own.bene_id is not null as attributed
  from service
  join covered on covered.bene_id = service.bene_id
  left join own on own.subject = service.subject and own.bene_id = service.bene_id
  left join claimed on claimed.bene_id = service.bene_id
  -- From 2021 on (42 CFR 414.1435(c)(1)(i)): whom another entity has prospectively is not counted.
  where own.bene_id is not null or claimed.bene_id is null or not :drop_claimed_elsewhere
)
select subject,
  cast(coalesce(sum(paid) filter (where visited and attributed), 0) as bigint)
    as visit_attributed_paid,
  cast(coalesce(sum(paid) filter (where visited), 0) as bigint) as visit_eligible_paid,
  count_if(visited and attributed and served) as visit_attributed_patients,
  count_if(visited and served) as visit_eligible_patients,
  cast(coalesce(sum(paid) filter (where served and attributed), 0) as bigint)
    as service_attributed_paid,
  cast(coalesce(sum(paid) filter (where served), 0) as bigint) as service_eligible_paid,
  count_if(served and attributed) as service_attributed_patients,
  count_if(served) as service_eligible_patients
from eligible
group by subject
order by subject
