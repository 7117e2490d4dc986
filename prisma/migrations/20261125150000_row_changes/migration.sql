-- Every change of a row that people's work makes, kept as what stood there before: walking back from the present over
-- it gives the rows as they stood at any past moment.
CREATE TABLE "row_change" (
    "id" BIGSERIAL NOT NULL,
    "desk_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "change_id" UUID,
    "actor_id" UUID,
    "kind" TEXT NOT NULL,
    "table_name" TEXT NOT NULL,
    "row_key" JSONB NOT NULL,
    "before" JSONB,

    CONSTRAINT "row_change_pkey" PRIMARY KEY ("id")
);
ALTER TABLE row_change ADD CONSTRAINT row_change_kind CHECK (kind IN ('insert', 'update', 'delete'));
ALTER TABLE row_change ADD CONSTRAINT row_change_keeps_what_was CHECK ((kind = 'insert') = (before IS NULL));

CREATE INDEX "row_change_desk_id_change_id_idx" ON "row_change"("desk_id", "change_id");
CREATE INDEX "row_change_row" ON "row_change"("row_key", "table_name", "id");
-- Rows that belonged to a claim or a decision and do so no longer.
CREATE INDEX "row_change_left_claim" ON row_change ((before->>'claim_id')) WHERE (before->>'claim_id') IS NOT NULL;
CREATE INDEX "row_change_left_opposed" ON row_change ((before->>'opposed_id')) WHERE (before->>'opposed_id') IS NOT NULL;
CREATE INDEX "row_change_left_decision" ON row_change ((before->>'decision_id')) WHERE (before->>'decision_id') IS NOT NULL;
CREATE INDEX "row_change_left_speaker" ON row_change ((before->>'speaker_id')) WHERE (before->>'speaker_id') IS NOT NULL;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON row_change FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON row_change FOR EACH STATEMENT EXECUTE FUNCTION append_only();

ALTER TABLE row_change ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_desk ON row_change FOR SELECT USING (desk_id = current_desk());
GRANT SELECT ON row_change TO onrecord_app;

-- The line of the history that a change belongs to. Lines from before this have none.
ALTER TABLE "audit_event" ADD COLUMN "change_id" UUID;

-- ───────────────────────────── keeping: triggers, which alone may write

-- What the kernel says of the change at hand; what is changed outside it has no change, no actor, and the database's time.
CREATE FUNCTION change_id_now() RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('onrecord.change', true), '')::uuid
$$;
CREATE FUNCTION change_actor_now() RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('onrecord.actor', true), '')::uuid
$$;
CREATE FUNCTION change_moment_now() RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT coalesce(nullif(current_setting('onrecord.at', true), '')::timestamptz, transaction_timestamp())
$$;

-- What is there and was not undone says itself what was inserted: only that it was, and when, is kept. Once a
-- statement and not once a row, so that an import of thousands pays little.
CREATE FUNCTION keep_inserts() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  EXECUTE format(
    'INSERT INTO row_change (desk_id, at, change_id, actor_id, kind, table_name, row_key)
     SELECT r.desk_id, $1, $2, $3, ''insert'', %L, jsonb_build_object(%s) FROM inserted r',
    TG_TABLE_NAME, (SELECT string_agg(format('%L, r.%I', k, k), ', ') FROM unnest(TG_ARGV[0]::text[]) k))
  USING change_moment_now(), change_id_now(), change_actor_now();
  RETURN NULL;
END $$;

-- Of an update the columns that changed, of a deletion the whole row. A row whose key changes goes, and another comes.
CREATE FUNCTION keep_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  keys text[] := TG_ARGV[0];
  was jsonb := to_jsonb(OLD) - TG_ARGV[1]::text[];
  is_now jsonb := CASE TG_OP WHEN 'UPDATE' THEN to_jsonb(NEW) - TG_ARGV[1]::text[] END;
  old_key jsonb := (SELECT jsonb_object_agg(k, was->k) FROM unnest(keys) k);
  new_key jsonb := (SELECT jsonb_object_agg(k, is_now->k) FROM unnest(keys) k);
  changed jsonb;
BEGIN
  IF TG_OP = 'UPDATE' AND old_key = new_key THEN
    SELECT jsonb_object_agg(o.key, o.value) INTO changed FROM jsonb_each(was) o
    WHERE o.value IS DISTINCT FROM is_now->o.key;
    IF changed IS NULL THEN RETURN NULL; END IF;
  END IF;
  INSERT INTO row_change (desk_id, at, change_id, actor_id, kind, table_name, row_key, before)
  VALUES (OLD.desk_id, change_moment_now(), change_id_now(), change_actor_now(),
          CASE WHEN changed IS NULL THEN 'delete' ELSE 'update' END, TG_TABLE_NAME, old_key, coalesce(changed, was));
  IF TG_OP = 'UPDATE' AND changed IS NULL THEN
    INSERT INTO row_change (desk_id, at, change_id, actor_id, kind, table_name, row_key)
    VALUES (NEW.desk_id, change_moment_now(), change_id_now(), change_actor_now(), 'insert', TG_TABLE_NAME, new_key);
  END IF;
  RETURN NULL;
