-- Briefs as readers saw them: what each line said, and what it was made of. The table before this step was never filled.
DROP TABLE brief;
CREATE TABLE brief (
  story TEXT NOT NULL,        -- empty: the whole ledger. No reference: a version outlives its story
  number INTEGER NOT NULL,    -- 1, 2, ... within its story
  as_of TEXT,                 -- ISO day
  made_at TEXT NOT NULL,
  content_hash TEXT NOT NULL, -- over the brief as --format json writes it
  articles TEXT NOT NULL,     -- in the brief's order, a line each: the version's number, a space, the article's id
  decisions BIGINT NOT NULL,  -- the number of the last decision that it knows
  lines BYTEA NOT NULL,        -- deflated JSON, as --since reads it
  PRIMARY KEY (story, number)
);
