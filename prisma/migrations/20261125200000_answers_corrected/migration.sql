-- An answer that was put on record wrongly is put right, and whoever declined may answer late: what stood there before
-- is kept as a change of the row. An answer is never unmade, and what was withdrawn stays so.
CREATE OR REPLACE FUNCTION reply_request_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."to", NEW.way, NEW.subject, NEW.text, NEW.asked_by, NEW.asked_at)
     IS DISTINCT FROM (OLD."to", OLD.way, OLD.subject, OLD.text, OLD.asked_by, OLD.asked_at)
     OR (NEW.claim_id <> OLD.claim_id
         AND NEW.came_from IS DISTINCT FROM OLD.claim_id
         AND (OLD.came_from IS DISTINCT FROM NEW.claim_id OR NEW.came_from IS NOT NULL))
  THEN
    RAISE EXCEPTION 'what was asked is not changed' USING ERRCODE = '42501';
  END IF;
  IF (OLD.state IN ('answered', 'declined') AND NEW.state NOT IN ('answered', 'declined'))
     OR (OLD.state = 'withdrawn' AND (NEW.state, NEW.answer, NEW.answered_at, NEW.recorded_by)
         IS DISTINCT FROM (OLD.state, OLD.answer, OLD.answered_at, OLD.recorded_by))
  THEN
    RAISE EXCEPTION 'what was answered is not unmade' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
