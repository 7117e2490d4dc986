-- Who told what somebody else said: the statement whose words hold this one. Checked at the end of the transaction, for
-- both are put on record at once.
ALTER TABLE "statement" ADD COLUMN "relayed_in_id" UUID;

ALTER TABLE "statement" ADD CONSTRAINT "statement_relayed_in_id_fkey" FOREIGN KEY ("relayed_in_id")
  REFERENCES "statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE "statement" ADD CONSTRAINT statement_relayed_by_another CHECK (relayed_in_id <> id);

CREATE INDEX "statement_relayed_in_id_idx" ON "statement"("relayed_in_id");
