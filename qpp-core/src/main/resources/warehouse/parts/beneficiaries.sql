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
