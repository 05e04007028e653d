-- Chance is a hash of what it is about, so that the same seed gives the same rows whatever the order
-- and the number of threads. A hash has 64 bits; parts of it serve as independent numbers.
create or replace temp macro bits(h, low, width) as
  cast((h >> low) & ((1 << width) - 1) as bigint);

-- A part of a hash as a number from 0 to just below 1.
create or replace temp macro part(h, low) as cast((h >> low) & 65535 as double) / 65536;

-- A hash as a number near the standard normal distribution: a sum of four uniform ones.
create or replace temp macro normal(h) as
  (part(h, 0) + part(h, 16) + part(h, 32) + part(h, 48) - 2) * 1.7320508;

create or replace temp macro doubled(d) as case when d > 4 then 2 * d - 9 else 2 * d end;

-- Ten digits from nine: the last one is the check digit (Luhn, with the prefix 80840).
create or replace temp macro npi_of(nine) as
  cast(nine as bigint) * 10 + (10 - (24
    + doubled(nine % 10) + nine // 10 % 10
    + doubled(nine // 100 % 10) + nine // 1000 % 10
    + doubled(nine // 10000 % 10) + nine // 100000 % 10
    + doubled(nine // 1000000 % 10) + nine // 10000000 % 10
    + doubled(nine // 100000000 % 10)) % 10) % 10;

-- What clinicians of each kind do, by chance out of 16: 0 in an office, 1 away from patients, 2 in
-- a hospital, 3 in a surgical center. Drugs are no covered professional services.
create or replace temp table offer as
  select kind, slot, hcpcs, hcpcs not like 'J%' as professional
  from (
    select k - 1 as kind, s - 1 as slot, codes[k][s] as hcpcs
    from (select [
      ['99213', '99214', '99213', '99214', '99213', '99214', '99213', '99212',
       '99215', '99203', '99204', '99495', 'G0439', '93000', '36415', '20610'],
      ['71046', '70450', '74177', '73630', '88305', '88304', '88342', '71250',
       '71046', '70450', '74177', '73630', '88305', '88304', '88342', '76700'],
      ['99284', '99285', '99283', '99284', '99223', '99232', '99233', '99232',
       '00840', '00670', '00790', '00142', '93010', '31500', '36556', '71046'],
      ['66984', '45378', '43239', '66984', '45380', '45385', '29881', '64483',
       '00142', '00810', '66984', '45378', '99213', '99214', '99203', '66821']] as codes),
      range(1, 5) a(k), range(1, 17) b(s));

create or replace temp table place as
  select kind, slot, pos
  from (
    select k - 1 as kind, s - 1 as slot, places[k][s] as pos
    from (select [
      ['11', '11', '11', '11', '11', '11', '11', '11',
       '11', '11', '11', '11', '11', '11', '11', '22'],
      ['11', '11', '11', '11', '11', '11', '11', '11',
       '11', '11', '22', '22', '22', '49', '49', '49'],
      ['21', '21', '21', '21', '21', '21', '21', '23',
       '23', '23', '23', '23', '23', '22', '22', '11'],
      ['24', '24', '24', '24', '24', '24', '24', '24',
       '24', '24', '24', '24', '24', '24', '24', '11']] as places),
      range(1, 5) a(k), range(1, 17) b(s));
