package io.gongping.support.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the database user of a service may do to each table and view, read from the catalogue.
 *
 * <p>A table is declared with its rights, the columns of a partial one in brackets, all in
 * alphabetical order: {@code "insert, select, update(closed, state)"}.
 */
public final class AppRights {

  /** Rows are added and read, and stay as they are. */
  public static final String APPEND = "insert, select";

  private static final String RIGHTS =
      """
      with asked(place, word) as (values (1, 'DELETE'), (2, 'INSERT'), (3, 'MAINTAIN'),
        (4, 'REFERENCES'), (5, 'SELECT'), (6, 'TRIGGER'), (7, 'TRUNCATE'), (8, 'UPDATE'))
      select relname, coalesce((
        select string_agg(held, ', ' order by place) from (
          select place, case
            when has_table_privilege(?, class.oid, word) then lower(word)
            when word in ('INSERT', 'REFERENCES', 'SELECT', 'UPDATE') then (
              select lower(word) || '(' || string_agg(attname, ', ' order by attname) || ')'
              from pg_attribute
              where attrelid = class.oid and attnum > 0 and not attisdropped
                and has_column_privilege(?, class.oid, attnum, word))
            end as held
          from asked) as each), '')
      from pg_class class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')
      order by relname
      """;

  private AppRights() {}

  /**
   * Fails unless every table has exactly the rights that are declared for it.
   *
   * @param connection of anybody to the database
   * @param role the user of the service
   * @param declared rights by table
   */
  public static void hold(Connection connection, String role, Map<String, String> declared)
      throws SQLException {
    assertThat(of(connection, role))
        .as(
            "What %s may do. A new table is declared in this test with what the service needs and"
                + " nothing more. Most rows are evidence: AppRights.APPEND. A right to change or"
                + " delete needs its reason here and, where only some rows may change, a trigger.",
            role)
        .containsExactlyInAnyOrderEntriesOf(declared);
  }

  private static Map<String, String> of(Connection connection, String role) throws SQLException {
    Map<String, String> rights = new TreeMap<>();
    try (PreparedStatement select = connection.prepareStatement(RIGHTS)) {
      select.setString(1, role);
      select.setString(2, role);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rights.put(row.getString(1), row.getString(2));
        }
      }
    }
    return rights;
  }
}
