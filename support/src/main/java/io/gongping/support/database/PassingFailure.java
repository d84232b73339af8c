package io.gongping.support.database;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Failures of the database that pass by themselves: it is away, starting, stopping or overloaded,
 * or it undid a transaction in favour of another. The same work may succeed later, unchanged.
 */
public final class PassingFailure {

  private static final int CLASS_LENGTH = 2;

  /**
   * Classes of SQLSTATE: connection exception, transaction rollback, insufficient resources,
   * operator intervention.
   */
  private static final Set<String> PASSING = Set.of("08", "40", "53", "57");

  private PassingFailure() {}

  /** Whether this failure of a statement or a connection passes by itself. */
  public static boolean is(SQLException failure) {
    @Nullable String state = failure.getSQLState();
    // The connection pool gives no state when it waited in vain for a connection.
    return failure instanceof SQLTimeoutException
        || state == null
        || (state.length() >= CLASS_LENGTH && PASSING.contains(state.substring(0, CLASS_LENGTH)));
  }

  /**
   * Whether such a failure is the cause, however deep it lies, and also where a transaction manager
   * names it only beside its own exception.
   */
  public static boolean isBehind(@Nullable Throwable thrown) {
    return isBehind(thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private static boolean isBehind(@Nullable Throwable thrown, Set<Throwable> seen) {
    if (thrown == null || !seen.add(thrown)) {
      return false;
    }
    return (thrown instanceof SQLException failure && is(failure))
        || isBehind(thrown.getCause(), seen)
        || Arrays.stream(thrown.getSuppressed()).anyMatch(beside -> isBehind(beside, seen));
  }
}
