-- What the application may know of the schema it works on: the newest migration that was carried out whole.
CREATE FUNCTION schema_is_at() RETURNS text
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN (
    SELECT max(migration_name) FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL);
END $$;
REVOKE ALL ON FUNCTION schema_is_at() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION schema_is_at() TO onrecord_app;
