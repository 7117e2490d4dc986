-- What tables alone cannot say: the rules of the record, the wall around each desk, and what is never changed.
-- The roles onrecord_app and onrecord_worker exist before this runs; they own nothing.

-- ───────────────────────────── rules

-- Pieces as start, end, start, end, …: each non-empty, ascending, apart, inside a text of `length` code units.
CREATE FUNCTION spans_within(spans int[], length int) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT cardinality(spans) % 2 = 0
     AND NOT EXISTS (
       SELECT 1 FROM generate_series(1, cardinality(spans)) AS i
       WHERE spans[i] IS NULL
          OR spans[i] < 0
          OR spans[i] > length
          OR (i % 2 = 0 AND spans[i] <= spans[i - 1])
          OR (i % 2 = 1 AND i > 1 AND spans[i] < spans[i - 1]))
$$;

ALTER TABLE member ADD CONSTRAINT member_role CHECK (role IN ('viewer', 'checker', 'editor', 'admin'));
ALTER TABLE invitation ADD CONSTRAINT invitation_role CHECK (role IN ('viewer', 'checker', 'editor', 'admin'));
ALTER TABLE desk ADD CONSTRAINT desk_slug CHECK (slug ~ '^[a-z0-9](-?[a-z0-9])*$' AND length(slug) <= 60);
ALTER TABLE api_token ADD CONSTRAINT api_token_scopes
  CHECK (cardinality(scopes) > 0 AND scopes <@ ARRAY['read', 'write']);

ALTER TABLE source ADD CONSTRAINT source_state CHECK (state IN ('on-record', 'withdrawn'));
ALTER TABLE source ADD CONSTRAINT source_withdrawn_says_why
  CHECK ((state = 'withdrawn') = (withdrawn_reason IS NOT NULL));
-- A wrong source that was withdrawn does not stand in the way of the right one.
CREATE UNIQUE INDEX source_identity_key ON source (desk_id, identity) WHERE state = 'on-record';

