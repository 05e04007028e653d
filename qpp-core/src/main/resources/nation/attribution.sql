-- Whom the APM Entities of some regions have. Models that attribute prospectively make one list;
-- the others one for each snapshot, on which shares drift and some patients are replaced.
with entity as (
  select region, entity,
    min(case when aco then 0 when home then 8000 + 1000 * (i - 3) else 10000 end) as low,
    min(case when aco then 9000 when home then 9000 + 1000 * (i - 3) else 10400 end) as high,
    hash(${seed}, entity, 21) as h
  from practice
  where entity is not null
  group by region, entity
),
model as (
  select *, entity in (select entity from prospective_entity) as prospective,
    case when entity < 1000 then 0.25 + 0.667 * part(h, 0) else 0.1 + 0.7 * part(h, 0) end as share,
    0.04 * (part(h, 16) - 0.5) as drift
  from entity
),
list as (
  select model.*, number, case when prospective then date '${year}-01-01' else day end as list_date
  from model
  join (values (0, date '${year}-03-31'), (1, date '${year}-06-30'), (2, date '${year}-08-31'))
    lists(number, day)
    on number = 0 or not prospective
),
candidate as (
  select list.*, unnest(range(low, high)) as b from list
),
drawn as (
  select *, hash(${seed}, region, b, entity) as c, hash(${seed}, region, b, entity, number) as d
  from candidate
)
select entity, region * 20000 + 1 + b as bene_id, list_date, prospective
from drawn
where part(case when part(c, 16) < 0.1 then d else c end, 0) < share + drift * number * 3
