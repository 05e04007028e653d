-- The practices and clinicians of some regions. A region has 125 practices and about 700 clinicians;
-- its numbers are a matter of its own, so that a nation can be made region by region.
create or replace temp table practice as
with sized as (
  select r as region, i, hash(${seed}, r, i, 1) as h, hash(${seed}, r, i, 2) as g,
    i = 3 or i = 4 and floor((r + 1) * cast(${home_rate} as double)) - floor(r * cast(${home_rate} as double)) > 1 as home,
    i = 5 and floor((r + 1) * cast(${oncology_rate} as double)) > floor(r * cast(${oncology_rate} as double)) as oncology
  from range(${first_region}, ${end_region}) regions(r), range(125) practices(i)
),
formed as (
  -- More than half work alone; few practices have hundreds.
  select *,
    case when home then 4 + bits(h, 0, 1)
         when oncology then 8
         when part(h, 0) < 0.60 then 1
         when part(h, 0) < 0.905 then 2 + bits(h, 16, 16) * 10 // 65536
         when part(h, 0) < 0.987 then 14 + bits(h, 16, 16) * 20 // 65536
         else 40 + bits(h, 16, 16) * bits(h, 32, 16) // 65536 * 200 // 65536 end as size,
    case when home or oncology or part(g, 0) < 0.74 then 0
         when part(g, 0) < 0.84 then 1
         when part(g, 0) < 0.96 then 2
         else 3 end as kind
  from sized
),
joined as (
  select *,
    not home and not oncology and part(h, 48) < case when size > 13 then 0.3 else 0.22 end as aco
  from formed
)
select region, i, size, kind, aco, home, oncology, cast(1 + region * 125 + i as integer) as tin,
  cast(sum(size) over (partition by region order by i) as bigint) - size as first,
  cast(20000 * case when aco then 0.40 * part(g, 16)
                    when home then 0.40 + 0.05 * (i - 3) + 0.03 * part(g, 16)
                    when oncology then 0.50
                    else part(g, 16) end as bigint) as bene_start,
  cast(case when aco then 1 + floor(region * cast(${aco_rate} as double))
            when home then 1001 + floor(region * cast(${home_rate} as double)) + i - 3
            when oncology then 5001 + floor(region * cast(${oncology_rate} as double)) end as integer) as entity
from joined;

create or replace temp table clinician as
with one as (
  select practice.*, unnest(range(size)) as m from practice
),
numbered as (
  select *, first + m as n, hash(${seed}, region, first + m, 3) as h,
    hash(${seed}, region, first + m, 4) as g, hash(${seed}, region, first + m, 5) as f,
    max(first + size) over (partition by region) as clinicians
  from one
)
select region, n, tin, kind, entity, bene_start, h, g, f,
  -- One of twenty bills under a second practice.
  npi_of(200000000 + region * 8192
    + case when part(h, 0) < 0.05 then (n + clinicians // 2) % clinicians else n end) as npi
from numbered;

-- What each bills in three spans: the first determination segment, the rest of the year before, and
-- the QP performance period.
create or replace temp table provider as
with spans(span, from_date, days, volume) as (
  values (0, date '${segment}', ${segment_days}, 0.12),
         (1, date '${autumn}', 122, 0.03),
         (2, date '${year}-01-01', ${period_days}, 1.0)
),
counted as (
  select clinician.*, span, from_date, days,
    least(19000, greatest(1, cast(
      volume * cast(${patients} as double) * exp(0.9 * normal(g)) * (0.9 + 0.2 * part(h, 16)) as bigint)))
      as patients
  from clinician, spans
),
served as (
  select *, cast(patients * (1 + 2.5 * part(h, 32)) as bigint) as services from counted
)
select (region * 8192 + n) * 4 + span as pid, tin, npi, kind, from_date, days,
  region * 20000 + 1 as bene_base,
  bene_start + bits(h, 48, 16) * 600 // 65536 as bene_start,
  20000 as bene_pool,
  -- Panels move on: patients come and go.
  bits(f, 0, 16) * 900 // 65536 as drift,
  patients, services,
  cast(services * 9000 * exp(0.45 * normal(f)) as bigint) as allowed_cents,
  services // 50 as adjusted,
  30 as late
from served;