ALTER TABLE snapshot ADD CONSTRAINT snapshot_hashes CHECK (sha256 ~ '^[0-9a-f]{64}$' AND original_sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE snapshot ADD CONSTRAINT snapshot_text_is_hashed CHECK (encode(sha256(convert_to(text, 'UTF8')), 'hex') = sha256);
ALTER TABLE snapshot ADD CONSTRAINT snapshot_original_is_hashed CHECK (encode(sha256(original), 'hex') = original_sha256);
ALTER TABLE snapshot ADD CONSTRAINT snapshot_length CHECK (length > 0);
ALTER TABLE aside ADD CONSTRAINT aside_span CHECK ("start" >= 0 AND "start" < "end");

ALTER TABLE speaker ADD CONSTRAINT speaker_kind CHECK (kind IN ('person', 'organisation', 'group', 'unnamed'));
ALTER TABLE speaker ADD CONSTRAINT speaker_not_into_itself CHECK (merged_into <> id);
ALTER TABLE speaker_role ADD CONSTRAINT speaker_role_dates CHECK (until IS NULL OR since IS NULL OR since <= until);

ALTER TABLE statement ADD CONSTRAINT statement_kind CHECK (kind IN ('direct', 'indirect', 'mixed'));
ALTER TABLE statement ADD CONSTRAINT statement_state CHECK (state IN ('found', 'confirmed', 'rejected'));
ALTER TABLE statement ADD CONSTRAINT statement_content
  CHECK (cardinality(content) >= 2 AND spans_within(content, snapshot_length));
ALTER TABLE statement ADD CONSTRAINT statement_cue
  CHECK (cardinality(cue) IN (0, 2) AND spans_within(cue, snapshot_length));
ALTER TABLE statement ADD CONSTRAINT statement_mention
  CHECK (cardinality(mention) IN (0, 2) AND spans_within(mention, snapshot_length));
ALTER TABLE statement ADD CONSTRAINT statement_confirmed_has_speaker
  CHECK (state <> 'confirmed' OR speaker_id IS NOT NULL);
ALTER TABLE statement ADD CONSTRAINT statement_rejected_says_why
  CHECK ((state = 'rejected') = (rejected_reason IS NOT NULL));
ALTER TABLE statement ADD CONSTRAINT statement_confidence CHECK (confidence BETWEEN 0 AND 1);
ALTER TABLE statement ADD CONSTRAINT statement_has_a_finder CHECK (engine IS NOT NULL OR found_by IS NOT NULL);

ALTER TABLE claim ADD CONSTRAINT claim_tag CHECK (tag IN ('attributed', 'contested', 'verified'));
ALTER TABLE claim ADD CONSTRAINT claim_state CHECK (state IN ('on-record', 'hidden'));
ALTER TABLE opposition ADD CONSTRAINT opposition_one_row_a_pair CHECK (claim_id < opposed_id);

ALTER TABLE evidence ADD CONSTRAINT evidence_kind CHECK (kind IN ('link', 'excerpt', 'file', 'statement'));
ALTER TABLE evidence ADD CONSTRAINT evidence_side CHECK (side IN ('supports', 'refutes', 'context'));
ALTER TABLE evidence ADD CONSTRAINT evidence_method
  CHECK (method IN ('document', 'observation', 'second source', 'data', 'expert'));
ALTER TABLE evidence ADD CONSTRAINT evidence_state CHECK (state IN ('on-record', 'withdrawn'));
ALTER TABLE evidence ADD CONSTRAINT evidence_withdrawn_says_why
  CHECK ((state = 'withdrawn') = (withdrawn_reason IS NOT NULL));
ALTER TABLE evidence ADD CONSTRAINT evidence_holds_what_its_kind_says CHECK (
  CASE kind
    WHEN 'link' THEN url IS NOT NULL
    WHEN 'excerpt' THEN snapshot_id IS NOT NULL AND cardinality(spans) >= 2
    WHEN 'statement' THEN statement_id IS NOT NULL
    ELSE true
  END);
ALTER TABLE evidence ADD CONSTRAINT evidence_answer_is_somebodys
  CHECK ((answer IS NULL) = (answered_by IS NULL) AND (answer IS NULL OR side = 'refutes'));

ALTER TABLE decision ADD CONSTRAINT decision_tag CHECK (tag IN ('attributed', 'contested', 'verified'));
ALTER TABLE decision ADD CONSTRAINT decision_state
  CHECK (state IN ('open', 'approved', 'refused', 'sent-back', 'withdrawn', 'void'));
ALTER TABLE decision ADD CONSTRAINT decision_has_a_rationale CHECK (btrim(rationale) <> '');
ALTER TABLE decision ADD CONSTRAINT decision_approver_is_not_proposer
  CHECK (state NOT IN ('approved', 'refused', 'sent-back') OR (decided_by IS NOT NULL AND decided_by <> proposed_by));
ALTER TABLE decision ADD CONSTRAINT decision_refusal_says_why
  CHECK (state NOT IN ('refused', 'sent-back') OR btrim(coalesce(note, '')) <> '');
CREATE UNIQUE INDEX decision_one_open_a_claim ON decision (claim_id) WHERE state = 'open';

ALTER TABLE assignment ADD CONSTRAINT assignment_of_one_thing CHECK ((claim_id IS NULL) <> (source_id IS NULL));
ALTER TABLE label_mark ADD CONSTRAINT label_mark_subject CHECK (subject IN ('source', 'statement', 'claim'));
ALTER TABLE collection_item ADD CONSTRAINT collection_item_subject CHECK (subject IN ('source', 'claim'));
ALTER TABLE job ADD CONSTRAINT job_state CHECK (state IN ('queued', 'running', 'done', 'failed'));
ALTER TABLE export ADD CONSTRAINT export_is_hashed CHECK (encode(sha256(file), 'hex') = sha256);

-- A tag is what a person first confirmed, or what a second person approved: there is no third way.
CREATE FUNCTION claim_tag_is_decided() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.tag <> 'attributed' THEN
      RAISE EXCEPTION 'a claim opens as attributed' USING ERRCODE = 'check_violation';
    END IF;
  ELSIF NEW.tag <> OLD.tag AND NOT EXISTS (
    SELECT 1 FROM decision
    WHERE claim_id = NEW.id AND state = 'approved' AND tag = NEW.tag AND decided_at = NEW.tagged_at)
  THEN
    RAISE EXCEPTION 'a tag changes only by an approved decision' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER claim_tag_is_decided AFTER INSERT OR UPDATE ON claim
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION claim_tag_is_decided();

-- A decision once ended stays as it was.
CREATE FUNCTION decision_ends_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state IN ('approved', 'refused', 'withdrawn', 'void') THEN
    RAISE EXCEPTION 'an ended decision is not changed' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER decision_ends_once BEFORE UPDATE ON decision FOR EACH ROW EXECUTE FUNCTION decision_ends_once();

-- ───────────────────────────── what is never changed

CREATE FUNCTION append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '42501';
END $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['snapshot', 'statement_revision', 'export', 'audit_event'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION append_only()', t);
    EXECUTE format('CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION append_only()', t);
  END LOOP;
END $$;

-- ───────────────────────────── the wall around each desk

CREATE FUNCTION current_desk() RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('onrecord.desk', true), '')::uuid
$$;

GRANT USAGE ON SCHEMA public TO onrecord_app;

DO $$
DECLARE t text;
BEGIN
  FOR t IN
    SELECT table_name FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name = 'desk_id' AND table_name NOT IN ('audit_event', 'audit_head')
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY own_desk ON %I USING (desk_id = current_desk()) WITH CHECK (desk_id = current_desk())', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO onrecord_app', t);
  END LOOP;
