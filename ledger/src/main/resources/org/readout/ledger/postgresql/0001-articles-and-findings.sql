-- The ledger, version 1 (PostgreSQL). Days are ISO dates, moments ISO instants, both TEXT, so that the two databases agree.
-- The same tables stand in sqlite/0001-articles-and-findings.sql; they differ in types and in how text is searched.

-- One report, over all its versions.
CREATE TABLE article (
  id TEXT PRIMARY KEY,            -- what the rest of the program calls it
  identity TEXT NOT NULL UNIQUE,  -- by what the same report is known again: its address, else its publisher's id
  added_at TEXT NOT NULL          -- ISO instant
);

-- A report as it stood at one time. A corrected version stands beside the one it superseded.
CREATE TABLE version (
  id BIGINT PRIMARY KEY,
  article TEXT NOT NULL REFERENCES article (id),
  number INTEGER NOT NULL,             -- 1, 2, ...
  current SMALLINT NOT NULL,           -- 1 for the latest, else 0
  place BIGINT NOT NULL UNIQUE,        -- sorts by publication day, then by age in the ledger: see store/Place
  content_hash TEXT NOT NULL UNIQUE,   -- over text, headline, outlet and address
  file TEXT NOT NULL,
  format TEXT NOT NULL,
  headline TEXT,
  outlet TEXT,
  wire TEXT,
  language TEXT,
  url TEXT,
  published TEXT,                      -- ISO day
  modified TEXT,                       -- ISO day, of the publisher's last change
  added_at TEXT NOT NULL,
  UNIQUE (article, number)
);
CREATE UNIQUE INDEX version_current ON version (article) WHERE current = 1;
CREATE INDEX version_file ON version (file);
CREATE INDEX version_outlet ON version (outlet, place);

-- What was read in a version: the whole truth, from which all tables below can be made again.
CREATE TABLE reading (
  version BIGINT PRIMARY KEY REFERENCES version (id),
  article BYTEA NOT NULL,   -- deflated JSON of the article
  findings BYTEA NOT NULL,  -- deflated JSON of its findings, spans in code points
  read_at TEXT NOT NULL
);

-- Findings of current versions. Offsets (starts, ends) are code points of the article's text.
CREATE TABLE statement (
  version BIGINT NOT NULL REFERENCES version (id),
  id TEXT NOT NULL,
  starts INTEGER NOT NULL, ends INTEGER NOT NULL,
  speaker_id TEXT, speaker TEXT, country TEXT, sector TEXT,
  source TEXT,      -- the source's words
  anonymity TEXT, kind TEXT NOT NULL,
  cue TEXT, cue_class TEXT,
  content TEXT NOT NULL,
  addressee_id TEXT, addressee TEXT, medium TEXT, hedge TEXT, within TEXT,
  day_first TEXT, day_last TEXT,  -- when it was said
  PRIMARY KEY (version, id)
);
CREATE INDEX statement_speaker ON statement (speaker_id);

CREATE TABLE event (
  version BIGINT NOT NULL REFERENCES version (id),
  id TEXT NOT NULL,
  starts INTEGER NOT NULL, ends INTEGER NOT NULL,
  type TEXT NOT NULL, mode TEXT, contexts TEXT, cameo TEXT, factuality TEXT NOT NULL,
  trigger_words TEXT NOT NULL,
  day_first TEXT, day_last TEXT, place TEXT, place_country TEXT,
  reported_in TEXT, gathering TEXT,
  PRIMARY KEY (version, id)
);

CREATE TABLE event_actor (
  version BIGINT NOT NULL,
  event TEXT NOT NULL,
  side TEXT NOT NULL,      -- source or target
  number INTEGER NOT NULL, -- among those of its side
  actor_id TEXT, name TEXT NOT NULL, country TEXT, sector TEXT,
  PRIMARY KEY (version, event, side, number),
  FOREIGN KEY (version, event) REFERENCES event (version, id)
);
CREATE INDEX event_actor_actor ON event_actor (actor_id);

