-- A beneficiary counts with at least one service that was not taken back. Amounts in cents.
select subject,
  cast(sum(allowed) as bigint) as allowed,
  count_if(counted > 0) as beneficiaries,
  cast(sum(services) as bigint) as services
from patient
group by subject
order by subject