END $$;
REVOKE UPDATE, DELETE ON snapshot, statement_revision, export FROM onrecord_app;
REVOKE DELETE ON member, source, statement, claim, evidence, decision, speaker FROM onrecord_app;

ALTER TABLE audit_event ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_desk ON audit_event USING (desk_id = current_desk()) WITH CHECK (desk_id = current_desk());
GRANT SELECT, INSERT ON audit_event TO onrecord_app;
ALTER TABLE audit_head ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_desk ON audit_head USING (desk_id = current_desk()) WITH CHECK (desk_id = current_desk());
GRANT SELECT, INSERT, UPDATE ON audit_head TO onrecord_app;
GRANT USAGE ON SEQUENCE audit_event_id_seq, audit_head_id_seq TO onrecord_app;

ALTER TABLE desk ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_desk ON desk USING (id = current_desk()) WITH CHECK (id = current_desk());
GRANT SELECT, UPDATE ON desk TO onrecord_app;

-- Of people, a desk sees those who are or were its members, without what they sign in with.
ALTER TABLE person ENABLE ROW LEVEL SECURITY;
INSERT INTO person (id, email, name) VALUES ('00000000-0000-4000-8000-000000000001', 'system@onrecord.invalid', 'Onrecord');
CREATE POLICY own_desk ON person FOR SELECT USING (
  (current_desk() IS NOT NULL AND id = '00000000-0000-4000-8000-000000000001')
  OR id IN (SELECT person_id FROM member WHERE desk_id = current_desk()));
GRANT SELECT (id, email, name, created_at) ON person TO onrecord_app;

ALTER TABLE session ENABLE ROW LEVEL SECURITY;
ALTER TABLE one_time_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE sign_in_failure ENABLE ROW LEVEL SECURITY;

-- ───────────────────────────── what is read before the desk is known: functions that give one row's worth

CREATE FUNCTION person_signing_in(who citext) RETURNS TABLE (id uuid, name text, password_hash text)
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT id, name, password_hash FROM person WHERE email = who
$$;

