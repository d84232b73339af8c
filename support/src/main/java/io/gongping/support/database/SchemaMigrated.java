package io.gongping.support.database;

/**
 * Fired when the schema of a data source is up to date, before anything relies on it. An observer
 * that throws makes it count as not migrated.
 *
 * @param dataSource its name, {@link Migrations#DEFAULT} for the default one
 */
public record SchemaMigrated(String dataSource) {}
