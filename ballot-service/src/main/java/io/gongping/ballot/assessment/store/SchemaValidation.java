package io.gongping.ballot.assessment.store;

import io.gongping.support.database.Migrations;
import io.gongping.support.database.SchemaMigrated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.hibernate.SessionFactory;

/** Holds the entities against the tables as soon as these are up to date. */
@ApplicationScoped
class SchemaValidation {

  private final SessionFactory entities;

  SchemaValidation(SessionFactory entities) {
    this.entities = entities;
  }

  void validate(@Observes SchemaMigrated migrated) {
    if (migrated.dataSource().equals(Migrations.DEFAULT)) {
      entities.getSchemaManager().validateMappedObjects();
    }
  }
}
