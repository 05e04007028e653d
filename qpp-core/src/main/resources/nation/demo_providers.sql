-- The demonstration's clinicians as providers: what a clinician does from October to August under a
-- practice is what the population says of the year, so that each determination segment has it; no
-- claims are made in September. Clinicians of a practice share patients: their panels follow one
-- another around a ring of as many patients as the practice has.
create or replace temp table provider as
with spans as (
  select *, make_date(performance_year - 1, 10, 1) as from_date,
    make_date(performance_year, 8, 31) as to_date
  from figure
  union all
  -- The first determination segment of the first year.
  select *, make_date(performance_year - 1, 1, 1), make_date(performance_year - 1, 8, 31)
  from figure
  where performance_year = ${first_year} and enrolled_on < make_date(performance_year, 1, 1)
)
select row_number() over (order by practice, from_date, place) as pid,
  tin, npi, kind, from_date, date_diff('day', from_date, to_date) + 1 as days,
  900000000 + practice * 100000 as bene_base,
  cast(sum(patients) over (partition by practice, from_date order by place) as bigint) - patients
    as bene_start,
  group_patients as bene_pool,
  0 as drift, patients, services, allowed_cents,
  case when services >= 50 then services // 50 else 0 end as adjusted,
  0 as late
from spans;
