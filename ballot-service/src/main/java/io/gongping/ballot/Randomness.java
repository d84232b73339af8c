package io.gongping.ballot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.security.SecureRandom;

/** The one source of randomness for slips and shuffles. */
class Randomness {

  @Produces
  @ApplicationScoped
  SecureRandom random() {
    return new SecureRandom();
  }
}
