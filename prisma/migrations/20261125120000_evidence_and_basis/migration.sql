-- What a source took over from somebody else, so that copies of one report count once.
ALTER TABLE "source" ADD COLUMN "taken_from" TEXT;

-- Files as evidence: kept as they came, with their hash.
CREATE TABLE "evidence_file" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "added_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evidence_file_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "evidence_file_desk_id_idx" ON "evidence_file"("desk_id");
ALTER TABLE "evidence_file" ADD CONSTRAINT "evidence_file_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE evidence_file ADD CONSTRAINT evidence_file_is_hashed CHECK (encode(sha256(bytes), 'hex') = sha256);
ALTER TABLE evidence_file ADD CONSTRAINT evidence_file_size CHECK (size = octet_length(bytes) AND size > 0);

ALTER TABLE "evidence" ADD COLUMN "file_id" UUID;
CREATE INDEX "evidence_file_id_idx" ON "evidence"("file_id");
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "evidence_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE evidence DROP CONSTRAINT evidence_holds_what_its_kind_says;
ALTER TABLE evidence ADD CONSTRAINT evidence_holds_what_its_kind_says CHECK (
  CASE kind
    WHEN 'link' THEN url IS NOT NULL
    WHEN 'excerpt' THEN snapshot_id IS NOT NULL AND cardinality(spans) >= 2
    WHEN 'statement' THEN statement_id IS NOT NULL
    ELSE file_id IS NOT NULL
  END);

-- What was said of a piece of evidence before it was mended: nothing of it is overwritten.
CREATE TABLE "evidence_revision" (
    "evidence_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "desk_id" UUID NOT NULL,
    "from" TEXT NOT NULL,
    "from_speaker_id" UUID,
    "method" TEXT,
    "note" TEXT,
    "title" TEXT,
    "by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evidence_revision_pkey" PRIMARY KEY ("evidence_id", "number")
);
CREATE INDEX "evidence_revision_desk_id_idx" ON "evidence_revision"("desk_id");
ALTER TABLE "evidence_revision" ADD CONSTRAINT "evidence_revision_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evidence_revision" ADD CONSTRAINT "evidence_revision_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the basis of a statement rests on besides its source. Withdrawn with a reason, never deleted.
CREATE TABLE "statement_link" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "url" TEXT,
    "title" TEXT,
    "at" TIMESTAMPTZ(3),
    "snapshot_id" UUID,
    "spans" INTEGER[],
    "told_in_id" UUID,
    "state" TEXT NOT NULL DEFAULT 'on-record',
    "withdrawn_reason" TEXT,
    "added_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "statement_link_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "statement_link_statement_id_idx" ON "statement_link"("statement_id");
CREATE INDEX "statement_link_told_in_id_idx" ON "statement_link"("told_in_id");
CREATE INDEX "statement_link_snapshot_id_idx" ON "statement_link"("snapshot_id");
CREATE INDEX "statement_link_desk_id_idx" ON "statement_link"("desk_id");
ALTER TABLE "statement_link" ADD CONSTRAINT "statement_link_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "statement_link" ADD CONSTRAINT "statement_link_told_in_id_fkey" FOREIGN KEY ("told_in_id") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "statement_link" ADD CONSTRAINT "statement_link_snapshot_id_fkey" FOREIGN KEY ("snapshot_id") REFERENCES "snapshot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "statement_link" ADD CONSTRAINT "statement_link_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE statement_link ADD CONSTRAINT statement_link_kind CHECK (kind IN ('recording', 'denial'));
ALTER TABLE statement_link ADD CONSTRAINT statement_link_leads_to_one_place
  CHECK (num_nonnulls(url, snapshot_id, told_in_id) = 1 AND (snapshot_id IS NULL) = (cardinality(spans) = 0));
ALTER TABLE statement_link ADD CONSTRAINT statement_link_denial_says_when CHECK (kind <> 'denial' OR at IS NOT NULL);
ALTER TABLE statement_link ADD CONSTRAINT statement_link_told_in_another
  CHECK (told_in_id IS NULL OR (kind = 'denial' AND told_in_id <> statement_id));
ALTER TABLE statement_link ADD CONSTRAINT statement_link_state CHECK (state IN ('on-record', 'withdrawn'));
ALTER TABLE statement_link ADD CONSTRAINT statement_link_withdrawn_says_why
  CHECK ((state = 'withdrawn') = (withdrawn_reason IS NOT NULL));

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['evidence_file', 'evidence_revision'] LOOP
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION append_only()', t);
    EXECUTE format('CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION append_only()', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['evidence_file', 'evidence_revision', 'statement_link'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY own_desk ON %I USING (desk_id = current_desk()) WITH CHECK (desk_id = current_desk())', t);
  END LOOP;
END $$;
GRANT SELECT, INSERT ON evidence_file, evidence_revision TO onrecord_app;
GRANT SELECT, INSERT, UPDATE ON statement_link TO onrecord_app;
