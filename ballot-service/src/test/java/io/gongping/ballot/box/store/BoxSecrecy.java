package io.gongping.ballot.box.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads the catalogue of a database for anything that could tell when, in which order or where. */
final class BoxSecrecy {

  /** What migrations were applied when; written before any ballot exists. */
  private static final String OF_THE_MIGRATIONS = "flyway_schema_history";

  private static final String TELLING_COLUMNS =
      """
      SELECT c.relname || '.' || a.attname || ' has type ' || format_type(a.atttypid, a.atttypmod)
      FROM pg_attribute a
      JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_type t ON t.oid = a.atttypid
      WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p', 'm', 'v', 'f') AND a.attnum > 0
        AND NOT a.attisdropped AND c.relname <> '%1$s'
        AND (t.typcategory IN ('D', 'T', 'I')
             OR t.typname IN ('xid', 'xid8', 'pg_lsn', 'tid', 'txid_snapshot', 'pg_snapshot')
             OR t.typname LIKE 'macaddr%%' OR t.typname LIKE '_timestamp%%'
             OR t.typname IN ('int2', 'int8', 'numeric', 'float8', 'oid'))
      """;

  private static final String TELLING_NAMES =
      """
      SELECT c.relname || '.' || a.attname || ' has a telling name'
      FROM pg_attribute a
      JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p', 'm', 'v', 'f') AND a.attnum > 0
        AND NOT a.attisdropped AND c.relname <> '%1$s'
        AND a.attname ~* '(_at|_on|_by|time|date|created|updated|seq|serial|order|number|address|_ip|agent|session|trace|rater|user)'
      """;

  private static final String FILLED_IN =
      """
      SELECT c.relname || '.' || a.attname || ' is filled in: ' || pg_get_expr(d.adbin, d.adrelid)
      FROM pg_attrdef d
      JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
      JOIN pg_class c ON c.oid = d.adrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND c.relname <> '%1$s'
        AND pg_get_expr(d.adbin, d.adrelid) NOT IN ('false', '''OPEN''::text')
      """;

  private static final String COUNTED_UP =
      """
      SELECT c.relname || '.' || a.attname || ' is an identity' FROM pg_attribute a
      JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND a.attidentity <> ''
      UNION ALL
      SELECT c.relname || ' is a sequence' FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE n.nspname = 'public' AND c.relkind = 'S'
      """;

  private static final String TELLING_CODE =
      """
      SELECT p.proname || ' asks for the time, the place or a number' FROM pg_proc p
      JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE n.nspname = 'public'
        AND p.prosrc ~* '(now\\(|clock_|_timestamp|current_(date|time)|localtime|timeofday|nextval|txid|pg_current_xact|uuidv7|inet_client|pg_stat)'
      """;

  private static final String COMMIT_TIMES =
      """
      SELECT 'the server keeps the times of commits'
      WHERE current_setting('track_commit_timestamp') <> 'off'
      """;

  private BoxSecrecy() {}

  /** Everything that tells too much. */
  static List<String> violations(Connection box) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = box.createStatement()) {
      for (String query :
          List.of(
              TELLING_COLUMNS, TELLING_NAMES, FILLED_IN, COUNTED_UP, TELLING_CODE, COMMIT_TIMES)) {
        try (ResultSet row =
            statement.executeQuery(query.replace("%1$s", OF_THE_MIGRATIONS).replace("%%", "%"))) {
          while (row.next()) {
            found.add(row.getString(1));
          }
        }
      }
    }
    return found;
  }
}
