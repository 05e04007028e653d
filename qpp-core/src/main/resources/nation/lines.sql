-- Claim lines of the providers in the table provider. What a provider bills in a span of time adds
-- up, to the cent, to its row: charges, patients, services. Above that some lines are claims with a
-- wrong amount that are taken back again.
with numbered as (
  select *, unnest(range(services + 2 * adjusted)) as j
  from provider
),
meant as (
  -- The service a line is about: a claim that is taken back is a copy of another one.
  select *, j >= services as copied,
    case when j < services then j else (j - services) // 2 * (services // adjusted) end as t
  from numbered
),
drawn as (
  select *, hash(${seed}, pid, t) as h, hash(${seed}, pid, -1 - t // 2) as v
  from meant
),
priced as (
  select *,
    cast((bits(h, 0, 16) * days) >> 16 as integer) as day,
    -- Of two neighbors one costs more by as much as the other costs less.
    case when copied
      then (case when (j - services) % 2 = 0 then 1 else -1 end)
        * (allowed_cents // services * (512 + bits(v, 10, 10)) // 1024 + 1)
      else allowed_cents * (t + 1) // services - allowed_cents * t // services
        + case when t - t % 2 + 1 >= services then 0
               when t % 2 = 0 then allowed_cents // services * bits(v, 0, 10) // 1136
               else -(allowed_cents // services * bits(v, 0, 10) // 1136) end
      end as allowed
  from drawn
)
select
  pid * 1048576 + j as line_id,
  bene_base + (bene_start + t % patients + drift * day // 365) % bene_pool as bene_id,
  tin,
  npi,
  from_date + day as service_date,
  hcpcs,
  pos,
  professional,
  allowed as allowed_cents,
  case when allowed < 0 then -(-allowed * 4 // 5) else allowed * 4 // 5 end as paid_cents,
  from_date + day + 5 + cast(bits(h, 36, 4) as integer)
    + case when bits(h, 40, 10) < late then 60 + cast(bits(h, 50, 7) as integer)
           when allowed < 0 and late > 0 then 20 + cast(bits(h, 50, 6) as integer)
           else 0 end as processed_date,
  cast(year(from_date + day) as integer) as year,
  substring('010203040506070809101112', 2 * month(from_date + day) - 1, 2) as month
from priced
join offer on offer.kind = priced.kind and offer.slot = bits(h, 16, 4)
join place on place.kind = priced.kind and place.slot = bits(h, 20, 4)
