-- The line of the history that a change of a row belongs to: what made a proposal void is looked up by it.
CREATE INDEX "audit_event_change" ON audit_event (desk_id, change_id) WHERE change_id IS NOT NULL;
