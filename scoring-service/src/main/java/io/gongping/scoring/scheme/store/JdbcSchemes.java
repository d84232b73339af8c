package io.gongping.scoring.scheme.store;

import io.gongping.scoring.database.app.Database;
import io.gongping.scoring.definition.SchemeRef;
import io.gongping.scoring.scheme.CataloguedScheme;
import io.gongping.scoring.scheme.CataloguedScheme.Upload;
import io.gongping.scoring.scheme.Scheme;
import io.gongping.scoring.scheme.UploadedSchemes;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Uploaded schemes in PostgreSQL, which has no right to change one. */
@ApplicationScoped
class JdbcSchemes implements UploadedSchemes {

  /** A parsed scheme of the largest size takes some megabytes. */
  private static final int MOST_REMEMBERED = 16;

  private final Database database;
  private final Map<SchemeRef, Scheme> remembered = new ConcurrentHashMap<>();

  JdbcSchemes(Database database) {
    this.database = database;
  }

  @Override
  public boolean add(CataloguedScheme scheme, String document) {
    Upload upload = Objects.requireNonNull(scheme.upload(), "presets are not stored");
    return database.update(
            """
            insert into scheme (id, version, region, document, uploaded_by, uploaded_at)
            values (?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """,
            scheme.ref().id(),
            scheme.ref().version(),
            upload.region(),
            document,
            upload.uploadedBy(),
            upload.uploadedAt())
        == 1;
  }

  List<CataloguedScheme> all() {
    return database.query(
        "select id, version, region, uploaded_by, uploaded_at from scheme", JdbcSchemes::entry);
  }

  Optional<CataloguedScheme> entry(SchemeRef ref) {
    return database.first(
        """
        select id, version, region, uploaded_by, uploaded_at from scheme
        where id = ? and version = ?
        """,
        JdbcSchemes::entry,
        ref.id(),
        ref.version());
  }

  Optional<String> document(SchemeRef ref) {
    return database.first(
        "select document from scheme where id = ? and version = ?",
        row -> row.getString(1),
        ref.id(),
        ref.version());
  }

  /** The rules; a version never changes, so what was read once may be kept. */
  Optional<Scheme> find(SchemeRef ref) {
    Scheme known = remembered.get(ref);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Scheme> read = document(ref).map(SchemeParser::parse);
    if (remembered.size() >= MOST_REMEMBERED) {
      remembered.clear();
    }
    read.ifPresent(scheme -> remembered.put(ref, scheme));
    return read;
  }

  private static CataloguedScheme entry(ResultSet row) throws SQLException {
    return new CataloguedScheme(
        new SchemeRef(row.getString("id"), row.getInt("version")),
        new Upload(
            row.getString("region"),
            row.getString("uploaded_by"),
            row.getObject("uploaded_at", OffsetDateTime.class).toInstant()));
  }
}
