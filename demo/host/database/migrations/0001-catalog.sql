-- What is shared and by whom. Records are kept whole as jsonb; columns repeat only what statements ask by.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE institution (
  id text PRIMARY KEY,
  position int NOT NULL,
  record jsonb NOT NULL
);

CREATE TABLE category (
  id text PRIMARY KEY,
  position int NOT NULL,
  record jsonb NOT NULL
);

CREATE TABLE qualification (
  id text PRIMARY KEY,
  position int NOT NULL,
  record jsonb NOT NULL
);

CREATE TABLE person (
  id text PRIMARY KEY,
  position int NOT NULL,
  institution_id text,
  -- Place in the list of people that a demonstration offers to sign in as; absent for everyone else.
  sign_in_position int,
  record jsonb NOT NULL
);

CREATE TABLE picture (
  -- Without extension.
  name text PRIMARY KEY,
  svg text NOT NULL
);

CREATE TABLE equipment (
  id text PRIMARY KEY,
  institution_id text NOT NULL REFERENCES institution (id),
  -- Grows with every edit of the record.
  revision int NOT NULL DEFAULT 1,
  -- Grows with every change of a reservation: the number that availability answers and live events carry.
  availability_revision bigint NOT NULL DEFAULT 1,
  record jsonb NOT NULL
);

CREATE INDEX equipment_institution ON equipment (institution_id);
