-- The codes of visits (evaluation and management) in the performance year.
visit as (
  select distinct hcpcs
  from visit_code
  where performance_year = :year
),
