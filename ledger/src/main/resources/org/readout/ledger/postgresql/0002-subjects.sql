-- What an article is about, as the sorting into stories compares it: kept so that it is made once.
CREATE TABLE subject (
  article TEXT PRIMARY KEY REFERENCES article (id),
  version INTEGER NOT NULL,  -- of the article that it was made of
  terms TEXT NOT NULL
);
