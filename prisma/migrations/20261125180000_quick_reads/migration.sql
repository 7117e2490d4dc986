-- Lists, counts and search that stay quick at a hundred thousand claims.

-- ───────────────────────────── the wall, looked up once a query

-- As a subquery, the desk is worked out once and not for every row: where many rows are counted, that was most of the time.
DO $$
DECLARE
  wall record;
BEGIN
  FOR wall IN
    SELECT tablename, qual FROM pg_policies
    WHERE schemaname = 'public' AND policyname = 'own_desk' AND tablename <> 'person'
  LOOP
    EXECUTE format('ALTER POLICY own_desk ON %I USING (%s)',
                   wall.tablename, replace(wall.qual, 'current_desk()', '(SELECT current_desk())'));
  END LOOP;
END $$;
ALTER POLICY own_desk ON person USING (
  ((SELECT current_desk()) IS NOT NULL AND id = '00000000-0000-4000-8000-000000000001')
  OR id IN (SELECT person_id FROM member WHERE desk_id = (SELECT current_desk())));

-- ───────────────────────────── what is counted, and what waits longest

CREATE INDEX "claim_on_record" ON claim (desk_id, id) WHERE state = 'on-record';
DROP INDEX "decision_desk_id_state_idx";
CREATE INDEX "decision_desk_id_state_proposed_at_id_idx" ON "decision"("desk_id", "state", "proposed_at", "id");

-- ───────────────────────────── words

-- Behind the wall's policies no index over words is used: whether words match could tell of another desk's rows. So the
-- functions below go past them, as the owner, and hold to the desk by themselves.

CREATE INDEX "claim_words" ON claim USING gin (to_tsvector('english', text));
CREATE INDEX "statement_words" ON statement USING gin (to_tsvector('english', quote || ' ' || coalesce(speaker_name, '')));
CREATE INDEX "statement_named_trgm" ON statement USING gin (speaker_name gin_trgm_ops) WHERE speaker_id IS NULL;

-- The desk's claims that hold the pattern, up to `most`.
CREATE FUNCTION claims_holding(pattern text, most int) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT id FROM claim WHERE desk_id = (SELECT current_desk()) AND text ILIKE pattern LIMIT most
$$;

-- The desk's statements whose words hold the pattern, up to `most`.
CREATE FUNCTION statements_holding(pattern text, most int) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT id FROM statement WHERE desk_id = (SELECT current_desk()) AND quote ILIKE pattern LIMIT most
$$;

-- The claims that hold every pattern, or other forms of the words; what holds them exactly comes first, then the newest.
-- The first pattern is looked up in the index: the longest tells most.
CREATE FUNCTION search_claims(patterns text[], forms tsquery, most int) RETURNS TABLE (id uuid, total int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT c.id, count(*) OVER ()::int FROM claim c
  WHERE c.desk_id = (SELECT current_desk()) AND c.state = 'on-record'
    AND ((c.text ILIKE patterns[1] AND c.text ILIKE ALL (patterns)) OR to_tsvector('english', c.text) @@ forms)
  ORDER BY c.text ILIKE ALL (patterns) DESC, c.created_at DESC, c.id LIMIT most
$$;

-- The same of statements, whose speakers' names are among their words. Those that may match are found by the indexes
-- first: by their own words, by their speaker's name, or by the name that was found where they have no speaker.
-- Materialized, or PostgreSQL judges every statement before it keeps those.
CREATE FUNCTION search_statements(patterns text[], forms tsquery, most int) RETURNS TABLE (id uuid, total int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH maybe AS MATERIALIZED (
    SELECT s.id, s.state, s.created_at, s.quote || ' ' || coalesce(p.name, s.speaker_name, '') AS words
    FROM statement s LEFT JOIN speaker p ON p.id = s.speaker_id
    WHERE s.desk_id = (SELECT current_desk()) AND s.state <> 'rejected'
      AND (s.quote ILIKE patterns[1]
           OR to_tsvector('english', s.quote || ' ' || coalesce(s.speaker_name, '')) @@ forms
           OR (s.speaker_id IS NULL AND s.speaker_name ILIKE patterns[1])
           OR s.speaker_id = ANY (ARRAY(
             SELECT n.id FROM speaker n
             WHERE n.desk_id = (SELECT current_desk())
               AND (n.name ILIKE ANY (patterns)
                    -- Any of the forms: the others may be among the statement's own words.
                    OR to_tsvector('english', n.name) @@ replace(forms::text, '&', '|')::tsquery))))),
  judged AS MATERIALIZED (SELECT *, words ILIKE ALL (patterns) AS exact FROM maybe)
  SELECT j.id, count(*) OVER ()::int FROM judged j
  WHERE j.exact OR to_tsvector('english', j.words) @@ forms
  ORDER BY j.exact DESC, j.state = 'confirmed' DESC, j.created_at DESC, j.id LIMIT most
$$;

REVOKE ALL ON FUNCTION claims_holding(text, int), statements_holding(text, int),
  search_claims(text[], tsquery, int), search_statements(text[], tsquery, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION claims_holding(text, int), statements_holding(text, int),
  search_claims(text[], tsquery, int), search_statements(text[], tsquery, int) TO onrecord_app;
