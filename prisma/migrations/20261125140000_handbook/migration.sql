-- The desk's own guidance and questions, version by version.
CREATE TABLE "handbook_version" (
    "id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "guidance" TEXT NOT NULL,
    "questions" JSONB NOT NULL,
    "note" TEXT NOT NULL,
    "by" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "handbook_version_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "handbook_version_desk_id_number_key" ON "handbook_version"("desk_id", "number");

ALTER TABLE "handbook_version" ADD CONSTRAINT "handbook_version_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE handbook_version ADD CONSTRAINT handbook_version_number CHECK (number > 0);
ALTER TABLE handbook_version ADD CONSTRAINT handbook_version_questions CHECK (jsonb_typeof(questions) = 'array');

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON handbook_version FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON handbook_version FOR EACH STATEMENT EXECUTE FUNCTION append_only();

ALTER TABLE handbook_version ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_desk ON handbook_version USING (desk_id = current_desk()) WITH CHECK (desk_id = current_desk());
GRANT SELECT, INSERT ON handbook_version TO onrecord_app;

-- A proposal keeps the questions that were asked of it, whatever the handbook asks later.
ALTER TABLE "decision" ADD COLUMN "handbook" INTEGER;
ALTER TABLE "decision" ADD COLUMN "answers" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE "decision_round" ADD COLUMN "answers" JSONB NOT NULL DEFAULT '[]';

ALTER TABLE decision ADD CONSTRAINT decision_answers CHECK (jsonb_typeof(answers) = 'array');
ALTER TABLE decision_round ADD CONSTRAINT decision_round_answers CHECK (jsonb_typeof(answers) = 'array');

-- What changed under a flagged claim, and what the person who looked at it found.
ALTER TABLE "claim_flag" ADD COLUMN "changes" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE "claim_flag" ADD COLUMN "note" TEXT;

ALTER TABLE claim_flag ADD CONSTRAINT claim_flag_changes CHECK (jsonb_typeof(changes) = 'array');

-- Where two claims were joined, or one was split: the one that a statement or evidence came from, so that it can go back.
ALTER TABLE "appearance" ADD COLUMN "came_from" UUID;
ALTER TABLE "evidence" ADD COLUMN "came_from" UUID;
