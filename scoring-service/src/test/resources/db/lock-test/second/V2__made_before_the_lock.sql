create table made_before_the_lock (x integer);