CREATE TABLE gathering (
  version BIGINT NOT NULL REFERENCES version (id),
  id TEXT NOT NULL,
  starts INTEGER NOT NULL, ends INTEGER NOT NULL,
  label TEXT NOT NULL, kind TEXT NOT NULL, state TEXT NOT NULL,
  day_first TEXT, day_last TEXT, place TEXT, place_country TEXT,
  PRIMARY KEY (version, id)
);
CREATE INDEX gathering_day ON gathering (day_first);

CREATE TABLE attendance (
  version BIGINT NOT NULL REFERENCES version (id),
  id TEXT NOT NULL,
  starts INTEGER NOT NULL, ends INTEGER NOT NULL,
  gathering TEXT NOT NULL,
  actor_id TEXT, name TEXT NOT NULL, country TEXT, sector TEXT,
  status TEXT NOT NULL, as_of TEXT,
  said_by TEXT, speaker_id TEXT, speaker TEXT, hedge TEXT,
  PRIMARY KEY (version, id)
);
CREATE INDEX attendance_actor ON attendance (actor_id);

CREATE TABLE position (
  version BIGINT NOT NULL REFERENCES version (id),
  id TEXT NOT NULL,
  starts INTEGER NOT NULL, ends INTEGER NOT NULL,
  actor_id TEXT, name TEXT NOT NULL, country TEXT, sector TEXT,
  issue TEXT NOT NULL, stance TEXT NOT NULL, content TEXT NOT NULL,
  toward_id TEXT, toward TEXT,
  day_first TEXT, day_last TEXT, -- since when
  reported_in TEXT, replaces TEXT,
  PRIMARY KEY (version, id)
);
CREATE INDEX position_actor ON position (actor_id);

-- What can be searched for: each sentence and each finding of a current version. Its id sorts by day: see store/Place.
CREATE TABLE passage (
  id BIGINT PRIMARY KEY,
  version BIGINT NOT NULL REFERENCES version (id),
  type TEXT NOT NULL,  -- sentence, statement, event, attendance, position
  finding TEXT,        -- the finding's id in its article
  starts INTEGER NOT NULL, ends INTEGER NOT NULL,
  words TSVECTOR NOT NULL,
  tags BIGINT[] NOT NULL  -- see search/Tag
);
CREATE INDEX passage_words ON passage USING gin (words);
CREATE INDEX passage_tags ON passage USING gin (tags);

-- Stems without stop words, so that every word can be searched for.
CREATE TEXT SEARCH DICTIONARY ledger_stem (TEMPLATE = snowball, Language = english);
CREATE TEXT SEARCH CONFIGURATION ledger_words (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION ledger_words ALTER MAPPING FOR asciiword, word, numword WITH ledger_stem;

-- What people decided about findings. Append-only; kept by article, span and kind, so that it outlives every reading.
CREATE TABLE decision (
  id BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  action TEXT NOT NULL,            -- accept, reject, reassign, merge, undo
  article TEXT REFERENCES article (id),
  type TEXT,                       -- of the finding
  starts INTEGER, ends INTEGER,    -- the finding's evidence, code points
  quote TEXT,                      -- the words there, to find them again in a corrected version
  subject_id TEXT, subject TEXT,   -- who is merged into another
  actor_id TEXT, actor TEXT,       -- who speaks; into whom is merged
  undoes BIGINT REFERENCES decision (id),
  note TEXT
);
CREATE INDEX decision_article ON decision (article);

-- Developing matters, and which articles belong to them.
CREATE TABLE story (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  made_at TEXT NOT NULL
);

CREATE TABLE membership (
  story TEXT NOT NULL REFERENCES story (id),
  article TEXT NOT NULL REFERENCES article (id),
  belongs SMALLINT NOT NULL,  -- 1 in it, 0 kept out of it
  fixed SMALLINT NOT NULL,    -- 1 when a person decided, which no computation changes
  why TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  PRIMARY KEY (story, article)
);
CREATE INDEX membership_article ON membership (article);

-- Briefs as they were written, to say what changed since.
CREATE TABLE brief (
  story TEXT NOT NULL,        -- empty: the whole ledger
  number INTEGER NOT NULL,    -- 1, 2, ... within its story
  as_of TEXT,                 -- ISO day
  made_at TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  json BYTEA NOT NULL,       -- deflated, as written by --format json
  PRIMARY KEY (story, number)
);
