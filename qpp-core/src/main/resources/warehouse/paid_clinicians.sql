-- What Medicare paid each clinician on an APM Entity's list for covered professional services in the
-- calendar year before the payment year, by TIN: the basis of the APM incentive payment
-- (42 CFR 414.1450(b)). Amounts in cents.
with subject as (
  select distinct npi from participation where performance_year = :year
)
select claim_line.npi, claim_line.tin, cast(sum(claim_line.paid_cents) as bigint) as paid
from claim_line
join subject on subject.npi = claim_line.npi
where claim_line.year = :base_year
  and claim_line.professional
  and claim_line.processed_date <= cast(:processed_by as date)
group by claim_line.npi, claim_line.tin
order by claim_line.npi, claim_line.tin
