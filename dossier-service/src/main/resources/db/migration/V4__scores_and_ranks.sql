-- What a scheme with numbers adds to a card. Cards of schemes without grades have none.

ALTER TABLE score_card
    ALTER COLUMN grade_code DROP NOT NULL,
    ALTER COLUMN grade_zh DROP NOT NULL,
    ALTER COLUMN grade_en DROP NOT NULL,
    ADD CONSTRAINT whole_grade CHECK (num_nulls(grade_code, grade_zh, grade_en) IN (0, 3)),
    ADD COLUMN scores text NOT NULL DEFAULT '[]',
    ADD COLUMN rank_score text,
    ADD COLUMN rank integer CHECK (rank > 0),
    ADD COLUMN rank_size integer CHECK (rank_size >= rank),
    ADD CONSTRAINT whole_rank CHECK (num_nulls(rank_score, rank, rank_size) IN (0, 3));
