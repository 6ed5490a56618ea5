-- Who a person is at the issuer of their tokens. Absent for people whom nobody vouches for, as in a demonstration.
ALTER TABLE person
  ADD COLUMN issuer text,
  ADD COLUMN subject text,
  -- The last day on which the person used the host; what is kept about people ends some time after it.
  ADD COLUMN seen_at timestamptz,
  ADD CONSTRAINT person_subject UNIQUE (issuer, subject),
  ADD CONSTRAINT person_subject_whole CHECK ((issuer IS NULL) = (subject IS NULL));
