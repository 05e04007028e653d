-- From 2019 on the low-volume threshold also counts covered professional services; unknown before.
alter table participation add column services int;
alter table practice_year add column services int;
