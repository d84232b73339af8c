package io.gongping.ballot.scheme.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongping.ballot.scheme.ConfirmedScheme;
import io.gongping.ballot.scheme.ConfirmedSchemes;
import io.gongping.ballot.scheme.Requirements;
import io.gongping.support.web.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.hibernate.Session;

/** The copy as a table. Every replica reads the whole topic; the first to come keeps a version. */
@ApplicationScoped
class JdbcConfirmedSchemes implements ConfirmedSchemes {

  private static final String KEEP =
      """
      INSERT INTO confirmed_scheme (id, version, digest, region, title_zh, title_en, requirements)
      VALUES (:id, :version, :digest, CAST(:region AS text), :zh, :en,
        CAST(:requirements AS jsonb))
      ON CONFLICT (id, version) DO NOTHING
      """;

  private static final String FIND =
      """
      SELECT digest, region, title_zh, title_en, CAST(requirements AS text)
      FROM confirmed_scheme WHERE id = :id AND version = :version
      """;

  private final EntityManager database;
  private final ObjectMapper json;

  JdbcConfirmedSchemes(EntityManager database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  @Override
  @Transactional
  public Optional<ConfirmedScheme> find(String id, int version) {
    return database
        .unwrap(Session.class)
        .createNativeQuery(FIND, Object[].class)
        .setParameter("id", id)
        .setParameter("version", version)
        .getResultStream()
        .findFirst()
        .map(
            row ->
                new ConfirmedScheme(
                    id,
                    version,
                    (String) row[0],
                    (String) row[1],
                    new LocalizedText((String) row[2], (String) row[3]),
                    requirements((String) row[4])));
  }

  @Override
  @Transactional
  public boolean keep(ConfirmedScheme scheme) {
    int kept =
        database
            .unwrap(Session.class)
            .createNativeMutationQuery(KEEP)
            .setParameter("id", scheme.id())
            .setParameter("version", scheme.version())
            .setParameter("digest", scheme.digest())
            .setParameter("region", scheme.region(), String.class)
            .setParameter("zh", scheme.title().zh())
            .setParameter("en", scheme.title().en())
            .setParameter("requirements", text(scheme.requirements()))
            .executeUpdate();
    return kept == 1
        || find(scheme.id(), scheme.version())
            .filter(known -> known.digest().equals(scheme.digest()))
            .isPresent();
  }

  private String text(Requirements requirements) {
    try {
      return json.writeValueAsString(requirements);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Requirements are always JSON", impossible);
    }
  }

  private Requirements requirements(String text) {
    try {
      return json.readValue(text, Requirements.class);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("Stored requirements cannot be read", impossible);
    }
  }
}