END $$;

-- Has the changes of a table of desks kept from now on; a migration that makes such a table ends with one call of it.
-- Bytes are left out, and the columns named.
CREATE FUNCTION keep_changes_of(tbl regclass, left_out text[] DEFAULT '{}') RETURNS void
LANGUAGE plpgsql AS $$
DECLARE
  keys text[] := (
    SELECT array_agg(a.attname ORDER BY a.attnum) FROM pg_index i
    JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
    WHERE i.indrelid = tbl AND i.indisprimary);
  bytes text[] := (
    SELECT coalesce(array_agg(attname), '{}') FROM pg_attribute
    WHERE attrelid = tbl AND attnum > 0 AND NOT attisdropped AND atttypid = 'bytea'::regtype);
BEGIN
  EXECUTE format(
    'CREATE TRIGGER keep_inserts AFTER INSERT ON %s REFERENCING NEW TABLE AS inserted
     FOR EACH STATEMENT EXECUTE FUNCTION keep_inserts(%L)', tbl, keys);
  EXECUTE format(
    'CREATE TRIGGER keep_change AFTER UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION keep_change(%L, %L)',
    tbl, keys, left_out || bytes);
END $$;

SELECT keep_changes_of(t::regclass) FROM unnest(ARRAY[
  'source', 'aside', 'speaker', 'speaker_alias', 'speaker_role', 'statement', 'reading_offer', 'claim', 'appearance',
  'opposition', 'claim_flag', 'evidence', 'decision', 'decision_round', 'decision_evidence', 'assignment', 'comment',
  'label', 'label_mark', 'collection', 'collection_item', 'member']) t;
SELECT keep_changes_of('api_token', '{token_hash,last_used_at}');
SELECT keep_changes_of('invitation', '{token_hash}');

-- ───────────────────────────── walking back

-- Read past the wall's policies, which would keep these from their indexes; each holds to the desk by itself.

-- The row as it stood before the change numbered `upto`, and as it stands now where that is null; null where it was not
-- there.
CREATE FUNCTION row_before(tbl text, sought jsonb, upto bigint) RETURNS jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  oldest text := (
    SELECT kind FROM row_change
    WHERE table_name = tbl AND row_key = sought AND id >= upto AND desk_id = current_desk() ORDER BY id LIMIT 1);
  present jsonb;
  undone jsonb;
BEGIN
  IF oldest = 'insert' THEN RETURN NULL; END IF;
  EXECUTE format(
    'SELECT to_jsonb(t) FROM %1$I t JOIN jsonb_populate_record(NULL::%1$I, $1) k ON %2$s WHERE t.desk_id = current_desk()',
    tbl, (SELECT string_agg(format('t.%1$I = k.%1$I', k), ' AND ') FROM jsonb_object_keys(sought) k))
  INTO present USING sought;
  IF oldest IS NULL THEN RETURN present; END IF;
  -- Of two values for one column the later in this order stands: the older.
  SELECT jsonb_object_agg(e.key, e.value ORDER BY c.id DESC) INTO undone
  FROM row_change c CROSS JOIN LATERAL jsonb_each(c.before) e
  WHERE c.table_name = tbl AND c.row_key = sought AND c.id >= upto AND c.desk_id = current_desk();
  RETURN coalesce(present, '{}') || undone;
END $$;

-- The number of the first change of a row after `moment`. Changes are numbered in the order in which they happened to
-- a row; whatever the clock said, from this one on all of them are undone.
CREATE FUNCTION first_change_after(tbl text, sought jsonb, moment timestamptz) RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT min(id) FROM row_change
  WHERE table_name = tbl AND row_key = sought AND at > moment AND desk_id = current_desk()
$$;

-- The rows of a table in whose column `col` one of `ids` stood at `moment`, as they stood then.
CREATE FUNCTION rows_at(tbl text, col text, ids uuid[], moment timestamptz) RETURNS SETOF jsonb
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  -- A table whose changes are not kept has no past to show.
  keys text[] := (
    SELECT array_agg(a.attname ORDER BY a.attnum) FROM pg_index i
    JOIN pg_trigger g ON g.tgrelid = i.indrelid AND g.tgname = 'keep_change'
    JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
    WHERE i.indrelid = format('public.%I', tbl)::regclass AND i.indisprimary);
BEGIN
  IF keys IS NULL THEN RAISE EXCEPTION 'the changes of % are not kept', tbl; END IF;
  RETURN QUERY EXECUTE format(
    'WITH known AS (
       SELECT jsonb_build_object(%3$s) AS key FROM %1$I t WHERE t.%2$I = ANY ($1) AND t.desk_id = current_desk()
       UNION
       SELECT row_key FROM row_change
       WHERE table_name = %1$L AND before->>%2$L = ANY ($1::text[]) AND at > $2 AND desk_id = current_desk()
     )
     SELECT was.row FROM known
     CROSS JOIN LATERAL row_before(%1$L, known.key, first_change_after(%1$L, known.key, $2)) AS was (row)
     WHERE was.row->>%2$L = ANY ($1::text[])',
    tbl, col, (SELECT string_agg(format('%1$L, t.%1$I', k), ', ') FROM unnest(keys) k))
  USING ids, moment;
