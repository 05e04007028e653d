-- Who is on the lists of the APM Entities of some regions; few come later or leave before the end.
select ${year} as performance_year, entity, tin, npi, 'P' as relationship, day as list_date
from clinician
join (values (0, date '${year}-03-31'), (1, date '${year}-06-30'), (2, date '${year}-08-31'))
  lists(number, day)
  on not (bits(f, 32, 16) < 2000 and number = 0) and not (bits(f, 32, 16) > 64000 and number = 2)
where entity is not null
