-- Why the engine found a statement, in facts that can be checked against the text.
ALTER TABLE "statement" ADD COLUMN "why" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE statement ADD CONSTRAINT statement_why CHECK (jsonb_typeof(why) = 'array');
