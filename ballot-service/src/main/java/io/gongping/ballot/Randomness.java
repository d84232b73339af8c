package io.gongping.ballot;

import jakarta.inject.Singleton;
import jakarta.enterprise.inject.Produces;
import java.security.SecureRandom;

/** The one source of randomness for slips and shuffles. */
class Randomness {

  @Produces
  @Singleton
  SecureRandom random() {
    return new SecureRandom();
  }
}
