-- What a proposal was before it was sent back and mended: nothing of a decision is overwritten.
CREATE TABLE "decision_round" (
    "decision_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "desk_id" UUID NOT NULL,
    "rationale" TEXT NOT NULL,
    "evidence_ids" UUID[],
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_back_by" UUID NOT NULL,
    "sent_back_at" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT NOT NULL,

    CONSTRAINT "decision_round_pkey" PRIMARY KEY ("decision_id", "number")
);

CREATE INDEX "decision_round_desk_id_idx" ON "decision_round"("desk_id");

ALTER TABLE "decision_round" ADD CONSTRAINT "decision_round_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "decision_round" ADD CONSTRAINT "decision_round_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON decision_round FOR EACH ROW EXECUTE FUNCTION append_only();
CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON decision_round FOR EACH STATEMENT EXECUTE FUNCTION append_only();

ALTER TABLE decision_round ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_desk ON decision_round USING (desk_id = current_desk()) WITH CHECK (desk_id = current_desk());
GRANT SELECT, INSERT ON decision_round TO onrecord_app;
