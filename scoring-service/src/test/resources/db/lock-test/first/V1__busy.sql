create table busy (x integer);