END $$;

-- Since when changes are kept: what stood before that moment is not known row by row.
CREATE FUNCTION changes_kept_since() RETURNS timestamptz
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT finished_at FROM _prisma_migrations WHERE migration_name = '20261125150000_row_changes' AND finished_at IS NOT NULL
$$;

REVOKE ALL ON FUNCTION keep_inserts(), keep_change(), keep_changes_of(regclass, text[]) FROM PUBLIC;
REVOKE ALL ON FUNCTION row_before(text, jsonb, bigint), first_change_after(text, jsonb, timestamptz),
  rows_at(text, text, uuid[], timestamptz), changes_kept_since() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION row_before(text, jsonb, bigint), first_change_after(text, jsonb, timestamptz),
  rows_at(text, text, uuid[], timestamptz), changes_kept_since() TO onrecord_app;

-- ───────────────────────────── reading the history by who, what and when

CREATE INDEX "audit_event_desk_id_actor_id_seq_idx" ON "audit_event"("desk_id", "actor_id", "seq" DESC);
CREATE INDEX "audit_event_desk_id_at_idx" ON "audit_event"("desk_id", "at");
CREATE INDEX "audit_event_operation" ON "audit_event"("desk_id", "operation" COLLATE "C", "seq" DESC);
CREATE INDEX "audit_event_subject" ON "audit_event"("desk_id", "subject" COLLATE "C", "seq" DESC);

-- What the desk calls by these words, as `noun:id`, up to `most`. Past the wall's policies, which would keep it from the
-- indexes over words; it holds to the desk by itself.
CREATE FUNCTION things_called(pattern text, most int) RETURNS SETOF text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT thing FROM (
    SELECT 'claim:' || id AS thing FROM claim WHERE desk_id = current_desk() AND text ILIKE pattern
    UNION ALL SELECT 'statement:' || id FROM statement WHERE desk_id = current_desk() AND quote ILIKE pattern
    UNION ALL SELECT 'source:' || id FROM source WHERE desk_id = current_desk() AND title ILIKE pattern
    UNION ALL SELECT 'speaker:' || id FROM speaker WHERE desk_id = current_desk() AND name ILIKE pattern
    UNION ALL SELECT 'collection:' || id FROM collection WHERE desk_id = current_desk() AND name ILIKE pattern
    UNION ALL SELECT 'export:' || id FROM export WHERE desk_id = current_desk() AND title ILIKE pattern
    UNION ALL SELECT 'member:' || m.id FROM member m JOIN person p ON p.id = m.person_id
              WHERE m.desk_id = current_desk() AND p.name ILIKE pattern
  ) called LIMIT most
$$;

-- Whether the desk calls one thing (`noun:id`) by these words: for words that so many things have that the lines
-- themselves are walked instead.
CREATE FUNCTION is_called(thing text, pattern text) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
DECLARE
  noun text := split_part(thing, ':', 1);
  sought text := split_part(thing, ':', 2);
BEGIN
  RETURN CASE noun
    WHEN 'claim' THEN EXISTS (SELECT 1 FROM claim WHERE id = sought::uuid AND text ILIKE pattern)
    WHEN 'statement' THEN EXISTS (SELECT 1 FROM statement WHERE id = sought::uuid AND quote ILIKE pattern)
    WHEN 'source' THEN EXISTS (SELECT 1 FROM source WHERE id = sought::uuid AND title ILIKE pattern)
    WHEN 'speaker' THEN EXISTS (SELECT 1 FROM speaker WHERE id = sought::uuid AND name ILIKE pattern)
    WHEN 'collection' THEN EXISTS (SELECT 1 FROM collection WHERE id = sought::uuid AND name ILIKE pattern)
    WHEN 'export' THEN EXISTS (SELECT 1 FROM export WHERE id = sought::uuid AND title ILIKE pattern)
    WHEN 'member' THEN EXISTS (SELECT 1 FROM member m JOIN person p ON p.id = m.person_id
                               WHERE m.id = sought::uuid AND p.name ILIKE pattern)
    ELSE false
  END;
END $$;
REVOKE ALL ON FUNCTION things_called(text, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION things_called(text, int) TO onrecord_app;

-- What the desk's first page counts.
CREATE INDEX "claim_flag_open" ON claim_flag (claim_id) WHERE resolved_at IS NULL;
CREATE INDEX "statement_found" ON statement (desk_id, source_id) WHERE state = 'found';
