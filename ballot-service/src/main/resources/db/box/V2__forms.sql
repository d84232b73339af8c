-- Ballots that hold more than letters: points, whom to recommend, examples. A ballot stays one text and nothing beside it.
-- Letters alone, one an item, are as before. Else the first line holds the marks, empty where nobody is rated, and each
-- further line a choice, a name or an example. No line holds a control character; what else cannot be seen is refused before it gets here.
ALTER TABLE ballot DROP CONSTRAINT ballot_marks_check;
ALTER TABLE ballot ADD CONSTRAINT ballot_says_no_more_than_the_paper_asks CHECK (
  marks ~ '^[A-Z-]+$'
  OR marks ~ ('^(([A-Z-]+|([A-Z-]|100|[1-9]?[0-9])(,([A-Z-]|100|[1-9]?[0-9]))*)'
    || '(;([A-Z-]+|([A-Z-]|100|[1-9]?[0-9])(,([A-Z-]|100|[1-9]?[0-9]))*))*)?'
    || '(\n(choice|name|example) [!-~]+ [^[:cntrl:]]+)*$')
);