CREATE FUNCTION start_session(new_id uuid, who uuid, agent text, expires timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  INSERT INTO session (id, person_id, agent, expires_at) VALUES (new_id, who, left(agent, 300), expires)
$$;

-- The person of a session that still holds. Looked up at every request, so that ending one holds at once.
CREATE FUNCTION session_person(sid uuid) RETURNS TABLE (id uuid, email text, name text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE session SET seen_at = now() WHERE session.id = sid AND seen_at < now() - interval '1 minute';
  RETURN QUERY
    SELECT p.id, p.email::text, p.name FROM session s JOIN person p ON p.id = s.person_id
    WHERE s.id = sid AND s.revoked_at IS NULL AND s.expires_at > now();
END $$;

CREATE FUNCTION sessions_beside(sid uuid) RETURNS TABLE (id uuid, agent text, created_at timestamptz, seen_at timestamptz)
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.id, s.agent, s.created_at, s.seen_at FROM session s
  WHERE s.person_id = (SELECT person_id FROM session WHERE session.id = sid AND revoked_at IS NULL)
    AND s.revoked_at IS NULL AND s.expires_at > now()
  ORDER BY s.seen_at DESC
$$;

-- Ends one session of the person whose session `sid` is, or all of them where `which` is null.
CREATE FUNCTION end_session(sid uuid, which uuid) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE ended int;
BEGIN
  UPDATE session SET revoked_at = now()
  WHERE person_id = (SELECT person_id FROM session s WHERE s.id = sid)
    AND (which IS NULL OR session.id = which) AND revoked_at IS NULL;
  GET DIAGNOSTICS ended = ROW_COUNT;
  RETURN ended;
END $$;

CREATE FUNCTION desks_of(who uuid) RETURNS TABLE (desk_id uuid, slug text, name text, member_id uuid, role text)
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT d.id, d.slug, d.name, m.id, m.role FROM member m JOIN desk d ON d.id = m.desk_id
  WHERE m.person_id = who AND m.ended_at IS NULL ORDER BY d.name
$$;

CREATE FUNCTION token_bearer(hash text)
RETURNS TABLE (token_id uuid, scopes text[], desk_id uuid, slug text, desk_name text, member_id uuid, role text, person_id uuid, email text, name text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE api_token SET last_used_at = now()
  WHERE token_hash = hash AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute');
  RETURN QUERY
    SELECT t.id, t.scopes, d.id, d.slug, d.name, m.id, m.role, p.id, p.email::text, p.name
    FROM api_token t JOIN member m ON m.id = t.member_id JOIN desk d ON d.id = t.desk_id JOIN person p ON p.id = m.person_id
    WHERE t.token_hash = hash AND t.revoked_at IS NULL AND t.expires_at > now() AND m.ended_at IS NULL;
END $$;

CREATE FUNCTION link_holder(hash text) RETURNS TABLE (person_id uuid, email text, name text)
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT p.id, p.email::text, p.name FROM one_time_link l JOIN person p ON p.id = l.person_id
  WHERE l.token_hash = hash AND l.used_at IS NULL AND l.expires_at > now()
$$;

-- Uses a one-time link up: the new password holds, every other link and every session of the person ends.
CREATE FUNCTION use_link(hash text, new_password_hash text) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE who uuid;
BEGIN
  UPDATE one_time_link SET used_at = now()
  WHERE token_hash = hash AND used_at IS NULL AND expires_at > now() RETURNING person_id INTO who;
  IF who IS NULL THEN RETURN NULL; END IF;
  UPDATE one_time_link SET used_at = now() WHERE person_id = who AND used_at IS NULL;
  UPDATE person SET password_hash = new_password_hash WHERE id = who;
  UPDATE session SET revoked_at = now() WHERE person_id = who AND revoked_at IS NULL;
  RETURN who;
END $$;

-- Changes the password of the person whose session `sid` is, and ends that person's other sessions.
CREATE FUNCTION change_password(sid uuid, new_password_hash text) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE who uuid;
BEGIN
  SELECT person_id INTO who FROM session WHERE id = sid AND revoked_at IS NULL AND expires_at > now();
  IF who IS NULL THEN RETURN NULL; END IF;
  UPDATE person SET password_hash = new_password_hash WHERE id = who;
  UPDATE session SET revoked_at = now() WHERE person_id = who AND id <> sid AND revoked_at IS NULL;
  RETURN who;
END $$;

CREATE FUNCTION note_sign_in_failure(account_hash text, address_hash text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DELETE FROM sign_in_failure WHERE at < now() - interval '1 day';
  INSERT INTO sign_in_failure (account, address) VALUES (account_hash, address_hash);
$$;

-- Failures of the last quarter of an hour: for this account from this address, and from this address at all.
CREATE FUNCTION sign_in_failures(account_hash text, address_hash text) RETURNS TABLE (here int, address int, oldest timestamptz)
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT count(*) FILTER (WHERE f.account = account_hash)::int, count(*)::int, min(f.at)
  FROM sign_in_failure f WHERE f.address = address_hash AND f.at > now() - interval '15 minutes'
$$;

-- The person with this address, made where there is none; `fresh` where no password has been set yet.
CREATE FUNCTION ensure_person(new_id uuid, who citext, called text) RETURNS TABLE (id uuid, fresh boolean)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO person (id, email, name) VALUES (new_id, who, called) ON CONFLICT (email) DO NOTHING;
  RETURN QUERY SELECT p.id, p.password_hash IS NULL FROM person p WHERE p.email = who;
END $$;

-- A link for a person without a password: nobody gets one into an account that is in use already.
CREATE FUNCTION make_first_link(new_id uuid, who uuid, hash text, expires timestamptz) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO one_time_link (id, person_id, token_hash, expires_at)
    SELECT new_id, p.id, hash, least(expires, now() + interval '1 day') FROM person p
    WHERE p.id = who AND p.password_hash IS NULL;
  RETURN FOUND;
END $$;

-- The installation's own chain, which no desk reads.
CREATE FUNCTION installation_head() RETURNS TABLE (seq int, hash text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO audit_head (desk_id, seq, hash) VALUES (NULL, 0, repeat('0', 64)) ON CONFLICT DO NOTHING;
  RETURN QUERY SELECT h.seq, h.hash FROM audit_head h WHERE h.desk_id IS NULL FOR UPDATE;
END $$;
CREATE FUNCTION append_to_installation(
  new_seq int, new_at timestamptz, actor uuid, op text, subj text, det jsonb, new_line text, previous text, new_hash text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE audit_head SET seq = new_seq, hash = new_hash WHERE desk_id IS NULL AND seq = new_seq - 1 AND hash = previous;
  IF NOT FOUND THEN RAISE EXCEPTION 'the installation''s chain has moved on'; END IF;
  INSERT INTO audit_event (desk_id, seq, at, actor_id, operation, subject, detail, line, previous_hash, hash)
  VALUES (NULL, new_seq, new_at, actor, op, subj, det, new_line, previous, new_hash);
END $$;

-- Jobs go through the same transaction as what asked for them: a rollback fires nothing.
CREATE FUNCTION enqueue_job(task text, payload json, key text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job(task, payload, job_key := key, max_attempts := 5);
END $$;

DO $$
DECLARE f regprocedure;
BEGIN
  FOR f IN SELECT oid::regprocedure FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO onrecord_app', f);
  END LOOP;
END $$;
