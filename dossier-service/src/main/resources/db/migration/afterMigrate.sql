-- The service looks whether the schema is the one that it needs.
GRANT SELECT ON flyway_schema_history TO dossier_app;
