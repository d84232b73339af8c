package io.gongping.scoring.scheme.store;

import io.gongping.scoring.database.app.Database;
import io.gongping.scoring.definition.SchemeRef;
import io.gongping.scoring.scheme.CataloguedScheme;
import io.gongping.scoring.scheme.CataloguedScheme.Upload;
import io.gongping.scoring.scheme.Scheme;
import io.gongping.scoring.scheme.UploadedSchemes;
import io.gongping.scoring.verification.Verification;
import io.gongping.scoring.verification.app.VerificationColumns;
import io.gongping.support.people.Person;
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

  private static final String ENTRIES =
      """
      select id, version, region, digest, uploaded_by, scheme.uploaded_by_id, uploaded_at,
        verdict, reason, verified_by, verified_by_id, verified_at
      from scheme left join scheme_verification using (id, version)
      """;

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
            insert into scheme
              (id, version, region, document, digest, uploaded_by, uploaded_by_id, uploaded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """,
            scheme.ref().id(),
            scheme.ref().version(),
            upload.region(),
            document,
            scheme.digest(),
            upload.uploadedBy().name(),
            upload.uploadedBy().id(),
            upload.uploadedAt())
        == 1;
  }

  @Override
  public boolean verify(CataloguedScheme scheme, Verification verification) {
    Upload upload = Objects.requireNonNull(scheme.upload(), "presets are not verified");
    return database.update(
            """
            insert into scheme_verification
              (id, version, uploaded_by_id, verdict, reason, verified_by, verified_by_id, verified_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """,
            scheme.ref().id(),
            scheme.ref().version(),
            upload.uploadedBy().id(),
            verification.verdict().name(),
            verification.reason(),
            verification.by().name(),
            verification.by().id(),
            verification.at())
        == 1;
  }

  List<CataloguedScheme> all() {
    return database.query(ENTRIES, JdbcSchemes::entry);
  }

  Optional<CataloguedScheme> entry(SchemeRef ref) {
    return database.first(
        ENTRIES + " where id = ? and version = ?", JdbcSchemes::entry, ref.id(), ref.version());
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
        row.getString("digest"),
        new Upload(
            row.getString("region"),
            new Person(row.getString("uploaded_by"), row.getString("uploaded_by_id")),
            row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
            VerificationColumns.read(row)));
  }
}
