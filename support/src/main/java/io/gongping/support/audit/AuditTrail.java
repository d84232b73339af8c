package io.gongping.support.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gongping.support.scope.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Writes down who did what to which resource, in the transaction of the deed: neither stands
 * without the other. It is for what organisers, assessors and the committee do; casting a ballot
 * leaves no trace here.
 */
@ApplicationScoped
public class AuditTrail {

  private static final String INSERT =
      """
      INSERT INTO audit_entry (id, at, actor, action, resource, detail)
      VALUES (?, ?, ?, ?, ?, ?::jsonb)
      """;

  private final DataSource dataSource;
  private final Caller caller;
  private final Clock clock;
  private final ObjectMapper json;

  AuditTrail(DataSource dataSource, Caller caller, Clock clock, ObjectMapper json) {
    this.dataSource = dataSource;
    this.caller = caller;
    this.clock = clock;
    this.json = json;
  }

  /**
   * Records a deed of the current caller.
   *
   * @param action a stable name such as {@code assessment.opened}
   * @param resource what it was done to, as a path below {@code /api/v1}
   * @param detail what a reader needs to understand it; never a slip's code or a mark
   */
  public void record(String action, String resource, Map<String, String> detail) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, UUID.randomUUID());
      insert.setObject(2, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
      insert.setString(3, caller.name());
      insert.setString(4, action);
      insert.setString(5, resource);
      insert.setString(6, json.writeValueAsString(detail));
      insert.executeUpdate();
    } catch (SQLException | JsonProcessingException failure) {
      throw new IllegalStateException("The audit trail could not be written", failure);
    }
  }
}
