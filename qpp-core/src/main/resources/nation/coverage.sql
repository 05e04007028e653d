-- How the beneficiaries of some regions are covered: most all the time; one of seven only until some
-- day of the year or the year before, then in another way, or not at all.
with bene as (
  select r * 20000 + 1 + b as bene_id, hash(${seed}, r, b, 11) as h
  from range(${first_region}, ${end_region}) regions(r), range(20000) benes(b)
),
fated as (
  select bene_id, h, part(h, 0) as fate,
    date '${year}-01-01' - 365 + cast(bits(h, 16, 16) * 730 // 65536 as integer) as day,
    case when part(h, 32) < 0.01 then date '${year}-01-01' - 6000
         else date '${year}-01-01' - 365 * 65 - cast(bits(h, 32, 16) * 9000 // 65536 as integer)
    end as birth_date
  from bene
)
select bene_id, date '2012-01-01' as from_date,
  case when fate < 0.14 then day - 1 else date '2099-12-31' end as to_date,
  true as part_a, true as part_b, false as medicare_advantage, false as secondary_payer,
  true as us_resident, birth_date
from fated
union all
select bene_id, day, date '2099-12-31', true, fate >= 0.03, fate >= 0.03 and fate < 0.1,
  fate >= 0.1 and fate < 0.125, fate < 0.125 or fate >= 0.135, birth_date
from fated
where fate < 0.14
