-- Whom the demonstration's APM Entities have, so that their stories come true: of the patients that
-- their clinicians saw, as many in a hundred as the list says, evenly over their panels.
create or replace temp table seen as
with member as (
  select performance_year, entity, tin, npi, min(list_date) as since
  from listing
  group by performance_year, entity, tin, npi
),
patient as (
  select list.performance_year, list.entity, list.list_date, list.percent, list.prospective,
    list.exact, claim_line.bene_id,
    sum(case when claim_line.allowed_cents < 0 then -1 else 1 end) as visits
  from list
  join member on member.performance_year = list.performance_year and member.entity = list.entity
    and member.since <= list.through
  join only_of
    on only_of.entity = list.entity and only_of.tin = member.tin
    and only_of.npi in (0, member.npi)
  join claim_line on claim_line.tin = member.tin and claim_line.npi = member.npi
    and claim_line.year = list.performance_year and claim_line.service_date <= list.through
  join visit_code on visit_code.hcpcs = claim_line.hcpcs
    and visit_code.performance_year = list.performance_year
  where claim_line.professional
  group by all
)
select * exclude (visits),
  row_number() over (
    partition by performance_year, entity, list_date order by bene_id) as place,
  count(*) over (partition by performance_year, entity, list_date) as patients
from patient
where visits > 0
  and bene_id in (
    select bene_id
    from covered
    where from_date <= make_date(performance_year, 8, 31)
      and to_date >= make_date(performance_year, 1, 1)
    group by bene_id
    having count_if(
        not part_a or not part_b or medicare_advantage or secondary_payer or not us_resident) = 0
      and max(birth_date) <= make_date(performance_year - 18, 1, 1));
