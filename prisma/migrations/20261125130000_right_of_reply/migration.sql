-- How the desk reaches a speaker. One that no longer holds is removed from sight and kept, with who removed it and when.
CREATE TABLE "speaker_contact" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "speaker_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT,
    "way" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "note" TEXT,
    "salt" TEXT NOT NULL,
    "added_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_by" UUID,
    "removed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "speaker_contact_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "speaker_contact_speaker_id_idx" ON "speaker_contact"("speaker_id");
CREATE INDEX "speaker_contact_desk_id_idx" ON "speaker_contact"("desk_id");

ALTER TABLE "speaker_contact" ADD CONSTRAINT "speaker_contact_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "speaker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "speaker_contact" ADD CONSTRAINT "speaker_contact_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE speaker_contact ADD CONSTRAINT speaker_contact_way CHECK (way IN ('email', 'telephone', 'letter', 'message'));
ALTER TABLE speaker_contact ADD CONSTRAINT speaker_contact_removed_by_somebody
  CHECK ((removed_at IS NULL) = (removed_by IS NULL));

-- Whom the desk asked about a claim, when, by which way and until when; what became of the request; what they answered.
CREATE TABLE "reply_request" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "speaker_id" UUID,
    "contact_id" UUID,
    "to" TEXT NOT NULL,
    "way" TEXT NOT NULL,
    "address" TEXT,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "asked_by" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "mail" TEXT NOT NULL DEFAULT 'none',
    "message_id" TEXT,
    "reply_to" TEXT,
    "mail_error" TEXT,
    "sent_at" TIMESTAMPTZ(3),
    "state" TEXT NOT NULL DEFAULT 'asked',
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "answered_way" TEXT,
    "source_id" UUID,
    "statement_id" UUID,
    "recorded_by" UUID,
    "recorded_at" TIMESTAMPTZ(3),
    "withdrawn_reason" TEXT,
    "salt" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "reply_request_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "reply_request_desk_id_created_at_id_idx" ON "reply_request"("desk_id", "created_at" DESC, "id" DESC);
CREATE INDEX "reply_request_desk_id_state_due_at_id_idx" ON "reply_request"("desk_id", "state", "due_at", "id");
CREATE INDEX "reply_request_claim_id_idx" ON "reply_request"("claim_id");
CREATE INDEX "reply_request_speaker_id_idx" ON "reply_request"("speaker_id");

ALTER TABLE "reply_request" ADD CONSTRAINT "reply_request_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reply_request" ADD CONSTRAINT "reply_request_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "speaker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reply_request" ADD CONSTRAINT "reply_request_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "speaker_contact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reply_request" ADD CONSTRAINT "reply_request_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE reply_request ADD CONSTRAINT reply_request_way
  CHECK (way IN ('email', 'telephone', 'in person', 'letter', 'message'));
ALTER TABLE reply_request ADD CONSTRAINT reply_request_answered_way
  CHECK (answered_way IN ('email', 'telephone', 'in person', 'letter', 'message'));
ALTER TABLE reply_request ADD CONSTRAINT reply_request_state
  CHECK (state IN ('asked', 'answered', 'declined', 'unanswered', 'withdrawn'));
ALTER TABLE reply_request ADD CONSTRAINT reply_request_mail
  CHECK (mail IN ('none', 'queued', 'sending', 'sent', 'failed') AND (mail = 'none') = (way <> 'email'));
ALTER TABLE reply_request ADD CONSTRAINT reply_request_mail_has_an_address
  CHECK (way <> 'email' OR (address IS NOT NULL AND message_id IS NOT NULL AND reply_to IS NOT NULL));
ALTER TABLE reply_request ADD CONSTRAINT reply_request_sent_at_a_moment CHECK ((mail = 'sent') = (sent_at IS NOT NULL));
ALTER TABLE reply_request ADD CONSTRAINT reply_request_due_after_it_was_asked CHECK (due_at > asked_at);
ALTER TABLE reply_request ADD CONSTRAINT reply_request_answer_is_somebodys CHECK (
  CASE state
    WHEN 'answered' THEN answer IS NOT NULL AND answered_at IS NOT NULL AND answered_way IS NOT NULL
    WHEN 'declined' THEN answered_at IS NOT NULL AND answered_way IS NOT NULL
    ELSE answer IS NULL AND answered_at IS NULL
  END AND (state = 'asked') = (recorded_by IS NULL) AND (recorded_by IS NULL) = (recorded_at IS NULL));
-- What a person types is to the minute.
ALTER TABLE reply_request ADD CONSTRAINT reply_request_answered_after_it_was_asked
  CHECK (answered_at >= date_trunc('minute', asked_at));
ALTER TABLE reply_request ADD CONSTRAINT reply_request_withdrawal_says_why
  CHECK ((state = 'withdrawn') = (withdrawn_reason IS NOT NULL));

-- What somebody was asked stays word for word, and so does what they answered.
CREATE FUNCTION reply_request_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.claim_id, NEW."to", NEW.way, NEW.subject, NEW.text, NEW.asked_by, NEW.asked_at)
     IS DISTINCT FROM (OLD.claim_id, OLD."to", OLD.way, OLD.subject, OLD.text, OLD.asked_by, OLD.asked_at)
  THEN
    RAISE EXCEPTION 'what was asked is not changed' USING ERRCODE = '42501';
  END IF;
  IF OLD.state IN ('answered', 'declined', 'withdrawn')
     AND (NEW.state, NEW.answer, NEW.answered_at, NEW.recorded_by)
     IS DISTINCT FROM (OLD.state, OLD.answer, OLD.answered_at, OLD.recorded_by)
  THEN
    RAISE EXCEPTION 'what was answered is not changed' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reply_request_is_kept BEFORE UPDATE ON reply_request
  FOR EACH ROW EXECUTE FUNCTION reply_request_is_kept();

-- The desk's own words for a request, where it has any, and the address that answers go to.
ALTER TABLE "desk" ADD COLUMN "reply_subject" TEXT;
ALTER TABLE "desk" ADD COLUMN "reply_text" TEXT;
ALTER TABLE "desk" ADD COLUMN "reply_to" TEXT;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['speaker_contact', 'reply_request'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY own_desk ON %I USING (desk_id = current_desk()) WITH CHECK (desk_id = current_desk())', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO onrecord_app', t);
  END LOOP;
END $$;

-- A mail waits longer than other jobs for what it needs: its 12 attempts, each after a longer pause than the one before,
-- reach over more than half a day.
CREATE FUNCTION enqueue_mail(payload json, key text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job('send-request', payload, job_key := key, max_attempts := 12);
END $$;
REVOKE ALL ON FUNCTION enqueue_mail(json, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION enqueue_mail(json, text) TO onrecord_app;
