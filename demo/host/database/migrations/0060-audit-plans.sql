-- The same functions in a language whose statements are planned once for each connection and not with every call: each
-- request writes lines of the trail.
CREATE OR REPLACE FUNCTION audit_alias(person_id text, at timestamptz) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
  known text;
BEGIN
  IF person_id IS NULL THEN
    RETURN NULL;
  END IF;
  SELECT secret INTO known FROM audit_secret WHERE month = audit_month(at);
  RETURN encode(sha256(convert_to(known || ' ' || person_id, 'UTF8')), 'hex');
END $$;

CREATE OR REPLACE FUNCTION audit_begin(at timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM audit_secret WHERE month = audit_month(at)) THEN
    RETURN;
  END IF;
  INSERT INTO audit_secret (month, secret) VALUES (audit_month(at), gen_random_uuid()::text || gen_random_uuid()::text)
  ON CONFLICT DO NOTHING;
END $$;
