-- Which engine read a source last, so that a newer one can read it again.
ALTER TABLE "source" ADD COLUMN "read_by" TEXT;

-- What a newer reading of a source has differently, kept beside what people decided.
CREATE TABLE "reading_offer" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "statement_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "engine" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "content" INTEGER[],
    "cue" INTEGER[],
    "mention" INTEGER[],
    "quote" TEXT NOT NULL,
    "speaker_name" TEXT,
    "role" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reading_offer_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "reading_offer_statement_id_key" ON "reading_offer"("statement_id");
CREATE INDEX "reading_offer_desk_id_idx" ON "reading_offer"("desk_id");

ALTER TABLE "reading_offer" ADD CONSTRAINT "reading_offer_statement_id_fkey" FOREIGN KEY ("statement_id") REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "reading_offer" ADD CONSTRAINT "reading_offer_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE reading_offer ADD CONSTRAINT reading_offer_kind CHECK (kind IN ('direct', 'indirect', 'mixed'));
ALTER TABLE reading_offer ADD CONSTRAINT reading_offer_state CHECK (state IN ('open', 'settled'));
ALTER TABLE reading_offer ADD CONSTRAINT reading_offer_content
  CHECK (cardinality(content) % 2 = 0 AND 0 <= ALL (content));

ALTER TABLE reading_offer ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_desk ON reading_offer USING (desk_id = current_desk()) WITH CHECK (desk_id = current_desk());
GRANT SELECT, INSERT, UPDATE, DELETE ON reading_offer TO onrecord_app;
