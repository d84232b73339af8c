package io.gongping.scoring.people;

import io.gongping.scoring.SampleAssessment;
import io.gongping.support.test.TestTokens.Account;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the city who signs in.
 *
 * @param name the account's name
 * @param subject the token's subject
 * @param directoryId who they are in the directory; null where the account does not say
 */
record Person(String name, String subject, @Nullable String directoryId) {

  /** Somebody whom the directory does not know. */
  static Person of(String name) {
    return new Person(name, name, null);
  }

  /** A subject of {@link SampleAssessment} who has an account. */
  static Person inDirectory(String key) {
    return new Person(key, "sub-" + key, SampleAssessment.directoryId(key).toString());
  }

  /** Their account with these roles. */
  Account account(String... roles) {
    return new Account(name, subject, Set.of(roles), List.of("990100"), directoryId);
  }
}
