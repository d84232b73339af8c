package io.gongping.support.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongping.support.problem.CommonProblem;
import io.gongping.support.scope.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Creation that a client may repeat when an answer got lost: the same caller, key and content give
 * the same resource. The key is written in the transaction of the creation, so two requests at once
 * create one resource and a creation that fails leaves its key free.
 */
@ApplicationScoped
public class IdempotentCreation {

  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,100}");

  private static final String CLAIM =
      """
      INSERT INTO idempotent_creation (actor, key, request_digest, resource_id) VALUES (?, ?, ?, ?)
      ON CONFLICT (actor, key) DO NOTHING
      """;

  private static final String CLAIMED =
      "SELECT request_digest, resource_id FROM idempotent_creation WHERE actor = ? AND key = ?";

  private final DataSource dataSource;
  private final Caller caller;
  private final ObjectMapper json;

  IdempotentCreation(DataSource dataSource, Caller caller, ObjectMapper json) {
    this.dataSource = dataSource;
    this.caller = caller;
    this.json = json;
  }

  /**
   * Creates a resource unless this key already did. To be called inside the transaction of the
   * creation.
   *
   * @param key the Idempotency-Key header, 1 to 100 printable ASCII characters without spaces
   * @param request what is compared between repetitions
   * @param create creates the resource under the id that it is given
   * @throws io.gongping.support.problem.ProblemException {@code idempotency-key-malformed}; {@code
   *     idempotency-key-reused} when the key was used for another content
   */
  public Outcome run(@Nullable String key, Object request, Consumer<UUID> create) {
    if (key == null || !KEY.matcher(key).matches()) {
      throw CommonProblem.IDEMPOTENCY_KEY_MALFORMED.problem();
    }
    byte[] digest = digest(request);
    UUID id = UUID.randomUUID();
    if (claim(key, digest, id)) {
      create.accept(id);
      return new Outcome(id, false);
    }
    return new Outcome(claimed(key, digest), true);
  }

  private boolean claim(String key, byte[] digest, UUID id) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement claim = connection.prepareStatement(CLAIM)) {
      claim.setString(1, caller.name());
      claim.setString(2, key);
      claim.setBytes(3, digest);
      claim.setObject(4, id);
      return claim.executeUpdate() == 1;
    } catch (SQLException failure) {
      throw new IllegalStateException("The idempotency key could not be written", failure);
    }
  }

  private UUID claimed(String key, byte[] digest) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(CLAIMED)) {
      select.setString(1, caller.name());
      select.setString(2, key);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new IllegalStateException("A claimed idempotency key has no row");
        }
        if (!MessageDigest.isEqual(row.getBytes(1), digest)) {
          throw CommonProblem.IDEMPOTENCY_KEY_REUSED.problem();
        }
        return row.getObject(2, UUID.class);
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("The idempotency key could not be read", failure);
    }
  }

  private byte[] digest(Object request) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(request));
    } catch (NoSuchAlgorithmException | JsonProcessingException impossible) {
      throw new IllegalStateException("The request could not be digested", impossible);
    }
  }

  /**
   * What became of a creation.
   *
   * @param id the resource, created now or before
   * @param replayed whether an earlier request had created it
   */
  public record Outcome(UUID id, boolean replayed) {}
}
