-- A scheme may give scores and no grades. Then the opinion is a text, and the decision confirms the scores.
alter table opinion
  alter column grade drop not null,
  add constraint opinion_says_something check (grade is not null or text is not null);
alter table decision alter column grade drop not null;
