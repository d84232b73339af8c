package io.gongping.scoring.scheme.store;

import io.gongping.scoring.database.app.Database;
import io.gongping.scoring.scheme.Announcements;
import io.gongping.scoring.scheme.CataloguedScheme;
import jakarta.enterprise.context.ApplicationScoped;

/** Announcements in PostgreSQL: of two services that start at once, one notes a version. */
@ApplicationScoped
class JdbcAnnouncements implements Announcements {

  private final Database database;

  JdbcAnnouncements(Database database) {
    this.database = database;
  }

  @Override
  public boolean add(CataloguedScheme scheme) {
    return database.update(
            """
            insert into scheme_announcement (id, version, digest) values (?, ?, ?)
            on conflict do nothing
            """,
            scheme.ref().id(),
            scheme.ref().version(),
            scheme.digest())
        == 1;
  }

  @Override
  public boolean holds(CataloguedScheme scheme) {
    return database
        .first(
            "select digest from scheme_announcement where id = ? and version = ?",
            row -> row.getString(1),
            scheme.ref().id(),
            scheme.ref().version())
        .filter(scheme.digest()::equals)
        .isPresent();
  }
}
