package io.gongping.ballot;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

/** The one source of randomness for slips and shuffles. */
class Randomness {

  @Produces
  @Singleton
  SecureRandom random() {
    return new SecureRandom();
  }
}
