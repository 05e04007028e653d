-- Sets of one submission are stored at the same moment; this keeps the order they were sent in.
alter table measurement_set add column sequence bigint generated always as identity;
