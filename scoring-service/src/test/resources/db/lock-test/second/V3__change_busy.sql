alter table busy add column y integer;
