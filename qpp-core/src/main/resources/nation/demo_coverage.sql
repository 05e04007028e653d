-- How the demonstration's patients are covered: nearly all of them all the time.
create or replace temp table covered as
with bene as (
  select 900000000 + practice * 100000 + unnest(range(max(group_patients))) as bene_id
  from figure
  group by practice
),
fated as (
  select bene_id, hash(${seed}, bene_id, 31) as h,
    make_date(2017 + cast(bits(hash(${seed}, bene_id, 32), 0, 8) % 10 as integer), 1, 1) as day
  from bene
)
select bene_id, date '2012-01-01' as from_date, date '2099-12-31' as to_date,
  true as part_a, true as part_b, false as medicare_advantage, false as secondary_payer,
  true as us_resident,
  case when part(h, 16) < 0.01 then date '2010-06-15' else date '1940-01-01' end as birth_date
from fated
where part(h, 0) >= 0.05
union all
-- One of twenty changes for good on some New Year's Day.
select bene_id, date '2012-01-01', day - 1, true, true, false, false, true, date '1940-01-01'
from fated
where part(h, 0) < 0.05
union all
select bene_id, day, date '2099-12-31', true, part(h, 0) >= 0.01,
  part(h, 0) >= 0.01 and part(h, 0) < 0.03, part(h, 0) >= 0.03 and part(h, 0) < 0.04,
  part(h, 0) < 0.04, date '1940-01-01'
from fated
where part(h, 0) < 0.05;
