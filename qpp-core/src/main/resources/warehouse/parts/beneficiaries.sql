-- Who is attribution-eligible as far as coverage and age go (42 CFR 414.1305, attribution-eligible
-- beneficiary (1) to (5)).
covered as (
  select bene_id
  from coverage
  where from_date <= cast(:snapshot as date)
    and to_date >= cast(:period_start as date)
  group by bene_id
  having count_if(
      not part_a or not part_b or medicare_advantage or secondary_payer or not us_resident) = 0
    and max(birth_date) <= cast(:born_by as date)
),
-- Who is on each APM Entity's latest list at the snapshot.
latest_list as (
  select entity, max(list_date) as list_date
  from attribution
  where list_date <= cast(:snapshot as date)
  group by entity
),
listed as (
  select attribution.entity, attribution.bene_id, bool_or(attribution.prospective) as prospective
  from attribution
  join latest_list
    on latest_list.entity = attribution.entity and latest_list.list_date = attribution.list_date
  group by attribution.entity, attribution.bene_id
),
claimed as (
  select bene_id from listed where prospective group by bene_id
),
