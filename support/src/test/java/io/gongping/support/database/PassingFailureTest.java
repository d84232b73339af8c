package io.gongping.support.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassingFailureTest {

  @ParameterizedTest
  @NullSource // The pool's, after waiting in vain for a connection.
  @ValueSource(strings = {"08001", "08006", "40001", "40P01", "53300", "57P01", "57P03"})
  void anAbsentOrOverloadedDatabasePasses(String state) {
    assertThat(PassingFailure.is(new SQLException("refused", state))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2", "22P02", "23505", "42501", "42P01", "55000"})
  void aRefusedStatementStaysRefused(String state) {
    assertThat(PassingFailure.is(new SQLException("refused", state))).isFalse();
  }

  @Test
  void aTimeoutPassesWhateverItsState() {
    assertThat(PassingFailure.is(new SQLTimeoutException("late", "42000"))).isTrue();
  }

  @Test
  void theCauseIsFoundHoweverDeepItLies() {
    SQLException away = new SQLException("away", "08006");
    Throwable wrapped = new IllegalStateException(new IllegalStateException(away));
    assertThat(PassingFailure.isBehind(wrapped)).isTrue();
    assertThat(PassingFailure.isBehind(new IllegalStateException("of our own"))).isFalse();
    assertThat(PassingFailure.isBehind(null)).isFalse();
  }

  @Test
  void aCauseBesideAnotherExceptionIsFound() {
    IllegalStateException rolledBack = new IllegalStateException("rolled back");
    rolledBack.addSuppressed(new IllegalStateException(new SQLException("away", "57P01")));
    assertThat(PassingFailure.isBehind(new IllegalStateException(rolledBack))).isTrue();
  }

  @Test
  void causesThatNameEachOtherAreLookedAtOnce() {
    IllegalStateException first = new IllegalStateException("first");
    IllegalStateException second = new IllegalStateException("second", first);
    first.initCause(second);
    assertThat(PassingFailure.isBehind(first)).isFalse();
  }
}
